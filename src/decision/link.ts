/**
 * The link code: answers and conclusion in a few characters that are safe in an address.
 *
 * `1.` and then digits to base 64: one for the conclusion; for each answer on the way the question's number and its
 * options; three as a check. An option of a `one` question is written as its number, the options of a `many` question
 * as a set of bits, both in groups of five bits with a mark where another group follows. So numbers can be appended to
 * the table for ever, and old codes keep their meaning.
 */

import { NUMBERS, numberOfPlace, placeOfNumber, UNSURE_PLACE } from '../law/numbers.ts';
import type { Law, QuestionId, QuestionRow } from '../law/types.ts';
import { type Answers, inTableOrder, problemOf, rowOf } from './answers.ts';
import { assess } from './assess.ts';
import { checkOf, DIGITS } from './digits.ts';
import type { Decision } from './machine.ts';

const FORM = '1.';
const CHECK_LENGTH = 3;
const GROUP_BITS = 5;
const GROUP = 2 ** GROUP_BITS;

export interface DecodedLink {
  readonly answers: Answers;
  readonly concluded: boolean;
  /** Questions whose answers were left out, since today's table does not ask them on this way. */
  readonly ignored: readonly QuestionId[];
  /**
   * `unreadable` nothing in it is a link code · `damaged` it was cut or changed, so every answer needs a look ·
   * `outdated` it is whole, but the table has changed and not every answer still applies · null all is well.
   */
  readonly problem: 'unreadable' | 'damaged' | 'outdated' | null;
}

/**
 * Writes answers as a link code. Answers that are not on the way are left out.
 * @returns `1.` and at most 118 characters of `A-Z a-z 0-9 - _`
 */
export function encodeLink(law: Law, decision: Decision, answers: Answers, concluded: boolean): string {
  const digits = [concluded ? 1 : 0];
  const onTheWay = assess(law, decision, answers).answers;
  for (const row of law.questions) {
    const options = onTheWay.get(row.id);
    if (options) digits.push(numbered(row).question, ...writeOptions(row, options));
  }
  return FORM + digits.map((digit) => DIGITS[digit]).join('') + checkOf(digits);
}

/** Reads a link code. Never throws: what can be kept is kept, and `problem` says what is wrong. */
export function decodeLink(law: Law, decision: Decision, code: string): DecodedLink {
  const nothing = { answers: new Map(), concluded: false, ignored: [] } as const;
  if (!code.startsWith(FORM)) return { ...nothing, problem: 'unreadable' };
  const all = [...code.slice(FORM.length)].map((character) => DIGITS.indexOf(character));
  const readable = all.includes(-1) ? all.slice(0, all.indexOf(-1)) : all;
  if (readable.length <= CHECK_LENGTH) return { ...nothing, problem: 'unreadable' };
  const digits = readable.slice(0, -CHECK_LENGTH);
  const whole = all.length === readable.length && code.endsWith(checkOf(digits));
  const read = readDigits(law, digits.slice(1));
  const kept = assess(law, decision, read.answers);
  const current = read.complete && kept.ignored.length === 0;
  return {
    answers: kept.answers,
    concluded: digits[0] === 1,
    ignored: kept.ignored,
    problem: !whole ? 'damaged' : current ? null : 'outdated',
  };
}

/** The numbers of a question: its own, and one for each option of the table. */
function numbered(row: QuestionRow): {
  question: number;
  optionOf: (no: number) => string | undefined;
  numberOf: (option: string) => number;
} {
  const question = NUMBERS.findIndex(([id]) => id === row.id);
  const options = NUMBERS[question]?.[1].split(' ') ?? [];
  if (options[0] !== '') {
    return { question, optionOf: (no) => options[no], numberOf: (option) => options.indexOf(option) };
  }
  return {
    question,
    optionOf: (no) => (no === UNSURE_PLACE ? 'unsure' : placeOfNumber(no)),
    numberOf: (option) => (option === 'unsure' ? UNSURE_PLACE : numberOfPlace(option)),
  };
}

function writeOptions(row: QuestionRow, options: readonly string[]): number[] {
  const numbers = options.map(numbered(row).numberOf);
  const groups: number[] = [];
  if (row.kind === 'one') {
    for (let rest = numbers[0] ?? 0; groups.length === 0 || rest > 0; rest = Math.floor(rest / GROUP)) {
      groups.push(rest % GROUP);
    }
  } else {
    for (let group = 0; group * GROUP_BITS <= Math.max(...numbers); group++) {
      const inGroup = numbers.filter((number) => Math.floor(number / GROUP_BITS) === group);
      groups.push(inGroup.reduce((bits, number) => bits | (1 << (number % GROUP_BITS)), 0));
    }
  }
  return groups.map((bits, index) => (index < groups.length - 1 ? bits + GROUP : bits));
}

/** Reads answers until one makes no sense. `complete` says whether all of them did. */
function readDigits(law: Law, digits: readonly number[]): { answers: Answers; complete: boolean } {
  const answers = new Map<QuestionId, readonly string[]>();
  for (let at = 0; at < digits.length; ) {
    const row = rowOf(law, NUMBERS[digits[at] ?? -1]?.[0] ?? '');
    const end = digits.findIndex((digit, index) => index > at && digit < GROUP);
    if (!row || end < 0 || answers.has(row.id)) return { answers, complete: false };
    const options = readOptions(row, digits.slice(at + 1, end + 1));
    if (problemOf(law, row.id, options)) return { answers, complete: false };
    answers.set(row.id, inTableOrder(row, options));
    at = end + 1;
  }
  return { answers, complete: true };
}

/** The options that a run of digits names; an empty name stands for a number that was never given. */
function readOptions(row: QuestionRow, groups: readonly number[]): string[] {
  const values = groups.map((digit) => digit % GROUP);
  const numbers =
    row.kind === 'one'
      ? [values.reduceRight((number, value) => number * GROUP + value, 0)]
      : values.flatMap((bits, group) =>
          Array.from({ length: GROUP_BITS }, (_, bit) => bit)
            .filter((bit) => bits & (1 << bit))
            .map((bit) => group * GROUP_BITS + bit),
        );
  return numbers.map((number) => numbered(row).optionOf(number) ?? '');
}
