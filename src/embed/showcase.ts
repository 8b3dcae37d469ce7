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
const unused = part('[data-unused-told]', HTMLElement);
/** The fields that hold what somebody types: the server wrote into them what is right. */
const TYPED = ['radius', 'firm', 'contact-href', 'contact-label'] as const;
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
/** What is in a field; nothing where that is how it was, or wrong. */
const changed = (name: string): string => {
  const { value, defaultValue, validity } = field(name);
  return value === defaultValue || !validity.valid ? '' : value;
};

function show(): void {
  const { site = '', integrity = '' } = fields.dataset;
  const link = language.selectedOptions[0]?.dataset['link'] ?? '';
  const source = { site, integrity, language: languageOf(language.value) ?? 'en', link };
  const attributes = chosen();
  const wrong = TYPED.map(field).filter(({ validity }) => !validity.valid);
  for (const one of TYPED.map(field)) one.ariaInvalid = String(wrong.includes(one));
  const named = wrong.map((one) => one.labels?.[0]?.textContent).join(', ');
  unused.textContent = named && `${fields.dataset['unused']} ${named}.`;
  const codes = { html: htmlCode(source, attributes), frame: frameCode(source), react: reactCode(source, attributes) };
  for (const [name, code] of Object.entries(codes)) part(`#code-${name}`, HTMLElement).textContent = code;
  for (const [name, value] of Object.entries({ ...attributes, lang: source.language })) {
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
}

/** How long a button says that it copied, in milliseconds. */
const COPIED_FOR = 3000;

/**
 * Puts a code on the clipboard.
 * @param words what the button says by itself
 * @param name what it is called by itself
 */
async function copy(button: HTMLButtonElement, words: string, name: string): Promise<void> {
  const code = part(`#${button.dataset['copy']}`, HTMLElement);
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    button.textContent = fields.dataset['copied'] ?? '';
    button.removeAttribute('aria-label');
    // Not when it loses the focus: some browsers do not give it to a button that is clicked.
    setTimeout(() => {
      button.textContent = words;
      button.setAttribute('aria-label', name);
    }, COPIED_FOR);
  } catch {
    // Where the browser does not let a page write there, the code stands selected instead.
    getSelection()?.selectAllChildren(code);
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false;
  const [words, name] = [button.textContent ?? '', button.getAttribute('aria-label') ?? ''];
  button.addEventListener('click', () => void copy(button, words, name));
}
fields.addEventListener('input', show);
show();
