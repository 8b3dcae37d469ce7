/** The kinds of pages that are read, one page of each, below the root of a language. */
import { LANGUAGES, pathIn } from '../../src/content/languages.ts';

export const KINDS = {
  first: '/',
  contents: '/guide/',
  guide: '/guide/solicitation/',
  authorities: '/authorities/',
  glossary: '/glossary/',
  changes: '/changes/',
  about: '/about/',
  search: '/search/',
  sources: '/sources/',
  paper: '/paper/',
  map: '/map/',
  proof: '/proof/',
  verify: '/verify/',
  compare: '/compare/',
  missing: '/not-found/',
  cases: '/training/',
  packages: '/training/packages/',
} as const;

/** One page of every kind in every language, and the one that a bare host shows for a missing page. */
export const ONE_OF_EACH: string[] = [
  ...LANGUAGES.flatMap((language) => Object.values(KINDS).map((path) => pathIn(language, path))),
  '/404.html',
];

/** Whether a page is of one of the kinds; the check itself is none, nor are the pages of the training but their list. */
export const isKnown = (path: string): boolean =>
  /\/(check|embed|embed\/frame|training\/[\w-]+)\/$/.test(path) ||
  ONE_OF_EACH.includes(path) ||
  LANGUAGES.some((language) => path.startsWith(pathIn(language, KINDS.contents)));
