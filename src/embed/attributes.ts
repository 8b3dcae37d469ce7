/** What each attribute of the element may hold. A wrong one is ignored, and named. */
import type { Attribute } from './names.ts';
import type { Written } from './protocol.ts';

/** Text of a host stands in the page as text. Signs that begin or end an element say that markup was meant. */
const WORDS = /^[^<>]{1,80}$/;

/** What each may hold, whole. */
export const RIGHT: Readonly<Record<Attribute, RegExp>> = {
  lang: /^[a-z]{2}\b[\w-]*$/i,
  theme: /^(light|dark|auto)$/,
  accent: /^#(([\da-f]{2}){3,4}|[\da-f]{3,4})$/i,
  radius: /^\d\d?px$/,
  firm: WORDS,
  'contact-href': /^(https:\/\/(?!\/)|mailto:|tel:)\S+$/,
  'contact-label': WORDS,
  start: /^1\.[\w-]+$/,
  'heading-level': /^[1-6]$/,
  share: /^answers$/,
};

/** The attributes, each with its value where it is there and right; else empty. */
export type Right = Readonly<Partial<Record<Attribute, string>>>;

/**
 * Checks attributes.
 * @param wrong is given the names of those that are there and not right
 */
export const rightOf = (written: Written, wrong: string[]): Right =>
  Object.fromEntries(
    Object.entries(RIGHT).map(([name, pattern]) => {
      const value = written[name as Attribute];
      const right = typeof value === 'string' && pattern.test(value);
      if (value && !right) wrong.push(name);
      return [name, right ? value : ''];
    }),
  );
