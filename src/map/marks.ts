/** The shape of each weight, in a square of 12: the picture tells them apart by shape and word, never by colour alone. */
import type { Weight } from '../law/types.ts';

export const MARK_SIZE = 12;

/** Outlines of lines and of filled parts. */
export const MARKS: Readonly<Record<Weight, { readonly line?: string; readonly solid?: string }>> = {
  bars: { solid: 'M1 1H11V11H1Z' },
  doubts: { line: 'M6 1 11 6 6 11 1 6Z' },
  limits: { line: 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0 -10', solid: 'M6 1a5 5 0 0 0 0 10Z' },
  notes: { line: 'M6 3a3 3 0 1 0 0 6a3 3 0 1 0 0 -6' },
  supports: { line: 'M1 6.5 4.5 10 11 2' },
};
