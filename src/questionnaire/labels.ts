/** How questions are called, and options as they stand in the page. */
import type { RecordWords } from '../content/words.ts';
import type { Labels } from '../record/labels.ts';

/** @param root where the questions stand */
export const labelsIn = (root: ParentNode, words: RecordWords): Labels => {
  const part = (question: string) => root.querySelector<HTMLElement>(`[data-question="${question}"]`);
  return {
    short: (question) => words.shorts[question] ?? question,
    options: (question, options) =>
      options.map(
        (option) =>
          part(question)
            ?.querySelector(`label[for="${question}-${option}"], option[value="${option}"]`)
            ?.firstChild?.textContent?.trim() ?? option,
      ),
  };
};
