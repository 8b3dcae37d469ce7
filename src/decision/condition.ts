/** Conditions of the table: whether they hold, and how they read. */
import type { Condition, Law } from '../law/types.ts';
import { type Answers, rowOf } from './answers.ts';

/** Whether a condition holds for the answers. A question without an answer meets none. */
export function holds(law: Law, condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(law, part, answers));
  const chosen = answers.get(condition.question);
  if (!chosen) return false;
  if ('any' in condition) return chosen.some((option) => condition.any.includes(option));
  if ('none' in condition) return !chosen.some((option) => condition.none.includes(option));
  if ('only' in condition) return chosen.every((option) => condition.only.includes(option));
  const options = rowOf(law, condition.question)?.options;
  return chosen.some((option) => options?.[option]?.group === condition.group);
}

export type Leaf = Exclude<Condition, { all: unknown }>;

/** The single tests that a condition is made of; none for no condition. */
export const leaves = (condition: Condition | undefined): Leaf[] =>
  condition === undefined ? [] : 'all' in condition ? condition.all.flatMap(leaves) : [condition];

/** A condition in plain words, made of ids: the name of its guard and its line in the golden file. */
export function describe(condition: Condition): string {
  if ('all' in condition) return condition.all.map(describe).join(' and ');
  if ('any' in condition) return `${condition.question} has ${condition.any.join(' or ')}`;
  if ('none' in condition && condition.none.length === 0) return `${condition.question} is answered`;
  if ('none' in condition) return `${condition.question} has not ${condition.none.join(' or ')}`;
  if ('only' in condition) return `${condition.question} has only ${condition.only.join(' or ')}`;
  return `${condition.question} is ${condition.group}`;
}
