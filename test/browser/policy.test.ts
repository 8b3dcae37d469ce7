/** The policy in a browser: a breach is noticed, and it holds where it stands in the pages alone. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withPolicy } from '../../src/hosting/in-pages.ts';
import { builtPages } from './built.ts';
import { alive, answer, site, useBrowser } from './visit.ts';

const browser = useBrowser();

/** Writes down every breach of the policy, and whatever else a page complains of. */
async function watched(): Promise<{ page: Page; trouble: string[] }> {
  const page = await (await browser().newContext()).newPage();
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  await page.exposeFunction('breached', (what: string) => trouble.push(`policy: ${what}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { breached } = globalThis as unknown as { breached(what: string): void };
      breached(`${violatedDirective} ${blockedURI}`);
    });
  });
  return { page, trouble };
}

test('a breach is noticed', async () => {
  const { page, trouble } = await watched();
  await page.goto(`${site()}/about/`);
  await page
    .evaluate(() => {
      const script = document.createElement('script');
      script.append('globalThis.ran = true');
      document.head.append(script);
    })
    .catch(() => {});
  await expect.poll(() => trouble.some((line) => line.startsWith('policy: '))).toBe(true);
  await page.context().close();
});

test('every page of the site breaks no rule, says nothing on the console, asks nobody else, stores nothing, and answers', async () => {
  const paths = builtPages();
  expect(paths.length).toBeGreaterThan(160);
  const { page, trouble } = await watched();
  page.on('request', (request) => {
    if (!request.url().startsWith(site())) trouble.push(`request to ${request.url()}`);
  });
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(site() + path);
    // Astro takes the mark away once an island answers; ours say so themselves.
    await page.waitForFunction(
      () => !document.querySelector('astro-island[ssr], astro-island:not(:has([data-alive]))'),
    );
    const stored = await page.evaluate(async () => [
      localStorage.length + sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      document.cookie.length,
    ]);
    if (stored.some((count) => count > 0)) trouble.push(`stored: ${stored.join()}`);
    found.push(...trouble.splice(0).map((line) => `${path}: ${line}`));
  }
  expect(found).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

test('in the pages alone, as on GitHub Pages, the policy holds and the check works', async () => {
  const { page, trouble } = await watched();
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const type = response.headers()['content-type'] ?? '';
    const path = new URL(route.request().url()).pathname.replace(/\/$/, '/index.html');
    const body = type.startsWith('text/html') ? withPolicy(await response.text(), path) : await response.body();
    await route.fulfill({ status: response.status(), headers: { 'content-type': type }, body });
  });
  await page.goto(`${site()}/check/`);
  await alive(page);
  await answer(page, 'firm-seat', ['outside']);
  // What is loaded after the first answer has come.
  await page.waitForFunction(() => location.hash.startsWith('#1.'));
  expect(trouble).toEqual([]);
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="globalThis.ran = true">');
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  await page.evaluate(() => fetch('/robots.txt').catch(() => {}));
  await expect.poll(() => trouble.some((line) => line.startsWith('policy: connect-src'))).toBe(true);
  await page.context().close();
});
