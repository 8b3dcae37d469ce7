/** The plan of a session: what is done when, so that the minutes come out, and which cases do not fit. */
import type { CaseSet } from '../set.ts';

const LEVELS = ['easy', 'medium', 'hard'] as const;
export type Level = (typeof LEVELS)[number];

/** Whether something names a level. */
export const isLevel = (text: unknown): text is Level => LEVELS.some((level) => level === text);

/** Minutes that a case of a level takes in class. */
export const TIMES: Readonly<
  Record<Level, { readonly read: number; readonly answer: number; readonly discuss: number }>
> = {
  easy: { read: 2, answer: 2, discuss: 3 },
  medium: { read: 3, answer: 3, discuss: 4 },
  hard: { read: 3, answer: 4, discuss: 6 },
};

/** Minutes that a case of a level takes in all. */
export const minutesOf = (level: Level): number => {
  const { read, answer, discuss } = TIMES[level];
  return read + answer + discuss;
};

export const SESSIONS = [45, 90] as const;
export type Session = (typeof SESSIONS)[number];

/** What stands around the cases, in minutes. The close also takes what is left over and too short for another case. */
const AROUND: Readonly<Record<Session, { opening: number; method: number; pause: number; close: number }>> = {
  45: { opening: 5, method: 4, pause: 0, close: 4 },
  90: { opening: 8, method: 7, pause: 5, close: 6 },
};

export interface PlanRow {
  readonly part: 'opening' | 'method' | 'case' | 'pause' | 'spare' | 'close';
  /** The id of a case, for one. */
  readonly id?: string;
  /** Minutes from the beginning. */
  readonly from: number;
  readonly minutes: number;
}

export interface Plan {
  readonly rows: readonly PlanRow[];
  /** Ids of the cases for which there is no time: for practice alone. */
  readonly left: readonly string[];
}

/**
 * Plans a session: cases in their order as long as there is time, a pause after the first half.
 * @param cases with their levels, in the order of the set
 */
export function planFor(session: Session, cases: readonly { readonly id: string; readonly level: Level }[]): Plan {
  const { opening, method, pause, close } = AROUND[session];
  const left = [...cases];
  const steps: Omit<PlanRow, 'from'>[] = [
    { part: 'opening', minutes: opening },
    { part: 'method', minutes: method },
  ];
  const used = () => steps.reduce((sum, { minutes }) => sum + minutes, 0);
  let rested = pause === 0;
  for (const { id, level } of cases) {
    const minutes = minutesOf(level);
    if (used() + minutes + (rested ? 0 : pause) + close > session) break;
    if (!rested && used() >= session / 2) {
      steps.push({ part: 'pause', minutes: pause });
      rested = true;
    }
    steps.push({ part: 'case', id, minutes });
    left.shift();
  }
  const spare = session - used() - close;
  if (left.length === 0 && spare >= minutesOf('easy')) steps.push({ part: 'spare', minutes: spare });
  steps.push({ part: 'close', minutes: session - used() });
  let from = 0;
  const rows = steps.map((step) => {
    const row = { ...step, from };
    from += step.minutes;
    return row;
  });
  return { rows, left: left.map(({ id }) => id) };
}

/** What is suggested where no set was chosen: every verdict, an answer that ends the check, and contested points. */
const SUGGESTED: Readonly<Record<Session, readonly string[]>> = {
  45: ['paypal-as-stated', 'cold-call', 'disclaimer', 'portfolio-management'],
  90: [
    ...['paypal-as-stated', 'cold-call', 'dubai-resident', 'disclaimer'],
    ...['polish-website', 'same-type-later', 'fan'],
  ],
};

/** A suggestion as a set. */
export const suggestedSet = (session: Session): CaseSet => ({
  cases: SUGGESTED[session],
  feedback: 'step',
  minutes: 0,
  draw: null,
});
