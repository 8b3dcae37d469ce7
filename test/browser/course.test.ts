import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/content/languages.ts';
import { faultsOn } from './axe.ts';
import { answerCase, caseFrame, doCase, openAlone } from './course.ts';
import { questionOn, useBrowser } from './visit.ts';

const browser = useBrowser();
const courseIn = (language: Language) => ({ standard: 'scorm12', language, set: 'first-steps' }) as const;
const of = courseIn('en');

test.for(LANGUAGES)('axe finds nothing in a course: %s', async (language) => {
  const opened = await openAlone(browser(), courseIn(language));
  const { page, course, trouble } = opened;
  await course.locator('#again').waitFor();
  expect(await faultsOn(page)).toEqual([]);
  await course.locator('#case-paris-firm a').click();
  await caseFrame(page, 'paris-firm');
  expect(await faultsOn(page)).toEqual([]);
  await answerCase(page, 'paris-firm');
  await course.locator('#score').waitFor();
  expect(await faultsOn(page)).toEqual([]);
  expect(trouble).toEqual([]);
});

test('a case is done by keyboard alone, and the next one begun', async () => {
  const { page, course, trouble } = await openAlone(browser(), of);
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  const tabTo = async (id: string) => {
    for (let presses = 0; presses < 60 && (await focused()) !== id; presses++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(id);
  };
  await course.locator('#again').waitFor();
  await tabTo('go-on');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('case-title');
  const frame = await caseFrame(page, 'paypal-as-stated');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  const inFrame = () => frame.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  for (let presses = 0; presses < 40 && (await inFrame()) !== 'Go to the questions'; presses++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => questionOn(frame)).toBe('firm-seat');
  await answerCase(page, 'paypal-as-stated');
  await course.locator('#next').waitFor();
  await page.locator('#all').focus();
  await tabTo('next');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('case-title');
  await caseFrame(page, 'other-products');
  await page.locator('#all').focus();
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('list-title');
  expect(trouble).toEqual([]);
});

test('a case can be done again: the better score counts', async () => {
  const opened = await openAlone(browser(), of);
  const { page, course } = opened;
  await course.locator('#case-paris-firm a').click();
  await answerCase(page, 'paris-firm', undefined, { 'firm-seat': 'outside', service: 'no-service' });
  await course.locator('#score').waitFor();
  const poor = Number.parseInt((await course.locator('#score').textContent()) ?? '', 10);
  expect(poor).toBeLessThan(100);
  await course.locator('#redo').click();
  await answerCase(page, 'paris-firm');
  await expect.poll(() => course.locator('#score').textContent()).toBe('100%');
  // Now it can be looked at, with its discussion, and nothing changes.
  await course.locator('#all').click();
  await course.locator('#case-paris-firm a').click();
  const frame = await caseFrame(page, 'paris-firm');
  await frame.locator('.result:visible').waitFor();
  expect(await frame.locator('.discussion').isVisible()).toBe(true);
  expect(await course.locator('#progress').textContent()).toContain('1 of 10');
  await course.locator('#redo').click();
  await answerCase(page, 'paris-firm', undefined, { 'firm-seat': 'outside', service: 'no-service' });
  await course.locator('#next').waitFor();
  expect(await course.locator('#score').textContent()).toBe('100%');
});

test('the discussion, which holds the answers, comes when the case is done', async () => {
  const { page, course } = await openAlone(browser(), of);
  await course.locator('#case-paris-firm a').click();
  const frame = await caseFrame(page, 'paris-firm');
  expect(await frame.locator('.discussion').isVisible()).toBe(false);
  await answerCase(page, 'paris-firm');
  await frame.locator('.discussion').waitFor();
});

test('a link to the site leads there from wherever the course stands, beside it', async () => {
  const { page, course } = await openAlone(browser(), of);
  await course.locator('#case-friend a').click();
  const frame = await answerCase(page, 'friend', 'first-move');
  const links = frame.locator('a.cite:visible');
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) {
    await link.focus();
    expect(await link.getAttribute('href')).toMatch(/^https?:\/\/[^/]+\/(?:fr\/)?sources\/#/);
    expect(new URL((await link.getAttribute('href')) ?? '').host).not.toBe(new URL(page.url()).host);
    expect(await link.getAttribute('target')).toBe('_blank');
  }
});

test('on a telephone nothing is wider than the screen', async () => {
  const { page, course } = await openAlone(browser(), courseIn('fr'), { viewport: { width: 320, height: 600 } });
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await course.locator('#again').waitFor();
  expect(await wider()).toBeLessThanOrEqual(0);
  await course.locator('#case-friend a').click();
  const frame = await caseFrame(page, 'friend');
  expect(await wider()).toBeLessThanOrEqual(0);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const height = await page.locator('#frame iframe').evaluate((element) => element.getBoundingClientRect().height);
  expect(height).toBeGreaterThan(200);
});

test('without JavaScript the cases can be read, with their discussion', async () => {
  const { page, course } = await openAlone(browser(), of, { javaScriptEnabled: false });
  await course.locator('noscript .notice').waitFor();
  await course.locator('#case-friend a').click();
  await page.getByRole('heading', { name: 'The facts' }).waitFor();
  await page.locator('.discussion summary').click();
  expect(await page.locator('.discussion p').first().isVisible()).toBe(true);
});

test('nothing is kept on the device', async () => {
  const opened = await openAlone(browser(), of);
  await doCase(opened, 'paris-firm');
  const stored = await opened.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length]);
  expect(stored).toEqual([0, 0, 0]);
});
