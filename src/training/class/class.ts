/** What the parts of the page for a class share. */
import type { ClassWords } from '../../content/class-words.ts';
import type { Language } from '../../content/languages.ts';
import type { CaseSet } from '../set.ts';
import { isLevel, type Level } from './plan.ts';

export interface ClassGiven {
  readonly language: Language;
  readonly words: Pick<
    ClassWords,
    'choose' | 'set' | 'settings' | 'link' | 'views' | 'about' | 'offline' | 'start' | 'problems' | 'certificate'
  >;
  readonly levels: Readonly<Record<Level, string>>;
  /** The names of this site and of its rules, for a certificate. */
  readonly product: string;
  readonly rules: string;
  /** How much is stored for use without network. */
  readonly megabytes: string;
}

/** A case as the page's list names it. */
export interface Listed {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
}

/** The cases of the list that the server wrote, by their ids. */
export const listedIn = (root: ParentNode): ReadonlyMap<string, Listed> =>
  new Map(
    [...root.querySelectorAll<HTMLElement>('li[data-case]')].map(({ dataset }) => {
      const { case: id = '', level, title = id } = dataset;
      return [id, { id, level: isLevel(level) ? level : 'easy', title }];
    }),
  );

export const NO_CASES: CaseSet = { cases: [], feedback: 'step', minutes: 0, draw: null };
