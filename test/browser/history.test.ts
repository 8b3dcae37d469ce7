import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answersOf, codeOf } from './codes.ts';
import { alive, answer, answerAll, holdBack, outcomeOn, questionOn, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const california = answersOf('california');
/** Goes somewhere within the page, and waits until it is there. */
async function arriveBy(page: Page, go: (code: string) => void, code = ''): Promise<void> {
  const arrived = page.evaluate(
    () => new Promise((resolve) => addEventListener('popstate', () => resolve(null), { once: true })),
  );
  await page.evaluate(go, code);
  await arrived;
}
const checked = (question: string) => `[data-question="${question}"] input:checked`;

describe('back and forth', () => {
  test('the browser goes back and forward through questions, and a later answer stays chosen', async () => {
    const { page, leaveClean } = await visit(browser(), '/check/');
    await answerAll(page, california, 'client-kind');
    await page.waitForFunction(() => history.state?.depth === 3);
    await page.goBack();
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Which assets'));
    expect(await questionOn(page)).toBe('asset');
    expect(await page.locator(checked('asset')).count()).toBe(1);
    await page.goBack();
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('What did the client'));
    expect(await page.locator(checked('service')).getAttribute('value')).toBe('exchange-funds');
    await page.reload();
    await alive(page);
    expect(await questionOn(page)).toBe('service');
    expect(await page.locator(checked('service')).getAttribute('value')).toBe('exchange-funds');
    expect(await page.locator('[data-answer="asset"]').count()).toBe(1);
    await page.goForward();
    await page.waitForFunction(() => document.querySelector('[data-question="asset"]:not([hidden])'));
    await page.goForward();
    await page.waitForFunction(() => document.querySelector('[data-question="client-kind"]:not([hidden])'));
    await leaveClean();
  });

  test('an entry that another version of the page wrote is read by its address', async () => {
    const { page, leaveClean } = await visit(browser(), '/check/');
    await answerAll(page, california, 'asset');
    await page.waitForFunction(() => history.state?.depth === 2);
    await page.evaluate(() => history.replaceState({ at: 'asset', depth: 2 }, ''));
    await page.reload();
    await alive(page);
    await page.waitForSelector('[data-question="asset"]:not([hidden])');
    expect(await page.locator('[data-answer]').count()).toBe(2);
    await answer(page, 'asset', ['other-crypto-asset']);
    expect(await questionOn(page)).toBe('client-kind');
    await leaveClean();
  });

  test('Back in the page and Change keep every answer', async () => {
    const { page, leaveClean } = await visit(browser(), '/check/');
    await answerAll(page, california, 'client-place');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    expect(await questionOn(page)).toBe('client-kind');
    expect(await page.locator(checked('client-kind')).getAttribute('value')).toBe('individual');
    await page.getByRole('button', { name: 'Change: Service' }).click();
    expect(await questionOn(page)).toBe('service');
    await page.locator('label[for="service-custody"]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await questionOn(page)).toBe('client-place');
    expect(await page.locator('[data-answer="service"] li').allTextContents()).toHaveLength(2);
    await leaveClean();
  });

  test('an answer changed from the outcome leads back to an outcome', async () => {
    const { page, leaveClean } = await visit(browser(), `/check/#${codeOf(california)}`);
    await page.waitForSelector('.outcome h1');
    await page.getByRole('button', { name: /^Change: First contact/ }).click();
    await answer(page, 'first-move', ['firm']);
    expect(await outcomeOn(page)).toBe('unavailable');
    expect(await page.locator('[data-finding="firm-first"]').count()).toBe(1);
    await page.goBack();
    await page.waitForSelector('[data-question="first-move"]:not([hidden])');
    await page.goBack();
    await page.waitForSelector('[data-finding="prompted-by-promotion"]');
    await leaveClean();
  });

  test('a page of sources and back again loses nothing', async () => {
    const { page } = await visit(browser(), '/check/');
    await answerAll(page, california, 'client-kind');
    await page.waitForFunction(() => location.hash.length > 8);
    await page.getByRole('link', { name: 'Sources', exact: true }).first().click();
    await page.waitForURL('**/sources/');
    await page.goBack();
    await page.waitForSelector('[data-question="client-kind"]:not([hidden])');
    await alive(page);
    expect(await page.locator('[data-answer]').count()).toBe(3);
    await page.context().close();
  });
});

describe('an address', () => {
  test.for([
    ['nonsense', /no answers that can be read/, 'firm-seat'],
    ['1.', /no answers that can be read/, 'firm-seat'],
    [codeOf(california).slice(0, 14), /was cut or changed/, null],
    [`${codeOf(california).slice(0, -1)}!`, /was cut or changed/, null],
    ['%E0%A4%A', /no answers that can be read/, 'firm-seat'],
  ] as const)('#%s gives a message and goes on from what makes sense', async ([code, message, question]) => {
    const { page, leaveClean } = await visit(browser(), `/check/#${code}`);
    await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(message);
    if (question) expect(await questionOn(page)).toBe(question);
    else expect((await questionOn(page)) ?? (await outcomeOn(page))).not.toBeNull();
    await leaveClean();
  });

  test('pasted over another one is taken over', async () => {
    const { page, leaveClean } = await visit(browser(), '/check/');
    await answer(page, 'firm-seat', ['outside']);
    await page.waitForFunction(() => location.hash.startsWith('#1.'));
    await page.evaluate((code) => location.assign(`#${code}`), codeOf(california));
    await page.waitForSelector('.outcome h1');
    expect(await outcomeOn(page)).toBe('unavailable');
    await leaveClean();
  });

  test('pasted while the rest of the code still loads is taken over', async () => {
    const { page, leaveClean } = await visit(browser(), '/check/');
    const go = await holdBack(page);
    await answer(page, 'firm-seat', ['outside']);
    await arriveBy(page, (code) => location.assign(`#${code}`), codeOf(california));
    go();
    await page.waitForSelector('.outcome h1');
    expect(await outcomeOn(page)).toBe('unavailable');
    expect(decodeURIComponent(new URL(page.url()).hash.slice(1))).toBe(codeOf(california));
    await leaveClean();
  });

  test('pasted where nothing was answered is taken over', async () => {
    const { page, leaveClean } = await visit(browser(), '/check/');
    await page.evaluate((code) => location.assign(`#${code}`), codeOf(california));
    await page.waitForSelector('.outcome h1');
    expect(await outcomeOn(page)).toBe('unavailable');
    await leaveClean();
  });

  test('of a jump within the page is not taken for answers', async () => {
    const { page, leaveClean } = await visit(browser(), '/check/');
    await answer(page, 'firm-seat', ['outside']);
    await page.waitForFunction(() => location.hash.startsWith('#1.'));
    await arriveBy(page, () => document.querySelector<HTMLElement>('.skip')?.click());
    await page.waitForFunction(() => location.hash.startsWith('#1.'));
    expect(await questionOn(page)).toBe('service');
    await leaveClean();
  });
});

test('Start again forgets everything, in the history too', async () => {
  const { page, leaveClean } = await visit(browser(), '/check/');
  await answerAll(page, california, 'client-place');
  await page.waitForFunction(() => history.state?.depth === 4);
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.waitForSelector('[data-question="firm-seat"]:not([hidden])');
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.locator('[data-answer]').count()).toBe(0);
  await page.goForward().catch(() => null);
  expect(await questionOn(page)).toBe('firm-seat');
  await page.goBack().catch(() => null);
  // The entry before has been taken over: it had no question of its own.
  await page.waitForFunction(() => history.state?.depth === 0 && history.state.at === 'firm-seat');
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.locator('input:checked').count()).toBe(0);
  await leaveClean();
});
