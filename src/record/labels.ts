/** How questions and options are called, for pages that do not show the questions themselves. */
import { type Language, LOCALES } from '../content/languages.ts';
import type { QuestionsModule } from '../content/record-module.ts';

export interface Labels {
  /** A question's short name; its id where it is not known. */
  short(question: string): string;
  /** The options in words, without their hints; ids where they are not known. */
  options(question: string, options: readonly string[]): string[];
}

/** Names out of `virtual:questions/<language>`; places as the browser calls them. */
export function labelsFrom(questions: QuestionsModule, language: Language): Labels {
  const places = new Intl.DisplayNames(LOCALES[language], { type: 'region', fallback: 'none' });
  const placeOf = (code: string) => (/^[A-Z]{2}$/.test(code) ? places.of(code) : undefined);
  return {
    short: (question) => questions[question]?.short ?? question,
    options: (question, options) =>
      options.map(
        (option) =>
          questions[question]?.options[option] ?? (question === 'client-place' ? placeOf(option) : undefined) ?? option,
      ),
  };
}
