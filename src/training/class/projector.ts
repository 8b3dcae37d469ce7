/** The projector: one case at a time in large type, revealed part by part, by buttons or keys. */
import { part, parts } from './page.ts';

const PARTS = ['facts', 'key', 'discussion'] as const;
type Part = (typeof PARTS)[number];
const SIZES = 5;

export interface Projector {
  /**
   * @param cases the articles in their order
   * @param at which of them, from 0
   */
  show(cases: readonly HTMLElement[], at: number, ways: Ways): void;
  hide(): void;
}

interface Ways {
  /** Where one gets by leaving. */
  readonly leave: string;
  /** The address of a case on the projector. */
  hashAt(at: number): string;
}

/** @param page the element that holds the cases and the bar */
export function createProjector(page: HTMLElement): Projector {
  const bar = part('.projector-bar', HTMLElement);
  const place = part('[data-at]', HTMLElement, bar);
  const frame = parts('.site-header, .site-footer, .skip');
  let cases: readonly HTMLElement[] = [];
  let at = 0;
  let shown = 1;
  let size = 2;
  let ways: Ways = { leave: '#', hashAt: () => '#' };
  /** What is shown of the case: the parts in their order, but each can be hidden alone. */
  let open = new Set<Part>();

  const onScreen = () => page.dataset['view'] === 'projector';

  function draw(): void {
    for (const [index, one] of cases.entries()) one.toggleAttribute('data-projected', index === at);
    const here = cases[at];
    if (!here) return;
    here.dataset['open'] = [...open].join(' ');
    for (const name of PARTS) {
      part(`[data-part="${name}"]`, HTMLElement, here).toggleAttribute('data-away', !open.has(name));
      part(`[data-do="${name}"]`, HTMLElement, bar).setAttribute('aria-pressed', String(open.has(name)));
    }
    page.dataset['size'] = String(size);
    place.textContent = `${at + 1} / ${cases.length}`;
    part('[data-do="previous"]', HTMLButtonElement, bar).disabled = at === 0;
    part('[data-do="next"]', HTMLButtonElement, bar).disabled = at === cases.length - 1;
  }

  /** Brings a case to the screen: its title alone, which takes the focus. */
  function go(to: number): void {
    if (to < 0 || to >= cases.length) return;
    at = to;
    shown = 0;
    open = new Set();
    history.replaceState(null, '', ways.hashAt(at));
    draw();
    part('h2', HTMLElement, cases[at]).focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  function toggle(name: Part): void {
    if (open.has(name)) open.delete(name);
    else open.add(name);
    shown = PARTS.findLastIndex((known) => open.has(known)) + 1;
    draw();
    if (open.has(name)) bring(name);
  }

  /** Reveals the next part, or the next case where all is revealed. */
  function forward(): void {
    const next = PARTS[shown];
    if (next === undefined) go(at + 1);
    else if (!open.has(next)) toggle(next);
  }

  function backward(): void {
    const last = PARTS[shown - 1];
    if (last === undefined) return;
    toggle(last);
    scrollTo({ top: 0 });
  }

  function bring(name: Part): void {
    const target = cases[at]?.querySelector(`[data-part="${name}"]`);
    if (name !== 'facts') target?.scrollIntoView({ block: 'start' });
  }

  const resize = (by: number) => {
    size = Math.min(SIZES, Math.max(1, size + by));
    draw();
  };
  const full = () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();

  const actions: Readonly<Record<string, () => unknown>> = {
    previous: () => go(at - 1),
    next: () => go(at + 1),
    facts: () => toggle('facts'),
    key: () => toggle('key'),
    discussion: () => toggle('discussion'),
    smaller: () => resize(-1),
    larger: () => resize(1),
    // A browser may refuse the whole screen; the page stays as it is.
    full: () => full().catch(() => {}),
  };
  const keys: Readonly<Record<string, keyof typeof actions>> = {
    ArrowLeft: 'previous',
    PageUp: 'previous',
    ArrowRight: 'next',
    PageDown: 'next',
    1: 'facts',
    2: 'key',
    3: 'discussion',
    '-': 'smaller',
    '+': 'larger',
    '=': 'larger',
    f: 'full',
    F: 'full',
  };

  bar.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    actions[pressed?.dataset['do'] ?? '']?.();
  });
  addEventListener('keydown', (event) => {
    if (!onScreen() || event.ctrlKey || event.altKey || event.metaKey) return;
    const own = event.target instanceof Element && event.target.closest('button, a, summary, [popover]') !== null;
    if (event.key === ' ') {
      // On a button, Space presses it.
      if (own) return;
      event.preventDefault();
      if (event.shiftKey) backward();
      else forward();
      return;
    }
    const action = actions[keys[event.key] ?? ''];
    if (!action) return;
    event.preventDefault();
    action();
  });

  return {
    show(articles, first, given) {
      cases = articles;
      ways = given;
      part('[data-do="leave"]', HTMLAnchorElement, bar).hash = given.leave;
      bar.hidden = false;
      for (const element of frame) element.hidden = true;
      go(Math.min(first, cases.length - 1));
    },
    hide() {
      bar.hidden = true;
      for (const element of frame) element.hidden = false;
      for (const one of cases) {
        one.removeAttribute('data-projected');
        for (const away of parts('[data-away]', one)) away.removeAttribute('data-away');
      }
      cases = [];
    },
  };
}
