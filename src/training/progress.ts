/** Progress of the training, kept in the browser's storage under one key, only if the learner asks for it. */
import { isPrediction } from './messages.ts';
import type { Prediction } from './score.ts';

const KEY = 'who-asked-first-training';

export interface Progress {
  /** The answers, as `kept.ts` writes them. */
  readonly left: string;
  readonly predicted: Prediction;
  /** Whether feedback follows each answer. */
  readonly step: boolean;
  /** The score; null where the case is not done. */
  readonly percent: number | null;
}

/** Whether anything can be kept here: a page in a frame of another keeps nothing. */
export const mayKeep = (): boolean => parent === window;

const isProgress = (data: unknown): data is Progress =>
  typeof data === 'object' &&
  data !== null &&
  'left' in data &&
  typeof data.left === 'string' &&
  'predicted' in data &&
  isPrediction(data.predicted) &&
  'step' in data &&
  typeof data.step === 'boolean' &&
  'percent' in data &&
  (data.percent === null || (typeof data.percent === 'number' && data.percent >= 0 && data.percent <= 100));

/** What is kept, by the ids of cases; null where nothing is. What cannot be read is left out. */
export function readProgress(): ReadonlyMap<string, Progress> | null {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null || !mayKeep()) return null;
    const data: unknown = JSON.parse(text);
    const rows = typeof data === 'object' && data !== null ? Object.entries(data) : [];
    return new Map(rows.filter((row): row is [string, Progress] => isProgress(row[1])));
  } catch {
    // No storage here, or not our text in it: a new start mends the second.
    return null;
  }
}

/**
 * Keeps how a case stands.
 * @returns false where the browser forbids it
 */
export function keepProgress(id: string, progress: Progress): boolean {
  try {
    const all = new Map(readProgress()).set(id, progress);
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(all)));
    return true;
  } catch {
    return false;
  }
}

/** Deletes all that is kept. */
export function deleteProgress(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing can be kept where this fails.
  }
}
