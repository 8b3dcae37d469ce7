/** The search page: its form, the address, and the list of results. The words never leave the browser. */
import { piecesOf } from './excerpt.ts';
import { type Found, find, type Place } from './pagefind.ts';

/** An element of the page that has to be there. */
function part<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector} on this page`);
  return found;
}
const form = part('[data-search]', HTMLFormElement);
const field = part('[data-search] input', HTMLInputElement);
const status = part('[data-search-status]', HTMLElement);
const list = part('[data-search-results]', HTMLElement);

/** The words searched for stand after `#`, which browsers do not send. */
const wordsInAddress = (): string => new URLSearchParams(location.hash.slice(1)).get('q')?.trim() ?? '';

function elementOf(tag: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

function linkTo({ url, title }: Place): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  return link;
}

const excerptOf = ({ excerpt }: Place): HTMLElement =>
  elementOf('p', ...piecesOf(excerpt).map(({ text, marked }) => (marked ? elementOf('mark', text) : text)));

/** A page that was found: where parts of it fit, their excerpts say more than that of the page. */
function itemOf(found: Found): HTMLElement {
  const parts = found.parts.map((one) => elementOf('li', linkTo(one), excerptOf(one)));
  return elementOf(
    'li',
    elementOf('h3', linkTo(found)),
    parts.length > 0 ? elementOf('ul', ...parts) : excerptOf(found),
  );
}

function show(text: string, found: readonly Found[] = []): void {
  list.replaceChildren(...found.map(itemOf));
  status.textContent = text;
}

let latest = 0;
/** Searches for the words in the address, and shows what a later search has not overtaken. */
async function search(): Promise<void> {
  const turn = ++latest;
  const words = wordsInAddress();
  const { wait = '', none = '', one = '', count = '', failed = '', pagefind = '' } = form.dataset;
  if (words === '') return show('');
  show(wait);
  try {
    const found = await find(pagefind, words);
    if (turn !== latest) return;
    const text = found.length === 0 ? none : found.length === 1 ? one : count;
    show(text.replace('{count}', String(found.length)), found);
  } catch {
    if (turn === latest) show(failed);
  }
}

/** What stands in the address stands in the field too: after Back, and in a link. */
function follow(): void {
  field.value = wordsInAddress();
  void search();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const words = field.value.trim();
  if (words === '') return;
  if (words !== wordsInAddress()) history.pushState(null, '', `#${new URLSearchParams({ q: words })}`);
  void search();
});
addEventListener('popstate', follow);
follow();
