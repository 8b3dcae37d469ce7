/** Every page and every state of the check: axe finds nothing, light and dark, and 320 px are enough. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { linkOfCase, partOfCase, recordOf } from '../record/samples.ts';
import { faultsOn, overflowOf } from './axe.ts';
import { pagesOfEachKind } from './built.ts';
import { answersOf, codeOf as codeOfAnswers, madeUnder } from './codes.ts';
import { frameOf } from './host.ts';
import { chooseRecord, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
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
      await page.waitForSelector('.keep [role="status"]:not(:empty)');
    },
  ],
  [
    'answers kept under other rules',
    `/check/#${madeUnder('0.9.0', 'available', codeOf('california'))}`,
    async (page) => {
      await page.waitForSelector('[data-rules]');
      await page.waitForSelector('.keep');
    },
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

/** What some pages show by themselves once they are open. */
async function settle(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname;
  if (path.endsWith('/training/class/')) await page.waitForSelector('[data-standing]', { state: 'attached' });
  if (!path.endsWith('/embed/')) return;
  await page.locator('who-asked-first').scrollIntoViewIfNeeded();
  await (await frameOf(page)).waitForSelector('h1[aria-level="3"]', { state: 'attached' });
}
const pages = pagesOfEachKind().map((path): (typeof states)[number] => [path, path, settle]);

describe('axe finds nothing, light or dark, and at 320 px nothing scrolls sideways', () => {
  test.for([...states, ...pages])('%s', async ([, path, reach]) => {
    const { page, leaveClean } = await visit(browser(), path);
    await reach?.(page);
    expect(await faultsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflowOf(page)).toBe(0);
    await leaveClean();
  });
});

test('a fault is found, also one that only the dark has', async () => {
  const { page } = await visit(browser(), '/about/');
  await page.evaluate(() => {
    const [image, text] = [document.createElement('img'), document.createElement('p')];
    image.src = '/favicon.svg';
    text.textContent = 'Hard to read';
    text.style.cssText = 'color: #707070; background: light-dark(#fff, #666)';
    document.querySelector('main')?.append(image, text);
  });
  const found = (await faultsOn(page)).map((fault) => fault.split(':')[0]);
  expect(found).toEqual(['image-alt', 'in the dark, color-contrast']);
});
