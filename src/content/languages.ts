/** The languages of the site. A language is a folder of `content/` and a line here. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = 'en';

/** The address of a file of the site on its host, where the site may stand in a folder. Commands run without a build. */
export const atBase = (path: string): string => (typeof SITE_FOLDER === 'undefined' ? '' : SITE_FOLDER) + path;

/** The address of a page in a language: the default language stands at the root of the site. */
export const pathIn = (language: Language, path: string): string =>
  atBase(language === DEFAULT_LANGUAGE ? path : `/${language}${path}`);

/** What stands between a label and what it labels: French wants a no-break space before its colon. */
export const COLON: Readonly<Record<Language, string>> = { en: ':', fr: '\u00A0:' };

/** What stands between the items of a list within a line. */
export const SEMICOLON: Readonly<Record<Language, string>> = { en: '; ', fr: '\u00A0; ' };

/** The locale for dates and sorting. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };
