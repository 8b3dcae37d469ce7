/** Small tables, and answers to the real one: what the short examples are made of. */
import { type Answers, readAnswers } from '../../src/decision/answers.ts';
import { law } from '../../src/decision/decision.ts';
import type { Law, QuestionId, QuestionRow } from '../../src/law/types.ts';

/** A table of these questions, weighed as the real one is. */
export const tableOf = (...questions: readonly QuestionRow[]): Law => ({
  version: '0.0.1',
  questions,
  verdicts: law.verdicts,
});

/** A question of one answer; where nothing else is said, the next is none. */
export const one = (
  id: QuestionId,
  options: QuestionRow['options'],
  routes: QuestionRow['routes'] = [{ to: 'weigh' }],
): QuestionRow => ({ id, stage: 'scope', kind: 'one', options, routes });

export const many = (...[id, options, routes]: Parameters<typeof one>): QuestionRow => ({
  ...one(id, options, routes),
  kind: 'many',
});

/** Answers to the real table against which nothing can be said, but for what is given. */
export function fineBut(given: Readonly<Partial<Record<QuestionId, string | readonly string[]>>>): Answers {
  const fine = {
    'firm-seat': 'outside',
    service: ['custody'],
    asset: ['other-crypto-asset'],
    'client-kind': 'individual',
    'client-place': 'FR',
    'first-move': 'client',
    'how-found': ['own-search'],
    'request-record': ['own-words'],
    education: 'none',
    'own-marketing': ['none'],
    'others-marketing': ['none'],
    website: ['none'],
    scale: 'first',
    provided: ['as-asked'],
  };
  const read = readAnswers(law, { ...fine, ...given });
  if ('problem' in read) throw new Error(`${read.problem.code} ${read.problem.question}`);
  return read.answers;
}
