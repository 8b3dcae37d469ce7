/** Sees that what a learner did reaches the platform: one thing after the other, and again where it failed. */
import type { Answered, Kept, Platform, Session } from './platform.ts';

export interface Recorder {
  /** Begins, or tries again to begin. */
  connect(): Promise<void>;
  /** Keeps how the learner stands, with answers that are new. */
  save(answers?: readonly Answered[]): Promise<boolean>;
  /** The same, and ends the visit. Called while the page closes, it does all that can be done at once. */
  leave(): Promise<boolean>;
}

/**
 * @param standing how the learner stands now
 * @param onSession called once the platform answers, at the beginning or later
 * @param onRecorded called with whether all that was done has been kept
 */
export function createRecorder(
  platform: Platform,
  standing: () => Kept,
  onSession: (session: Session) => void,
  onRecorded: (recorded: boolean) => void,
): Recorder {
  let session: Session | null = null;
  let left = false;
  let running: Promise<unknown> = Promise.resolve();
  let waiting: readonly Answered[] = [];

  /** Each step begins when the one before has ended. */
  const queued = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const next = running.then(step, step);
    running = next.catch(() => undefined);
    return next;
  };

  async function begin(): Promise<boolean> {
    if (session) return true;
    session = await platform.connect();
    if (session) onSession(session);
    return session !== null;
  }

  async function keep(last: boolean): Promise<boolean> {
    const sent = waiting;
    const kept = await platform.save(standing(), sent, last);
    if (kept) waiting = waiting.filter((answered) => !sent.includes(answered));
    left ||= last && kept;
    onRecorded(kept);
    return kept;
  }

  return {
    connect: () =>
      queued(async () => {
        if (!(await begin())) onRecorded(false);
      }),
    save(answers = []) {
      waiting = [...waiting, ...answers];
      return queued(async () => {
        if (left) return true;
        if (await begin()) return keep(false);
        onRecorded(false);
        return false;
      });
    },
    leave() {
      if (left) return Promise.resolve(true);
      if (session) return keep(true);
      return queued(async () => {
        if (await begin()) return keep(true);
        onRecorded(false);
        return false;
      });
    },
  };
}
