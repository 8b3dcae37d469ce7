/** The ways out of a question: its exits first, then its routes, each with the name of its guard. */
import type { Condition, ExitId, Law, QuestionId, QuestionRow } from '../law/types.ts';
import type { Answers } from './answers.ts';
import { describe, holds, leaves } from './condition.ts';

/**
 * The names of the guards of the routes: `if ` and the condition in words. XState types guards by literal names; these
 * come from the table, so they stand for the compiler as one literal. This is the one place that says so.
 */
export type RouteGuard = 'if …';

export interface Way {
  /** The guard's name; unique within the table. */
  readonly name: RouteGuard;
  readonly when: Condition | null;
  readonly to: QuestionId | ExitId | 'weigh';
}

/** All ways out of a question, in the order in which they are tried. The last is always open. */
export function waysOf(row: QuestionRow): readonly Way[] {
  const exits = Object.entries(row.options).flatMap(([option, { exit }]) =>
    exit ? [{ when: { question: row.id, any: [option] }, to: exit }] : [],
  );
  return [...exits, ...row.routes].map((route) => ({
    name: `if ${route.when ? describe(route.when) : `${row.id} is answered`}` as RouteGuard,
    when: route.when ?? null,
    to: route.to,
  }));
}

/** Whether a way is open to these answers. The question itself must have an answer. */
export const isOpen = (law: Law, row: QuestionRow, way: Way, answers: Answers): boolean =>
  answers.has(row.id) && (way.when === null || holds(law, way.when, answers));

/** The questions whose routes ask for the answer to a question, itself included, by that question. */
export const routesByTest = (law: Law): ReadonlyMap<QuestionId, readonly QuestionId[]> => {
  const tests = law.questions.flatMap(({ id, routes }) =>
    routes.flatMap(({ when }) => leaves(when).map(({ question }) => ({ id, question }))),
  );
  return new Map([...Map.groupBy(tests, ({ question }) => question)].map(([to, by]) => [to, by.map(({ id }) => id)]));
};

/**
 * How many questions can still come, at most, from a question on, itself included.
 * @returns 0 for an outcome
 */
export function questionsLeft(law: Law, from: string): number {
  const row = law.questions.find(({ id }) => id === from);
  return row ? 1 + Math.max(...waysOf(row).map(({ to }) => questionsLeft(law, to))) : 0;
}

/**
 * One entry for each way of the table: its guard's name and what `make` gives for it.
 * Throws where two questions have a way of the same name: a guard belongs to one question.
 */
export function forEachWay<T>(law: Law, make: (row: QuestionRow, way: Way) => T): Record<RouteGuard, T> {
  const made = new Map<RouteGuard, { row: QuestionRow; guard: T }>();
  for (const row of law.questions) {
    for (const way of waysOf(row)) {
      const other = made.get(way.name)?.row ?? row;
      if (other !== row) throw new Error(`${other.id} and ${row.id} both have a way "${way.name}"`);
      made.set(way.name, { row, guard: make(row, way) });
    }
  }
  return Object.fromEntries([...made].map(([name, { guard }]) => [name, guard])) as Record<RouteGuard, T>;
}
