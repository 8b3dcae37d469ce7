import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CHOSEN, openMaterial } from './sets.ts';
import { useBrowser } from './visit.ts';

const browser = useBrowser();
const viewport = { width: 1920, height: 1080 };
const partsOn = (page: Page) =>
  page
    .locator('[data-projected] [data-part]')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('data-part')));
const caseOn = (page: Page) => page.locator('article:visible').getAttribute('data-case');

test('reveals a case by Space and goes on by the arrows', async () => {
  const { page, leaveClean } = await openMaterial(browser(), 'projector', { viewport });
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
  const { page, leaveClean } = await openMaterial(browser(), 'projector', { viewport });
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
      .locator('.site-header, .site-footer, .material-head .lead')
      .evaluateAll((all) => all.some((one) => one.checkVisibility())),
  ).toBe(false);
  await leaveClean();
});

test('has the same on its buttons, and a way out', async () => {
  const { page, leaveClean } = await openMaterial(browser(), 'projector');
  const bar = page.getByRole('toolbar');
  // On paper the set, and no other case.
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('article[data-case]:visible').count()).toBe(CHOSEN.length);
  await page.emulateMedia({ media: null });
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
