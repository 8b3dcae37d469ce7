/** The attributes that few hosts give or change, and those that are wrong: another language, the level of headings. */
import { pathIn } from '../content/languages.ts';
import { languageOf } from './language.ts';
import type { Stand } from './stand.ts';

let watched = false;
const warned = new Set<string>();

/** Says once that an attribute is wrong. */
export function warn(name: string): void {
  if (!warned.has(name)) console.warn(`who-asked-first: the attribute "${name}" is wrong and was ignored`);
  warned.add(name);
}

/** Follows the attributes as they are now. */
export function follow(stand: Stand): void {
  stand.wrong.forEach(warn);
  speak(stand);
  level(stand);
  stand.offer?.();
  if (watched) return;
  watched = true;
  // The outcome and the notices bring headings of their own.
  new MutationObserver(() => level(stand)).observe(document.body, { childList: true, subtree: true });
}

/** Goes to the frame's page in another language, once the answers can come along: after `#`. */
export function speak({ right, hash }: Stand): void {
  const language = languageOf(right.lang);
  if (right.lang && !language) warn('lang');
  // Who has gone on from the first question has answers: they are told by and by.
  if (!hash && document.querySelector<HTMLElement>('[data-question]')?.hidden) return;
  if (language && language !== document.documentElement.lang)
    location.replace(pathIn(language, '/embed/frame/') + hash);
}

/** Gives the headings their level in the host's page: the attribute is that of the question. */
function level({ right }: Stand): void {
  const first = Number(right['heading-level']);
  for (const heading of document.querySelectorAll('h1,h2,h3,h4')) {
    heading.ariaLevel = first ? String(first + Number(heading.tagName[1]) - 1) : null;
  }
}
