/** The site without network: only on request, whole, of one build at a time, never for the embed, and undone again. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answersOf } from './codes.ts';
import { buildNamed, type OwnSite, removeBuilds, serveOwn } from './own-site.ts';
import { answerCase, predict } from './practising.ts';
import { alive, answerAll, outcomeOn, useBrowser } from './visit.ts';

const browser = useBrowser();
const MAKE = 'Make available offline';
const UNDO = 'Remove from this device';

let builds: readonly [string, string];
let own: OwnSite;
beforeAll(async () => {
  builds = [await buildNamed('first'), await buildNamed('second')];
  own = await serveOwn(builds[0]);
});
afterAll(async () => {
  await own?.stop();
  await removeBuilds(builds ?? []);
});
beforeEach(() => own.serve(builds[0]));

interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly trouble: string[];
}

/** A visitor whose pages tell every breach of the policy and all that is on the console. */
async function visitor(): Promise<Visitor> {
  const context = await browser().newContext();
  const trouble: string[] = [];
  await context.exposeFunction('breached', (what: string) => trouble.push(`policy: ${what}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { breached } = globalThis as unknown as { breached(what: string): void };
      breached(`${violatedDirective} ${blockedURI}`);
    });
  });
  context.on('console', (message) => trouble.push(`console: ${message.text()}`));
  context.on('weberror', (error) => trouble.push(`error: ${error.error().message}`));
  return { context, page: await context.newPage(), trouble };
}

const stored = (page: Page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    caches: await caches.keys(),
    files: await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length),
    ),
  }));
const NOTHING = { workers: [], caches: [], files: [] };

const standing = (page: Page, name: string) => page.waitForSelector(`[data-standing="${name}"]`);

/** Stores the site by the button. */
async function make(page: Page): Promise<void> {
  await page.goto(`${own.address}/training/class/`);
  await standing(page, 'none');
  await page.getByRole('button', { name: MAKE }).click();
  await standing(page, 'ready');
}

/** Stores the site and cuts the network, at both ends. */
async function withoutNetwork(): Promise<Visitor> {
  const given = await visitor();
  await make(given.page);
  await own.stop();
  await given.context.setOffline(true);
  return given;
}

/** The build that the page, its first script and its style are of. */
const buildOf = (page: Page) =>
  page.evaluate(() => [
    document.documentElement.dataset['build'],
    (globalThis as unknown as { built: string }).built,
    getComputedStyle(document.documentElement).getPropertyValue('--build').trim(),
  ]);

test('nothing is stored before it is asked for; then it is, and the page says how much', async () => {
  const { context, page, trouble } = await visitor();
  for (const path of ['/', '/check/', '/training/class/']) {
    await page.goto(own.address + path);
    expect(await stored(page), path).toEqual(NOTHING);
  }
  await standing(page, 'none');
  const about = await page.locator('.offline .about').first().textContent();
  const [, megabytes = ''] = /about (\d+) MB/.exec(about ?? '') ?? [];
  await make(page);
  const { workers, caches, files } = await stored(page);
  expect(workers).toEqual(['/']);
  expect(caches).toHaveLength(1);
  expect(files[0]).toBeGreaterThan(250);
  const bytes = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const all = await (await caches.open(name)).matchAll();
    return (await Promise.all(all.map(async (one) => (await one.blob()).size))).reduce((sum, size) => sum + size, 0);
  });
  expect(Math.abs(bytes / 1e6 - Number(megabytes))).toBeLessThan(1.1);
  expect(await page.locator('.offline [role="status"]').textContent()).toContain(`${megabytes} MB`);
  // The page itself is stored, and says so again.
  await page.reload();
  await standing(page, 'ready');
  expect(trouble).toEqual([]);
  await context.close();
});

test('without network a check goes to its outcome, in both languages', async () => {
  const { context, page, trouble } = await withoutNetwork();
  await page.goto(`${own.address}/`);
  await page.getByRole('link', { name: 'Start the check' }).click();
  await alive(page);
  await answerAll(page, answersOf('california'));
  expect(await outcomeOn(page)).toBe('unavailable');
  await page.getByRole('link', { name: 'Français' }).click();
  await page.waitForURL('**/fr/check/#1.*');
  await page.waitForSelector('.outcome h1');
  await page.locator('.outcome .cite').first().click();
  await page.waitForURL('**/fr/sources/#*');
  expect(await page.evaluate(() => document.fonts.check('1rem "Source Serif 4 Variable"'))).toBe(true);
  expect(trouble).toEqual([]);
  await context.close();
});

test('without network guide, practice, class and search work', async () => {
  const { context, page, trouble } = await withoutNetwork();
  await page.goto(`${own.address}/guide/solicitation/?from=a-letter`);
  expect(await page.locator('h1').count()).toBe(1);
  // Without its slash an address leads to the page, as a server would.
  await page.goto(`${own.address}/guide`);
  expect(new URL(page.url()).pathname).toBe('/guide/');
  await page.goto(`${own.address}/training/fan/`);
  await alive(page);
  await predict(page, { outcome: 'unavailable' });
  await answerCase(page, 'fan');
  expect(await outcomeOn(page)).not.toBeNull();
  await page.goto(`${own.address}/training/class/`);
  await standing(page, 'ready');
  await page.locator('#pick-fan').check();
  expect(await page.getByRole('textbox', { name: 'The link for your class' }).inputValue()).toContain('#');
  await page.goto(`${own.address}/search/`);
  await page.locator('#words').fill('solicitation');
  await page.keyboard.press('Enter');
  await page.locator('[data-search-results] a').first().waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});

test('the embed is not stored: its frame and what it needs come from the network, or not at all', async () => {
  const { context, page, trouble } = await visitor();
  await make(page);
  expect((await page.goto(`${own.address}/check/`))?.fromServiceWorker()).toBe(true);
  for (const path of ['/embed/frame/', '/fr/embed/frame/', '/embed/']) {
    expect((await page.goto(own.address + path))?.fromServiceWorker(), path).toBe(false);
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  }
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => /embed|\.zip$/.test(path))).toEqual([]);
  // The server goes over to another build: the frame is of that one, whole, and the other pages are of the stored one.
  await own.serve(builds[1]);
  await page.goto(`${own.address}/embed/frame/`);
  expect(await buildOf(page)).toEqual(['second', 'second', 'second']);
  await page.goto(`${own.address}/check/`);
  expect(await buildOf(page)).toEqual(['first', 'first', 'first']);
  expect(trouble).toEqual([]);
  await own.stop();
  await context.setOffline(true);
  await expect(page.goto(`${own.address}/embed/frame/`)).rejects.toThrow('net::ERR');
  await context.close();
});

test('a new build takes over once the old pages are closed, whole, and what it replaced is removed', async () => {
  const { context, page, trouble } = await visitor();
  await make(page);
  const before = (await stored(page)).files;
  await page.goto(`${own.address}/check/`);
  await alive(page);
  await answerAll(page, answersOf('california'), 'first-move');
  await own.serve(builds[1]);
  const other = await context.newPage();
  await other.goto(`${own.address}/training/class/`);
  // Asked for as a browser does by itself on a visit.
  await other.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await other.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);
  await other.reload();
  await standing(other, 'waiting');
  // The check goes on in its build, to the end, with what it loads on the way and after another visit.
  await answerAll(page, answersOf('california'));
  expect(await outcomeOn(page)).toBe('unavailable');
  expect(await buildOf(page)).toEqual(['first', 'first', 'first']);
  for (const path of ['/guide/solicitation/', '/check/']) {
    await other.goto(own.address + path);
    expect((await buildOf(other))[0], path).toBe('first');
    expect((await buildOf(other))[2], path).toBe('first');
  }
  await page.close();
  await other.goto('about:blank');
  await other.waitForFunction(() => true);
  const next = await context.newPage();
  await other.close();
  await expect
    .poll(async () => {
      await next.goto(`${own.address}/check/`);
      const build = await buildOf(next);
      await next.goto('about:blank');
      return build;
    })
    .toEqual(['second', 'second', 'second']);
  await own.stop();
  await context.setOffline(true);
  await next.goto(`${own.address}/fr/check/`);
  await alive(next);
  expect(await buildOf(next)).toEqual(['second', 'second', 'second']);
  expect((await stored(next)).files).toEqual(before);
  expect(trouble).toEqual([]);
  await context.close();
});

test('a file that is not of the build stops the storing, and nothing is used', async () => {
  const { context, page } = await visitor();
  await page.goto(`${own.address}/training/class/`);
  await standing(page, 'none');
  await own.serve(builds[1]);
  // The worker is that of the first build, as where a host goes over to another in the middle.
  const old = (await readFile(join(builds[0], 'offline.js'), 'utf8')).replace(/$/, '');
  await context.route('**/offline.js', (route) => route.fulfill({ contentType: 'text/javascript', body: old }));
  await page.getByRole('button', { name: MAKE }).click();
  await page.getByText('It did not work').waitFor();
  expect((await stored(page)).workers).toEqual([]);
  await context.close();
});

test('what was stored is removed again, and can be stored once more', async () => {
  const { context, page, trouble } = await visitor();
  await make(page);
  const { files } = await stored(page);
  for (const path of ['/training/class/', '/fr/training/class/']) {
    await page.goto(own.address + path);
    await standing(page, 'ready');
    await page.locator('.offline button').click();
    await standing(page, 'none');
    expect(await stored(page), path).toEqual(NOTHING);
    // At once, on the same page.
    await page.locator('.offline button').click();
    await standing(page, 'ready');
    expect((await stored(page)).files, path).toEqual(files);
  }
  await page.locator('.offline button').click();
  await standing(page, 'none');
  await page.goto(`${own.address}/check/`);
  await alive(page);
  expect(await stored(page)).toEqual(NOTHING);
  expect(trouble).toEqual([]);
  await own.stop();
  await context.setOffline(true);
  await expect(page.goto(`${own.address}/check/`)).rejects.toThrow('net::ERR');
  await context.close();
});

test.for(['http', 'nothing', 'forbidden'])('where it cannot be there is a sentence and no button: %s', async (why) => {
  const { context, page, trouble } = await visitor();
  const address = why === 'http' ? 'http://site.invalid' : own.address;
  if (why === 'http') {
    await context.route('http://site.invalid/**', async (route) => {
      const url = route.request().url().replace('http://site.invalid', own.address);
      await route.fulfill({ response: await route.fetch({ url }) });
    });
  }
  if (why === 'nothing') {
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  }
  if (why === 'forbidden') {
    await context.addInitScript(() => {
      ServiceWorkerContainer.prototype.getRegistration = () => Promise.reject(new DOMException('no', 'SecurityError'));
    });
  }
  await page.goto(`${address}/training/class/`);
  await standing(page, 'unable');
  expect(await page.locator('.offline button').count()).toBe(0);
  expect(await page.locator('.offline [role="status"]').textContent()).toContain('cannot store');
  expect(trouble.filter((line) => !line.includes('Cross-Origin-Opener-Policy'))).toEqual([]);
  await context.close();
});
