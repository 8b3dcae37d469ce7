/** How a learner stands in a course: what each case gave, and what follows for the whole. Pure. */
import type { Prediction } from '../../score.ts';

/** A case as far as it was worked on. */
export interface Work {
  /** The best score so far in whole per cent; null before the first end. */
  readonly percent: number | null;
  /** Whether answers stand open. */
  readonly open: boolean;
  /** The answers as the practice page told them. */
  readonly code: string;
  readonly predicted: Prediction;
}

/** By id of the case; the one worked on last stands last. */
export type Works = ReadonlyMap<string, Work>;

export interface Standing {
  readonly done: number;
  readonly of: number;
  /** The mean of the cases done, in per cent to two decimals; null before the first. */
  readonly mean: number | null;
  readonly complete: boolean;
  /** Null until all cases are done. */
  readonly passed: boolean | null;
}

export const NOTHING: Prediction = { outcome: null, deciding: null };

/**
 * @param ids the cases of the course; others count for nothing
 * @param passMark in per cent
 */
export function standingOf(ids: readonly string[], works: Works, passMark: number): Standing {
  const scores = ids.map((id) => works.get(id)?.percent ?? null).filter((percent) => percent !== null);
  const sum = scores.reduce((total, percent) => total + percent, 0);
  const mean = scores.length === 0 ? null : Math.round((100 * sum) / scores.length) / 100;
  const complete = ids.length > 0 && scores.length === ids.length;
  return { done: scores.length, of: ids.length, mean, complete, passed: complete ? (mean ?? 0) >= passMark : null };
}

/** Works with one more, which then stands last. */
export function withWork(works: Works, id: string, work: Work): Works {
  const rest = [...works].filter(([other]) => other !== id);
  return new Map([...rest, [id, work]]);
}

/** Two accounts of one learner's work: of each case the better score, and the answers of the newer account. */
export function joined(older: Works, newer: Works): Works {
  const merged = [...newer].map(([id, work]): [string, Work] => {
    const scores = [older.get(id)?.percent ?? null, work.percent].filter((percent) => percent !== null);
    return [id, { ...work, percent: scores.length > 0 ? Math.max(...scores) : null }];
  });
  return new Map([...[...older].filter(([id]) => !newer.has(id)), ...merged]);
}

/** The case to go on with: one left open, the last first, or the first that is not done. */
export const nextCase = (ids: readonly string[], works: Works): string | null =>
  [...works].reverse().find(([id, { open }]) => open && ids.includes(id))?.[0] ??
  ids.find((id) => (works.get(id)?.percent ?? null) === null) ??
  null;
