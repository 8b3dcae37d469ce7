/**
 * The questions as they stand in the page. The server wrote all of them; here they are shown, read and filled in.
 * Their words stay in the HTML and are not shipped a second time.
 */
import { type Answers, problemOf } from '../decision/answers.ts';
import { law } from '../decision/decision.ts';
import type { QuestionId } from '../law/types.ts';

const inputs = (fieldset: ParentNode) => [...fieldset.querySelectorAll<HTMLInputElement>('input')];
const part = (root: ParentNode, question: string) =>
  root.querySelector<HTMLElement>(`[data-question="${question}"]`) ?? document.createElement('div');

/**
 * Shows one question and its explanation, and hides the others; none for null. What a question missed is forgotten.
 * @param number how many questions lie on the way here, this one included
 */
export function showQuestion(root: ParentNode, question: QuestionId | null, number: number): void {
  for (const place of part(root, question ?? '').querySelectorAll('[data-number]')) place.textContent = String(number);
  for (const element of root.querySelectorAll<HTMLElement>('[data-question], [data-explains]')) {
    element.hidden = (element.dataset['question'] ?? element.dataset['explains']) !== question;
    if ('missing' in element.dataset) missingIn(root, element.dataset['question'] ?? '', false);
  }
}

/** The options chosen in the form. */
export function readChoice(root: ParentNode, question: QuestionId): string[] {
  const element = part(root, question);
  const select = element.querySelector('select');
  if (select) return select.value === '' ? [] : [select.value];
  return inputs(element).flatMap(({ checked, value }) => (checked ? [value] : []));
}

/** Fills the answers to some questions into the form; those without an answer are cleared. */
export function fillIn(root: ParentNode, questions: readonly QuestionId[], answers: Answers): void {
  for (const question of questions) {
    const chosen = answers.get(question) ?? [];
    const element = part(root, question);
    const select = element.querySelector('select');
    if (select) select.value = chosen[0] ?? '';
    for (const input of inputs(element)) input.checked = chosen.includes(input.value);
  }
}

/** Keeps an option that stands alone alone: ticking it unticks the others, and the other way round. */
export function keepAlone(root: ParentNode, event: Event): void {
  const ticked = event.target;
  if (!(ticked instanceof HTMLInputElement) || ticked.type !== 'checkbox' || !ticked.checked) return;
  const question = ticked.name as QuestionId;
  for (const input of inputs(part(root, question))) {
    if (
      input !== ticked &&
      input.checked &&
      problemOf(law, question, [ticked.value, input.value])?.code === 'not-alone'
    ) {
      input.checked = false;
    }
  }
}

/** The heading of a question. */
export const headingOf = (root: ParentNode, question: QuestionId) => part(root, question).querySelector('h1');

/** Says that a question misses its answer and takes the focus there, or takes the message away. */
export function missingIn(root: ParentNode, question: string, missing: boolean): void {
  const element = part(root, question);
  element.toggleAttribute('data-missing', missing);
  for (const message of element.querySelectorAll<HTMLElement>('[data-error]')) message.hidden = !missing;
  if (missing) element.querySelector<HTMLElement>('[tabindex][data-error]')?.focus();
}

/** Follows the link of an error summary to its field, without touching the address, where the answers stand. */
export function followError(event: MouseEvent): void {
  const link = event.target instanceof HTMLElement && event.target.closest('[data-error] a');
  if (!link) return;
  event.preventDefault();
  document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.focus();
}
