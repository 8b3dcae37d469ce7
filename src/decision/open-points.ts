/**
 * What to find out first: the answers that leave a doubt, in the order in which clearing them up could settle the
 * outcome, and the outcomes that are still possible.
 */
import { type Law, OUTCOME_IDS, type OutcomeId, type QuestionId, type QuestionRow } from '../law/types.ts';
import { type Answers, rowOf, withAnswer } from './answers.ts';
import { type Assessment, assess } from './assess.ts';
import { has } from './findings.ts';
import type { Decision } from './machine.ts';
import { distinct, insteadOf, type Options, singles } from './variants.ts';

/** An answer that leaves a doubt. */
export interface OpenPoint {
  readonly question: QuestionId;
  /** The findings that say what is in doubt. */
  readonly findings: readonly string[];
  /** Whether clearing up this point alone could settle the outcome: end the check, decide against, or leave no doubt. */
  readonly settles: boolean;
}

export interface FindOut {
  /** Those that could settle the outcome by themselves first; within these, in the order of the questions. */
  readonly points: readonly OpenPoint[];
  /** Every outcome that some answers to the open points lead to, in the order of outcomes. */
  readonly possible: readonly OutcomeId[];
}

/**
 * @param assessment one that reached an outcome
 * @returns no points, and only its own outcome, where no answer raised a doubt or one bars. An exit can have points: a
 *   doubt before it, cleared up, may end the check elsewhere
 */
export function findOut(law: Law, decision: Decision, assessment: Assessment): FindOut {
  const { outcome, findings, answers } = assessment;
  if (outcome === null || has(findings, 'bars') || !has(findings, 'doubts')) {
    return { points: [], possible: outcome ? [outcome] : [] };
  }
  const doubts = findings.filter(({ weight }) => weight === 'doubts');
  const questions = assessment.path.filter((id) => doubts.some(({ question }) => question === id));
  const rows = questions.flatMap((id) => rowOf(law, id) ?? []);
  const possible = new Set<OutcomeId>([outcome]);

  const points = rows.map((row): OpenPoint => {
    const ends = new Set(
      othersThan(law, row, answers).flatMap((options) => [
        ...endsOf(law, decision, withAnswer(law, answers, row.id, options)),
      ]),
    );
    for (const end of ends) possible.add(end);
    return {
      question: row.id,
      findings: doubts.filter(({ question }) => question === row.id).map(({ id }) => id),
      settles: [...ends].some((end) => end !== outcome),
    };
  });
  for (const end of endsTogether(law, decision, rows, answers)) possible.add(end);

  return {
    points: [...points.filter(({ settles }) => settles), ...points.filter(({ settles }) => !settles)],
    possible: OUTCOME_IDS.filter((id) => possible.has(id)),
  };
}

/** The weights that the rule of the outcome asks for. */
const weighed = (law: Law) => law.verdicts.flatMap(({ when }) => when ?? []);

/** The other answers to a question, one of each effect. */
const othersThan = (law: Law, row: QuestionRow, answers: Answers): Options[] =>
  distinct(law, row, [...insteadOf(law, row, answers.get(row.id) ?? [], weighed(law)), ...singles(row)], weighed(law));

/** Where answers can end, any question that opens answered in every way. */
function endsOf(law: Law, decision: Decision, answers: Answers): Set<OutcomeId> {
  const { outcome, next } = assess(law, decision, answers);
  if (outcome) return new Set([outcome]);
  const ends = new Set<OutcomeId>();
  const row = next && rowOf(law, next);
  if (!row) return ends;
  for (const options of distinct(law, row, singles(row), weighed(law))) {
    for (const end of endsOf(law, decision, withAnswer(law, answers, row.id, options))) ends.add(end);
  }
  return ends;
}

/** Where answers can end once every open point is cleared up without a doubt: one after the other, each at every good answer. */
function endsTogether(law: Law, decision: Decision, rows: readonly QuestionRow[], answers: Answers): Set<OutcomeId> {
  const [row, ...rest] = rows;
  if (!row) return endsOf(law, decision, answers);
  const clear = othersThan(law, row, answers).filter((options) =>
    options.every((option) => {
      const { exit, bars, doubts } = row.options[option] ?? {};
      return !exit && !bars && !doubts;
    }),
  );
  const ends = new Set<OutcomeId>();
  for (const options of clear) {
    for (const end of endsTogether(law, decision, rest, withAnswer(law, answers, row.id, options))) ends.add(end);
  }
  return ends;
}
