/** Sets of cases for tests of the pages for a class. */
import cases from '../../content/cases.json' with { type: 'json' };
import { checkOf, DIGITS } from '../../src/decision/digits.ts';
import { CASE_NUMBERS } from '../../src/training/numbers.ts';
import { type CaseSet, encodeSet } from '../../src/training/set.ts';

export const CASE_IDS = cases.map(({ id }) => id);

/** The code of some cases in their order, with feedback at the end and no time unless something else is said. */
export const setCode = (ids: readonly string[], more: Partial<CaseSet> = {}): string =>
  encodeSet({ cases: ids, feedback: 'end', minutes: 0, draw: null, ...more });

/** A code as another version may have made it, with numbers of cases that nobody gave here. */
export function codeWithUnknown(ids: readonly string[], unknown: number): string {
  const numbers = [
    ...ids.map((id) => CASE_NUMBERS.indexOf(id)),
    ...Array.from({ length: unknown }, (_, more) => 900 + more),
  ];
  const digits = [0, 0, ...numbers.flatMap((number) => (number < 32 ? [number] : [(number % 32) + 32, number >> 5]))];
  return `1.${digits.map((digit) => DIGITS[digit]).join('')}${checkOf(digits)}`;
}
