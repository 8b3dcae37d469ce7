/** Which passages of an outcome's text the answers call for. */
import { remarks } from '../law/remarks.ts';
import type { Law, OutcomeId } from '../law/types.ts';
import type { Answers } from './answers.ts';
import { holds } from './condition.ts';

/**
 * @param answers the answers on the way
 * @returns ids of remarks, in the order of the table
 */
export const remarksOf = (law: Law, outcome: OutcomeId, answers: Answers): readonly string[] =>
  (remarks[outcome] ?? []).filter(({ when }) => holds(law, when, answers)).map(({ id }) => id);
