/** What stands around a practice page: what is kept, the other language, a set, the list of cases. */
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { encodeSet } from '../../src/training/set.ts';
import { writeSetAddress } from '../../src/training/set-address.ts';
import { answerCase, openCase, predict, resultOn } from './practising.ts';
import { CASE_IDS, codeWithUnknown } from './sets.ts';
import { alive, answer, questionOn, site, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const KEY = 'who-asked-first-training';
const stored = (page: Page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));

describe('progress', () => {
  test('is kept once the learner asks for it, taken up again, shown in the list, and deleted', async () => {
    const { page } = await openCase(browser(), 'ico');
    await predict(page, { outcome: 'token-offer', feedback: 'step' });
    await answer(page, 'firm-seat', ['staff-in-union']);
    const keep = page.getByRole('button', { name: 'Keep my progress' });
    await keep.waitFor();
    expect(await stored(page)).toEqual({});
    await keep.click();
    expect(Object.keys(await stored(page))).toEqual([KEY]);
    await page.reload();
    await alive(page);
    await expect.poll(() => questionOn(page)).toBe('service');
    await answerCase(page, 'ico');
    const { percent, marks } = await resultOn(page);
    expect(marks['firm-seat']).toBe('wrong');
    await page.goto(`${site()}/training/`);
    await expect.poll(() => page.locator('[data-case="ico"] [data-kept]').textContent()).toBe(`Done: ${percent}%`);
    await page.getByRole('button', { name: 'Delete my progress' }).click();
    expect(await stored(page)).toEqual({});
    expect(await page.locator('[data-case="ico"] [data-kept]').textContent()).toBe('');
    await page.context().close();
  });

  test('leaves the draft of the check alone, and that of nobody is offered here', async () => {
    const { page } = await openCase(browser(), 'ico');
    await page.evaluate(() => localStorage.setItem('who-asked-first', '2026-11-01 1.AAAAAAA'));
    await page.reload();
    await alive(page);
    await predict(page);
    await answerCase(page, 'ico');
    await page.getByRole('button', { name: 'Start again' }).click();
    expect(await stored(page)).toEqual({ 'who-asked-first': '2026-11-01 1.AAAAAAA' });
    await page.context().close();
  });

  test.for([
    ['of another version', '1.AAABAAAAAA', /come from another version|cannot be read/],
    ['that is nonsense', 'nonsense', /cannot be read/],
  ] as const)('%s is said to be', async ([, left, words]) => {
    const { page } = await openCase(browser(), 'ico');
    const kept = { ico: { left, predicted: { outcome: null, deciding: null }, step: false, percent: null } };
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(kept)] as const);
    await page.reload();
    await alive(page);
    await expect.poll(() => page.getByRole('status').allTextContents()).toContainEqual(expect.stringMatching(words));
    await page.context().close();
  });

  test('that cannot be read at all changes nothing', async () => {
    const { page } = await openCase(browser(), 'ico');
    await page.evaluate((key) => localStorage.setItem(key, '{"ico":7,"x":'), KEY);
    await page.reload();
    await alive(page);
    await predict(page);
    await answerCase(page, 'ico');
    expect((await resultOn(page)).outcome).toBe('token-offer');
    await page.context().close();
  });
});

test('the other language takes over the answers and the prediction, and the address forgets them', async () => {
  const { page, leaveClean } = await openCase(browser(), 'ico');
  await predict(page, { outcome: 'token-offer' });
  await answer(page, 'firm-seat', ['outside']);
  await page.locator('a[data-language-switch][href*="left="]').click();
  await page.waitForURL(/\/fr\/training\/ico\/[^=]*$/);
  await alive(page);
  await expect.poll(() => questionOn(page)).toBe('service');
  await leaveClean();
});

describe('in a set', () => {
  const cases = ['ico', 'perpetuals'];
  const hash = (feedback: 'step' | 'end', minutes = 0, of = cases) =>
    writeSetAddress({ view: 'set', code: encodeSet({ cases: of, feedback, minutes, draw: null }), at: 0 });

  test('feedback is as the trainer set it, and the way leads from case to case with what was reached', async () => {
    const { page, leaveClean } = await openCase(browser(), 'ico', {}, hash('step'));
    expect(await page.getByText('Case 1 of 2 in your set').isVisible()).toBe(true);
    expect(await page.locator('fieldset[data-feedback]').isVisible()).toBe(false);
    expect(await page.locator('[data-next]').isVisible()).toBe(false);
    await page.locator('.prediction button[type="submit"]').click();
    await answerCase(page, 'ico', { 'firm-seat': ['unsure'] });
    const { percent } = await resultOn(page);
    await page.getByRole('link', { name: 'Next case of the set' }).click();
    await page.waitForURL(/\/training\/perpetuals\/#set=/);
    expect(page.url()).toMatch(new RegExp(`&at=1&marks=${percent}$`));
    await alive(page);
    await page.locator('.prediction button[type="submit"]').click();
    await answerCase(page, 'perpetuals');
    expect(await page.getByRole('link', { name: 'Back to the set' }).getAttribute('href')).toMatch(
      new RegExp(`/training/class/#1\\..*&marks=${percent}\\.\\d+$`),
    );
    await leaveClean();
  });

  test('whose link was cut it says so', async () => {
    const { page, leaveClean } = await openCase(browser(), 'ico', {}, hash('end').replace('&at=0', 'x&at=0'));
    await expect.poll(() => page.getByRole('status').first().textContent()).toContain('was cut or changed');
    await leaveClean();
  });

  test('that names cases which do not exist it says so, and the others are left', async () => {
    const code = codeWithUnknown(['ico', 'fan'], 2);
    const { page, leaveClean } = await openCase(browser(), 'ico', {}, writeSetAddress({ view: 'set', code, at: 0 }));
    await expect
      .poll(() => page.getByRole('status').first().textContent())
      .toContain('names cases that do not exist here');
    expect(await page.getByText('Case 1 of 2 in your set').isVisible()).toBe(true);
    await leaveClean();
  });

  test('with a time, what was answered counts once it is over', async () => {
    const context = await browser().newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`${site()}/training/ico/${hash('end', 5)}`);
    await alive(page);
    expect(await page.getByText('5 minutes for this case').isVisible()).toBe(true);
    await page.locator('.prediction button[type="submit"]').click();
    await answer(page, 'firm-seat', ['outside']);
    await page.clock.runFor('05:01');
    await page.locator('.result').waitFor();
    const { marks } = await resultOn(page);
    expect(marks['firm-seat']).toBe('right');
    expect(Object.values(marks)).toContain('missed');
    expect(await page.locator('.check').isVisible()).toBe(false);
  });
});

test.for(['', '/fr'])(
  '%s outside a set the next case of the list is offered, and none after the last',
  async (root) => {
    const open = (id = '') => visit(browser(), `${root}/training/${id}/`);
    const { page, leaveClean } = await open('ico');
    const next = page.locator('[data-next] a');
    expect(await next.isVisible()).toBe(true);
    expect(await next.getAttribute('href')).toBe(`${root}/training/${CASE_IDS[CASE_IDS.indexOf('ico') + 1]}/`);
    await leaveClean();
    const last = await open(CASE_IDS.at(-1));
    expect(await last.page.locator('[data-next]').count()).toBe(0);
    await last.leaveClean();
  },
);

test('the list is filtered by level and topic, and says how many are left', async () => {
  const { page, leaveClean } = await visit(browser(), '/training/');
  const shown = () =>
    page.locator('.cases > li:visible').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['case']));
  await page.getByLabel('Level').selectOption('easy');
  await page.getByLabel('Topic').selectOption('beyond');
  expect(await shown()).toEqual(['other-products', 'portfolio-management', ...(await shown()).slice(2)]);
  expect(await page.getByRole('status').textContent()).toContain(String((await shown()).length));
  await page.getByLabel('Level').selectOption('hard');
  await page.getByLabel('Topic').selectOption('seat');
  const both = (await shown()).length;
  await page.getByLabel('Level').selectOption('');
  expect((await shown()).length).toBeGreaterThan(both);
  await leaveClean();
});
