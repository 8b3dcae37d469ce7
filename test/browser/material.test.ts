import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fill } from '../../src/content/fill.ts';
import { SEMICOLON } from '../../src/content/languages.ts';
import { readContent } from '../../src/content/read.ts';
import { law } from '../../src/decision/decision.ts';
import { minutesOf, SESSIONS, TIMES } from '../../src/training/class/plan.ts';
import { readSetAddress, type View } from '../../src/training/set-address.ts';
import { faultsOn, overflowOf } from './axe.ts';
import { pagesOf, squeeze } from './pdf.ts';
import { CASE_IDS, CHOSEN, codeWithUnknown, openMaterial, setCode } from './sets.ts';
import { shiftOf } from './shift.ts';
import { useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const content = await readContent(fileURLToPath(new URL('../..', import.meta.url)));
const open = (view: View | null, root = '') => openMaterial(browser(), view, { root });

/** The pieces of text of a part of some cases, as they stand in the page, shown or not. */
const textsOf = (page: Page, part: string, cases: readonly string[]): Promise<string[]> =>
  page.evaluate(
    ([name, ids]) =>
      ids.flatMap((id) => {
        const root = document.querySelector(`article[data-case="${id}"] ${name}`);
        if (!root) return [`no ${name} in ${id}`];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) found.push(walker.currentNode.nodeValue?.trim() ?? '');
        return found.filter((text) => text !== '');
      }),
    [part, cases] as const,
  );

const printed = async (page: Page, format: 'A4' | 'Letter' = 'A4') => pagesOf(await page.pdf({ format }));
const lost = (texts: readonly string[], all: string) => texts.filter((text) => !all.includes(squeeze(text)));
/** Long enough that facts do not hold it by chance. */
const long = (texts: readonly string[]) => texts.filter((text) => text.length > 30);

describe.for(['', '/fr'])('printed %s', (root) => {
  test('the handout holds the facts of the set in its order, and no answer', async () => {
    const { page, leaveClean } = await open('handout', root);
    const pages = await printed(page);
    const all = pages.join('');
    expect(lost(await textsOf(page, '[data-part="facts"]', CHOSEN), all)).toEqual([]);
    const titles = await textsOf(page, 'h2', CHOSEN);
    const starts = titles.map((title) => pages.findIndex((text) => text.includes(squeeze(title))));
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    const answers = [
      ...(await textsOf(page, '[data-part="key"]', CHOSEN)),
      ...(await textsOf(page, '[data-part="discussion"]', CHOSEN)),
    ];
    const secret = long(answers);
    expect(secret.length).toBeGreaterThan(50);
    expect(secret.filter((text) => all.includes(squeeze(text)))).toEqual([]);
    const others = CASE_IDS.filter((id) => !CHOSEN.includes(id));
    expect((await textsOf(page, 'h2', others)).filter((title) => all.includes(squeeze(title)))).toEqual([]);
    await leaveClean();
  });

  test('the key holds every model answer, the discussion, the time, and the addresses of the sources', async () => {
    const { page, leaveClean } = await open('key', root);
    const all = (await printed(page)).join('');
    for (const part of ['h2', '[data-part="key"]', '[data-part="discussion"]']) {
      expect(lost(await textsOf(page, part, CHOSEN), all)).toEqual([]);
    }
    const facts = long(await textsOf(page, '[data-part="facts"]', CHOSEN));
    expect(facts.filter((text) => all.includes(squeeze(text)))).toEqual([]);
    const cited = await page
      .locator('article:not([hidden]) .cite')
      .evaluateAll((cites) => [...new Set(cites.map((cite) => cite.getAttribute('href')))]);
    const listed = await page
      .locator('.material-sources li:not([hidden]) .cite')
      .evaluateAll((cites) => cites.map((cite) => cite.getAttribute('href')));
    expect(listed.sort()).toEqual(cited.sort());
    expect(all).toMatch(/https:\/\/(?:eur-lex\.europa\.eu|www\.esma\.europa\.eu)\//);
    await leaveClean();
  });

  test('the key says of each case how long it takes, and every model answer as its question calls it', async () => {
    const language = root === '' ? 'en' : 'fr';
    const { training, questions, renderer } = content.languages[language];
    const places = new Intl.DisplayNames(language, { type: 'region' });
    const { page, leaveClean } = await open('key', root);
    const all = (await printed(page)).join('');
    for (const id of CHOSEN) {
      const { answers, level } = content.cases.get(id) ?? expect.fail(id);
      const time = fill(training.class.material.time, { minutes: minutesOf(level), ...TIMES[level] });
      const lines = law.questions.flatMap((row) => {
        const text = questions.get(row.id)?.data;
        const labels = [answers[row.id] ?? []].flat().map((one) => text?.options[one]?.label ?? places.of(one) ?? one);
        return labels.length > 0 ? [`${text?.short}${labels.join(SEMICOLON[language])}`] : [];
      });
      expect(lines).toHaveLength(Object.keys(answers).length);
      expect(lost([time, ...lines].map(renderer.typeset), all), id).toEqual([]);
    }
    await leaveClean();
  });

  test.for(['A4', 'Letter'] as const)(
    'a worksheet is one %s sheet for each case, with every question',
    async (format) => {
      const { page, leaveClean } = await open('worksheet', root);
      const pages = await printed(page, format);
      expect(pages).toHaveLength(CHOSEN.length);
      const sheet = page.locator('.worksheet').first();
      const questions = await sheet.locator('h3').allTextContents();
      expect(questions).toHaveLength(law.questions.length);
      const options = await sheet.locator('li li span:not(.box)').allTextContents();
      expect(options.length).toBeGreaterThan(100);
      for (const [index, title] of (await textsOf(page, 'h2', CHOSEN)).entries()) {
        const text = pages[index] ?? '';
        expect(text).toContain(squeeze(title));
        expect(lost(questions, text)).toEqual([]);
        expect(lost(options, text)).toEqual([]);
      }
      await leaveClean();
    },
  );

  test('each session plan is one page, with the cases that fit and those that do not', async () => {
    const { page, leaveClean } = await open('plan', root);
    const pages = await printed(page);
    expect(pages).toHaveLength(SESSIONS.length);
    const titles = await textsOf(page, 'h2', CHOSEN);
    for (const text of pages) expect(lost(titles, text)).toEqual([]);
    for (const [index, minutes] of SESSIONS.entries()) {
      const lengths = await page.locator('.plan').nth(index).locator('[data-minutes]').allTextContents();
      expect(lengths.reduce((sum, length) => sum + Number(length), 0)).toBe(minutes);
    }
    expect(await page.locator('[data-suggested]:visible').count()).toBe(0);
    await leaveClean();
  });
});

test('without a set all cases are there, and the plans are suggestions', async () => {
  const { page, leaveClean } = await open(null);
  expect(await page.locator('article[data-case]:visible').count()).toBe(CASE_IDS.length);
  await page.getByRole('link', { name: 'Session plan' }).click();
  await page.waitForSelector('[data-view="plan"]');
  expect(await page.locator('[data-suggested]:visible').count()).toBe(SESSIONS.length);
  await leaveClean();
});

test('from view to view the set stays, also in the other language', async () => {
  const { page, leaveClean } = await open('handout');
  for (const [name, view] of [
    ['Trainer’s key', 'key'],
    ['Worksheets', 'worksheet'],
    ['Handout', 'handout'],
  ] as const) {
    await page.getByRole('link', { name }).click();
    await page.waitForSelector(`[data-view="${view}"]`);
    expect(readSetAddress(new URL(page.url()).hash)).toMatchObject({ view, code: setCode(CHOSEN) });
  }
  expect(await page.locator('.worksheet').count()).toBe(CHOSEN.length);
  await page.getByRole('link', { name: 'Français' }).click();
  await page.waitForURL('**/fr/training/material/#handout=*');
  await page.waitForSelector('[data-view="handout"]');
  expect(await page.locator('article[data-case]:visible').count()).toBe(CHOSEN.length);
  await leaveClean();
});

test('cases that do not exist are left out, with a message', async () => {
  const code = codeWithUnknown(['fan', 'ico'], 2);
  const { page, leaveClean } = await visit(browser(), `/training/material/#handout=${code}`);
  expect(await page.locator('[data-problem]:visible').allTextContents()).toEqual([
    expect.stringContaining('2 cases that do not exist'),
  ]);
  expect(await page.locator('article[data-case]:visible').count()).toBe(2);
  await leaveClean();
});

test.for([360, 1280])('nothing moves when the script comes late: %i px', async (width) => {
  const context = await browser().newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const come = () => document.querySelector('[data-material][data-alive]') !== null;
  expect(await shiftOf(page, '/training/material/', '**/_astro/*.js', come)).toBeLessThan(0.01);
  await context.close();
});

test('without JavaScript everything is there', async () => {
  const { page, leaveClean } = await visit(browser(), '/training/material/', { javaScriptEnabled: false });
  for (const part of ['facts', 'key', 'discussion']) {
    expect(await page.locator(`[data-part="${part}"]:visible`).count()).toBe(CASE_IDS.length);
  }
  expect(await page.locator('.worksheet:visible').count()).toBe(1);
  expect(await page.locator('.plan:visible').count()).toBe(SESSIONS.length);
  expect(await page.locator('.material :is(button:not(.term), .views, [data-view-about]):visible').count()).toBe(0);
  await leaveClean();
});

describe('in every view', () => {
  const views = ['handout', 'worksheet', 'key', 'plan', 'projector'] as const;
  test.for(views.flatMap((view) => ['', '/fr'].map((root) => [view, root] as const)))(
    'axe finds nothing, and 320 px are enough: %s %s',
    async ([view, root]) => {
      const viewport = { width: 320, height: 640 };
      const { page, leaveClean } = await openMaterial(browser(), view, { root, viewport });
      if (view === 'projector') for (const key of '123') await page.keyboard.press(key);
      expect(await faultsOn(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await leaveClean();
    },
  );
});
