/** How questions and options are called, read from the questions as they stand in the page. */
import type { Labels } from '../record/labels.ts';

/** @param root where the questions stand */
export const labelsIn = (root: ParentNode): Labels => {
  const part = (question: string) => root.querySelector<HTMLElement>(`[data-question="${question}"]`);
  return {
    short: (question) => part(question)?.dataset['short'] ?? question,
    options: (question, options) =>
      options.map(
        (option) =>
          part(question)
            ?.querySelector(`label[for="${question}-${option}"], option[value="${option}"]`)
            ?.firstChild?.textContent?.trim() ?? option,
      ),
  };
};
