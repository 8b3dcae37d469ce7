/** The fields of the page for a class, as the server wrote them: they follow the set, and change it. */
import { fill } from '../../content/fill.ts';
import { type CaseSet, LONGEST, SEEDS } from '../set.ts';
import { part, parts } from './page.ts';

const ticks = (root: ParentNode) => [...root.querySelectorAll<HTMLInputElement>('input[data-pick]')];
const field = (root: ParentNode, name: string) => part(`#${name}`, HTMLInputElement, root);

/** A whole number between two, or the nearest; what is no number is the first. */
const within = (text: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(Number(text)) || least));

const anySeed = () => Math.floor(Math.random() * SEEDS);
/** How many cases are drawn unless something else is said. */
const FIRST_COUNT = 5;

/** Writes a set into the fields. */
export function showSet(root: ParentNode, { cases, feedback, minutes, draw }: CaseSet, count: string): void {
  for (const tick of ticks(root)) tick.checked = cases.includes(tick.value);
  field(root, `feedback-${feedback}`).checked = true;
  field(root, draw ? 'which-some' : 'which-all').checked = true;
  const minutesField = field(root, 'minutes');
  // What is being typed stays as it is.
  if (minutesField !== document.activeElement) minutesField.value = minutes > 0 ? String(minutes) : '';
  const countField = field(root, 'count');
  if (draw && countField !== document.activeElement) countField.value = String(draw.count);
  part('[data-draw]', HTMLElement, root).hidden = draw === null;
  part('[data-to-set]', HTMLElement, root).textContent = fill(count, { count: cases.length });
}

/**
 * Listens to the fields.
 * @param toSet brings a narrow screen from the list to the set
 */
export function connectFields(
  root: HTMLElement,
  set: () => CaseSet,
  change: (next: CaseSet) => void,
  toSet: () => void,
): void {
  const shown = () => ticks(root).filter((tick) => tick.closest('[hidden]') === null);

  /** Shows the cases of a level and a topic. */
  function filter(): void {
    const level = part('#level', HTMLSelectElement, root).value;
    const topic = part('#topic', HTMLSelectElement, root).value;
    for (const item of parts('li[data-case]', root)) {
      const topics = item.dataset['topics']?.split(' ') ?? [];
      item.hidden = (level !== '' && item.dataset['level'] !== level) || (topic !== '' && !topics.includes(topic));
    }
    for (const group of parts('fieldset[data-group]', root)) {
      group.hidden = group.querySelector('li[data-case]:not([hidden])') === null;
    }
    const status = part('[data-shown]', HTMLElement, root);
    status.textContent = fill(status.dataset['shown'] ?? '', { count: shown().length });
  }

  /** Ticks give the set; those that are new come last. */
  function readTicks(): void {
    const ticked = ticks(root).filter(({ checked }) => checked);
    const ids = ticked.map(({ value }) => value);
    const kept = set().cases.filter((id) => ids.includes(id));
    change({ ...set(), cases: [...kept, ...ids.filter((id) => !kept.includes(id))] });
  }

  function readSettings(): void {
    const { draw } = set();
    // Of an empty set, cases are still to be chosen.
    const most = set().cases.length || ticks(root).length;
    const count = within(field(root, 'count').value, 1, most);
    change({
      ...set(),
      feedback: field(root, 'feedback-end').checked ? 'end' : 'step',
      minutes: within(field(root, 'minutes').value, 0, LONGEST),
      draw: field(root, 'which-some').checked
        ? { count: draw ? count : Math.min(FIRST_COUNT, Math.max(1, most - 1)), seed: draw?.seed ?? anySeed() }
        : null,
    });
  }

  root.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if (target.matches('[data-pick]')) readTicks();
    else if (target.matches('#level, #topic')) filter();
    else if (target.closest('[data-settings]')) readSettings();
  });
  // What was typed and does not fit is written again as it was taken.
  root.addEventListener('focusout', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('#minutes, #count')) {
      const { minutes, draw } = set();
      field(root, 'minutes').value = minutes > 0 ? String(minutes) : '';
      if (draw) field(root, 'count').value = String(draw.count);
    }
  });
  root.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset['do'] : undefined;
    if (pressed === 'add-shown') {
      for (const tick of shown()) tick.checked = true;
      readTicks();
    } else if (pressed === 'again') change({ ...set(), draw: { count: set().draw?.count ?? 1, seed: anySeed() } });
    else if (pressed === 'to-set') toSet();
  });
  for (const button of parts('[data-do]', root)) button.toggleAttribute('disabled', false);
  // A browser that comes back to the page fills the fields in again.
  filter();
}
