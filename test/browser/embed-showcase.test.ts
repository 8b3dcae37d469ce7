import { describe, expect, test } from 'vitest';
import { LANGUAGES, pathIn } from '../../src/content/languages.ts';
import { elementIntegrity } from '../../src/embed/build.ts';
import { RULES_VERSION } from '../../src/law/version.ts';
import { built } from './built.ts';
import { answersOf } from './codes.ts';
import { frameOf, openHost, pageWith } from './host.ts';
import { answer, answerAll, outcomeOn, questionOn, site, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const LOCAL = 'http://localhost:4321';

/** Code of the page, as someone would copy it, with the address of the tests' own site. */
const codeOn = async (page: Awaited<ReturnType<typeof visit>>['page'], id: string): Promise<string> =>
  ((await page.locator(`#code-${id}`).textContent()) ?? '').replaceAll(LOCAL, site());

describe.for(LANGUAGES)('the page for hosts in %s', (language) => {
  test('shows what is chosen in the check and in the code, and the code works', async () => {
    const { page, leaveClean } = await visit(browser(), pathIn(language, '/embed/'));
    const untouched = await codeOn(page, 'html');
    expect(untouched).toContain(`integrity="${await elementIntegrity()}"`);
    expect(untouched).not.toContain('accent');
    await page.locator('#firm').fill('Müller & "Söhne"');
    await page.locator('#contact-href').fill('https://law.example/contact?a=1&b=2');
    await page.locator('#accent').fill('#b00020');
    await page.locator('#radius').fill('10');
    await page.locator('#share').check();
    await page.locator('#language').selectOption('fr');
    await page.locator('who-asked-first').scrollIntoViewIfNeeded();
    const shown = await frameOf(page);
    await expect.poll(() => shown.locator('.firm').textContent()).toBe('Proposé par Müller & "Söhne"');
    const code = await codeOn(page, 'html');
    expect(code).toContain('<who-asked-first lang="fr"');
    await leaveClean();

    const host = await openHost(browser(), { html: pageWith(code) });
    const frame = await frameOf(host.page);
    await host.event('waf-ready');
    expect(await frame.locator('.firm').textContent()).toBe('Proposé par Müller & "Söhne"');
    expect(await frame.locator('.contact').getAttribute('href')).toBe('https://law.example/contact?a=1&b=2');
    expect(
      await frame.evaluate(() => getComputedStyle(document.querySelector('form button') as Element).backgroundColor),
    ).toBe('color(srgb 0.690196 0 0.12549)');
    expect(host.trouble).toEqual([]);
  });

  test('choosing later loses no answer of the preview', async () => {
    const { page, leaveClean } = await visit(browser(), pathIn(language, '/embed/'));
    await page.locator('who-asked-first').scrollIntoViewIfNeeded();
    const frame = await frameOf(page);
    await frame.locator('label[for="firm-seat-outside"]').click();
    await frame.locator('form button[type="submit"]').click();
    await page.locator('#theme').selectOption('dark');
    await page.locator('#firm').fill('Example');
    await expect.poll(() => frame.locator('.firm strong').textContent()).toBe('Example');
    expect(await questionOn(frame)).toBe('service');
    await leaveClean();
  });
});

test('what cannot be used is named, and is left out of the code; a long address is not cut off', async () => {
  const { page, leaveClean } = await visit(browser(), '/embed/');
  const told = page.locator('[data-unused-told]');
  const address = `https://www.example.org/${'a'.repeat(90)}`;
  await page.getByLabel('Link to your contact').pressSequentially('example.org', { delay: 0 });
  await page.getByLabel('Rounded corners').fill('150');
  await page.getByLabel('Name of your firm').fill('<b>x</b>');
  expect(await told.textContent()).toBe(
    'Left out of the code, because it cannot be used: Rounded corners, Name of your firm, Link to your contact.',
  );
  expect(await page.locator('[aria-invalid="true"]').count()).toBe(3);
  expect(await codeOn(page, 'html')).not.toMatch(/example\.org|150|&lt;b|<b>|contact-href|firm=/);
  await page.getByLabel('Link to your contact').fill('');
  await page.getByLabel('Link to your contact').pressSequentially(address, { delay: 0 });
  await page.getByLabel('Rounded corners').fill('8');
  await page.getByLabel('Name of your firm').fill('x');
  expect(await told.textContent()).toBe('');
  expect(await codeOn(page, 'html')).toContain(address);
  await leaveClean();
});

test('a code is copied by its button', async () => {
  const { page, leaveClean } = await visit(browser(), '/embed/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByRole('button', { name: 'Copy: The code' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  await page.locator('[data-copy="code-html"]').click();
  // Whatever was pressed meanwhile, it has its own words and name again.
  await page.getByRole('button', { name: 'Copy: The code' }).waitFor();
  expect(await page.getByRole('button', { name: 'Copy: The code' }).textContent()).toBe('Copy');
  expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll(LOCAL, site())).toBe(
    await codeOn(page, 'html'),
  );
  await leaveClean();
});

test('the example of the events fills the form of a host', async () => {
  const { page, leaveClean } = await visit(browser(), '/embed/');
  const [check, form] = [await codeOn(page, 'html'), await codeOn(page, 'events')];
  await leaveClean();
  const host = await openHost(browser(), { html: pageWith(check + form) });
  const frame = await frameOf(host.page);
  await answerAll(frame, answersOf('california'));
  expect(await outcomeOn(frame)).toBe('unavailable');
  await expect.poll(() => host.page.locator('#outcome').inputValue()).toBe(`unavailable, rules ${RULES_VERSION}`);
  expect(host.trouble).toEqual([]);
});

test('the component for React is what React makes an element of', async () => {
  const { page, leaveClean } = await visit(browser(), '/embed/');
  const code = await codeOn(page, 'react');
  await leaveClean();
  const ts = await import('typescript');
  const { diagnostics } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { jsx: ts.JsxEmit.React, target: ts.ScriptTarget.ESNext },
    fileName: 'check.tsx',
  });
  expect(diagnostics).toEqual([]);
});

test.for(LANGUAGES)('oEmbed in %s is found, can be read elsewhere and holds a frame that works', async (language) => {
  for (const path of [pathIn(language, '/embed/'), pathIn(language, '/'), pathIn(language, '/check/')]) {
    const html = built(`${path.slice(1)}index.html`).toString();
    expect(html, path).toContain(`type="application/json+oembed" href="/oembed/${language}.json"`);
  }
  const response = await fetch(`${site()}/oembed/${language}.json`);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const { html, ...rest } = (await response.json()) as Record<string, string>;
  expect(rest).toMatchObject({ version: '1.0', type: 'rich', width: 800, provider_url: LOCAL + pathIn(language, '/') });
  const host = await openHost(browser(), { html: pageWith((html ?? '').replaceAll(LOCAL, site())) });
  const frame = await frameOf(host.page);
  if (language === 'en') await answer(frame, 'firm-seat', ['outside']);
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe(language);
});

test('the newest element is the element, at an address without a version', async () => {
  const code = `<script type="module" src="${site()}/embed/embed.js"></script><who-asked-first lang="en"></who-asked-first>`;
  const host = await openHost(browser(), { html: pageWith(code) });
  await frameOf(host.page);
  await host.event('waf-ready');
  expect(host.trouble).toEqual([]);
});
