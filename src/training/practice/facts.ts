/**
 * The facts while the questions are answered. On a wide page they stand beside them; on a narrow one they open over
 * the page, as a copy, so that the place in the questions is never lost.
 */

/** Opens the facts from the button that says so. */
export function readFactsAgain({ target }: Event): void {
  if (target instanceof Element && target.closest('[data-facts]')) openFacts();
}

function openFacts(): HTMLElement | null {
  const over = document.querySelector<HTMLDialogElement>('dialog.facts-over');
  const facts = document.querySelector('.case-facts');
  if (!over || !facts) return null;
  if (!over.querySelector('.document, p')) {
    over.append(...[...facts.children].map((child) => child.cloneNode(true)));
    over.querySelector('button')?.addEventListener('click', () => over.close());
  }
  over.showModal();
  return over;
}

const passagesIn = (root: ParentNode, question: string) => [
  ...root.querySelectorAll<HTMLElement>(`.passage[data-answers~="${question}"]`),
];

/** The words of the facts that answer a question. */
export const wordsOf = (question: string): string[] =>
  passagesIn(document.querySelector('.case-facts') ?? document, question).map(({ textContent }) => textContent);

/** Marks the words that answer a question, in place of those marked before, and brings them into view. */
export function showPassages(question: string): void {
  const beside = document.querySelector<HTMLElement>('.case-facts');
  const { position } = beside ? getComputedStyle(beside) : { position: '' };
  const root = position === 'sticky' ? beside : openFacts();
  for (const passage of document.querySelectorAll('.passage')) passage.removeAttribute('data-shown');
  for (const passage of passagesIn(document, question)) passage.setAttribute('data-shown', '');
  const [first] = root ? passagesIn(root, question) : [];
  first?.scrollIntoView({ block: 'center' });
}
