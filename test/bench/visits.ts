/** Visits to a page of the check in a real browser: how long it takes to come, how long from question to question. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Answers } from '../../src/decision/answers.ts';
import { LONGEST } from './longest.ts';
import type { Served } from './serve.ts';

/** Lighthouse's slow 4G, as DevTools applies it: latency in milliseconds, throughput in bytes a second. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };
const SLOWER = 4;
/** A person reads before Continue: what was started by the choice has ended. */
const PAUSE = 200;

/** One page of the check, and where things are on it. */
export interface Subject {
  readonly served: Served;
  readonly path: string;
  /** The element of the question that stands on the page, and its attribute with the question's id. */
  readonly question: string;
  readonly attribute: string;
  readonly proceed: string;
  choose(page: Page, question: string, options: readonly string[]): Promise<void>;
}

export interface Load {
  /** Milliseconds from the start of the navigation. */
  readonly painted: number;
  readonly usable: number;
  /** Bytes of bodies as sent, by kind, until nothing more comes. */
  readonly bytes: Readonly<Record<string, number>>;
}

export interface Walk {
  /** One a step, in milliseconds: from the click to the end of the frame that shows the next question. */
  readonly painted: readonly number[];
  /** The same without waiting for the screen to ask for its next frame. */
  readonly work: readonly number[];
  /** Bytes of JavaScript's heap after a collection, at the first question and at the end. */
  readonly heapFirst: number;
  readonly heapLast: number;
  /** Bytes as sent over the whole walk, by kind. */
  readonly bytes: Readonly<Record<string, number>>;
}

interface Steps {
  steps: { painted: number; work: number }[];
  usable: number;
}

async function open(browser: Browser, { served }: Subject, slowNetwork: boolean) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const bytes: Record<string, number> = {};
  page.on('response', (response) => {
    if (response.status() !== 200) throw new Error(`${response.url()}: ${response.status()}`);
    const kind = response.request().resourceType();
    bytes[kind] = (bytes[kind] ?? 0) + served.sizeOf(response.url());
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  if (slowNetwork) {
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  return { page, cdp, bytes, close: () => context.close() };
}

/** A first visit on a slow telephone and a slow network, nothing kept from before. */
export async function load(browser: Browser, subject: Subject): Promise<Load> {
  const { page, bytes, close } = await open(browser, subject, true);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-alive]')) return;
      observer.disconnect();
      Object.assign(globalThis, { usable: performance.now() });
    }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-alive'] });
  });
  await page.goto(subject.served.address + subject.path, { waitUntil: 'networkidle' });
  await page.waitForSelector('[data-alive]', { state: 'attached' });
  const times = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    usable: (globalThis as unknown as Steps).usable,
  }));
  await close();
  return { ...times, bytes };
}

/** The longest way through the check by clicks, on a slow processor. */
export async function walk(browser: Browser, subject: Subject, answers: Answers = LONGEST): Promise<Walk> {
  const { page, cdp, bytes, close } = await open(browser, subject, false);
  await page.goto(subject.served.address + subject.path, { waitUntil: 'networkidle' });
  await page.waitForSelector('[data-alive]', { state: 'attached' });
  const heapFirst = await heapOf(cdp);
  await page.evaluate(timeSteps, [subject.question, subject.attribute, subject.proceed] as const);
  const asked = [...answers];
  for (const [at, [question, options]] of asked.entries()) {
    await page.locator(`${subject.question}[${subject.attribute}="${question}"]`).waitFor();
    await subject.choose(page, question, options);
    await page.waitForTimeout(PAUSE);
    await page.locator(subject.proceed).click();
    if (at < asked.length - 1)
      await page.waitForFunction((count) => (globalThis as unknown as Steps).steps.length > count, at);
  }
  await page.locator(subject.question).waitFor({ state: 'hidden' });
  await page.waitForTimeout(PAUSE);
  const { steps } = await page.evaluate(() => ({ steps: (globalThis as unknown as Steps).steps }));
  const heapLast = await heapOf(cdp);
  await close();
  return {
    painted: steps.map(({ painted }) => painted),
    work: steps.map(({ work }) => work),
    heapFirst,
    heapLast,
    bytes,
  };
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** Runs in the page: notes each step from the click on Continue to the end of the frame with another question. */
function timeSteps([question, attribute, proceed]: readonly [string, string, string]): void {
  const steps: Steps['steps'] = [];
  Object.assign(globalThis, { steps });
  const asked = () => document.querySelector(question)?.getAttribute(attribute);
  const soon = (call: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = call;
    port2.postMessage(null);
  };
  addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest(proceed)) return;
      const before = asked();
      let handled = Number.POSITIVE_INFINITY;
      let first = 0;
      soon(() => {
        handled = performance.now();
      });
      const frame = () => {
        first ||= performance.now();
        const now = asked();
        if (now === undefined || now === null) return;
        if (now === before) requestAnimationFrame(frame);
        else {
          soon(() => {
            const painted = performance.now() - event.timeStamp;
            steps.push({ painted, work: painted - Math.max(0, first - handled) });
          });
        }
      };
      requestAnimationFrame(frame);
    },
    true,
  );
}
