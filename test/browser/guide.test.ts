import { describe, expect, test } from 'vitest';
import { decision, law } from '../../src/decision/decision.ts';
import { decodeLink } from '../../src/decision/link.ts';
import { built, builtPages } from './built.ts';
import { readCase } from './codes.ts';
import { outcomeOn, site, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const htmlOf = (path: string) => built(`${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`).toString();

/** What readers ask, and where the answer stands. */
const QUESTIONS: [question: string, target: string][] = [
  ['May I answer this client from the Union?', '/check/'],
  ['What is reverse solicitation?', '/guide/what-it-is/'],
  ['What counts as solicitation?', '/guide/solicitation/'],
  ['May an affiliate or influencer bring me clients?', '/guide/who-may-not-solicit/'],
  ['Is a tick-box enough?', '/guide/disclaimers/'],
  ['May I offer this client something else?', '/guide/after-the-request/'],
  ['Do I have to block visitors from the Union?', '/guide/website-app-courses/'],
  ['What do I have to keep on file?', '/guide/keep-on-file/'],
  ['How do I get an authorisation?', '/guide/ways-forward/'],
  ['What does a breach cost?', '/guide/at-stake/'],
  ['Which authority is competent?', '/authorities/'],
  ['What does this word mean?', '/glossary/'],
  ['Where does this statement come from?', '/sources/'],
];

describe('a reader’s questions are answered in at most two clicks from the first page', () => {
  const linksOf = (path: string) =>
    [...htmlOf(path).matchAll(/<a [^>]*href="([^"#]+)/g)]
      .map(([, href = '']) => href)
      .filter((href) => href.startsWith('/'));

  test.for(['', '/fr'])('from %s/', (root) => {
    const pages = new Set(builtPages());
    const first = linksOf(`${root}/`);
    const second = first.filter((path) => pages.has(path)).flatMap(linksOf);
    const reached = new Set([...first, ...second]);
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(12);
    expect(QUESTIONS.filter(([, target]) => !reached.has(root + target))).toEqual([]);
  });
});

describe('the first use of a term opens its definition, without a script', () => {
  test('by click, and closes by Esc', async () => {
    const { page, leaveClean } = await visit(browser(), '/guide/what-it-is/', { javaScriptEnabled: false });
    const term = page.locator('.term').first();
    const definition = page.locator(`#${await term.getAttribute('popovertarget')}`);
    expect(await definition.isVisible()).toBe(false);
    await term.click();
    expect(await definition.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await definition.isVisible()).toBe(false);
    await term.focus();
    await page.keyboard.press('Enter');
    expect(await definition.isVisible()).toBe(true);
    await leaveClean();
  });

  test('each page uses the button once a term, and has the definition of each', () => {
    for (const path of builtPages().filter((page) => /\/guide\/./.test(page) && !page.endsWith('/guide/'))) {
      const html = htmlOf(path);
      const targets = [...html.matchAll(/popovertarget="([^"]+)"/g)].map(([, id]) => id);
      expect(targets.length, path).toBeGreaterThan(2);
      expect(new Set(targets).size).toBe(targets.length);
      for (const id of targets) expect(html).toContain(`<div popover id="${id}"`);
    }
    const check = htmlOf('/check/');
    for (const [, id] of check.matchAll(/popovertarget="([^"]+)"/g)) expect(check).toContain(`<div popover id="${id}"`);
  });
});

/** The cases of the example, as its page goes through them. */
const VARIATIONS = [
  'paypal-as-stated',
  'paypal-brand-advertising',
  'paypal-group-company',
  'paypal-app-store',
  'other-products',
  'portfolio-management',
  'california',
  'disclaimer',
  'steady-stream',
];

test('each variation of the example is one click from the check filled in with its facts', async () => {
  const links = [...htmlOf('/guide/paypal/').matchAll(/href="\/check\/#([^"]+)"/g)].map(([, code]) => code);
  expect(links.length).toBeGreaterThanOrEqual(7);
  const { page, leaveClean } = await visit(browser(), '/guide/paypal/');
  await page.locator('a[href^="/check/#"]').first().click();
  await page.waitForSelector('.outcome h1');
  expect(await outcomeOn(page)).toBe('available');
  await leaveClean();
  for (const path of ['/guide/paypal/', '/fr/guide/paypal/']) expect((await fetch(site() + path)).status).toBe(200);
});

test.for(['', '/fr'])('%s/guide/paypal/ leads to the check with the facts of each case, in their order', (root) => {
  const links = [...htmlOf(`${root}/guide/paypal/`).matchAll(/href="([^"]*\/check\/)#([^"]+)"/g)];
  expect(links.map(([, path]) => path)).toEqual(VARIATIONS.map(() => `${root}/check/`));
  for (const [index, [, , code = '']] of links.entries()) {
    const id = VARIATIONS[index] ?? '';
    const { answers, problem } = decodeLink(law, decision, code);
    expect([id, answers, problem]).toEqual([id, readCase(id), null]);
  }
});

test('every page of the guide ends with its sources, the questions it bears on, and the next page', () => {
  const pages = builtPages().filter((path) => /\/guide\/[a-z]/.test(path));
  expect(pages).toHaveLength(28);
  for (const path of pages) {
    const html = htmlOf(path);
    const cited = new Set(
      [...(html.split('<ul class="plain">')[0] ?? '').matchAll(/class="cite" href="([^"]+)"/g)].map(([, href]) => href),
    );
    const listed = [...(html.split('<ul class="plain">')[1] ?? '').matchAll(/class="cite" href="([^"]+)"/g)].map(
      ([, href]) => href,
    );
    expect([...cited].sort(), path).toEqual([...listed].sort());
    expect(html).toMatch(/href="(?:\/fr)?\/paper\/#[a-z-]+"/);
    if (!path.includes('timeline')) expect(html).toMatch(/<nav class="next"[^>]*><p>[^<]+<a href="/);
  }
});

test('on a telephone no table has to be moved sideways', async () => {
  const pages = builtPages().filter((path) => path.includes('/guide/') && htmlOf(path).includes('<table'));
  expect(pages.length).toBeGreaterThan(12);
  const context = await browser().newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  for (const path of pages) {
    await page.goto(site() + path);
    const wider = await page
      .locator('table')
      .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    expect([path, ...wider.filter((by) => by > 0)]).toEqual([path]);
  }
  await context.close();
});
