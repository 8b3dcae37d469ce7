import type { Page } from 'playwright-core';
import { encode } from 'uqr';
import { beforeAll, describe, expect, test } from 'vitest';
import { today } from '../../src/content/dates.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { encodeSentLink } from '../../src/decision/sent-link.ts';
import { answersOf, codeOf, readCase } from './codes.ts';
import { alive, answer, answerAll, outcomeOn, questionOn, site, useBrowser, visit, visitOutcome } from './visit.ts';

const browser = useBrowser();
const sent = (id: string) => encodeSentLink(law, decision, readCase(id), false);
const KEY = 'who-asked-first';
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe('a link to send', () => {
  test('is copied, carries rules and outcome, and opens the same outcome', async () => {
    const { page, leaveClean } = await visitOutcome(browser(), codeOf(answersOf('california')));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('The link is copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${site()}/check/#${sent('california')}`);
    await leaveClean();
    const opened = await visitOutcome(browser(), copied.split('#')[1] ?? '');
    expect(await outcomeOn(opened.page)).toBe('unavailable');
    expect(await opened.page.locator('.notice[data-rules]').count()).toBe(0);
    await opened.leaveClean();
  });

  test('can be copied by hand where the browser forbids it', async () => {
    const { page } = await visitOutcome(browser(), codeOf(answersOf('california')));
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('does not allow copying').waitFor();
    const selected = await page.locator('input.address').evaluate((input) => {
      if (!(input instanceof HTMLInputElement)) return '';
      return input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0);
    });
    expect(selected).toBe(`${site()}/check/#${sent('california')}`);
    await page.context().close();
  });

  test('is shown as a QR code without a request to anyone else', async () => {
    const { page, leaveClean } = await visitOutcome(browser(), codeOf(answersOf('california')));
    await page.getByRole('button', { name: 'QR' }).click();
    const code = page.getByRole('img', { name: 'QR code of the link' });
    await code.waitFor();
    const link = await page.locator('input.address').inputValue();
    expect(link).toBe(`${site()}/check/#${sent('california')}`);
    const drawn = (await code.locator('path').getAttribute('d')) ?? '';
    const dark = [...drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`);
    const { data, size } = encode(link, { ecc: 'M', border: 4 });
    expect(dark).toEqual(data.flatMap((row, y) => row.flatMap((module, x) => (module ? [`${x} ${y}`] : []))));
    expect(dark.map((place) => `M${place}h1v1h-1z`).join('')).toBe(drawn);
    expect(await code.getAttribute('viewBox')).toBe(`0 0 ${size} ${size}`);
    await leaveClean();
  });

  test('that was cut or changed says so, and keeps what can be kept', async () => {
    const { page, leaveClean } = await visit(
      browser(),
      `/check/#${sent('california').replace('unavailable', 'available')}`,
    );
    await page.getByText('cut or changed').waitFor();
    expect(await outcomeOn(page)).toBe('unavailable');
    await leaveClean();
  });
});

describe('a draft', () => {
  test('is kept only when asked for, brought up to date, offered on return, and deleted', async () => {
    const given = answersOf('california');
    const { page } = await visit(browser(), '/check/');
    const stored = () => page.evaluate(() => Object.entries(localStorage));
    await answer(page, 'firm-seat', ['outside']);
    await page.waitForFunction(() => location.hash !== '');
    expect(await stored()).toEqual([]);
    await page.getByRole('button', { name: 'Keep on this device' }).click();
    await page.getByRole('button', { name: 'Delete from this device' }).waitFor();
    expect(await focused(page)).toBe('Delete from this device');
    await answerAll(page, given, 'asset');
    const kept = await stored();
    expect(kept.map(([key]) => key)).toEqual([KEY]);
    expect(kept[0]?.[1]).toBe(`${today()} ${codeOf(given, 2)}`);

    await page.goto(`${site()}/guide/`);
    await page.goto(`${site()}/check/`);
    await alive(page);
    expect(await questionOn(page)).toBe('firm-seat');
    await page.getByRole('button', { name: 'Go on with them' }).click();
    expect(await questionOn(page)).toBe('asset');
    expect(await focused(page)).toBe('Which assets is the request about?');
    await page.getByRole('button', { name: 'Delete from this device' }).click();
    expect(await focused(page)).toBe('Keep on this device');
    expect(await stored()).toEqual([]);
    await page.context().close();
  });

  test('that is deleted where it is offered leaves a sentence with the focus', async () => {
    const { page, leaveClean } = await visit(browser(), '/check/');
    await page.evaluate(
      ([key, text]) => localStorage.setItem(key ?? '', text ?? ''),
      [KEY, `${today()} ${codeOf(answersOf('california'), 2)}`],
    );
    await page.reload();
    await alive(page);
    await page.locator('.notice').getByRole('button', { name: 'Delete from this device' }).click();
    expect(await focused(page)).toBe(await page.locator('.notice').textContent());
    await leaveClean();
  });

  test('is forgotten by Start again', async () => {
    const { page, leaveClean } = await visit(browser(), '/check/');
    await answer(page, 'firm-seat', ['outside']);
    await page.getByRole('button', { name: 'Keep on this device' }).click();
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.waitForFunction(() => localStorage.length === 0);
    await leaveClean();
  });

  test('that cannot be kept is a sentence, not a failure', async () => {
    const { page } = await visit(browser(), '/check/');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
    });
    await answer(page, 'firm-seat', ['outside']);
    await page.getByRole('button', { name: 'Keep on this device' }).click();
    await page.getByText('keeps nothing for this site').first().waitFor();
    await answer(page, 'service', ['custody']);
    expect(await questionOn(page)).toBe('asset');
    await page.context().close();
  });

  test.for([
    { value: 'nonsense', offered: false },
    { value: '9999-99-99 1.AAAB', offered: false },
    { value: '2026-11-22 1.zzzz', offered: true },
    { value: '2026-11-22 <b>', offered: true },
  ])('survives storage holding $value', async ({ value, offered }) => {
    const { page } = await visit(browser(), '/guide/');
    await page.evaluate(([key, text]) => localStorage.setItem(key ?? '', text ?? ''), [KEY, value]);
    await page.goto(`${site()}/check/`);
    await alive(page);
    const offer = page.getByRole('button', { name: 'Go on with them' });
    if (offered) {
      await offer.click();
      await page.locator('.notice').first().waitFor();
    } else expect(await offer.count()).toBe(0);
    await answer(page, 'firm-seat', ['outside']);
    expect(await questionOn(page)).toBe('service');
    await page.context().close();
  });
});

describe('the next client', () => {
  test('keeps what the firm said of itself, and clears the rest', async () => {
    const { page, leaveClean } = await visitOutcome(browser(), codeOf(answersOf('california')));
    await page.getByLabel('Firm', { exact: true }).fill('Harbour Example Ltd');
    await page.getByLabel('Client reference').fill('C-17');
    await page.getByRole('button', { name: 'Start the next client' }).click();
    expect(await questionOn(page)).toBe('service');
    expect(await page.locator('#own-marketing-social-media').isChecked()).toBe(true);
    expect(await page.locator('input[name="service"]:checked').count()).toBe(0);
    await answerAll(page, answersOf('california'), 'scale');
    await page.waitForSelector('.decisive, [data-question="scale"]:not([hidden])');
    expect(await questionOn(page)).toBe('scale');
    await answerAll(page, { ...answersOf('california'), scale: 'few' });
    await page.waitForSelector('.keep');
    expect(await page.getByLabel('Firm', { exact: true }).inputValue()).toBe('Harbour Example Ltd');
    expect(await page.getByLabel('Client reference').inputValue()).toBe('');
    await leaveClean();
  });
});

test('of one client never come to another by Back and Forward, and what the firm said stays on reload', async () => {
  const { page, leaveClean } = await visitOutcome(browser(), codeOf(answersOf('california')));
  const chosen = () => page.locator('[data-question="service"] input:checked').count();
  const answers = () => page.locator('[data-answer]').evaluateAll((all) => all.map((one) => one.dataset['answer']));
  await page.getByRole('button', { name: 'Start the next client' }).click();
  await page.waitForFunction(() => history.state?.client === 2);
  const begun = page.url();
  await page.goBack();
  await page.waitForSelector('.outcome');
  await page.goForward();
  await page.waitForSelector('[data-question="service"]:not([hidden])');
  expect(page.url()).toBe(begun);
  expect(await chosen()).toBe(0);
  expect(await answers()).toEqual(['firm-seat']);
  await page.reload();
  await alive(page);
  expect(await questionOn(page)).toBe('service');
  expect(await chosen()).toBe(0);
  expect(await page.locator('#own-marketing-social-media').isChecked()).toBe(true);
  await answerAll(page, answersOf('california'), 'scale');
  expect(await questionOn(page)).toBe('scale');
  expect(await answers()).toContain('own-marketing');
  await leaveClean();
});

describe('fields for print and files', () => {
  let code: string;
  beforeAll(() => {
    code = codeOf(answersOf('nobody-knows'));
  });

  test('stand in the print, survive a changed answer, and are in no link', async () => {
    const { page, leaveClean } = await visitOutcome(browser(), code);
    await page.getByLabel('Remarks').fill('Ask counsel\nbefore Friday');
    await page
      .getByLabel(/^Owner: /)
      .first()
      .fill('Operations');
    await page.locator('[data-point="first-move"] button').click();
    await answer(page, 'first-move', ['unsure']);
    await page.waitForSelector('.keep');
    expect(await page.getByLabel('Remarks').inputValue()).toBe('Ask counsel\nbefore Friday');
    expect(
      await page
        .getByLabel(/^Owner: /)
        .first()
        .inputValue(),
    ).toBe('Operations');
    expect(page.url()).toBe(`${site()}/check/#${code}`);
    expect(await page.locator('input.address').inputValue()).not.toContain('counsel');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('dd.printed').allTextContents()).toEqual(['Ask counsel\nbefore Friday']);
    expect(await page.locator('dd.printed').isVisible()).toBe(true);
    expect(await page.locator('.evidence p.printed').first().textContent()).toContain('Operations');
    expect(await page.locator('.keep').isVisible()).toBe(false);
    expect(await page.locator('.evidence input').first().isVisible()).toBe(false);
    await leaveClean();
  });
});
