import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import {
  type Answered,
  answerByClicks,
  movedOn,
  optionsOf,
  outcomeOn,
  questionOn,
  useBrowser,
  visit,
} from './visit.ts';

const browser = useBrowser();
const walked = cases.filter(({ id }) =>
  [
    'paypal-as-stated',
    'california',
    'disclaimer',
    'portfolio-management',
    'dubai-resident',
    'tourist',
    'api-client',
  ].includes(id),
);

/** What the outcome page says, by the marks it carries. */
async function expectOutcome(page: Page, expected: (typeof cases)[number]): Promise<void> {
  expect(await outcomeOn(page)).toBe(expected.outcome);
  const found = await page
    .locator('[data-finding]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-finding')));
  expect(found.sort()).toEqual([...expected.findings].sort());
  const answered = await page
    .locator('.outcome [data-answer]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-answer')));
  expect(answered.sort()).toEqual(Object.keys(expected.answers).sort());
}

test('seven cases are walked', () => expect(walked).toHaveLength(7));

describe('by clicks, from the first page', () => {
  test.for(walked.map((item) => [item.id, item] as const))('%s', async ([, item]) => {
    const { page } = await visit(browser(), '/');
    await page.getByRole('link', { name: 'Start the check' }).click();
    await page.waitForSelector('.check[data-alive]');
    await answerByClicks(page, item.answers as Answered);
    await expectOutcome(page, item);
    await page.reload();
    await page.waitForSelector('.outcome h1');
    await expectOutcome(page, item);
    await page.context().close();
  });
});

describe('by keyboard alone', () => {
  test.for(walked.map((item) => [item.id, item] as const))('%s', async ([, item]) => {
    const { page, leaveClean } = await visit(browser(), '/check/');
    for (let open = await questionOn(page); open !== null; open = await questionOn(page)) {
      await answerByKeys(page, open, optionsOf(item.answers as Answered, open));
    }
    await expectOutcome(page, item);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await leaveClean();
  });
});

/** Answers the question on the page by keys: Tab to the field, Space, arrows or typing, Tab to Continue, Enter. */
async function answerByKeys(page: Page, question: string, options: readonly string[]): Promise<void> {
  const focused = () =>
    page.evaluate(() => ({
      name: document.activeElement?.getAttribute('name'),
      value: (document.activeElement as HTMLInputElement | null)?.value,
    }));
  const toField = async () => {
    for (let presses = 0; presses < 80 && (await focused()).name !== question; presses++)
      await page.keyboard.press('Tab');
  };
  await toField();
  const kind = await page.evaluate(() =>
    document.activeElement instanceof HTMLSelectElement ? 'select' : document.activeElement?.getAttribute('type'),
  );
  if (kind === 'select') {
    const name = await page.locator(`#${question} option[value="${options[0]}"]`).textContent();
    await page.keyboard.type(name?.trim() ?? '');
  } else if (kind === 'radio') {
    await page.keyboard.press('Space');
    for (let presses = 0; presses < 20 && (await focused()).value !== options[0]; presses++)
      await page.keyboard.press('ArrowDown');
  } else {
    for (let presses = 0; presses < 40 && (await focused()).name === question; presses++) {
      if (options.includes((await focused()).value ?? '')) await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
    }
  }
  for (let presses = 0; presses < 20 && !(await onContinue(page)); presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await movedOn(page, question);
}

const onContinue = (page: Page) =>
  page.evaluate(() => document.activeElement?.matches('button[type="submit"]') ?? false);
