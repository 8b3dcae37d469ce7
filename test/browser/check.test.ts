import { describe, expect, test } from 'vitest';
import { answersOf, codeOf } from './codes.ts';
import {
  alive,
  answer,
  answerAll,
  holdBack,
  optionsOf,
  outcomeOn,
  questionOn,
  site,
  useBrowser,
  visit,
} from './visit.ts';

const browser = useBrowser();
const california = answersOf('california');
const checked = (question: string) => `[data-question="${question}"] input:checked`;

test('the first question stands in the HTML, with native inputs', async () => {
  const html = await (await fetch(`${site()}/check/`)).text();
  expect(html).toMatch(/<fieldset[^>]*>\s*<legend><h1[^>]*>Where is the firm/);
  expect(html).toContain('name="firm-seat" value="outside"');
});

test('a choice made before the script arrives is kept', async () => {
  const context = await browser().newContext();
  const page = await context.newPage();
  const release = await holdBack(page);
  await page.goto(`${site()}/check/`, { waitUntil: 'commit' });
  await page.locator('label[for="firm-seat-branch-in-union"]').click();
  expect(await page.getByRole('button', { name: 'Continue' }).isDisabled()).toBe(true);
  await page.getByRole('link', { name: 'All questions on one page' }).waitFor();
  release();
  await alive(page);
  expect(await page.locator(checked('firm-seat')).getAttribute('value')).toBe('branch-in-union');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForFunction(() => location.hash !== '');
  expect(await page.locator('[data-answer="firm-seat"] li').textContent()).toContain('branch');
  await context.close();
});

test('a new question takes the focus, the title and one entry of the history', async () => {
  const { page, leaveClean } = await visit(browser(), '/check/');
  const before = await page.evaluate(() => history.length);
  await answer(page, 'firm-seat', ['outside']);
  await page.waitForFunction(() => location.hash !== '');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/What did the client ask for/);
  expect(await page.title()).toMatch(/^What did the client ask for\? · Who asked first\?$/);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  expect(await page.locator('[data-question="service"] [data-number]').textContent()).toBe('2');
  await leaveClean();
});

test.for([
  ['1.ZZZZZZZZZZ', 'no answers that can be read'],
  [`${codeOf(california, 3)}%20`, 'go through the answers listed on this page'],
] as const)('what can be done about the damaged link %s is possible there', async ([code, told]) => {
  const { page, leaveClean } = await visit(browser(), `/check/#${code}`);
  expect(await page.locator('.notice').textContent()).toContain(told);
  expect(await page.locator('[data-answer]').count()).toBe(told.includes('go through') ? 3 : 0);
  await leaveClean();
});

describe('nothing chosen', () => {
  test('gives a summary that takes the focus and leads to the field, and leaves the address alone', async () => {
    const { page, leaveClean } = await visit(browser(), '/check/');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await page.getByRole('link', { name: 'Choose one answer' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('firm-seat-outside');
    expect(new URL(page.url()).hash).toBe('');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await questionOn(page)).toBe('service');
    expect(await page.locator('[data-error]:visible').count()).toBe(0);
    await leaveClean();
  });

  test('is forgotten once another question was shown, and by Start again', async () => {
    const { page, leaveClean } = await visit(browser(), '/check/');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Start again' }).click();
    expect(await page.locator('[data-error]:visible').count()).toBe(0);
    await answer(page, 'firm-seat', ['outside']);
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.locator('[data-error]:visible').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await questionOn(page)).toBe('service');
    expect(await page.locator('[data-error]:visible').count()).toBe(0);
    await leaveClean();
  });

  test('says what is missing for ticks and for the place', async () => {
    const { page } = await visit(browser(), '/check/');
    await answer(page, 'firm-seat', ['outside']);
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.getByRole('link', { name: 'Tick at least one answer' }).isVisible()).toBe(true);
    await answerAll(page, california, 'client-place');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.getByRole('link', { name: /Choose a country/ }).isVisible()).toBe(true);
    await page.context().close();
  });
});

test('an option that stands alone unticks the others, and the other way round', async () => {
  const { page, leaveClean } = await visit(browser(), '/check/');
  await answer(page, 'firm-seat', ['outside']);
  const ticks = () =>
    page.locator(checked('service')).evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  for (const option of ['custody', 'transfer', 'unsure']) await page.locator(`label[for="service-${option}"]`).click();
  expect(await ticks()).toEqual(['unsure']);
  await page.locator('label[for="service-advice"]').click();
  expect(await ticks()).toEqual(['advice']);
  await leaveClean();
});

describe('a decisive answer', () => {
  const until = (question: string) =>
    codeOf(Object.fromEntries(Object.entries(california).slice(0, Object.keys(california).indexOf(question))));

  test('says so at once and offers the outcome, which is marked incomplete and can be gone on from', async () => {
    const { page, leaveClean } = await visit(browser(), `/check/#${until('how-found')}`);
    await answer(page, 'how-found', optionsOf(california, 'how-found'));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('This answer decides');
    expect(await questionOn(page)).toBe('request-record');
    // Each reason stands there with its sources.
    const uncited = page.locator('.decisive p:has(strong):not(:has(.cite))');
    expect(await page.locator('.decisive p:has(strong)').count()).toBeGreaterThan(0);
    expect(await uncited.count()).toBe(0);
    await page.getByRole('button', { name: 'See the outcome' }).click();
    expect(await outcomeOn(page)).toBe('unavailable');
    expect(await page.getByText('Concluded early:').isVisible()).toBe(true);
    await page.waitForFunction(() => history.state?.at === null);
    await page.reload();
    await page.waitForSelector('.outcome h1');
    expect(await page.getByText('Concluded early:').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Go on, to see everything' }).click();
    expect(await questionOn(page)).toBe('request-record');
    await answer(page, 'request-record', ['nothing']);
    expect(await questionOn(page)).toBe('education');
    expect(await page.getByText('Already decided').isVisible()).toBe(true);
    await leaveClean();
  });
});

describe('without JavaScript', () => {
  test('a link leads to the paper form, and nothing can be sent', async () => {
    const { page } = await visit(browser(), '/check/', { javaScriptEnabled: false });
    expect(await page.getByText('needs JavaScript').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Continue' }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'All questions on one page' }).click();
    await page.waitForURL('**/paper/');
    expect(await page.locator('.form-question').count()).toBe(17);
    await page.context().close();
  });

  test('a script that fails leaves the link', async () => {
    const context = await browser().newContext();
    const page = await context.newPage();
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(`${site()}/check/`);
    expect(await page.getByText('needs JavaScript').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'All questions on one page' }).isVisible()).toBe(true);
    await context.close();
  });

  test('words that fail to load say so, and the answers stay', async () => {
    const { page } = await visit(browser(), '/check/');
    await page.route('**/_astro/en.*.js', (route) => route.abort());
    await answer(page, 'firm-seat', ['outside']);
    await page.locator('label[for="service-token-offer"]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(/could not be loaded/);
    await page.context().close();
  });
});

test('the outcome names the authority of the client’s place', async () => {
  const { page, leaveClean } = await visit(browser(), `/check/#${codeOf({ ...california, 'client-place': 'RE' })}`);
  await page.waitForSelector('.outcome h1');
  expect(await page.getByText('Autorité des marchés financiers').isVisible()).toBe(true);
  await leaveClean();
});

test('French overseas territories are outside, with a remark', async () => {
  const given = { ...california, 'client-place': 'PF', 'client-ties': 'none' };
  const { page, leaveClean } = await visit(browser(), `/check/#${codeOf(given)}`);
  await page.waitForSelector('.outcome h1');
  expect(await outcomeOn(page)).toBe('client-outside');
  expect(await page.getByRole('heading', { name: 'To settle in this case' }).count()).toBe(1);
  await leaveClean();
});
