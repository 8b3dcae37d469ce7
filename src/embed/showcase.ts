/** The page for hosts: what is chosen shows in the check and in the code at once, and each code can be copied. */
import { languageOf } from './language.ts';
import { type Chosen, frameCode, htmlCode, reactCode } from './snippets.ts';

/** An element of the page that has to be there. */
function part<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector} on this page`);
  return found;
}
const fields = part('[data-showcase]', HTMLElement);
const element = part('who-asked-first', HTMLElement);
const language = part('#language', HTMLSelectElement);
const theme = part('#theme', HTMLSelectElement);
const share = part('#share', HTMLInputElement);
const field = (name: string) => part(`#${name}`, HTMLInputElement);

/** What differs from how the check looks by itself. */
const chosen = (): Chosen => ({
  theme: theme.value === 'auto' ? '' : theme.value,
  accent: changed('accent'),
  radius: changed('radius') && `${changed('radius')}px`,
  firm: changed('firm'),
  'contact-href': changed('contact-href'),
  'contact-label': changed('contact-label'),
  share: share.checked ? 'answers' : '',
});
const changed = (name: string): string => (field(name).value === field(name).defaultValue ? '' : field(name).value);

function show(): void {
  const { site = '', integrity = '' } = fields.dataset;
  const link = language.selectedOptions[0]?.dataset['link'] ?? '';
  const source = { site, integrity, language: languageOf(language.value) ?? 'en', link };
  const attributes = chosen();
  const codes = { html: htmlCode(source, attributes), frame: frameCode(source), react: reactCode(source, attributes) };
  for (const [name, code] of Object.entries(codes)) part(`#code-${name}`, HTMLElement).textContent = code;
  for (const [name, value] of Object.entries({ ...attributes, lang: source.language })) {
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = part(`#${button.dataset['copy']}`, HTMLElement);
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    const before = button.textContent;
    button.textContent = fields.dataset['copied'] ?? '';
    button.removeAttribute('aria-label');
    button.addEventListener('blur', () => button.replaceChildren(before ?? ''), { once: true });
  } catch {
    // Where the browser does not let a page write there, the code stands selected instead.
    getSelection()?.selectAllChildren(code);
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button));
}
fields.addEventListener('input', show);
show();
