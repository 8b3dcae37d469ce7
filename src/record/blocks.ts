/** What a document of an outcome is made of, whatever it is written to. */
import type { Language } from '../content/languages.ts';

/** A piece of a line: words, or words that are marked. */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  /** An address, as it is shown and as it is followed. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** A source as it is cited; our own readings have no address. */
  | { readonly kind: 'cite'; readonly text: string; readonly href: string | null };
export type Line = readonly Inline[];

export interface Item {
  readonly line: Line;
  readonly items?: readonly Line[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'subheading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
  /** Labels and values. A value of several lines is several lines. */
  | { readonly kind: 'pairs'; readonly rows: readonly { readonly label: string; readonly value: readonly Line[] }[] }
  /** A table with a head. `widths` are shares of the line. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly (readonly Line[])[])[];
    };

/** The sections in their order. */
export const SECTION_IDS = [
  'meaning',
  'why',
  'decided',
  'find-out',
  'next',
  'keep',
  'evidence',
  'still-applies',
  'authority',
  'again',
  'answers',
  'sources',
  'record',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface RecordDocument {
  readonly language: Language;
  /** This site, and the rule that it is about. */
  readonly product: string;
  readonly subject: string;
  readonly reference: string;
  /** The outcome. */
  readonly title: string;
  /** What stands below the title before the first section. */
  readonly head: readonly Block[];
  readonly sections: readonly Section[];
  readonly preparedBy: string;
  /** With `{page}` and `{pages}`. */
  readonly pageLabel: string;
  /** The label's end: a colon. */
  readonly colon: string;
}
