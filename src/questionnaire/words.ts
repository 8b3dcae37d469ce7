/** The modules with the words of findings and outcomes, loaded when first needed. */
import type { Language } from '../content/languages.ts';
import type { RecordWords } from '../content/words.ts';

export const loadWords: Readonly<Record<Language, () => Promise<RecordWords>>> = {
  en: async () => (await import('virtual:words/en')).default,
  fr: async () => (await import('virtual:words/fr')).default,
};
