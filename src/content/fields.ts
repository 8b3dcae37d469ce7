/** The kinds of fields that the schemas are made of. */
import { z } from 'astro/zod';
import { LANGUAGES } from './languages.ts';

/** A text of at most so many characters. */
export const text = (longest: number) => z.string().trim().min(1).max(longest);

/** An object with exactly these keys. */
export function keyed<Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>);
}

/** A text in every language. */
export const inEveryLanguage = (longest: number) => keyed(LANGUAGES, text(longest));

export const date = z.iso.date();
export const httpsLink = z.url({ protocol: /^https$/ });

export const STATUSES = ['law', 'guidance', 'reading', 'to-be-confirmed'] as const;
export type Status = (typeof STATUSES)[number];
