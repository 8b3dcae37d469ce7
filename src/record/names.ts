/** How everything is called in words: loaded when first needed, on pages that do not show the questions themselves. */
import type { Language } from '../content/languages.ts';
import type { QuestionsModule } from '../content/record-module.ts';
import type { RecordWords } from '../content/words.ts';
import { type Labels, labelsFrom } from './labels.ts';

export interface Names {
  readonly labels: Labels;
  readonly words: RecordWords;
}

const modules: Readonly<Record<Language, () => Promise<[{ default: QuestionsModule }, { default: RecordWords }]>>> = {
  en: () => Promise.all([import('virtual:questions/en'), import('virtual:words/en')]),
  fr: () => Promise.all([import('virtual:questions/fr'), import('virtual:words/fr')]),
};

/** @throws when the words cannot be loaded */
export async function loadNames(language: Language): Promise<Names> {
  const [questions, words] = await modules[language]();
  return { labels: labelsFrom(questions.default, language), words: words.default };
}
