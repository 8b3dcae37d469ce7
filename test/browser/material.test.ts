import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { law } from '../../src/decision/decision.ts';
import { SESSIONS } from '../../src/training/plan.ts';
import { readSetAddress, type View, writeSetAddress } from '../../src/training/set-address.ts';
import { pagesOf, squeeze } from './pdf.ts';
import { CASE_IDS, codeWithUnknown, setCode } from './sets.ts';
import { useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const CHOSEN = ['tender', 'fan', 'ico', 'broker-custody'];

/** Opens the course material in a view, and waits until the script has made it. */
async function open(view: View | null, cases: readonly string[] = CHOSEN, root = '', options = {}) {
  const hash = view === null ? '' : writeSetAddress({ view, code: setCode(cases) });
  const visited = await visit(browser(), `${root}/training/material/${hash}`, options);
  await visited.page.waitForSelector('[data-material][data-view]');
  await visited.page.evaluate(() => document.fonts.ready.then(() => {}));
  return visited;
}

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
    const { page, leaveClean } = await open('handout', CHOSEN, root);
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
    const { page, leaveClean } = await open('key', CHOSEN, root);
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

  test.for(['A4', 'Letter'] as const)(
    'a worksheet is one %s sheet for each case, with every question',
    async (format) => {
      const { page, leaveClean } = await open('worksheet', CHOSEN, root);
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
    const { page, leaveClean } = await open('plan', CHOSEN, root);
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
  await page.waitForSelector('[data-view="handout"]');
  expect(await page.locator('article[data-case]:visible').count()).toBe(CHOSEN.length);
  await leaveClean();
});

test('cases that do not exist are left out, with a message', async () => {
  const code = codeWithUnknown(['fan', 'ico'], 2);
  const { page, leaveClean } = await visit(browser(), `/training/material/#handout=${code}`);
  await page.waitForSelector('[data-material][data-view]');
  expect(await page.locator('[data-problem]:visible').allTextContents()).toEqual([
    expect.stringContaining('2 cases that do not exist'),
  ]);
  expect(await page.locator('article[data-case]:visible').count()).toBe(2);
  await leaveClean();
});

test('without JavaScript everything is there', async () => {
  const { page, leaveClean } = await visit(browser(), '/training/material/', { javaScriptEnabled: false });
  for (const part of ['facts', 'key', 'discussion']) {
    expect(await page.locator(`[data-part="${part}"]:visible`).count()).toBe(CASE_IDS.length);
  }
  expect(await page.locator('.worksheet:visible').count()).toBe(1);
  expect(await page.locator('.plan:visible').count()).toBe(SESSIONS.length);
  expect(await page.locator('.material button:not(.term):visible').count()).toBe(0);
  await leaveClean();
});

describe('the projector', () => {
  const partsOn = (page: Page) =>
    page
      .locator('[data-projected] [data-part]')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('data-part')));
  const caseOn = (page: Page) => page.locator('article:visible').getAttribute('data-case');

  test('reveals a case by Space and goes on by the arrows', async () => {
    const { page, leaveClean } = await open('projector', CHOSEN, '', { viewport: { width: 1920, height: 1080 } });
    expect(await page.locator('article:visible').count()).toBe(1);
    expect(await caseOn(page)).toBe('tender');
    expect(await partsOn(page)).toEqual([]);
    for (const shown of [['facts'], ['facts', 'key'], ['facts', 'key', 'discussion']]) {
      await page.keyboard.press('Space');
      expect(await partsOn(page)).toEqual(shown);
    }
    await page.keyboard.press('Shift+Space');
    expect(await partsOn(page)).toEqual(['facts', 'key']);
    await page.keyboard.press('1');
    expect(await partsOn(page)).toEqual(['key']);
    await page.keyboard.press('3');
    // All is revealed to the end: Space goes on.
    await page.keyboard.press('Space');
    expect(await caseOn(page)).toBe('fan');
    expect(await partsOn(page)).toEqual([]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await caseOn(page)).toBe('tender');
    for (let presses = 0; presses < 6; presses++) await page.keyboard.press('ArrowRight');
    expect(await caseOn(page)).toBe('broker-custody');
    expect(await page.locator('[data-at]').textContent()).toBe('4 / 4');
    await page.reload();
    await page.waitForSelector('[data-projected]');
    expect(await caseOn(page)).toBe('broker-custody');
    await leaveClean();
  });

  test('has large type over the whole width, and larger on demand', async () => {
    const { page, leaveClean } = await open('projector', CHOSEN, '', { viewport: { width: 1920, height: 1080 } });
    await page.keyboard.press('1');
    const size = () =>
      page
        .locator('[data-projected] [data-part="facts"] p')
        .first()
        .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    const before = await size();
    expect(before).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('+');
    expect(await size()).toBeGreaterThan(before);
    await page.keyboard.press('-');
    expect(await size()).toBe(before);
    const width = await page.locator('[data-projected]').evaluate((one) => one.getBoundingClientRect().width);
    expect(width).toBeGreaterThan(1700);
    expect(
      await page
        .locator('.site-header, .site-footer, .material-head')
        .evaluateAll((all) => all.some((one) => one.checkVisibility())),
    ).toBe(false);
    await leaveClean();
  });

  test('has the same on its buttons, and a way out', async () => {
    const { page, leaveClean } = await open('projector');
    const bar = page.getByRole('toolbar');
    await bar.getByRole('button', { name: 'Model answers' }).click();
    expect(await partsOn(page)).toEqual(['key']);
    // A button that has the focus is pressed by Space; nothing else happens.
    await page.keyboard.press('Space');
    expect(await partsOn(page)).toEqual([]);
    expect(await bar.getByRole('button', { name: 'Previous case' }).isDisabled()).toBe(true);
    await bar.getByRole('button', { name: 'Next case' }).click();
    expect(await caseOn(page)).toBe('fan');
    await bar.getByRole('link', { name: 'Leave the projector' }).click();
    await page.waitForSelector('[data-view="handout"]');
    expect(await page.locator('article[data-case]:visible').count()).toBe(CHOSEN.length);
    expect(await page.locator('.site-header').isVisible()).toBe(true);
    await leaveClean();
  });
});

describe('in every view', () => {
  const views = ['handout', 'worksheet', 'key', 'plan', 'projector'] as const;
  test.for(views.flatMap((view) => ['', '/fr'].map((root) => [view, root] as const)))(
    'axe finds nothing, and 320 px are enough: %s %s',
    async ([view, root]) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, leaveClean } = await open(view, CHOSEN, root, {
          colorScheme,
          viewport: { width: 320, height: 640 },
        });
        if (view === 'projector') for (const key of '123') await page.keyboard.press(key);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
        const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
        expect(await page.evaluate(over)).toBe(0);
        await leaveClean();
      }
    },
  );
});
