import AxeBuilder from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { deadLinks } from '../../src/site/links.ts';
import { linkOfCase, partOfCase, recordOf } from '../record/samples.ts';
import { built, builtPages, DIST, pagesOfEachKind } from './built.ts';
import { answersOf, codeOf as codeOfAnswers, madeUnder } from './codes.ts';
import { chooseRecord, site, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
let pages: string[] = [];
beforeAll(() => {
  pages = pagesOfEachKind();
});

const htmlOf = (path: string) => built(`${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`).toString();

const codeOf = (id: string, answered?: number) => codeOfAnswers(answersOf(id), answered);

/** Every kind of state of the check. */
const states: [name: string, path: string, reach?: (page: Page) => Promise<void>][] = [
  ['the first question', '/check/'],
  ['a question with ticks', `/check/#${codeOf('california', 1)}`],
  ['the place', `/check/#${codeOf('california', 4)}`],
  [
    'explanations open',
    '/check/',
    (page) =>
      page.locator('.explanation:not([hidden]) summary').evaluateAll((all) => {
        for (const one of all) (one as HTMLElement).click();
      }),
  ],
  ['an error', '/check/', (page) => page.getByRole('button', { name: 'Continue' }).click()],
  [
    'a decisive notice',
    `/check/#${codeOf('california', 7)}`,
    (page) => page.waitForSelector('.decisive').then(() => {}),
  ],
  ['decided before', `/check/#${codeOf('california', 8)}`],
  ['a broken address', '/check/#nonsense'],
  ['a question in French', `/fr/check/#${codeOf('california', 1)}`],
  ['a decisive notice in French', `/fr/check/#${codeOf('california', 7)}`],
  [
    'an outcome in French',
    `/fr/check/#${codeOf('california')}`,
    (page) => page.waitForSelector('.keep').then(() => {}),
  ],
  ['an unaltered record', '/verify/', (page) => chooseRecord(page, recordOf(partOfCase('california')))],
  [
    'a record that is none, in French',
    '/fr/verify/',
    (page) => chooseRecord(page, recordOf(partOfCase('california'), { reference: 'x'.repeat(5000) })),
  ],
  [
    'a link that was cut',
    `/verify/#${linkOfCase('california').slice(0, -1)}`,
    (page) => page.waitForSelector('.checked h2').then(() => {}),
  ],
  ...(['/compare/', '/fr/compare/'] as const).map((path): [string, string, (page: Page) => Promise<void>] => [
    `two links side by side, ${path}`,
    `${path}#${linkOfCase('california')}&${linkOfCase('dubai-resident')}`,
    (page) => page.waitForSelector('.compared').then(() => {}),
  ]),
  [
    'a comparison with one link',
    `/compare/#${linkOfCase('california')}`,
    (page) => page.waitForSelector('.checked h2').then(() => {}),
  ],
  [
    'an outcome with its QR code, all sets of facts and a copied link',
    `/check/#${codeOf('disclaimer')}`,
    async (page) => {
      await page.waitForSelector('.keep');
      await page.locator('.outcome details summary').click();
      await page.getByRole('button', { name: 'QR' }).click();
      await page.waitForSelector('.qr');
      await page.getByRole('button', { name: 'Copy link' }).click();
    },
  ],
  [
    'answers kept under other rules',
    `/check/#${madeUnder('0.9.0', 'available', codeOf('california'))}`,
    (page) => page.waitForSelector('[data-rules]').then(() => {}),
  ],
  ['a definition open', '/guide/what-it-is/', (page) => page.locator('.term').first().click()],
  ...cases
    .filter(({ id }) =>
      ['california', 'nobody-knows', 'portfolio-management', 'paypal-as-stated', 'dubai-resident'].includes(id),
    )
    .map(({ id, outcome }): [string, string, (page: Page) => Promise<void>] => [
      `the outcome ${outcome}`,
      `/check/#${codeOf(id)}`,
      (page) => page.waitForSelector('.keep').then(() => {}),
    ]),
];

const violationsOn = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );

describe.for(['light', 'dark'] as const)('axe finds nothing, %s', (colorScheme) => {
  test('on every page, and on some of those of cases', { timeout: 300_000 }, async () => {
    for (const path of pages) {
      const { page, leaveClean } = await visit(browser(), path, { colorScheme });
      expect(await violationsOn(page), path).toEqual([]);
      await leaveClean();
    }
  });
  test.for(states)('%s', async ([, path, reach]) => {
    const { page, leaveClean } = await visit(browser(), path, { colorScheme });
    await reach?.(page);
    expect(await violationsOn(page)).toEqual([]);
    await leaveClean();
  });
});

describe('at 320 px', () => {
  const viewport = { width: 320, height: 640 };
  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test('no page scrolls sideways', async () => {
    for (const path of pages) {
      const { page } = await visit(browser(), path, { viewport });
      expect(await overflow(page), path).toBe(0);
      await page.context().close();
    }
  });
  test.for(states)('%s does not scroll sideways', async ([, path, reach]) => {
    const { page } = await visit(browser(), path, { viewport });
    await reach?.(page);
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });
});

test('with forced colours the choice and the verdict can still be seen', async () => {
  const { page } = await visit(browser(), `/check/#${codeOf('california')}`, { forcedColors: 'active' });
  await page.waitForSelector('.outcome h1');
  const fill = await page.locator('.verdict .solid').evaluate((shape) => getComputedStyle(shape).fill);
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(fill).not.toBe(background);
  await page.getByRole('button', { name: 'Change: Service' }).click();
  const [chosen, other] = await page.locator('.question:not([hidden]) .option').evaluateAll((options) => {
    const width = (wanted: boolean) =>
      options
        .filter((option) => option.matches(':has(:checked)') === wanted)
        .map((option) => getComputedStyle(option).borderInlineStartWidth)[0];
    return [width(true), width(false)];
  });
  expect(chosen).not.toBe(other);
  await page.context().close();
});

describe('nothing moves when the font arrives late', () => {
  const widths = [320, 340, 360, 390, 412, 480, 600, 768, 900, 1024, 1280, 1440];
  const everywhere = ['/', '/fr/'].flatMap((path) => widths.map((width) => [path, width] as const));
  test.for([...everywhere, ['/check/', 1280], ['/fr/check/', 1280], ['/sources/', 1280]] as const)(
    '%s at %i px',
    async ([path, width]) => {
      const context = await browser().newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      expect(await shiftOf(page, path)).toBeLessThan(0.01);
      await context.close();
    },
  );
});

/** How far a page shifts when its font comes after it was painted, as browsers count it. */
async function shiftOf(page: Page, path: string): Promise<number> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  let painted = () => {};
  const hold = new Promise<void>((resolve) => {
    painted = resolve;
  });
  await page.route('**/*.woff2', async (route) => {
    await hold;
    await route.continue();
  });
  await page.goto(site() + path, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  painted();
  await page.waitForFunction(() => document.fonts.ready.then(() => document.fonts.check('1rem "Source Serif 4"')));
  return page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            resolve((globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0)),
          ),
        ),
      ),
  );
}

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes <!DOCTYPE html> and void elements as it likes; neither matters to a browser.
      'doctype-style': 'off',
      'void-style': 'off',
      'attr-quotes': 'off',
      // The island's own element carries its data in long attributes.
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      // One heading of the first level stands open at a time; the others are hidden with their questions.
      'multiple-labeled-controls': 'error',
    },
  });
  for (const path of builtPages()) {
    // Astro puts the style of its island element where the first island stands, in the body.
    const html = htmlOf(path).replace(/<style>astro-island[^<]*<\/style>/, '');
    const report = await validator.validateString(html, path);
    const messages = report.results.flatMap(({ messages: found }) =>
      found.map(({ ruleId, message, line }) => `${path} ${line}: ${ruleId} ${message}`),
    );
    expect(messages).toEqual([]);
  }
});

test('no internal link is dead, nor any anchor', () => {
  expect(deadLinks(DIST)).toEqual([]);
});

test('an unknown address gives a page with status 404', async () => {
  const response = await fetch(`${site()}/nowhere/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('There is no such page');
  const french = await fetch(`${site()}/fr/nulle-part/`);
  expect(french.status).toBe(404);
  expect(await french.text()).toMatch(/<html lang="fr">/);
});
