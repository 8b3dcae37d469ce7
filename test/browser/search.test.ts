import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faultsOn, overflowOf } from './axe.ts';
import { built, builtFiles, builtPages } from './built.ts';
import { site, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const EN = '/search/';
const FR = '/fr/search/';
const WORDS = {
  [EN]: {
    nothing: 'Nothing found. Try fewer or other words, or look through the pages of the guide below.',
    failed: /^The search could not be loaded\./,
  },
  [FR]: {
    nothing: 'Aucun résultat. Essayez moins de mots ou d’autres mots, ou parcourez les pages du guide ci-dessous.',
    failed: /^La recherche n’a pas pu être chargée\./,
  },
} as const;

const statusOf = (page: Page) => page.locator('[data-search-status]');
const links = (page: Page) => page.locator('[data-search-results] a');
const contents = (page: Page) => page.locator('main .contents a');

/** Waits until a search has ended, and gives the line that says how. */
async function ended(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const text = document.querySelector('[data-search-status]')?.textContent ?? '';
    return text !== '' && text !== document.querySelector<HTMLElement>('[data-search]')?.dataset['wait'];
  });
  return (await statusOf(page).textContent()) ?? '';
}

async function search(page: Page, words: string): Promise<string> {
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('searchbox').press('Enter');
  return ended(page);
}

const hrefs = (some: Locator) => some.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

test.for<[path: string, words: string, address: string]>([
  [EN, 'influencer', '/guide/who-may-not-solicit/'],
  [EN, 'influencer', '/paper/#others-marketing'],
  [EN, 'who made the first contact', '/paper/#first-move'],
  [EN, 'close links', '/glossary/#close-links'],
  [EN, 'BaFin', '/authorities/#DE'],
  [FR, 'influenceur', '/fr/guide/who-may-not-solicit/'],
  [FR, 'influenceur', '/fr/paper/#others-marketing'],
  [FR, 'liens étroits', '/fr/glossary/#close-links'],
  [FR, 'liens etroits', '/fr/glossary/#close-links'],
  [FR, 'BaFin', '/fr/authorities/#DE'],
])('%s finds “%s” at %s', async ([path, words, address]) => {
  const { page, leaveClean } = await visit(browser(), path);
  expect(await search(page, words)).toMatch(/\d|one page|une page/);
  const found = await hrefs(links(page));
  expect(found).toContain(address);
  // Each leads to a page of this language, and to a part of it that exists.
  const pages = builtPages();
  for (const href of found) {
    const target = new URL(href, site());
    expect(target.pathname.startsWith('/fr/'), href).toBe(path === FR);
    expect(pages, href).toContain(target.pathname);
    const html = built(`${target.pathname.slice(1)}index.html`).toString();
    if (target.hash !== '') expect(html).toContain(`id="${target.hash.slice(1)}"`);
  }
  await leaveClean();
});

test('what was found is marked in its excerpt, and the link leads there', async () => {
  const { page, leaveClean } = await visit(browser(), EN);
  await search(page, 'BaFin');
  expect(await statusOf(page).textContent()).toBe('Found on one page.');
  expect(await page.locator('[data-search-results] mark').allTextContents()).toEqual(['(BaFin),', 'bafin.de.']);
  await page.getByRole('link', { name: 'Germany' }).click();
  await page.waitForURL(`${site()}/authorities/#DE`);
  await leaveClean();
});

test('the words stand after # only, and Back brings back what stood before', async () => {
  const { page, later, leaveClean } = await visit(browser(), EN);
  await search(page, 'influencer & more');
  expect(page.url()).toBe(`${site()}${EN}#q=influencer+%26+more`);
  await search(page, 'BaFin');
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('[data-search-results] > li').length > 1);
  expect(await page.getByRole('searchbox').inputValue()).toBe('influencer & more');
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('[data-search-results] > li').length === 0);
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
  expect(later.filter((request) => /influencer|bafin|more/i.test(request.url()))).toEqual([]);
  await leaveClean();
});

test('an address with words searches at once', async () => {
  const { page, leaveClean } = await visit(browser(), `${EN}#q=BaFin`);
  expect(await ended(page)).toBe('Found on one page.');
  expect(await page.getByRole('searchbox').inputValue()).toBe('BaFin');
  await leaveClean();
});

test('the keyboard is enough', async () => {
  const { page, leaveClean } = await visit(browser(), EN);
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('BaFin');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Search');
  await page.keyboard.press('Enter');
  await ended(page);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Competent authorities');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site()}/authorities/#DE`);
  await leaveClean();
});

describe('bad words', () => {
  test.for([
    ['no such word', EN, 'zzzz qqqq'],
    ['no such word', FR, 'zzzz qqqq'],
    ['10 000 characters', EN, 'z'.repeat(10_000)],
    ['5 000 words', EN, 'zz '.repeat(5_000)],
    ['half a character', EN, 'zzzz\ud800'],
  ] as const)('%s on %s: nothing is found, and the contents of the guide are offered', async ([, path, words]) => {
    const { page, leaveClean } = await visit(browser(), path);
    expect(await search(page, words)).toBe(WORDS[path].nothing);
    expect(await links(page).count()).toBe(0);
    expect((await hrefs(contents(page))).every((href) => href.startsWith(path === FR ? '/fr/guide/' : '/guide/'))).toBe(
      true,
    );
    expect(await contents(page).count()).toBeGreaterThan(10);
    await leaveClean();
  });

  test.for(['', '   '])('none at all: nothing happens', async (words) => {
    const { page, later, leaveClean } = await visit(browser(), EN);
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('searchbox').press('Enter');
    expect(await statusOf(page).textContent()).toBe('');
    expect(page.url()).toBe(site() + EN);
    expect(later).toEqual([]);
    await leaveClean();
  });

  test.for(['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '<mark>client</mark>'])(
    '%s stays text',
    async (words) => {
      const { page, leaveClean } = await visit(browser(), EN);
      await search(page, words);
      expect(await page.getByRole('searchbox').inputValue()).toBe(words);
      expect(await page.locator('main :is(img, script:not([type]), [onerror])').count()).toBe(0);
      await leaveClean();
    },
  );

  test('an address that cannot be read is searched as it is', async () => {
    const { page, leaveClean } = await visit(browser(), `${EN}#q=%E0%A4%A&q=b`);
    await ended(page);
    await leaveClean();
  });
});

describe('when loading fails', () => {
  test.for([
    ['pagefind.js', EN],
    ['pagefind.js', FR],
    ['pagefind-entry.json*', EN],
    ['wasm.*', EN],
    ['*.pf_meta', EN],
    ['*.pf_fragment', EN],
    ['*.pf_fragment', FR],
  ] as const)('%s on %s', async ([file, path]) => {
    const { page } = await visit(browser(), path);
    await page.route(`**/${file}`, (route) => route.abort());
    expect(await search(page, 'client')).toMatch(WORDS[path].failed);
    expect(await links(page).count()).toBe(0);
    expect(await contents(page).count()).toBeGreaterThan(10);
    await page.context().close();
  });

  test('without the worker it searches all the same', async () => {
    const { page } = await visit(browser(), EN);
    await page.route('**/pagefind-worker.js', (route) => route.abort());
    expect(await search(page, 'BaFin')).toBe('Found on one page.');
    await page.context().close();
  });

  test('without JavaScript the page says so and keeps the contents', async () => {
    const { page, leaveClean } = await visit(browser(), EN, { javaScriptEnabled: false });
    expect(await statusOf(page).textContent()).toContain('needs JavaScript');
    expect(await page.getByRole('searchbox').count()).toBe(0);
    expect(await contents(page).count()).toBeGreaterThan(10);
    await leaveClean();
  });
});

test.for([EN, FR])('with results axe finds nothing and nothing scrolls sideways at 320 px: %s', async (path) => {
  const { page, leaveClean } = await visit(browser(), path, { viewport: { width: 320, height: 640 } });
  await search(page, 'client');
  expect(await faultsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  await leaveClean();
});

test('Trusted Types lets the worker through and nothing else', async () => {
  const { page } = await visit(browser(), EN);
  const refused = await page.evaluate(() => {
    const fails = (act: () => unknown) => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    };
    const workers = ['/pagefind/pagefind.js', '/pagefind/pagefind-worker.js?a', '//a.example/pagefind/', 'data:,1'];
    return [
      ...workers.map((address) => fails(() => new Worker(address))),
      fails(() => document.body.insertAdjacentHTML('beforeend', '<p>a</p>')),
      fails(() => new Worker('/pagefind/pagefind-worker.js')),
    ];
  });
  expect(refused).toEqual([true, true, true, true, true, false]);
  await page.context().close();
});

test('only what the page needs is published', () => {
  const files = builtFiles().filter((file) => file.startsWith('pagefind/'));
  const other = files.filter((file) => !/\.pf_(index|fragment|meta)$/.test(file));
  expect(other.sort()).toEqual([
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind-worker.js',
    'pagefind/pagefind.js',
    'pagefind/wasm.en.pagefind',
    'pagefind/wasm.fr.pagefind',
  ]);
});
