/** Spaces that must not break a line, and the quotes of each language. */
import type { Language } from './languages.ts';

const NO_BREAK = '\u00A0';

/** The quotes of a language, as markdown-it takes them: double and single, each with its inner spaces. */
export const QUOTES: Readonly<Record<Language, string | string[]>> = {
  en: '“”‘’',
  fr: [`«${NO_BREAK}`, `${NO_BREAK}»`, '“', '”'],
};

/** What a provision is called, before its number. */
const PROVISION =
  /\b((?:articles?|paragraphe?s?|points?|recitals?|considérants?|guidelines?|orientations?|titles?|titres?)) (?=[\d(]|[IVX]+\b|[a-z]\))/giu;

/** Puts no-break spaces within numbers and units, between a provision and its number, and around French marks. */
export function spaced(language: Language, text: string): string {
  const numbers = text
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NO_BREAK}`)
    .replace(/([\d}]) (?=%|EUR\b)/g, `$1${NO_BREAK}`)
    .replace(/\bEUR (?=\d)/g, `EUR${NO_BREAK}`)
    .replace(PROVISION, `$1${NO_BREAK}`);
  return language === 'fr' ? numbers.replace(/ (?=[:;?!»])/g, NO_BREAK).replace(/« /g, `«${NO_BREAK}`) : numbers;
}
