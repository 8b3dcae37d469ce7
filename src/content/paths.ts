/** The static paths of a page that exists once in every language. */
import { DEFAULT_LANGUAGE, LANGUAGES } from './languages.ts';

export const everyLanguage = () =>
  LANGUAGES.map((language) => ({
    params: { language: language === DEFAULT_LANGUAGE ? undefined : language },
    props: { language },
  }));
