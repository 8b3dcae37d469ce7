/** A visitor with a browser: opens pages, answers questions, and notices everything that should not happen. */
import type { Browser, BrowserContextOptions, Frame, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { openChromium } from './chromium.ts';

/** The site's address. */
export const site = () => inject('site');

let opened: Promise<Browser> | undefined;

/** One browser for all test files that a worker runs in turn. What a file leaves open in it is closed behind it. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await opened;
    if (browser?.isConnected()) return;
    opened = openChromium();
    browser = await opened;
  });
  afterAll(() => Promise.all((browser?.contexts() ?? []).map((context) => context.close())));
  return () => {
    if (!browser) throw new Error('the browser is not open yet');
    return browser;
  };
}

export interface Visit {
  readonly page: Page;
  /** Requests made after the page had loaded. */
  readonly later: Request[];
  /** Nothing on the console, no error, no request to others, no cookie, no storage. Closes the page. */
  leaveClean(): Promise<void>;
}

/** Opens a page in a context of its own. */
export async function visit(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const trouble: string[] = [];
  const later: Request[] = [];
  const searched = new Set<Request>();
  page.on('console', (message) => trouble.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site())) trouble.push(`request to ${request.url()}`);
  });
  await page.goto(site() + path);
  if (
    /\/(check|verify|compare|embed\/frame|training\/(?!packages)[a-z-]+)\//.test(path) &&
    options.javaScriptEnabled !== false
  )
    await alive(page);
  // Every island of whatever page: Astro takes the mark away once it answers.
  if (options.javaScriptEnabled !== false)
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  page.on('request', (request) => {
    later.push(request);
    // Told now: later the visitor may have gone to another page.
    if (isOwnSearch(request)) searched.add(request);
  });
  return {
    page,
    later,
    leaveClean: async () => {
      expect(trouble).toEqual([]);
      expect(
        later.filter((request) => !isOwnCode(request) && !searched.has(request)).map((request) => request.url()),
      ).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      if (page.url().startsWith(site()) && options.javaScriptEnabled !== false) {
        const stored = await page.evaluate(async () => [
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
          (await caches.keys()).length,
        ]);
        expect(stored).toEqual([0, 0, 0, 0]);
      }
      await context.close();
    },
  };
}

/** Opens an outcome by its link code, once it can be kept. */
export async function visitOutcome(
  browser: Browser,
  code: string,
  root = '',
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const visited = await visit(browser, `${root}/check/#${code}`, options);
  await visited.page.waitForSelector('.keep');
  return visited;
}

/** The site's own code, or a page that the visitor went to. */
const isOwnCode = (request: Request) =>
  request.isNavigationRequest() ||
  [`${site()}/trusted-types.js`, `${site()}/trusted-types-class.js`].includes(request.url()) ||
  (request.url().startsWith(`${site()}/_astro/`) && ['script', 'stylesheet', 'font'].includes(request.resourceType()));

/** The index, asked for by the search page: nothing in its address but a time that Pagefind adds to one file. */
const isOwnSearch = (request: Request) =>
  /\/search\/(#|$)/.test(request.frame().url()) &&
  /^\/pagefind\/[\w./-]+(\?ts=\d+)?$/.test(request.url().slice(site().length)) &&
  ['script', 'fetch', 'other'].includes(request.resourceType());

/** Holds back what a page asks for, until what it returns is called. */
export async function holdBack(page: Page, files = '**/_astro/*.js'): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(files, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Waits until the island answers. */
export const alive = (page: Page) => page.waitForSelector('[data-alive]', { state: 'attached' });

/** Chooses a file with some text on the page that checks records, and waits for what it says. */
export async function chooseRecord(page: Page, text: string | Buffer): Promise<void> {
  await page.locator('.checked').evaluateAll((all) => {
    for (const one of all) one.setAttribute('data-old', '');
  });
  await page.locator('input[type="file"]').setInputFiles({
    name: 'record.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.waitForSelector('.checked:not([data-old]) h2:focus');
}

/** A page, or a frame in one. */
export type View = Pick<Frame, 'evaluate' | 'getByRole' | 'locator' | 'waitForFunction'>;

/** Whatever runs a function in a page: of any engine. */
export interface Asked {
  evaluate<R>(run: () => R): Promise<Awaited<R>>;
}
export interface Waited {
  waitForFunction<A>(condition: (given: A) => unknown, given: A): Promise<unknown>;
}

/** The question that stands on the page, or null. */
export const questionOn = (page: Asked): Promise<string | null> =>
  page.evaluate(
    () =>
      document.querySelector('form:not([hidden]) [data-question]:not([hidden])')?.getAttribute('data-question') ?? null,
  );

/** The outcome that stands on the page, or null. */
export const outcomeOn = (page: Asked): Promise<string | null> =>
  page.evaluate(() => document.querySelector('.outcome')?.getAttribute('data-outcome') ?? null);

export type Answered = Readonly<Record<string, string | readonly string[] | undefined>>;
export const optionsOf = (answers: Answered, question: string): readonly string[] => [answers[question] ?? []].flat();

/** Answers the question on the page by clicks, and waits for what comes next. */
export async function answer(page: View, question: string, options: readonly string[]): Promise<void> {
  const part = page.locator(`[data-question="${question}"]`);
  if ((await part.locator('select').count()) > 0) await part.locator('select').selectOption(options[0] ?? '');
  else for (const option of options) await part.locator(`label[for="${question}-${option}"]`).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await movedOn(page, question);
}

/** Waits until another question or the outcome stands on the page. */
export const movedOn = (page: Waited, from: string) =>
  page.waitForFunction((question) => {
    const open = document
      .querySelector('form:not([hidden]) [data-question]:not([hidden])')
      ?.getAttribute('data-question');
    return open === undefined || open === null ? document.querySelector('.outcome h1') !== null : open !== question;
  }, from);

/** Answers by clicks until the outcome, or until a question. */
export async function answerByClicks(page: View, answers: Answered, until?: string): Promise<void> {
  for (let open = await questionOn(page); open !== null && open !== until; open = await questionOn(page)) {
    await answer(page, open, optionsOf(answers, open));
  }
}

/**
 * Answers until the outcome, or until a question, by a script in the page: for those who only have to get there.
 * @param orFirst what has no answer gets the first option; without it that fails
 */
export const answerAll = (page: View, answers: Answered, until?: string, orFirst = false): Promise<void> =>
  page.evaluate(
    async ([given, last, first]) => {
      const open = () => document.querySelector<HTMLElement>('form:not([hidden]) [data-question]:not([hidden])');
      const limit = performance.now() + 30_000;
      const comes = async (there: () => boolean, what: string) => {
        while (!there()) {
          if (performance.now() > limit) throw new Error(`not there: ${what}`);
          await new Promise((resolve) => setTimeout(resolve, 4));
        }
      };
      for (let part = open(); part !== null && part.dataset['question'] !== last; part = open()) {
        const question = part.dataset['question'] ?? '';
        const select = part.querySelector('select');
        const go = part.closest('form')?.querySelector<HTMLButtonElement>('button[type="submit"]');
        await comes(() => go?.disabled === false, `what goes on from ${question}`);
        const options = given[question] ?? (first ? part.querySelector('input')?.value : undefined);
        if (options === undefined) throw new Error(`no answer to ${question}`);
        if (select) {
          select.value = [options].flat()[0] ?? '';
          select.dispatchEvent(new Event('change', { bubbles: true }));
        } else for (const option of [options].flat()) document.getElementById(`${question}-${option}`)?.click();
        go?.click();
        await comes(() => {
          const now = open()?.dataset['question'];
          return now === undefined ? document.querySelector('.outcome h1') !== null : now !== question;
        }, `what follows ${question}`);
      }
    },
    [answers, until, orFirst] as const,
  );
