/** Which of the site's languages a language tag asks for. */
import { LANGUAGES, type Language } from '../content/languages.ts';

/** The language of a tag such as `fr` or `fr-CH`; nothing for one that the site does not speak. */
export const languageOf = (tag: string | null | undefined): Language | undefined =>
  LANGUAGES.find((language) => language === tag?.toLowerCase().split('-')[0]);
