/** What all codes in links are made of: digits to base 64 that are safe in an address, and a check at the end. */

export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A finger's breadth of certainty that nobody cut or changed something: 18 bits of FNV-1a.
 * @param values whole numbers below 2³²
 * @returns three characters of a link code
 */
export function checkOf(values: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const value of values) hash = Math.imul(hash ^ value, 0x01000193);
  hash ^= hash >>> 15;
  return [hash & 63, (hash >>> 6) & 63, (hash >>> 12) & 63].map((digit) => DIGITS[digit]).join('');
}

/** The same for a text. */
export const checkOfText = (text: string): string =>
  checkOf([...text].map((character) => character.codePointAt(0) ?? 0));
