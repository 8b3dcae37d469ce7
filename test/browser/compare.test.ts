import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { RULES_VERSION } from '../../src/law/version.ts';
import { linkOfCase, otherLaw } from '../record/samples.ts';
import { outcomeOn, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const paypal = linkOfCase('paypal-as-stated');
const other = linkOfCase('portfolio-management');

/** The cells of a row, by what it is about. */
const cellsOf = (page: Page, row: string) => page.locator(`[data-row="${row}"] td`).allTextContents();

async function compareOn(page: Page, first: string, second: string): Promise<void> {
  await page.getByLabel('First link').fill(first);
  await page.getByLabel('Second link').fill(second);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.checked h2:focus');
}

test('two cases stand side by side: outcomes, answers, findings, where they part', async () => {
  const { page, leaveClean } = await visit(browser(), '/compare/');
  await compareOn(page, `https://a.example/check/#${paypal}`, other);
  const outcomes = page.locator('[data-row="outcome"] [data-outcome]');
  expect(await outcomes.evaluateAll((all) => all.map((one) => one.getAttribute('data-outcome')))).toEqual([
    'available',
    'partly',
  ]);
  expect(await page.locator('[data-parts]').getAttribute('data-parts')).toBe('service');
  const [first, second] = await cellsOf(page, 'provided');
  expect(first).toBe('Exactly what the client asked for');
  expect(second).not.toBe(first);
  expect(await page.locator('[data-row="made"], [data-row="answered"]').count()).toBe(0);
  expect((await cellsOf(page, 'findings'))[1]).toContain('another service');
  // The table as one hears it: both columns have a name, and every pair of cells a heading.
  expect(await page.getByRole('columnheader').allTextContents()).toEqual(['First', 'Second']);
  expect(await page.getByRole('rowheader').count()).toBe(await page.locator('[data-row]').count());
  await leaveClean();
});

test('what only one was asked stands on its side', async () => {
  const { page, leaveClean } = await visit(browser(), '/compare/');
  await compareOn(page, linkOfCase('california'), linkOfCase('dubai-resident'));
  const [first, second] = await cellsOf(page, 'answered');
  expect(first).toContain('First contact');
  expect(second).toContain('Ties to the Union');
  expect(second).not.toContain('First contact');
  await leaveClean();
});

test('the comparison stands in the address, in every language, and after a reload', async () => {
  const { page, leaveClean } = await visit(browser(), '/compare/');
  await compareOn(page, paypal, other);
  expect(new URL(page.url()).hash).toBe(`#${paypal}&${other}`);
  await page.reload();
  await page.waitForSelector('.compared');
  await page.getByRole('link', { name: 'Français' }).click();
  await page.waitForURL('**/fr/compare/#1.*');
  await page.waitForSelector('.compared');
  expect(await page.locator('#second').inputValue()).toBe(other);
  await page.getByRole('link', { name: 'Ouvrir dans la vérification' }).last().click();
  await page.waitForSelector('.outcome h1');
  expect(await outcomeOn(page)).toBe('partly');
  await leaveClean();
});

test('an address pasted over another one is taken over', async () => {
  const { page, leaveClean } = await visit(browser(), `/compare/#${paypal}&${other}`);
  await page.waitForSelector('.compared');
  await page.evaluate((hash) => location.assign(hash), `#${paypal}&${paypal}`);
  await page.waitForSelector('[data-parts="nowhere"]');
  expect(await page.locator('[data-row]').count()).toBe(1);
  await leaveClean();
});

test('links of other rules say under which they were made', async () => {
  const { page, leaveClean } = await visit(browser(), '/compare/');
  await compareOn(page, linkOfCase('california', otherLaw), paypal);
  const [first, second] = await cellsOf(page, 'made');
  expect(first).toContain('0.9.0');
  expect(second).toContain(RULES_VERSION);
  await leaveClean();
});

describe('a link that cannot be compared', () => {
  test.for([
    ['', paypal, ['empty'], 'no'],
    ['', '', ['empty', 'empty'], 'no'],
    ['nonsense', paypal, ['unreadable'], 'no'],
    [paypal.slice(0, -1), other, ['damaged'], 'yes'],
  ] as const)('“%s” beside “%s” is told', async ([first, second, problems, table]) => {
    const { page, leaveClean } = await visit(browser(), '/compare/');
    await compareOn(page, first, second);
    const told = page.locator('[data-problem]');
    expect(await told.evaluateAll((all) => all.map((one) => one.getAttribute('data-problem')))).toEqual(problems);
    expect(await page.locator('[data-compared]').getAttribute('data-compared')).toBe(table);
    // A damaged link would make a damaged address.
    expect(new URL(page.url()).hash).toBe('');
    await leaveClean();
  });
});
