/** Which training cases a question decides: what it raised there weighs as much as the outcome, or ended the check. */
import { readAnswers } from '../decision/answers.ts';
import { assess } from '../decision/assess.ts';
import { decision, law } from '../decision/decision.ts';
import type { QuestionId } from '../law/types.ts';

/** The questions that decide a case, in their order: none for one in which nothing weighs. */
export function decidingIn(answers: object): QuestionId[] {
  const read = readAnswers(law, answers);
  if ('problem' in read) throw new Error(`${read.problem.code} ${read.problem.question}`);
  const { outcome, findings, path } = assess(law, decision, read.answers);
  const verdict = law.verdicts.find(({ id }) => id === outcome);
  if (!verdict) return path.slice(-1);
  return path.filter((id) => findings.some(({ question, weight }) => question === id && weight === verdict.when));
}
