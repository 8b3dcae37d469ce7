/** The modules with the words of findings and outcomes, loaded when first needed. */
import type { Language } from '../content/languages.ts';
import type { RecordModule } from '../content/record-module.ts';
import type { RecordWords } from '../content/words.ts';

export const loadWords: Readonly<Record<Language, () => Promise<RecordWords>>> = {
  en: async () => (await import('virtual:words/en')).default,
  fr: async () => (await import('virtual:words/fr')).default,
};

/** The words of what an outcome offers beyond the verdict. */
export const loadRecordWords: Readonly<Record<Language, () => Promise<RecordModule>>> = {
  en: async () => (await import('virtual:record/en')).default,
  fr: async () => (await import('virtual:record/fr')).default,
};
