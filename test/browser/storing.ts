/** A visitor who stores the site for use without network. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { buildNamed, type OwnSite, removeBuilds, serveOwn } from './own-site.ts';

/** Two builds of the site, and a server that shows the first of them before each test of a file. */
export function useBuilds(): { readonly builds: () => readonly [string, string]; readonly own: () => OwnSite } {
  let made: { builds: readonly [string, string]; own: OwnSite } | undefined;
  const given = () => {
    if (!made) throw new Error('the builds are not made yet');
    return made;
  };
  beforeAll(async () => {
    const builds = [await buildNamed('first'), await buildNamed('second')] as const;
    made = { builds, own: await serveOwn(builds[0]) };
  });
  afterAll(async () => {
    await made?.own.stop();
    await removeBuilds(made?.builds ?? []);
  });
  beforeEach(() => given().own.serve(given().builds[0]));
  return { builds: () => given().builds, own: () => given().own };
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly trouble: string[];
}

/** A visitor whose pages tell every breach of the policy and all that is on the console. */
export async function visitor(browser: Browser): Promise<Visitor> {
  const context = await browser.newContext();
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

/** All that is stored on the device. */
export const stored = (page: Page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    caches: await caches.keys(),
    files: await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length),
    ),
  }));
export const NOTHING = { workers: [], caches: [], files: [] };

/** Waits until the page says that it stands so. */
export const standing = (page: Page, name: string) => page.waitForSelector(`[data-standing="${name}"]`);

/** Stores the site by the button. */
export async function make(page: Page, site: OwnSite): Promise<void> {
  await page.goto(`${site.address}/training/class/`);
  await standing(page, 'none');
  await page.getByRole('button', { name: 'Make available offline' }).click();
  await standing(page, 'ready');
}

/** The build that the page, its first script and its style are of. */
export const buildOf = (page: Page) =>
  page.evaluate(() => [
    document.documentElement.dataset['build'],
    (globalThis as unknown as { built: string }).built,
    getComputedStyle(document.documentElement).getPropertyValue('--build').trim(),
  ]);
