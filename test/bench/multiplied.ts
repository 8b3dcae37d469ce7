/**
 * The table made larger: all of it, so many times in a row. Each copy has its own questions, options, findings and
 * places; its routes are those of the table, but that the end of one copy leads to the start of the next.
 */
import type { Answers } from '../../src/decision/answers.ts';
import { law } from '../../src/law/law.ts';
import type { Condition, Law, OptionRow, QuestionId, QuestionRow, Raise, Route } from '../../src/law/types.ts';
import { WEIGHTS } from '../../src/law/types.ts';

/** The id of a question in a copy. The ids of the table are a union; this is the one place that adds to it. */
export const copied = (id: QuestionId, copy: number): QuestionId => (copy === 0 ? id : (`${id}-${copy}` as QuestionId));

const isQuestion = (id: string): id is QuestionId => law.questions.some((row) => row.id === id);

function conditionIn(condition: Condition, copy: number): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => conditionIn(part, copy)) };
  return { ...condition, question: copied(condition.question, copy) };
}

function raiseIn(raise: Raise, copy: number): Raise {
  if (typeof raise === 'string') return `${raise}-${copy}`;
  return { finding: `${raise.finding}-${copy}`, when: conditionIn(raise.when, copy) };
}

const optionIn = (option: OptionRow, copy: number): OptionRow => ({
  ...option,
  ...Object.fromEntries(
    WEIGHTS.flatMap((weight) => {
      const raised = option[weight];
      return raised ? [[weight, raised.map((raise) => raiseIn(raise, copy))]] : [];
    }),
  ),
});

function routeIn({ when, to }: Route, copy: number, next: QuestionId | 'weigh'): Route {
  const target = isQuestion(to) ? copied(to, copy) : to === 'weigh' ? next : to;
  return { to: target, ...(when && { when: conditionIn(when, copy) }) };
}

const rowIn = (row: QuestionRow, copy: number, next: QuestionId | 'weigh'): QuestionRow => ({
  ...row,
  id: copied(row.id, copy),
  options: Object.fromEntries(Object.entries(row.options).map(([id, option]) => [id, optionIn(option, copy)])),
  routes: row.routes.map((route) => routeIn(route, copy, next)),
});

/** @param times how many times its size; 1 gives a table that decides as ours does */
export function multiplied(times: number): Law {
  const first = law.questions[0]?.id ?? 'firm-seat';
  return {
    ...law,
    questions: Array.from({ length: times }, (_, copy) => {
      const next = copy + 1 < times ? copied(first, copy + 1) : 'weigh';
      return law.questions.map((row) => rowIn(row, copy, next));
    }).flat(),
  };
}

/** Answers for a table so many times its size: some for the first copy, others for each that follows. */
export const multipliedAnswers = (first: Answers, others: Answers, times: number): Answers =>
  new Map(
    Array.from({ length: times }, (_, copy) =>
      [...(copy === 0 ? first : others)].map(([id, options]) => [copied(id, copy), options] as const),
    ).flat(),
  );
