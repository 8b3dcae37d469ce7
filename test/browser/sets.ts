/** Sets of cases for tests of the pages for a class. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import cases from '../../content/cases.json' with { type: 'json' };
import { checkOf, DIGITS } from '../../src/decision/digits.ts';
import { CASE_NUMBERS } from '../../src/training/numbers.ts';
import { type CaseSet, encodeSet } from '../../src/training/set.ts';
import { type View, writeSetAddress } from '../../src/training/set-address.ts';
import { visit } from './visit.ts';

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

/** Cases of every level, one of them with a single answer. */
export const CHOSEN: readonly string[] = ['tender', 'fan', 'ico', 'broker-custody'];

interface Opening extends BrowserContextOptions {
  readonly cases?: readonly string[];
  /** The folder of the language. */
  readonly root?: string;
}

/** Opens the course material in a view; null for the page without a set. */
export async function openMaterial(browser: Browser, view: View | null, more: Opening = {}) {
  const { cases = CHOSEN, root = '', ...options } = more;
  const hash = view === null ? '' : writeSetAddress({ view, code: setCode(cases) });
  const visited = await visit(browser, `${root}/training/material/${hash}`, options);
  await visited.page.evaluate(() => document.fonts.ready.then(() => {}));
  return visited;
}
