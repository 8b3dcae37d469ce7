/**
 * A case as it was left: a link code of the answers and, after `!`, the first answers that were changed since.
 *
 * Where feedback follows each answer, the first one counts, and an answer may be changed once the model's is known. A
 * first answer is written as the question's number and its options as a set of bits, both to base 36: `5.1c`.
 */
import { type Answers, inTableOrder, problemOf, rowOf } from '../decision/answers.ts';
import { type DecodedLink, decodeLink, encodeLink } from '../decision/link.ts';
import type { Decision } from '../decision/machine.ts';
import { NUMBERS } from '../law/numbers.ts';
import type { Law, QuestionId } from '../law/types.ts';

export interface Left extends Pick<DecodedLink, 'answers' | 'problem'> {
  /** The answers as they were first given. */
  readonly first: Answers;
}

const BASE = 36;
const MARK = '!';

/** A first answer: a place by its letters. */
function written(question: QuestionId, options: readonly string[]): string {
  const number = NUMBERS.findIndex(([id]) => id === question);
  const known = NUMBERS[number]?.[1].split(' ') ?? [];
  if (known[0] === '') return `${number.toString(BASE)}.${options[0]}`;
  const bits = options.reduce((sum, option) => sum + 2 ** known.indexOf(option), 0);
  return `${number.toString(BASE)}.${bits.toString(BASE)}`;
}

/** Reads a first answer, or nothing where it makes no sense. */
function read(law: Law, text: string): [QuestionId, readonly string[]][] {
  const [number = '', value = ''] = text.split('.');
  const [id, options = ''] = NUMBERS[Number.parseInt(number, BASE)] ?? [];
  const row = id && rowOf(law, id);
  if (!row) return [];
  const bits = Number.parseInt(value, BASE);
  const chosen = options === '' ? [value] : options.split(' ').filter((_, at) => Math.floor(bits / 2 ** at) % 2 === 1);
  return problemOf(law, row.id, chosen) ? [] : [[row.id, inTableOrder(row, chosen)]];
}

/**
 * Writes a case as it was left.
 * @returns empty for no answer
 */
export function writeLeft(law: Law, decision: Decision, answers: Answers, first: Answers): string {
  if (answers.size === 0) return '';
  const changed = [...first].filter(([id, options]) => answers.get(id)?.join(' ') !== options.join(' '));
  const code = encodeLink(law, decision, answers, false);
  return [code, ...changed.map(([id, options]) => written(id, options))].join(MARK);
}

/** Reads a case as it was left. Never throws: what fits is kept, and `problem` says what is wrong. */
export function readLeft(law: Law, decision: Decision, text: string): Left {
  if (text === '') return { answers: new Map(), first: new Map(), problem: null };
  const [code = '', ...changed] = text.split(MARK);
  const { answers, problem } = decodeLink(law, decision, code);
  return { answers, problem, first: new Map([...answers, ...changed.flatMap((one) => read(law, one))]) };
}
