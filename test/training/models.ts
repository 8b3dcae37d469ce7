/** The cases as the score sees them. */
import cases from '../../content/cases.json' with { type: 'json' };
import { readAnswers } from '../../src/decision/answers.ts';
import { law } from '../../src/decision/decision.ts';
import type { OutcomeId, QuestionId } from '../../src/law/types.ts';
import type { Model } from '../../src/training/score.ts';

export interface Known {
  readonly id: string;
  readonly model: Model;
  readonly outcome: OutcomeId;
}

/** Every case, with its model answers read. */
export const KNOWN: readonly Known[] = cases.map(({ id, answers, contested, deciding, outcome }) => {
  const read = readAnswers(law, answers);
  if ('problem' in read) throw new Error(`${id}: ${read.problem.code}`);
  const others = Object.entries<string[][]>(contested).map(
    ([question, given]) => [question as QuestionId, given] as const,
  );
  return { id, outcome: outcome as OutcomeId, model: { answers: read.answers, contested: new Map(others), deciding } };
});
