/** Walks the machine of a table: every state, every way from one to another, every answer that can be given. */
import fc from 'fast-check';
import { type Answers, withAnswer } from '../decision/answers.ts';
import { assess } from '../decision/assess.ts';
import type { Decision } from '../decision/machine.ts';
import { isOpen, waysOf } from '../decision/routes.ts';
import { singles } from '../decision/variants.ts';
import { type Law, OUTCOME_IDS, type QuestionId } from '../law/types.ts';
import { answersTo } from './arbitraries.ts';
import type { Trial } from './properties.ts';

export interface Walk {
  /** Runs through the machine, the tried answers of each question included. */
  readonly runs: number;
  readonly states: number;
  readonly ways: number;
  readonly options: number;
}

/**
 * Walks all of it: each question opened from answers that lead there, with each of its answers, and random answers for
 * what only some of them open.
 * @throws an error that names what no answers reach
 */
export function walk(law: Law, decision: Decision, { runs, seed = 1 }: Trial): Walk {
  const ways = new Set(
    law.questions.flatMap((row) => waysOf(row).map(({ name, to }) => `from ${row.id} to ${to} ${name}`)),
  );
  for (const { id } of law.verdicts) ways.add(`from weigh to ${id}`);
  const states = new Set<string>([...law.questions.map(({ id }) => id), 'weigh', ...OUTCOME_IDS]);
  const options = new Set(law.questions.flatMap((row) => Object.keys(row.options).map((id) => `${row.id}: ${id}`)));
  const counts = { states: states.size, ways: ways.size, options: options.size };
  let walked = 0;

  /** Takes off what a run passes, and gives the question where it stops. */
  function run(answers: Answers): QuestionId | null {
    walked += 1;
    const assessment = assess(law, decision, answers);
    for (const row of law.questions.filter(({ id }) => assessment.path.includes(id))) {
      const way = waysOf(row).find((each) => isOpen(law, row, each, answers));
      states.delete(row.id);
      for (const option of assessment.answers.get(row.id) ?? []) options.delete(`${row.id}: ${option}`);
      if (way) ways.delete(`from ${row.id} to ${way.to} ${way.name}`);
      if (way?.to === 'weigh') {
        states.delete('weigh');
        ways.delete(`from weigh to ${assessment.outcome}`);
      }
    }
    states.delete(assessment.outcome ?? assessment.next ?? '');
    return assessment.next;
  }

  const opened = new Set<QuestionId>();
  const open = (answers: Answers): void => {
    const row = law.questions.find(({ id }) => id === run(answers));
    if (!row || opened.has(row.id)) return;
    opened.add(row.id);
    for (const chosen of singles(row)) open(withAnswer(law, answers, row.id, chosen));
  };
  open(new Map());
  for (const answers of fc.sample(answersTo(law).answers, { numRuns: runs, seed })) run(answers);

  const left = [...states, ...ways, ...options];
  if (left.length > 0) throw new Error(`no answers reach ${left.join('; ')}`);
  return { runs: walked, ...counts };
}
