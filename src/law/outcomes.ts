/** The rule that weighs findings: the first line whose weight any finding has, worst first, gives the outcome. */
import type { Verdict } from './types.ts';

export const verdicts: readonly Verdict[] = [
  { when: 'bars', id: 'unavailable' },
  { when: 'doubts', id: 'doubtful' },
  { when: 'limits', id: 'partly' },
  { id: 'available' },
];
