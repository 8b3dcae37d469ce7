import { describe, expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { pathIn } from '../../src/content/languages.ts';
import { built, builtPages } from './built.ts';
import { answersOf, codeOf } from './codes.ts';
import { type Answered, alive, outcomeOn, questionOn, site, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const htmlOf = (path: string) => built(`${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`).toString();
/** Pages that nobody should find by searching: those of an unknown address, and the frame for other websites. */
const single = ['/404.html', '/not-found/', '/fr/not-found/', '/embed/frame/', '/fr/embed/frame/'];
const listed = () => builtPages().filter((path) => !single.includes(path));

describe('every page', () => {
  test('exists in both languages', () => {
    const english = listed().filter((path) => !path.startsWith('/fr/'));
    expect(english.length).toBeGreaterThan(20);
    expect(
      listed()
        .filter((path) => path.startsWith('/fr/'))
        .sort(),
    ).toEqual(english.map((path) => pathIn('fr', path)).sort());
  });

  test('says its language, its own address and that of its counterpart', () => {
    for (const path of listed()) {
      const french = path.startsWith('/fr/');
      const other = french ? path.slice(3) : pathIn('fr', path);
      const html = htmlOf(path);
      expect(html, path).toContain(`<html lang="${french ? 'fr' : 'en'}">`);
      expect(html).toMatch(new RegExp(`<link rel="canonical" href="https?://[^"/]+${path}">`));
      expect(html).toMatch(new RegExp(`hreflang="${french ? 'en' : 'fr'}" href="https?://[^"/]+${other}"`));
      expect(html).toMatch(new RegExp(`<a href="${other}" hreflang="${french ? 'en' : 'fr'}"`));
    }
  });

  test('has a title and a description of its own', () => {
    const titles = listed().map((path) => /<title>([^<]+)</.exec(htmlOf(path))?.[1] ?? '');
    expect(new Set(titles).size).toBe(titles.length);
    for (const path of listed()) expect(htmlOf(path), path).toMatch(/<meta name="description" content="[^"]{20,}">/);
  });

  test('links to the Regulation in the language of its reader', () => {
    expect(htmlOf('/fr/sources/')).toContain('legal-content/FR/TXT');
    expect(htmlOf('/fr/sources/')).not.toContain('legal-content/EN/TXT');
    expect(htmlOf('/sources/')).not.toContain('legal-content/FR/TXT');
  });
});

test('French marks and numbers are never torn from their words', () => {
  for (const path of listed().filter((page) => page.startsWith('/fr/'))) {
    const text = htmlOf(path)
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, ' \n ')
      .replaceAll('&quot;', '"');
    const loose = [...text.matchAll(/[\p{L}\d)’] [:;?!»%](?![\p{L}])|« [\p{L}]|\d \d{3}\b/gu)].map(([found]) => found);
    expect(loose, path).toEqual([]);
    expect(text, path).not.toMatch(/\p{L}'\p{L}/u);
  }
});

test('the switch of language stays on the page and keeps the answers', async () => {
  const { page, leaveClean } = await visit(browser(), '/check/');
  await page.locator('label[for="firm-seat-outside"]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForFunction(() => location.hash.startsWith('#1.'));
  await page.getByRole('link', { name: 'Français' }).click();
  await page.waitForURL('**/fr/check/#1.*');
  await alive(page);
  expect(await questionOn(page)).toBe('service');
  expect(await page.title()).toMatch(/Qui a fait le premier pas/);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(`${site()}/check/#1.*`);
  await alive(page);
  expect(await questionOn(page)).toBe('service');
  await leaveClean();
});

test('the PayPal case is walked in French to its outcome', async () => {
  const { page, leaveClean } = await visit(browser(), '/fr/check/');
  const answers = (cases.find(({ id }) => id === 'paypal-as-stated')?.answers ?? {}) as Answered;
  for (let open = await questionOn(page); open !== null; open = await questionOn(page)) {
    const options = [answers[open] ?? []].flat();
    const part = page.locator(`[data-question="${open}"]`);
    if ((await part.locator('select').count()) > 0) await part.locator('select').selectOption(options[0] ?? '');
    else for (const option of options) await part.locator(`label[for="${open}-${option}"]`).click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.waitForFunction(
      (before) => document.querySelector(`form:not([hidden]) [data-question="${before}"]:not([hidden])`) === null,
      open,
    );
  }
  await page.waitForSelector('.outcome h1');
  expect(await outcomeOn(page)).toBe('available');
  await leaveClean();
});

test('an authority is named in the language of the page, with its own name beside', async () => {
  const named = (path: string) => /<li id="AT"[\s\S]*?<p>([^<]+)<\/p>/.exec(htmlOf(path))?.[1]?.trim();
  expect(named('/authorities/')).toBe('Austrian Financial Market Authority (FMA), Finanzmarktaufsicht');
  expect(named('/fr/authorities/')).toBe(
    'Autorité autrichienne de surveillance des marchés financiers (FMA), Finanzmarktaufsicht',
  );
  const code = codeOf({ ...answersOf('paypal-as-stated'), 'client-place': 'AT' });
  const { page, leaveClean } = await visit(browser(), `/fr/check/#${code}`);
  const line = page.locator('.outcome p', { hasText: 'Finanzmarktaufsicht' });
  expect(await line.textContent()).toContain(
    'Autorité autrichienne de surveillance des marchés financiers (Finanzmarktaufsicht)',
  );
  await leaveClean();
});
