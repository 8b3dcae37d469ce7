import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faultsOn, overflowOf } from './axe.ts';
import { answersOf } from './codes.ts';
import { pagesOf, squeeze } from './pdf.ts';
import { answerCase, caseOf, openCase, predict, resultOn } from './practising.ts';
import { answer, answerByClicks, optionsOf, questionOn, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const WIDE = { viewport: { width: 1280, height: 900 } };
const NARROW = { viewport: { width: 320, height: 640 } };
/** Waits for what is loaded after the first answer. */
const loaded = (page: Page) => page.waitForSelector('.check-side [data-answer]', { state: 'attached' });
const inView = (part: Locator) =>
  part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
const feedbackOn = (page: Page) => page.locator('.feedback').getAttribute('data-mark-of');

describe('the model answers, by clicks, give 100 % and the outcome of the case', () => {
  test.for(['paypal-as-stated', 'california', 'portfolio-management', 'norway', 'ico'])('%s', async (id) => {
    const { outcome, deciding } = caseOf(id);
    const { page, leaveClean } = await openCase(browser(), id, WIDE);
    await predict(page, { outcome, deciding: deciding[0] ?? '' });
    await answerByClicks(page, answersOf(id));
    const result = await resultOn(page);
    expect(result).toMatchObject({ percent: 100, outcome });
    expect(new Set(Object.values(result.marks))).toEqual(new Set(['right']));
    expect(await page.evaluate(() => document.activeElement?.closest('.result') !== null)).toBe(true);
    expect(await page.locator('details.discussion').getAttribute('open')).not.toBeNull();
    await leaveClean();
  });
});

test('what was foreseen is compared, and left open it costs points', async () => {
  const { page, leaveClean } = await openCase(browser(), 'california', WIDE);
  await predict(page, { outcome: 'available' });
  await answerCase(page, 'california');
  expect((await resultOn(page)).percent).toBeLessThan(100);
  expect(await page.locator('[data-predicted="outcome"]').textContent()).toContain('Not so');
  expect(await page.locator('[data-predicted="deciding"]').textContent()).toContain('left open');
  await leaveClean();
});

test('with feedback at the end nothing is said before, and each mistake is explained then', async () => {
  const { page, leaveClean } = await openCase(browser(), 'fan', WIDE);
  await predict(page, { feedback: 'end' });
  await answer(page, 'firm-seat', ['unsure']);
  await loaded(page);
  expect(await page.locator('.feedback').count()).toBe(0);
  await answerCase(page, 'fan');
  const { marks } = await resultOn(page);
  expect(Object.entries(marks).filter(([, mark]) => mark !== 'right')).toEqual([['firm-seat', 'wrong']]);
  const mistake = page.locator('.marked[data-mark-of="firm-seat"]');
  expect(await mistake.getAttribute('open')).not.toBeNull();
  const facts = await page.locator('.case-facts .passage[data-answers~="firm-seat"]').allTextContents();
  expect(facts.length).toBeGreaterThan(0);
  expect(await mistake.locator('.where li').allTextContents()).toEqual(facts);
  await mistake.getByRole('button', { name: 'Show in the facts' }).click();
  expect(await page.locator('.case-facts .passage[data-shown]').allTextContents()).toEqual(facts);
  // The reason why a point is contested stands at its question.
  const contested = page.locator('.marked[data-mark-of="others-marketing"]');
  await contested.locator('summary').click();
  const reason = await page.locator('[data-contested="others-marketing"]').textContent();
  expect(await contested.textContent()).toContain(reason?.trim());
  await leaveClean();
});

test('with feedback after each answer it comes at once, takes the focus, and the first answer counts', async () => {
  const { page, leaveClean } = await openCase(browser(), 'fan', WIDE);
  await predict(page, { feedback: 'step' });
  await answer(page, 'firm-seat', ['staff-in-union']);
  await expect.poll(() => feedbackOn(page)).toBe('firm-seat');
  expect(await page.locator('.feedback').getAttribute('data-marked')).toBe('wrong');
  await page.waitForFunction(() => document.activeElement?.closest('.feedback'));
  expect(await inView(page.locator('.feedback h2'))).toBe(true);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect.poll(() => questionOn(page)).toBe('firm-seat');
  expect(await page.locator('.feedback').count()).toBe(0);
  await answer(page, 'firm-seat', ['outside']);
  expect(await page.locator('.feedback').getAttribute('data-marked')).toBe('right');
  await answerCase(page, 'fan');
  const { marks, outcome } = await resultOn(page);
  expect(outcome).toBe(caseOf('fan').outcome);
  expect(Object.entries(marks).filter(([, mark]) => mark !== 'right')).toEqual([['firm-seat', 'wrong']]);
  await leaveClean();
});

test('a question to which the model answers do not lead is called that', async () => {
  const { page, leaveClean } = await openCase(browser(), 'fan', WIDE);
  await predict(page, { feedback: 'step' });
  await answerCase(page, 'fan', { 'own-marketing': ['brand-only'] }, 'marketing-reach');
  await answer(page, 'marketing-reach', ['kept-out']);
  expect(await feedbackOn(page)).toBe('marketing-reach');
  expect(await page.locator('.feedback').textContent()).toContain('do not lead to this question');
  await answerCase(page, 'fan');
  expect((await resultOn(page)).marks).not.toHaveProperty('marketing-reach');
  await leaveClean();
});

test('Start again forgets the answers and the prediction', async () => {
  const { page, leaveClean } = await openCase(browser(), 'ico', WIDE);
  await predict(page, { outcome: 'available', feedback: 'step' });
  await answerCase(page, 'ico');
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.locator('.prediction').waitFor();
  expect(await page.locator('#predicted').inputValue()).toBe('');
  expect(await page.evaluate(() => document.activeElement?.closest('.prediction') !== null)).toBe(true);
  await predict(page);
  expect(await questionOn(page)).toBe('firm-seat');
  expect(await page.locator('.question:not([hidden]) :checked').count()).toBe(0);
  await leaveClean();
});

test('by keyboard alone a learner predicts, answers and reads the result', async () => {
  const { page, leaveClean } = await openCase(browser(), 'ico', WIDE);
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${selector}`);
  };
  await tabTo('.case-facts');
  await tabTo('#predicted');
  await page.keyboard.type('Offer');
  await tabTo('[name="deciding"]');
  await page.keyboard.press('ArrowUp');
  await tabTo('.prediction button');
  await page.keyboard.press('Enter');
  for (let open = await questionOn(page); open !== null; open = await questionOn(page)) {
    for (const option of optionsOf(answersOf('ico'), open)) {
      const part = page.locator(`[data-question="${open}"]`);
      const one = (await part.locator('[type="radio"]').count()) > 0;
      await tabTo(one ? `[name="${open}"]` : `#${open}-${option}`);
      if (!one) await page.keyboard.press('Space');
      else {
        await page.keyboard.press('Space');
        for (
          let presses = 0;
          presses < 9 && (await part.locator(':checked').getAttribute('value')) !== option;
          presses++
        )
          await page.keyboard.press('ArrowDown');
      }
    }
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (from) =>
        document.querySelector('.result') !== null ||
        document.querySelector('.check [data-question]:not([hidden])')?.getAttribute('data-question') !== from,
      open,
    );
  }
  expect((await resultOn(page)).outcome).toBe(caseOf('ico').outcome);
  await tabTo('.marked summary');
  await page.keyboard.press('Enter');
  expect(await page.locator('.marked').first().getAttribute('open')).not.toBeNull();
  await leaveClean();
});

describe('the facts are one tap away on a telephone', () => {
  test('they open over the page, and the place in the questions is not lost', async () => {
    const { page, leaveClean } = await openCase(browser(), 'fan', NARROW);
    await predict(page);
    await answer(page, 'firm-seat', ['outside']);
    await loaded(page);
    await page.locator('.question:not([hidden]) input').nth(3).scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await page.getByRole('button', { name: 'Read the facts' }).click();
    const over = page.getByRole('dialog', { name: 'The facts' });
    expect(await over.textContent()).toContain('Wrenhollow');
    await over.getByRole('button', { name: 'Back to the questions' }).click();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await questionOn(page)).toBe('service');
    await page.getByRole('button', { name: 'Read the facts' }).click();
    await page.keyboard.press('Escape');
    expect(await over.isVisible()).toBe(false);
    await leaveClean();
  });
  test('passages are shown there', async () => {
    const { page, leaveClean } = await openCase(browser(), 'ico', NARROW);
    await predict(page);
    await answerCase(page, 'ico', { 'firm-seat': ['unsure'] });
    await page.locator('.marked[data-mark-of="firm-seat"]').getByRole('button').click();
    expect(await page.locator('dialog.facts-over .passage[data-shown]').first().isVisible()).toBe(true);
    await leaveClean();
  });
});

const states: [name: string, reach: (page: Page) => Promise<unknown>][] = [
  ['the prediction', async () => {}],
  [
    'feedback after an answer',
    async (page) => {
      await predict(page, { feedback: 'step' });
      await answer(page, 'firm-seat', ['unsure']);
      await page.locator('.feedback').waitFor();
    },
  ],
  ['the result', (page) => predict(page).then(() => answerCase(page, 'fan', { 'firm-seat': ['unsure'] }))],
];
test.for(states)('axe finds nothing and nothing scrolls sideways: %s', async ([, reach]) => {
  for (const size of [WIDE, NARROW]) {
    const { page, leaveClean } = await openCase(browser(), 'fan', size);
    await reach(page);
    expect(await faultsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await leaveClean();
  }
});

describe('without JavaScript', () => {
  const options = { ...WIDE, javaScriptEnabled: false };
  test('the facts and the discussion can be read, and nothing pretends to work', async () => {
    const { page, leaveClean } = await openCase(browser(), 'fan', options);
    expect(await page.locator('.case-facts').isVisible()).toBe(true);
    await page.locator('details.discussion summary').click();
    expect(await page.locator('details.discussion .model').isVisible()).toBe(true);
    expect(await page.locator('.prediction button').isDisabled()).toBe(true);
    expect(await page.getByText('Practice needs JavaScript').isVisible()).toBe(true);
    await leaveClean();
  });
  test('the list is whole, and no filter stands above it', async () => {
    const { page, leaveClean } = await visit(browser(), '/training/', options);
    expect(await page.locator('.cases > li').count()).toBeGreaterThanOrEqual(56);
    expect(await page.locator('.filter').isVisible()).toBe(false);
    await leaveClean();
  });
});

test('printed, a case is its facts, and once it is done its result', async () => {
  const { page, leaveClean } = await openCase(browser(), 'fan', WIDE);
  const printed = async () => (await pagesOf(await page.pdf({ format: 'A4' }))).join('');
  const facts = await page.locator('.case-facts .passage').allTextContents();
  const before = await printed();
  for (const passage of facts) expect(before).toContain(squeeze(passage));
  expect(before).not.toContain(squeeze('First, your prediction'));
  await predict(page);
  await answerCase(page, 'fan', { 'firm-seat': ['unsure'] });
  const after = await printed();
  for (const text of ['Your result', 'Question by question', 'What a hasty reader gets wrong']) {
    expect(after).toContain(squeeze(text));
  }
  expect(after).not.toContain(squeeze('Show in the facts'));
  await leaveClean();
});
