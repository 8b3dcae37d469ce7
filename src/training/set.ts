/**
 * A set of cases for a class, and its code: a few characters that are safe in an address.
 *
 * `1.` and then whole numbers to base 32, each in as many digits as it needs: how feedback comes, the minutes, the
 * draw if there is one, the cases by their numbers in their order; three characters as a check.
 */
import { checkOf, DIGITS } from '../decision/digits.ts';
import { CASE_NUMBERS } from './numbers.ts';

/** A random draw: whoever opens the link gets the same cases. */
export interface Draw {
  /** How many cases are drawn, from 1. */
  readonly count: number;
  /** From 0 to `SEEDS` - 1. */
  readonly seed: number;
}

export interface CaseSet {
  /** Ids in their order, each once; for a draw those it is made from. */
  readonly cases: readonly string[];
  readonly feedback: 'step' | 'end';
  /** For each case, at most `LONGEST`; 0 sets no time. */
  readonly minutes: number;
  readonly draw: Draw | null;
}

export interface DecodedSet {
  /** Null where no case is left. */
  readonly set: CaseSet | null;
  /** How many cases it names that do not exist. */
  readonly unknown: number;
  /** `unreadable` nothing in it is a set · `damaged` it was cut or changed · null all is well, but see `unknown`. */
  readonly problem: 'unreadable' | 'damaged' | null;
}

/** `none` all its cases are unknown. */
export type SetProblem = 'unreadable' | 'damaged' | 'none' | 'unknown' | 'unknownOne';

export const SEEDS = 2 ** 20;
export const LONGEST = 240;

const FORM = '1.';
const CHECK_LENGTH = 3;
const BASE = 32;
/** A case in four digits each is more than any set has. */
const LONGEST_CODE = 4_000;
const FLAGS = { end: 1, draw: 2 } as const;

/**
 * Writes a set as a code.
 * @returns `1.` and characters of `A-Z a-z 0-9 - _`: 5 and at most two for each of the first 1 024 cases
 */
export function encodeSet({ cases, feedback, minutes, draw }: CaseSet): string {
  const flags = (feedback === 'end' ? FLAGS.end : 0) + (draw ? FLAGS.draw : 0);
  const numbers = cases.map((id) => CASE_NUMBERS.indexOf(id)).filter((number) => number >= 0);
  const digits = [flags, minutes, ...(draw ? [draw.count, draw.seed] : []), ...numbers].flatMap(digitsOf);
  return FORM + digits.map((digit) => DIGITS[digit]).join('') + checkOf(digits);
}

/**
 * Reads the code of a set. Never throws: the cases that exist are kept, and the rest is said.
 * @param exists the ids of all cases there are
 */
export function decodeSet(code: string, exists: readonly string[]): DecodedSet {
  const nothing = { set: null, unknown: 0, problem: 'unreadable' } as const;
  if (!code.startsWith(FORM) || code.length > LONGEST_CODE) return nothing;
  const all = [...code.slice(FORM.length)].map((character) => DIGITS.indexOf(character));
  const readable = all.includes(-1) ? all.slice(0, all.indexOf(-1)) : all;
  const digits = readable.slice(0, -CHECK_LENGTH);
  const [flags = 0, minutes = 0, ...rest] = numbersOf(digits);
  const drawn = (flags & FLAGS.draw) > 0;
  const [count = 1, seed = 0] = rest;
  const numbers = [...new Set(drawn ? rest.slice(2) : rest)];
  const ids = numbers.map((number) => CASE_NUMBERS[number] ?? '');
  const cases = ids.filter((id) => exists.includes(id));
  const whole = readable.length === all.length && code.endsWith(checkOf(digits));
  if (cases.length === 0) return whole && ids.length > 0 ? { set: null, unknown: ids.length, problem: null } : nothing;
  return {
    set: {
      cases,
      feedback: flags & FLAGS.end ? 'end' : 'step',
      minutes: Math.min(minutes, LONGEST),
      draw: drawn ? { count: Math.max(1, count), seed: seed % SEEDS } : null,
    },
    unknown: ids.length - cases.length,
    problem: whole ? null : 'damaged',
  };
}

/** What is to be said of a code that was read; null where all is well. */
export function problemWith({ set, unknown, problem }: DecodedSet): SetProblem | null {
  if (problem !== null) return problem;
  if (unknown === 0) return null;
  return set === null ? 'none' : unknown === 1 ? 'unknownOne' : 'unknown';
}

/** The cases that a set asks for, in their order: all of it, or those drawn. */
export const casesOf = ({ cases, draw }: CaseSet): readonly string[] => (draw ? drawFrom(cases, draw) : cases);

/**
 * Draws cases, the same for the same seed whatever the order of the others. They stay in the order given; a case that
 * is taken away later changes nothing but its own place.
 */
export function drawFrom(cases: readonly string[], { count, seed }: Draw): string[] {
  const lot = (id: string) => mixed(seed, CASE_NUMBERS.indexOf(id));
  const drawn = [...cases].sort((a, b) => lot(a) - lot(b) || (a < b ? -1 : 1)).slice(0, count);
  return cases.filter((id) => drawn.includes(id));
}

/** A number in groups of five bits, the lowest first; a sixth bit says that another follows. */
function digitsOf(number: number): number[] {
  const rest = Math.floor(number / BASE);
  return rest > 0 ? [(number % BASE) + BASE, ...digitsOf(rest)] : [number];
}

function numbersOf(digits: readonly number[]): number[] {
  const numbers: number[] = [];
  let number = 0;
  let place = 1;
  for (const digit of digits) {
    number += (digit % BASE) * place;
    place *= BASE;
    if (digit >= BASE) continue;
    numbers.push(number);
    number = 0;
    place = 1;
  }
  return numbers;
}

/** 32 bits that depend on every bit of both numbers (the finaliser of MurmurHash3). */
function mixed(seed: number, number: number): number {
  let bits = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
