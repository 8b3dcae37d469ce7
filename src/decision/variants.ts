/**
 * Other answers to a question, as few as matter: of options that do the same to the outcome, only the first is kept.
 * What is searched for (what decided it, what may still come out) tries these and nothing else.
 */
import type { Law, QuestionId, QuestionRow, Weight } from '../law/types.ts';
import type { Answers } from './answers.ts';
import { holds, type Leaf, leaves } from './condition.ts';
import { raisedBy } from './findings.ts';

/** A chosen answer of one question. */
export type Options = readonly string[];

interface Test {
  readonly leaf: Leaf;
  /** The weight that it raises; null for a test of a route. */
  readonly weight: Weight | null;
}

/** The tests that the table makes on the answer of a question, in routes and in conditional findings. */
function testsOn(law: Law, question: QuestionId): readonly Test[] {
  let tests = known.get(law);
  if (!tests) {
    const conditions = law.questions.flatMap(({ options, routes }) => [
      ...routes.map(({ when }) => ({ when, weight: null })),
      ...Object.values(options).flatMap(raisedBy),
    ]);
    tests = Map.groupBy(
      conditions.flatMap(({ when, weight }) => leaves(when).map((leaf) => ({ leaf, weight }))),
      ({ leaf }) => leaf.question,
    );
    known.set(law, tests);
  }
  return tests.get(question) ?? [];
}
const known = new WeakMap<Law, ReadonlyMap<QuestionId, readonly Test[]>>();

/** What an answer does, as far as these weights go: equal texts, equal effect. */
export function effectOf(law: Law, row: QuestionRow, options: Options, weights: readonly Weight[]): string {
  const alone: Answers = new Map([[row.id, options]]);
  const raises = options.flatMap((option) =>
    raisedBy(row.options[option])
      .filter(({ weight }) => weights.includes(weight))
      .map(({ finding, weight, when }) => (when ? `${weight} ${finding}` : weight)),
  );
  return JSON.stringify([
    [...new Set(raises)].sort(),
    options.flatMap((option) => row.options[option]?.exit ?? []),
    testsOn(law, row.id).map(({ leaf }) => holds(law, leaf, alone)),
  ]);
}

/** Some answers, each effect once, in their order. */
export function distinct(
  law: Law,
  row: QuestionRow,
  answers: Iterable<Options>,
  weights: readonly Weight[],
): Options[] {
  const seen = new Map<string, Options>();
  for (const options of answers) {
    const effect = effectOf(law, row, options, weights);
    if (!seen.has(effect)) seen.set(effect, options);
  }
  return [...seen.values()];
}

/** Every option of a question, chosen alone. */
export const singles = (row: QuestionRow): Options[] => Object.keys(row.options).map((option) => [option]);

/** Whether an answer ends the check, or raises one of these weights whatever else is answered. */
export const isDead = (row: QuestionRow, options: Options, weights: readonly Weight[]): boolean =>
  options.some(
    (option) =>
      row.options[option]?.exit !== undefined ||
      raisedBy(row.options[option]).some(({ weight, when }) => !when && weights.includes(weight)),
  );

/**
 * What could stand in place of an answer, if fewer of these weights are to be raised: a list without the options that
 * raise them, or that their conditions name; an option that stands alone; and, where nothing else would be left of the
 * list, any option.
 */
export function insteadOf(law: Law, row: QuestionRow, given: Options, weights: readonly Weight[]): Options[] {
  if (row.kind === 'one') return singles(row);
  const ofItsOwn = Object.entries(row.options).flatMap(([option, { alone }]) => (alone ? [[option]] : []));
  const shorter = weights.map((_, index) => {
    const against = weights.slice(0, index + 1);
    return given.filter((option) => !isDeciding(law, row, option, against));
  });
  const left = shorter.filter((options) => options.length > 0 && options.length < given.length);
  return [...left.reverse(), ...ofItsOwn, ...(shorter.some((options) => options.length === 0) ? singles(row) : [])];
}

/** Whether an option raises one of these weights, or meets a condition under which another answer does. */
function isDeciding(law: Law, row: QuestionRow, option: string, weights: readonly Weight[]): boolean {
  const alone: Answers = new Map([[row.id, [option]]]);
  return (
    raisedBy(row.options[option]).some(({ weight }) => weights.includes(weight)) ||
    testsOn(law, row.id).some(
      ({ leaf, weight }) => weight !== null && weights.includes(weight) && holds(law, leaf, alone),
    )
  );
}
