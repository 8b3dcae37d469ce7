/** Host pages on an origin of their own, as the website of someone who shows the check. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { Language } from '../../src/content/languages.ts';
import { elementIntegrity } from '../../src/embed/build.ts';
import type { Source } from '../../src/embed/snippets.ts';
import { site } from './visit.ts';

/** What the code for hosts depends on, with the tests' own site. */
export const source = async (language: Language = 'en'): Promise<Source> => ({
  site: `${site()}/`,
  integrity: await elementIntegrity(),
  language,
  link: 'Who asked first? The MiCA reverse solicitation check',
});

/** A host's page: a heading before the check and a paragraph after it. */
export const pageWith = (check: string, head = '', attributes = 'lang="en"'): string => `<!doctype html>
<html ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Host</title>${head}</head>
<body><main><h1>Example Advisers</h1><p><a href="#before" id="before">Before</a></p>
${check}
<p><a href="#after" id="after">After</a></p></main></body></html>`;

export interface Served {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The host's style sheet, at `/style.css`. */
  readonly style?: string;
}

/** Serves a page at an origin of its own until the test ends. */
export async function serve({ html, headers = {}, style }: Served): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === '/style.css' && style) response.writeHead(200, { 'Content-Type': 'text/css' }).end(style);
    else if (request.url !== '/') response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

export interface Told {
  readonly type: string;
  readonly detail: unknown;
}

export interface Hosted {
  readonly page: Page;
  readonly origin: string;
  /** What the console and the network said, but for the host's own missing icon. */
  readonly trouble: string[];
  /** The events that the element told so far. */
  events(): Promise<Told[]>;
  /** Waits for an event, the first of its kind. */
  event(type: string): Promise<unknown>;
  /** How much the host's page has moved so far. */
  shift(): Promise<number>;
}

/** Opens a host's page. */
export async function openHost(browser: Browser, served: Served, options: BrowserContextOptions = {}): Promise<Hosted> {
  const address = await serve(served);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (!message.location().url.endsWith('/favicon.ico')) trouble.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  await page.addInitScript(() => {
    if (window !== top) return;
    const told: { type: string; detail: unknown }[] = [];
    const shifts: number[] = [];
    Object.assign(globalThis, { told, shifts });
    for (const name of ['ready', 'step', 'outcome', 'answers']) {
      addEventListener(`waf-${name}`, (event) =>
        told.push({ type: event.type, detail: (event as CustomEvent).detail }),
      );
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address);
  const events = () => page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
  return {
    page,
    origin: new URL(address).origin,
    trouble,
    events,
    async event(type) {
      await page.waitForFunction(
        (wanted) => (globalThis as unknown as { told: Told[] }).told.some((one) => one.type === wanted),
        type,
      );
      return (await events()).find((one) => one.type === type)?.detail;
    },
    shift: () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() =>
                resolve((globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0)),
              ),
            ),
          ),
      ),
  };
}

/** The frames of the check on a page, once each of so many answers. */
export async function framesOf(page: Page, count = 1): Promise<Frame[]> {
  const found = () => page.frames().filter((frame) => frame.url().includes('/embed/frame/'));
  await expect.poll(() => found().length, { timeout: 20_000 }).toBe(count);
  await Promise.all(found().map((frame) => frame.waitForSelector('.check[data-alive]')));
  return found();
}

/** The one frame of the check on a page. */
export async function frameOf(page: Page): Promise<Frame> {
  const [frame] = await framesOf(page);
  if (!frame) throw new Error('no frame');
  return frame;
}
