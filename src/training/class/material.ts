/**
 * The page with all cases: shows those of the set in the address, in its order, as handout, worksheets, key, plans or on
 * the projector. Everything stands in the page already; this hides, moves and copies.
 */
import { fill } from '../../content/fill.ts';
import { keepInOtherLanguages } from '../../record/address.ts';
import { type CaseSet, casesOf, decodeSet, encodeSet, problemWith } from '../set.ts';
import { readSetAddress, type View, writeSetAddress } from '../set-address.ts';
import { part, parts } from './page.ts';
import { isLevel, type Level } from './plan.ts';
import { showPlans } from './plan-page.ts';
import { createProjector } from './projector.ts';

const page = part('[data-material]', HTMLElement);
const articles = new Map(parts('article[data-case]').map((article) => [article.dataset['case'] ?? '', article]));
const ids = [...articles.keys()];
const ALL: CaseSet = { cases: ids, feedback: 'step', minutes: 0, draw: null };
const projector = createProjector(page);

const levelOf = (id: string): Level => {
  const level = articles.get(id)?.dataset['level'];
  return isLevel(level) ? level : 'easy';
};
const titleOf = (id: string): string => articles.get(id)?.querySelector('h2')?.textContent ?? id;
const SHOWN = ['handout', 'worksheet', 'key', 'projector', 'plan'] as const;
const numbered = (index: number, count: number) => fill(page.dataset['number'] ?? '', { number: index + 1, count });

/** Says what is wrong with the address, or nothing. */
function tell(problem: string | null, count: number): void {
  for (const text of parts('[data-problem]')) {
    text.hidden = text.dataset['problem'] !== problem;
    text.dataset['text'] ??= text.textContent ?? '';
    text.textContent = fill(text.dataset['text'], { count });
  }
}

/** The cases of a set alone, in its order. */
function showCases(chosen: readonly string[]): void {
  const list = part('[data-cases]', HTMLElement);
  for (const [id, article] of articles) article.hidden = !chosen.includes(id);
  for (const [index, id] of chosen.entries()) {
    const article = articles.get(id);
    if (!article) continue;
    list.append(article);
    part('[data-number]', HTMLElement, article).textContent = numbered(index, chosen.length);
  }
  const cited = new Set(
    parts('.cite', list)
      .filter((cite) => cite.closest('article[hidden]') === null)
      .map((cite) => cite.getAttribute('href')),
  );
  for (const source of parts('.material-sources li')) {
    source.hidden = !cited.has(source.querySelector('.cite')?.getAttribute('href') ?? '');
  }
}

/** A worksheet for each case; the first is the one that the server wrote. */
function showWorksheets(chosen: readonly string[]): void {
  const list = part('[data-worksheets]', HTMLElement);
  const blank = part('[data-worksheet]', HTMLElement, list);
  list.replaceChildren(
    ...chosen.map((id, index) => {
      const sheet = index === 0 ? blank : part('[data-worksheet]', HTMLElement, copyOf(blank));
      part('[data-title]', HTMLElement, sheet).textContent = [numbered(index, chosen.length), titleOf(id)].join(' · ');
      return sheet;
    }),
  );
}

function copyOf(element: HTMLElement): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(element.cloneNode(true));
  return fragment;
}

/** Shows what the address says; without a set all cases, as a handout. */
function follow(): void {
  const address = readSetAddress(location.hash);
  const read = address && decodeSet(address.code, ids);
  const set = read?.set ?? ALL;
  const chosen = casesOf(set);
  const whole = chosen.length === ids.length;
  const view = SHOWN.find((known) => known === address?.view) ?? 'handout';
  const addressOf = (to: View, at = 0) => writeSetAddress({ view: to, code: encodeSet(set), at });

  page.dataset['view'] = view;
  tell(read && problemWith(read), read?.unknown ?? 0);
  showCases(chosen);
  if (view === 'worksheet') showWorksheets(chosen);
  // A session has no time for all cases: then what is suggested stands there.
  showPlans(whole ? null : chosen.map((id) => ({ id, level: levelOf(id), title: titleOf(id) })));

  const count = part('[data-count]', HTMLElement);
  count.dataset['all'] ??= count.textContent ?? '';
  const some = chosen.length === 1 ? count.dataset['one'] : count.dataset['set'];
  count.textContent = whole ? count.dataset['all'] : fill(some ?? '', { count: chosen.length });
  for (const link of parts('[data-view-link]')) {
    const to = SHOWN.find((known) => known === link.dataset['viewLink']) ?? 'handout';
    link.setAttribute('href', addressOf(to));
    if (to === view) {
      link.setAttribute('aria-current', 'page');
      part('[data-view-about]', HTMLElement).textContent = link.dataset['about'] ?? '';
    } else link.removeAttribute('aria-current');
  }
  part('[data-edit]', HTMLAnchorElement).hash = whole ? '' : addressOf('edit');

  const articlesShown = chosen.flatMap((id) => articles.get(id) ?? []);
  if (view !== 'projector') projector.hide();
  else
    projector.show(articlesShown, address?.at ?? 0, {
      leave: addressOf('handout'),
      hashAt: (at) => addressOf(view, at),
    });
  keepInOtherLanguages();
}

part('[data-print]', HTMLElement).addEventListener('click', () => print());
addEventListener('hashchange', follow);
follow();
page.dataset['alive'] = '';
