import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dateIn, today } from '../../src/content/dates.ts';
import { casesOf, decodeSet } from '../../src/training/set.ts';
import { readSetAddress, writeSetAddress } from '../../src/training/set-address.ts';
import { faultsOn, overflowOf } from './axe.ts';
import { answersOf } from './codes.ts';
import { pagesOf, squeeze } from './pdf.ts';
import { CASE_IDS, codeWithUnknown, setCode } from './sets.ts';
import { alive, answerAll, site, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const CLASS = '/training/class/';

/** Opens the page for a class. */
const open = (hash = '', root = '', options = {}) => visit(browser(), `${root}${CLASS}${hash}`, options);

/** The set that the page's address holds. */
const setOn = async (page: Page) => {
  const address = readSetAddress(await page.evaluate(() => location.hash));
  return address && decodeSet(address.code, CASE_IDS).set;
};
const linkOn = (page: Page) => page.getByRole('textbox', { name: 'The link for your class' }).inputValue();
/** The ids of the cases that learners see, in their order. */
const startOn = (page: Page) =>
  page.locator('[data-mark-of]').evaluateAll((all) => all.map((one) => one.getAttribute('data-mark-of')));

/** Goes by Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const there = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let presses = 0; presses < 200 && !(await there()); presses++) await page.keyboard.press('Tab');
  expect(await there(), selector).toBe(true);
}

test('a set is built by keyboard alone, and its link gives a learner the same', async () => {
  const { page, leaveClean } = await open();
  for (const id of ['paris-firm', 'california', 'fan']) {
    await tabTo(page, `#pick-${id}`);
    await page.keyboard.press('Space');
  }
  expect((await setOn(page))?.cases).toEqual(['paris-firm', 'california', 'fan']);
  // The last goes up to the top; where it can go no further, the focus is on the other button.
  await tabTo(page, '.set-list li:nth-child(3) [aria-label^="Move up"]');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect((await setOn(page))?.cases[0]).toBe('fan');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
    /^Move down: A stranger/,
  );
  expect(await page.locator('.chosen [role="status"]').first().textContent()).toContain('number 1 of 3');
  await tabTo(page, '#feedback-step');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '#minutes');
  await page.keyboard.type('12');
  expect(await setOn(page)).toMatchObject({ feedback: 'end', minutes: 12, draw: null });
  const order = (await setOn(page))?.cases;
  const link = await linkOn(page);
  await leaveClean();

  const learner = await visit(browser(), link.slice(site().length));
  expect(await startOn(learner.page)).toEqual(order);
  const text = await learner.page.locator('.start').textContent();
  expect(text).toContain('12 minutes for each case');
  expect(text).toContain('at the end of each case');
  expect(await learner.page.getByRole('link', { name: 'Begin' }).getAttribute('href')).toMatch(
    /^\/training\/fan\/#set=/,
  );
  await learner.leaveClean();
});
test('what is taken out is gone, and the last one leaves the suggestions', async () => {
  const { page, leaveClean } = await open(`#edit=${setCode(['fan', 'ico'])}`);
  await page.getByRole('button', { name: /^Take out: A stranger/ }).click();
  expect((await setOn(page))?.cases).toEqual(['ico']);
  expect(await page.locator('#pick-fan').isChecked()).toBe(false);
  await page.getByRole('button', { name: 'Take all out' }).click();
  expect(await page.evaluate(() => location.hash)).toBe('');
  await page.getByRole('button', { name: 'Suggestion for 45 minutes' }).click();
  expect((await setOn(page))?.cases).toHaveLength(4);
  await leaveClean();
});

test('the list is filtered by level and topic, and all that is shown can be chosen', async () => {
  const { page, leaveClean } = await open();
  await page.getByLabel('Level').selectOption('hard');
  await page.getByLabel('Topic').selectOption('promoters');
  const shown = await page
    .locator('li[data-case]:not([hidden])')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('data-case')));
  expect(shown.length).toBeGreaterThan(3);
  expect(await page.locator('[data-shown]').textContent()).toContain(String(shown.length));
  await page.getByRole('button', { name: 'Choose all shown' }).click();
  expect((await setOn(page))?.cases).toEqual(shown);
  await leaveClean();
});

test('a draw is the same for all who open its link, and another draw is another', async () => {
  const { page, leaveClean } = await open(`#edit=${setCode(CASE_IDS)}`);
  await page.getByLabel('Some of them, drawn at random').check();
  await page.getByLabel('How many are drawn').fill('7');
  const drawn = casesOf((await setOn(page)) ?? expect.fail());
  expect(drawn).toHaveLength(7);
  expect(await page.locator('.set-list li:not([data-out])').count()).toBe(7);
  const link = (await linkOn(page)).slice(site().length);
  for (let again = 0; again < 2; again++) {
    const learner = await visit(browser(), link);
    expect(await startOn(learner.page)).toEqual(drawn);
    await learner.leaveClean();
  }
  await page.getByRole('button', { name: 'Draw again' }).click();
  expect((await linkOn(page)).slice(site().length)).not.toBe(link);
  await page.getByLabel('How many are drawn').fill('500');
  await page.keyboard.press('Tab');
  expect(await page.getByLabel('How many are drawn').inputValue()).toBe('56');
  await leaveClean();
});

test('the set stays on reload and in the other language', async () => {
  const code = setCode(['fan', 'tender'], { minutes: 20 });
  const { page, leaveClean } = await open(`#edit=${code}`);
  await page.reload();
  await alive(page);
  expect(await page.locator('#minutes').inputValue()).toBe('20');
  await page.getByRole('link', { name: 'Français' }).click();
  await page.waitForURL(`**/fr${CLASS}#edit=${code}`);
  await alive(page);
  expect(await page.locator('#pick-tender').isChecked()).toBe(true);
  await leaveClean();
});

test('the QR code and the views carry the set', async () => {
  const code = setCode(['fan', 'tender']);
  const { page, leaveClean } = await open(`#edit=${code}`);
  await page.getByRole('button', { name: 'QR code' }).click();
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  const views = await page.locator('.outputs a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(views).toHaveLength(6);
  for (const href of views) expect(href).toContain(`=${code}`);
  await leaveClean();
});

describe('a link with cases that do not exist, or that was cut', () => {
  test.for([
    [codeWithUnknown(['fan', 'ico'], 1), 'one case', 2],
    [codeWithUnknown(['fan', 'ico', 'tender'], 2), '2 cases', 3],
    [codeWithUnknown([], 3), 'None of the cases', 0],
    [setCode(['fan', 'ico']).slice(0, -1), 'cut or changed', 1],
    ['1.x', 'no set that can be read', 0],
  ] as const)('%s: %s', async ([code, message, left]) => {
    const { page, leaveClean } = await open(`#${code}`);
    expect(await page.getByRole('alert').textContent()).toContain(message);
    expect(await startOn(page)).toHaveLength(left);
    expect(await page.locator('.build').isVisible()).toBe(left === 0);
    await leaveClean();
  });
});

test('a learner works through a set and gets a certificate, and nothing is stored', async () => {
  const { page, leaveClean } = await open(`#${setCode(['paris-firm', 'ico'])}`);
  expect(await page.locator('.certificate').count()).toBe(0);
  await page.getByRole('link', { name: 'Begin' }).click();
  for (const id of ['paris-firm', 'ico']) {
    await page.waitForURL(`**/training/${id}/#set=*`);
    await page.getByRole('button', { name: 'Go to the questions' }).click();
    await answerAll(page, answersOf(id));
    await page.locator('a.button[href*="marks="]').click();
  }
  await page.waitForURL(`**${CLASS}#1.*`);
  await alive(page);
  const marks = readSetAddress(new URL(page.url()).hash)?.marks ?? [];
  expect(marks).toHaveLength(2);
  const mean = Math.round(((marks[0] ?? 0) + (marks[1] ?? 0)) / 2);
  // The questions are answered as the model does, the prediction is left open.
  expect(mean).toBeGreaterThan(30);
  expect(await page.locator('[data-progress]').textContent()).toContain(`${mean}%`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada Example');
  const [text = '', ...more] = await pagesOf(await page.pdf({ format: 'A4' }));
  expect(more).toEqual([]);
  for (const words of [
    'Certificate of completion',
    'Ada Example',
    `${mean} % on average`,
    dateIn('en', today()),
    setCode(['paris-firm', 'ico']),
  ]) {
    expect(text).toContain(squeeze(words));
  }
  expect(text).not.toContain(squeeze('Your trainer chose'));
  await leaveClean();
});

test.for(['', '/fr'])('%s a blank certificate has lines to fill in', async (root) => {
  const { page, leaveClean } = await open(`#certificate=${setCode(['fan', 'ico'])}`, root);
  expect(await page.locator('.certificate dd:empty').count()).toBe(3);
  expect(await page.getByRole('textbox').count()).toBe(0);
  const pages = await pagesOf(await page.pdf({ format: 'A4' }));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain(squeeze(await page.locator('.certificate li').first().textContent()));
  await leaveClean();
});

test('results that the learner keeps on the device count, and the page itself keeps none', async () => {
  const { page } = await open(`#${setCode(['fan', 'ico'])}`);
  const left = { left: '', predicted: { outcome: null, deciding: null }, step: false };
  await page.evaluate(
    (kept) => localStorage.setItem('who-asked-first-training', JSON.stringify({ ico: { ...kept, percent: 64 } })),
    left,
  );
  await page.reload();
  await alive(page);
  expect(await page.locator('[data-mark-of="ico"]').textContent()).toBe('64%');
  expect(await page.getByRole('link', { name: 'Go on' }).getAttribute('href')).toContain('/training/fan/');
  await page.context().close();
});

test('without JavaScript the cases can be read from here', async () => {
  const { page, leaveClean } = await visit(browser(), CLASS, { javaScriptEnabled: false });
  expect(await page.locator('.without-script').isVisible()).toBe(true);
  expect(await page.locator('.picks li a').count()).toBe(CASE_IDS.length);
  expect(await page.locator('.build input:visible, .build select:visible, .build button:visible').count()).toBe(0);
  await leaveClean();
});

describe.for(['', '/fr'])('in every state %s', (root) => {
  const states = [
    '',
    `#edit=${setCode(['fan', 'ico', 'tender'], { draw: { count: 2, seed: 9 }, minutes: 10 })}`,
    writeSetAddress({ code: setCode(['fan', 'ico']), marks: [80, null] }),
    writeSetAddress({ code: setCode(['fan', 'ico']), marks: [80, 90] }),
    `#certificate=${setCode(['fan'])}`,
    `#${codeWithUnknown(['fan'], 1)}`,
  ];
  test.for(states)('axe finds nothing, and 320 px are enough: %s', async (hash) => {
    const { page, leaveClean } = await open(hash, root, { viewport: { width: 320, height: 640 } });
    await page.waitForSelector('[data-standing]', { state: 'attached' });
    expect(await faultsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await leaveClean();
  });
});
