/** Random answers to the questions of a table, for properties. */
import fc from 'fast-check';
import { type Answers, inTableOrder, withAnswer } from '../decision/answers.ts';
import { alike } from '../decision/golden.ts';
import type { Law, QuestionId, QuestionRow, Weight } from '../law/types.ts';

const ids = (row: QuestionRow, wanted: (option: QuestionRow['options'][string]) => boolean) =>
  Object.keys(row.options).filter((option) => wanted(row.options[option] ?? {}));

/** Any valid answer to a question. Places are drawn by group first, so that small groups turn up. */
export function anyAnswer(row: QuestionRow): fc.Arbitrary<readonly string[]> {
  if (row.kind === 'one') {
    const groups = [...alike(row).values()];
    return fc.oneof(...groups.map((group) => fc.constantFrom(...group))).map((option) => [option]);
  }
  const together = ids(row, ({ alone }) => !alone);
  const alone = ids(row, (option) => option.alone === true);
  const several = fc.subarray(together, { minLength: 1 }).map((options) => inTableOrder(row, options));
  return alone.length === 0
    ? several
    : fc.oneof(
        { weight: 3, arbitrary: several },
        { weight: 2, arbitrary: fc.constantFrom(...alone).map((option) => [option]) },
      );
}

const toAnswers = (pairs: readonly (readonly [QuestionId, readonly string[]] | null)[]): Answers =>
  new Map(pairs.filter((pair) => pair !== null));

/** Random answers to a whole table. */
export function answersTo(law: Law) {
  /** An answer to every question, without options that take an exit or raise one of these weights. */
  const without = (...weights: Weight[]): fc.Arbitrary<Answers> =>
    fc
      .tuple(
        ...law.questions.map((row) =>
          anyAnswer(row)
            .filter((options) =>
              options.every(
                (option) => !row.options[option]?.exit && weights.every((weight) => !row.options[option]?.[weight]),
              ),
            )
            .map((options) => [row.id, options] as const),
        ),
      )
      .map(toAnswers);

  /** An answer to every question, so that every run is complete. */
  const full: fc.Arbitrary<Answers> = fc
    .tuple(...law.questions.map((row) => anyAnswer(row).map((options) => [row.id, options] as const)))
    .map(toAnswers);

  /** Answers against which nothing stands, but for one question that is answered at will: what it does then shows. */
  const allButOne = fc
    .tuple(without('bars', 'doubts', 'limits'), fc.constantFrom(...law.questions))
    .chain(([given, row]) => anyAnswer(row).map((options) => withAnswer(law, given, row.id, options)));

  return {
    full,
    /** Answers to some of the questions. */
    some: fc
      .tuple(
        ...law.questions.map((row) =>
          fc.option(
            anyAnswer(row).map((options) => [row.id, options] as const),
            { freq: 5, nil: null },
          ),
        ),
      )
      .map(toAnswers),
    /** Full answers of every kind: as they come, and those that end well often enough to be tried. */
    answers: fc.oneof(full, without('bars'), without('bars', 'doubts'), without('bars', 'doubts', 'limits'), allButOne),
  };
}
