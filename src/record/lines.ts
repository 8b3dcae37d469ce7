/** Makes the lines and blocks of a document out of words. */
import { COLON, type Language } from '../content/languages.ts';
import type { Part } from '../content/markdown.ts';
import type { RecordWords } from '../content/words.ts';
import type { Block, Inline, Line } from './blocks.ts';

/** What a section is before it has a place. */
export interface Draft {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A source as it is cited. */
export const cite = (words: RecordWords, id: string): Inline => ({
  kind: 'cite',
  text: words.sources[id]?.label ?? id,
  href: words.sources[id]?.link ?? null,
});

/** A text with its citations. */
export const lineOf = (words: RecordWords, parts: readonly Part[]): Line =>
  parts.map((part) => (typeof part === 'string' ? part : cite(words, part.cite)));

/** A paragraph. */
export const paragraph = (...line: Inline[]): Block => ({ kind: 'paragraph', line });

/** A paragraph that begins with what it is about. */
export const labelled = (language: Language, label: string, ...line: Inline[]): Block =>
  paragraph({ kind: 'strong', text: `${label}${COLON[language]}` }, ' ', ...line);

/** Several texts, each a paragraph. */
export const paragraphs = (words: RecordWords, texts: readonly (readonly Part[])[] = []): Block[] =>
  texts.map((text) => paragraph(...lineOf(words, text)));

/** Several texts as a list; no block where there are none. */
export const list = (words: RecordWords, texts: readonly (readonly Part[])[] = []): Block[] =>
  texts.length === 0
    ? []
    : [{ kind: 'list', ordered: false, items: texts.map((text) => ({ line: lineOf(words, text) })) }];

/** An address that is shown in full. */
export const link = (href: string): Inline => ({ kind: 'link', text: href, href });
