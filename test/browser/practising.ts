/** A learner who practises a case. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import cases from '../../content/cases.json' with { type: 'json' };
import { answersOf } from './codes.ts';
import { type Answered, type Asked, answerAll, type View, type Visit, visit, type Waited } from './visit.ts';

export const caseOf = (id: string) => {
  const found = cases.find((known) => known.id === id);
  if (!found) throw new Error(id);
  return found;
};

/** Opens the page of a case. */
export const openCase = (browser: Browser, id: string, options?: BrowserContextOptions, hash = ''): Promise<Visit> =>
  visit(browser, `/training/${id}/${hash}`, options);

/** Foresees what is given, and goes to the questions. */
export async function predict(
  page: View,
  { outcome = '', deciding = '', feedback }: { outcome?: string; deciding?: string; feedback?: 'step' | 'end' } = {},
): Promise<void> {
  await page.locator('#predicted').selectOption(outcome);
  await page.locator(`label[for="deciding-${deciding || 'open'}"]`).click();
  if (feedback) await page.locator(`label[for="feedback-${feedback}"]`).click();
  await page.locator('.prediction button[type="submit"]').click();
  await page.locator('.prediction').waitFor({ state: 'hidden' });
}

/** Gives the model answers, but for those named, until the result or a question. A question off the way gets its first option. */
export const answerCase = (page: View, id: string, other: Answered = {}, until?: string): Promise<void> =>
  answerAll(page, { ...answersOf(id), ...other }, until, true);

/** What the result says, once it is there. */
export async function resultOn(page: Asked & Waited) {
  await page.waitForFunction((result) => document.querySelector(result) !== null, '.result');
  return page.evaluate(() => {
    const result = document.querySelector<HTMLElement>('.result');
    const marks = [...document.querySelectorAll<HTMLElement>('.result .marked')];
    return {
      percent: Number(result?.dataset['percent']),
      outcome: result?.dataset['outcome'],
      marks: Object.fromEntries(marks.map(({ dataset }) => [dataset['markOf'], dataset['marked']])),
    };
  });
}
