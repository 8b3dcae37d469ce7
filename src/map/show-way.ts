/** Marks someone's way on the picture and in the outline, and tells it in words. */
import { fill } from '../content/fill.ts';
import { part } from './page.ts';
import type { Step, Way } from './way.ts';

const all = (selector: string, within: ParentNode = document) => within.querySelectorAll(selector);
const named = (attribute: string, value: string) => `[${attribute}="${CSS.escape(value)}"]`;

function mark(attribute: string, ...elements: Iterable<Element>[]): void {
  for (const list of elements) for (const element of list) element.setAttribute(attribute, '');
}

/** Writes a few words beside an item of the outline. */
function note(element: Element | null, text: string | undefined): void {
  const words = document.createElement('strong');
  words.className = 'told';
  words.textContent = text ?? '';
  element?.append(' ', words);
}

/** Writes a few words above a box of the picture. */
function flag(box: Element, text: string | undefined): void {
  const words = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  words.setAttribute('class', 'flag');
  words.setAttribute('y', '-6');
  words.textContent = text ?? '';
  box.append(words);
}

/** The boxes of the picture that stand for a question or an outcome. */
const boxesOf = (of: string) =>
  ['question', 'verdict', 'exit'].flatMap((kind) => [...all(named('data-box', `${kind}:${of}`))]);

/** The arrows that a step took: one of its answers' own, else the one beside its title. */
function arrowsOf({ question, keys, to }: Step): Element[] {
  const arrows = [...all(`.edge${named('data-from', question)}${named('data-to', to)}`)];
  const own = arrows.filter((arrow) => keys.some((key) => arrow.getAttribute('data-rows')?.split(' ').includes(key)));
  return own.length > 0 ? own : arrows.filter((arrow) => arrow.getAttribute('data-rows') === '');
}

function showStep(step: Step, words: DOMStringMap, parted: boolean): HTMLElement {
  const { question, keys, options, to } = step;
  const item = part(`#${CSS.escape(question)}`, HTMLElement);
  const labels = keys.map((key) => {
    const answer = all(named('data-key', key), item)[0];
    mark('data-chosen', answer ? [answer] : []);
    const label = answer?.querySelector('.answer');
    const text = label?.textContent ?? key;
    note(label ?? null, words['chosen']);
    return text;
  });
  for (const box of boxesOf(question)) {
    mark('data-passed', [box]);
    for (const key of keys) mark('data-chosen', all(named('data-row', key), box));
    if (parted) flag(box, words['flag']);
  }
  mark('data-passed', arrowsOf(step), all(named('data-box', `to:${to}`)), all(named('data-box', `from:${question}`)));
  mark('data-passed', all(`.edge${named('data-from', '')}${named('data-to', question)}`));
  if (to === 'weigh') mark('data-passed', all(named('data-box', 'weigh')));
  if (parted) note(item.querySelector('h4'), words['flag']);

  const told = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${question}`;
  link.textContent = item.querySelector('h4 a')?.textContent ?? question;
  // A place is told by its own name, not by that of its group.
  const place = options.length === 1 && options[0] !== keys[0] ? options[0] : undefined;
  const name = place ? new Intl.DisplayNames(document.documentElement.lang, { type: 'region' }).of(place) : undefined;
  told.value = step.number;
  told.append(link, document.createElement('br'), name ?? labels.join('; '));
  if (parted) note(told, words['flag']);
  return told;
}

/** Shows a way in the section made for it. */
export function showWay(way: Way, section: HTMLElement, words: DOMStringMap): void {
  const { steps, here, outcome, next, parted, best, problem } = way;
  const told = part('[data-told]', HTMLElement, section);
  const problems = problem ? [words[problem] ?? ''] : [];
  if (problem === 'unreadable') {
    told.textContent = problems.join('');
    return;
  }
  const titleOf = (id: string) => document.querySelector(`#outcome-${CSS.escape(id)} h4`)?.textContent ?? id;
  const ends = outcome
    ? fill(words['leadsTo'] ?? '', { outcome: titleOf(outcome) })
    : fill(words['stopsAt'] ?? '', { number: next ?? '' });
  const parts = parted
    ? fill(words['parted'] ?? '', { number: parted.number, outcome: titleOf(best) })
    : fill(words['never'] ?? '', { outcome: titleOf(best) });
  const list = steps.map((step) => showStep(step, words, step === parted));
  told.textContent = [...problems, ends, parts].join(' ');
  part('[data-steps]', HTMLElement, section).replaceChildren(...list);

  const items = all(`[data-step]${named('data-step', here)}`);
  for (const item of items) {
    item.setAttribute('aria-current', 'step');
    note(item.querySelector('h4'), words['here']);
  }
  for (const box of boxesOf(here)) {
    mark('data-here', [box]);
    flag(box, words['here']);
  }
  if (outcome) mark('data-passed', all(`.edge${named('data-from', 'weigh')}${named('data-to', outcome)}`));
}
