import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { elementIntegrity } from '../../src/embed/build.ts';
import { filesIn } from '../../src/site/links.ts';
import { createSite } from '../../src/site/server.ts';
import { answersOf } from './codes.ts';
import { frameOf, openHost, pageWith } from './host.ts';
import { alive, answer, answerAll, outcomeOn, useBrowser } from './visit.ts';

const browser = useBrowser();
const root = fileURLToPath(new URL('../..', import.meta.url));
const BASE = '/tools/mica/';
const SITE = 'https://law.example';
const BRAND = `name: "Example & Advisers"
accent: "#b00020"
contact: { href: "https://law.example/contact", label: "Talk to us" }
imprint: { href: "https://law.example/imprint", label: "Imprint" }
`;

let folder = '';
let origin = '';
let printed = '';
let server: ReturnType<typeof createSite>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copy-'));
  await writeFile(join(folder, 'brand.yaml'), BRAND);
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const settings = { SITE_URL: SITE, BASE_PATH: BASE, BRAND_FILE: join(folder, 'brand.yaml') };
  // The build fails where a link is dead.
  const { stdout } = await promisify(execFile)('npx', ['astro', 'build', '--outDir', join(folder, 'dist')], {
    cwd: root,
    env: { ...env, ...settings },
  });
  printed = stdout;
  server = createSite(join(folder, 'dist'), BASE);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true });
});

const builtIn = (file: string) => readFile(join(folder, 'dist', file), 'utf8');

/** A visitor of the copy, with every request below its folder and nothing on the console. */
async function visitor(path: string) {
  const context = await browser().newContext();
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('response', (response) => {
    if (!response.url().startsWith(origin + BASE) || response.status() >= 400)
      trouble.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(origin + BASE + path);
  return {
    page,
    leaveClean: async () => {
      expect(trouble).toEqual([]);
      await context.close();
    },
  };
}

test('no page names a file outside the folder, nor the place where it was built', async () => {
  const pages = filesIn(join(folder, 'dist')).filter(
    (file) => /\.(html|xml|txt|json)$/.test(file) && !file.includes('/pagefind/'),
  );
  expect(pages.length).toBeGreaterThan(50);
  for (const file of pages) {
    const text = await builtIn(file);
    const own = [...text.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)].map(([, address = '']) => address);
    expect(
      own.filter((address) => !address.startsWith(BASE)),
      file,
    ).toEqual([]);
    expect(text, file).not.toContain('localhost');
    const absolute = [...text.matchAll(/https:\/\/law\.example(\/[^"<\s]*)/g)].map(([, path = '']) => path);
    expect(
      absolute.filter((path) => !path.startsWith(BASE) && !['/contact', '/imprint'].includes(path)),
      file,
    ).toEqual([]);
  }
});

test('the check goes from the first page to its outcome, back and forward, in both languages', async () => {
  const { page, leaveClean } = await visitor('');
  await page.getByRole('link', { name: 'Start the check' }).click();
  await alive(page);
  await answerAll(page, answersOf('california'));
  expect(await outcomeOn(page)).toBe('unavailable');
  expect(await page.locator('.record .address').textContent()).toMatch(`${origin}${BASE}check/#1.`);
  await page.goBack();
  await page.waitForSelector('[data-question]:not([hidden])');
  await page.goForward();
  await page.waitForSelector('.outcome h1');
  await page.getByRole('link', { name: 'Français' }).click();
  await page.waitForURL('**/tools/mica/fr/check/#1.*');
  await page.waitForSelector('.outcome h1');
  await page.locator('.outcome .cite').first().click();
  await page.waitForURL('**/tools/mica/fr/sources/#*');
  await leaveClean();
});

test('every page linked from the first one can be walked to', async () => {
  const { page, leaveClean } = await visitor('');
  const links = await page
    .locator('header a, footer a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const own = [...new Set(links)].filter((href) => href.startsWith(origin));
  expect(own.length).toBeGreaterThan(9);
  for (const href of own) expect((await page.goto(href))?.status(), href).toBe(200);
  await leaveClean();
});

test('the search finds pages below the folder', async () => {
  const { page, leaveClean } = await visitor('search/');
  await page.locator('#words').fill('solicitation');
  await page.keyboard.press('Enter');
  const found = page.locator('[data-search-results] a').first();
  await found.waitFor();
  expect(new URL((await found.getAttribute('href')) ?? '', page.url()).pathname).toMatch(/^\/tools\/mica\//);
  await found.click();
  await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
  await leaveClean();
});

test('the copy can be stored for use without network, and answers for nothing but its folder', async () => {
  const { page, leaveClean } = await visitor('training/class/');
  await page.getByRole('button', { name: 'Make available offline' }).click();
  await page.waitForSelector('[data-standing="ready"]');
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual([BASE]);
  await page.context().setOffline(true);
  await page.goto(`${origin}${BASE}check/`);
  await alive(page);
  await answerAll(page, answersOf('california'));
  expect(await outcomeOn(page)).toBe('unavailable');
  await leaveClean();
});

test('the copy has the name, the colour, the contact and the imprint of its brand, and says where it came from', async () => {
  const { page, leaveClean } = await visitor('');
  expect(await page.title()).toMatch(/^Example & Advisers · /);
  expect(await page.locator('header .brand').textContent()).toBe('Example & Advisers');
  expect(await page.locator('meta[property="og:site_name"]').getAttribute('content')).toBe('Example & Advisers');
  expect(await page.locator('.hero .button').evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(
    'color(srgb 0.690196 0 0.12549)',
  );
  for (const [name, href] of [
    ['Talk to us', `${SITE}/contact`],
    ['Imprint', `${SITE}/imprint`],
  ] as const) {
    expect(await page.getByRole('link', { name }).getAttribute('href')).toBe(href);
  }
  expect(await page.locator('footer').textContent()).toContain('Who asked first?');
  await page.emulateMedia({ media: 'print' });
  expect(
    await page
      .locator('footer')
      .evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent')),
  ).toBe('#000');
  await leaveClean();
});

test('the build says by which hash hosts name the element', async () => {
  expect(printed).toContain(`/embed/1/embed.js ${await elementIntegrity()}`);
});

test('the copy can be embedded, in its colour or the host’s', async () => {
  const page = await builtIn('/embed/index.html');
  const code = /<code id="code-html">([\s\S]*?)<\/code>/.exec(page)?.[1] ?? '';
  const html = code
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll(SITE, origin);
  expect(html).toContain(`${origin}${BASE}embed/1/embed.js`);
  const host = await openHost(browser(), { html: pageWith(html) });
  const frame = await frameOf(host.page);
  await host.event('waf-ready');
  const colour = () =>
    frame.evaluate(() => getComputedStyle(document.querySelector('form button') as Element).backgroundColor);
  expect(await colour()).toBe('color(srgb 0.690196 0 0.12549)');
  await answer(frame, 'firm-seat', ['outside']);
  await host.page.evaluate(() => document.querySelector('who-asked-first')?.setAttribute('accent', '#003366'));
  await expect.poll(colour).toBe('color(srgb 0 0.2 0.4)');
  expect(host.trouble).toEqual([]);
});
