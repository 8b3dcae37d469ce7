/** Answers: what they are, and which of them the table knows. */
import type { Law, QuestionId, QuestionRow } from '../law/types.ts';

/**
 * The answers of an assessment: question → chosen options, at least one, without repetition, in the order of the
 * table. A `one` question has exactly one. Never written to: a change makes a new map.
 */
export type Answers = ReadonlyMap<QuestionId, readonly string[]>;

/** Why an answer cannot be taken; the codes of the contract for machines. */
export type ProblemCode = 'unknown-question' | 'wrong-kind' | 'empty' | 'unknown-option' | 'repeated' | 'not-alone';

export interface Problem {
  readonly code: ProblemCode;
  readonly question: string;
  /** The option at fault, where there is one. */
  readonly option?: string;
}

const rowsOf = new WeakMap<Law, ReadonlyMap<string, QuestionRow>>();

/** The row of a question, or undefined for an id that the table does not know. */
export function rowOf(law: Law, question: string): QuestionRow | undefined {
  let rows = rowsOf.get(law);
  if (!rows) {
    rows = new Map(law.questions.map((row) => [row.id, row]));
    rowsOf.set(law, rows);
  }
  return rows.get(question);
}

/**
 * Checks the options chosen for a question against the table.
 * @param options ids of options, in any order
 * @returns the first problem, or null where the options are an answer
 */
export function problemOf(law: Law, question: string, options: readonly string[]): Problem | null {
  const row = rowOf(law, question);
  if (!row) return { code: 'unknown-question', question };
  if (options.length === 0) return { code: 'empty', question };
  if (row.kind === 'one' && options.length > 1) return { code: 'wrong-kind', question };
  for (const [index, option] of options.entries()) {
    const found = Object.hasOwn(row.options, option) ? row.options[option] : undefined;
    if (!found) return { code: 'unknown-option', question, option };
    if (options.indexOf(option) < index) return { code: 'repeated', question, option };
  }
  const alone = options.find((option) => row.options[option]?.alone);
  if (alone !== undefined && options.length > 1) return { code: 'not-alone', question, option: alone };
  return null;
}

/** The chosen options in the order of the table: the order of ticks carries no meaning. */
export function inTableOrder(row: QuestionRow, options: readonly string[]): readonly string[] {
  if (options.length < 2) return [...options];
  const order = Object.keys(row.options);
  return [...options].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/**
 * Reads the `answers` object of the contract: a string for a `one` question, a non-empty array for a `many` question.
 * @returns the answers in the order of the table, or the first problem
 */
export function readAnswers(law: Law, given: object): { answers: Answers } | { problem: Problem } {
  const read = new Map<string, readonly string[]>();
  for (const [question, value] of Object.entries(given)) {
    const row = rowOf(law, question);
    if (!row) return { problem: { code: 'unknown-question', question } };
    const options: unknown = row.kind === 'one' ? [value] : value;
    if (!isStrings(options)) return { problem: { code: 'wrong-kind', question } };
    const problem = problemOf(law, question, options);
    if (problem) return { problem };
    read.set(question, inTableOrder(row, options));
  }
  return { answers: sorted(law, (id) => read.get(id)) };
}

/** The answers as the `answers` object of the contract. */
export function writeAnswers(law: Law, answers: Answers): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    [...answers].map(([id, options]) => [id, rowOf(law, id)?.kind === 'one' ? (options[0] ?? '') : options]),
  );
}

/** The same answers with one replaced or added, in the order of the table. */
export function withAnswer(law: Law, answers: Answers, question: QuestionId, options: readonly string[]): Answers {
  const row = rowOf(law, question);
  const given = row && inTableOrder(row, options);
  return given ? sorted(law, (id) => (id === question ? given : answers.get(id))) : answers;
}

function sorted(law: Law, optionsOf: (question: QuestionId) => readonly string[] | undefined): Answers {
  const answers = new Map<QuestionId, readonly string[]>();
  for (const { id } of law.questions) {
    const options = optionsOf(id);
    if (options) answers.set(id, options);
  }
  return answers;
}

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
