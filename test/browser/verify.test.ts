import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, pathIn } from '../../src/content/languages.ts';
import { FORMAT, referenceOf } from '../../src/record/record.ts';
import { linkOfCase, otherLaw, partOfCase, recordOf } from '../record/samples.ts';
import { alive, chooseRecord, holdBack, outcomeOn, site, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const part = partOfCase('california');
const link = linkOfCase('california');
const code = referenceOf(part);

/** What the page says, by the mark it carries. */
const verdictOn = (page: Page) => page.locator('.checked').getAttribute('data-verdict');
const answersOn = (page: Page) => page.locator('.checked [data-answer]').count();

/** Types a link, and a reference code, and waits for what the page says. */
async function checkLink(page: Page, text: string, reference = ''): Promise<void> {
  await page.locator('#link').fill(text);
  await page.locator('#reference').fill(reference);
  await page.locator('button[type="submit"]').click();
  await page.waitForSelector('.checked h2:focus');
}

describe('a record', () => {
  test('that is unaltered says so, with its answers and a way on', async () => {
    const { page, leaveClean } = await visit(browser(), '/verify/');
    await chooseRecord(page, recordOf(part));
    expect(await verdictOn(page)).toBe('unaltered');
    expect(await page.locator('.checked').textContent()).toContain(code);
    expect(await answersOn(page)).toBe(Object.keys(part.answers).length);
    await page.getByRole('link', { name: 'Open these answers in the check' }).click();
    await page.waitForSelector('.outcome h1');
    expect(await outcomeOn(page)).toBe('unavailable');
    await leaveClean();
  });

  test('that was altered says so, and what became of it', async () => {
    const { page, leaveClean } = await visit(browser(), '/verify/');
    const altered = { ...part, answers: { ...part.answers, 'first-move': 'firm' } };
    await chooseRecord(page, recordOf(altered, { reference: code, link }));
    expect(await verdictOn(page)).toBe('altered');
    const text = await page.locator('.checked').textContent();
    expect(text).toContain(code);
    expect(text).toContain(referenceOf(altered));
    // What it says of its outcome counts for nothing.
    expect(await page.locator('[data-same]').textContent()).toBe('The outcome is: Not available.');
    expect(await page.locator('[data-findings="came"]').textContent()).toContain('The firm made the first move');
    expect(await page.locator('[data-other-link]').count()).toBe(1);
    await leaveClean();
  });

  test('whose code was computed anew is told', async () => {
    const { page, leaveClean } = await visit(browser(), '/verify/');
    await chooseRecord(page, recordOf({ ...part, outcome: 'available', findings: [] }));
    expect(await verdictOn(page)).toBe('foreign');
    expect(await page.locator('[data-same]').getAttribute('data-same')).toBe('false');
    await leaveClean();
  });

  test('of other rules says what is new', async () => {
    const { page, leaveClean } = await visit(browser(), '/verify/');
    const { 'how-found': _, ...answers } = part.answers;
    const old = { ...partOfCase('california', otherLaw), answers: { ...answers, colour: 'red' }, outcome: 'gone' };
    await chooseRecord(page, recordOf(old));
    expect(await verdictOn(page)).toBe('otherRules');
    expect(await page.locator('[data-new-question]').getAttribute('data-new-question')).toBe('how-found');
    expect(await page.locator('[data-without-effect]').textContent()).toContain('colour');
    await leaveClean();
  });

  test('can be dropped anywhere on the page; several at once cannot', async () => {
    const { page, leaveClean } = await visit(browser(), '/verify/');
    const drop = (texts: string[]) =>
      page.evaluate((all) => {
        const dataTransfer = new DataTransfer();
        for (const text of all) dataTransfer.items.add(new File([text], 'record.json'));
        const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(over);
        const marked = document.querySelector('[data-over]') !== null;
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
        return { taken: over.defaultPrevented, marked };
      }, texts);
    expect(await drop([recordOf(part)])).toEqual({ taken: true, marked: true });
    await page.waitForSelector('[data-verdict="unaltered"]');
    expect(await page.locator('[data-over]').count()).toBe(0);
    await drop([recordOf(part), recordOf(part)]);
    await page.waitForSelector('[data-verdict="manyFiles"]');
    await leaveClean();
  });

  test('chosen before the script arrived is checked', async () => {
    const context = await browser().newContext();
    const page = await context.newPage();
    const release = await holdBack(page);
    await page.goto(`${site()}/verify/`, { waitUntil: 'commit' });
    await page.locator('input[type="file"]').setInputFiles({
      name: 'record.json',
      mimeType: 'application/json',
      buffer: Buffer.from(recordOf(part)),
    });
    expect(await page.getByRole('button', { name: 'Check the link' }).isDisabled()).toBe(true);
    release();
    await page.waitForSelector('[data-verdict="unaltered"]');
    await context.close();
  });
});

test('hostile files get a sentence, and nothing of them runs', async () => {
  const { page, leaveClean } = await visit(browser(), '/verify/');
  const record = (more: object) => JSON.stringify({ format: FORMAT, ...more });
  const evil = '<img src=x onerror=alert(1)>';
  const files: [text: string | Buffer, verdict: string][] = [
    ['', 'notJson'],
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), 'notJson'],
    ['['.repeat(150_000), 'notJson'],
    ['null', 'notARecord'],
    ['{"format":{}}', 'notARecord'],
    [record({ format: 'who-asked-first/record-9' }), 'newerFormat'],
    [record({ assessment: { answers: { __proto__: null, constructor: 'x' } } }), 'incomplete'],
    [record({ reference: evil, assessment: { ...part, rules: evil } }), 'altered'],
    [recordOf({ ...part, rules: evil, outcome: 'constructor', answers: { [evil]: evil, toString: 'x' } }), 'foreign'],
    [Buffer.alloc(30_000_000, 0x20), 'tooLarge'],
  ];
  for (const [text, verdict] of files) {
    await chooseRecord(page, text);
    expect(await verdictOn(page)).toBe(verdict);
    expect(await page.locator('.checked img').count()).toBe(0);
    expect((await page.locator('.checked p').first().textContent())?.length).toBeGreaterThan(30);
  }
  await leaveClean();
});

describe('a link', () => {
  test.for([
    [link, '', 'linkWhole'],
    [`https://elsewhere.example/check/#${link}`, '', 'linkWhole'],
    [link.slice(0, -1), '', 'linkDamaged'],
    ['nonsense', '', 'linkUnreadable'],
    ['', '', 'empty'],
    [link, code.toUpperCase(), 'referenceFits'],
    [linkOfCase('disclaimer'), code, 'referenceDiffers'],
    [linkOfCase('california', otherLaw), referenceOf(partOfCase('california', otherLaw)), 'referenceOtherRules'],
    ['', code, 'referenceAlone'],
    [link, 'nonsense', 'notAReference'],
  ])('%s with “%s” is %s', async ([text = '', reference = '', verdict]) => {
    const { page, leaveClean } = await visit(browser(), '/verify/');
    await checkLink(page, text, reference);
    expect(await verdictOn(page)).toBe(verdict);
    expect(new URL(page.url()).hash).toBe('');
    await leaveClean();
  });

  test('that is damaged still leads to the answers that can be read', async () => {
    const { page, leaveClean } = await visit(browser(), '/verify/');
    await checkLink(page, link.slice(0, 20));
    expect(await answersOn(page)).toBeGreaterThan(2);
    expect(await page.locator('[data-same]').count()).toBe(0);
    await page.getByRole('link', { name: 'Open these answers in the check' }).click();
    await page.waitForURL('**/check/#1.*');
    await alive(page);
    await leaveClean();
  });

  test('in the address is checked with its reference code, and stays with another language', async () => {
    const { page, leaveClean } = await visit(browser(), `/verify/#${link}&${code}`);
    await page.waitForSelector('[data-verdict="referenceFits"]');
    await page.getByRole('link', { name: 'Français' }).click();
    await page.waitForURL('**/fr/verify/#1.*');
    await page.waitForSelector('[data-verdict="referenceFits"]');
    await leaveClean();
  });
});

describe.for(LANGUAGES)('in %s', (language) => {
  test('it is done by keyboard alone', async () => {
    const { page, leaveClean } = await visit(browser(), pathIn(language, '/verify/'));
    const toField = async (id: string) => {
      for (let presses = 0; presses < 30; presses++) {
        if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never reaches ${id}`);
    };
    const chooser = page.waitForEvent('filechooser');
    await toField('record');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'r.json', mimeType: 'text/plain', buffer: Buffer.from(recordOf(part)) });
    await page.waitForSelector('[data-verdict="unaltered"]');
    expect(await page.evaluate(() => document.activeElement?.matches('.checked h2'))).toBe(true);
    await page.locator('.brand').focus();
    await toField('link');
    await page.keyboard.insertText(link);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(code);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-verdict="referenceFits"]');
    expect(await page.evaluate(() => document.activeElement?.matches('.checked h2'))).toBe(true);
    await leaveClean();
  });

  test('every field has a name and a description', async () => {
    const { page } = await visit(browser(), pathIn(language, '/verify/'));
    const fields = await page.locator('main input').evaluateAll((inputs) =>
      inputs.map((input) => ({
        named: (input as HTMLInputElement).labels?.length,
        described: document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent !== '',
        sent: input.hasAttribute('name'),
      })),
    );
    expect(fields).toEqual(Array(3).fill({ named: 1, described: true, sent: false }));
    await page.context().close();
  });
});

test('words that cannot be loaded are told, and can be tried again', async () => {
  const { page } = await visit(browser(), '/verify/');
  await page.route('**/_astro/en.*.js', (route) => route.abort());
  await page.locator('#link').fill(link);
  await page.locator('button[type="submit"]').click();
  await expect.poll(() => page.getByRole('status').textContent()).toMatch(/could not be loaded/);
  await page.context().close();
});

test('without JavaScript the page says that it needs it, and nothing can be sent', async () => {
  const { page } = await visit(browser(), '/verify/', { javaScriptEnabled: false });
  expect(await page.getByText('needs JavaScript').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Check the link' }).isDisabled()).toBe(true);
  expect(await page.getByText('It does not show that the answers are true').isVisible()).toBe(true);
  await page.context().close();
});
