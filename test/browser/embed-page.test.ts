import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { decision, law } from '../../src/decision/decision.ts';
import { encodeSentLink } from '../../src/decision/sent-link.ts';
import { htmlCode } from '../../src/embed/snippets.ts';
import { answersOf, codeOf, readCase } from './codes.ts';
import { frameOf, type Hosted, openHost, pageWith, serve, source } from './host.ts';
import { alive, answer, answerAll, outcomeOn, questionOn, site, useBrowser } from './visit.ts';

const browser = useBrowser();
const california = answersOf('california');
const plain = async (chosen = {}) => ({ html: pageWith(htmlCode(await source(), chosen)) });
const link = (page: Page) => page.getByRole('link', { name: /^Who asked first/ });
const frameCount = (page: Page) =>
  page.evaluate(() => document.querySelector('who-asked-first')?.shadowRoot?.querySelectorAll('iframe').length);

describe('the link in the element is what the visitor sees', () => {
  const remains = async ({ page, events, shift }: Hosted) => {
    expect(await link(page).isVisible()).toBe(true);
    expect(await link(page).getAttribute('href')).toBe(`${site()}/check/`);
    expect(await events()).toEqual([]);
    expect(await shift()).toBeLessThanOrEqual(0.02);
  };

  test('where the host’s policy blocks the script', async () => {
    const host = await openHost(browser(), {
      ...(await plain()),
      headers: { 'Content-Security-Policy': "script-src 'none'" },
    });
    await remains(host);
  });

  test('where the script is not the one that the host copied', async () => {
    const changed = { ...(await source()), integrity: `sha384-${'A'.repeat(64)}` };
    const host = await openHost(browser(), { html: pageWith(htmlCode(changed, {})) });
    await expect.poll(() => host.trouble.join()).toContain('integrity');
    await remains(host);
  });

  test('where JavaScript is off', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(await serve(await plain()));
    expect(await link(page).isVisible()).toBe(true);
    await context.close();
  });

  test('where the frame does not answer within some seconds, and it gives up then', async () => {
    const host = await openHost(browser(), { html: pageWith('') });
    // Time stands still but for what the test lets pass.
    await host.page.clock.install({ time: 0 });
    await host.page.clock.pauseAt(3_600_000);
    await host.page.route('**/embed/frame/', (route) =>
      route.fulfill({ body: '<p>Nothing here</p>', contentType: 'text/html' }),
    );
    const code = htmlCode(await source(), {});
    await host.page.evaluate(
      (html) => document.body.append(document.createRange().createContextualFragment(html)),
      code,
    );
    await expect.poll(() => frameCount(host.page)).toBe(1);
    await host.page.clock.runFor(9_000);
    expect(await frameCount(host.page)).toBe(1);
    expect(await link(host.page).isVisible()).toBe(true);
    await host.page.clock.runFor(2_000);
    expect(await frameCount(host.page)).toBe(0);
    expect(await link(host.page).isVisible()).toBe(true);
    expect(await host.events()).toEqual([]);
  });
});

test('far down the page it loads when it comes near, and nothing jumps', async () => {
  const html = pageWith(`<div style="height:6000px"></div>${htmlCode(await source(), {})}`);
  const host = await openHost(browser(), { html });
  await host.page.waitForFunction(() => customElements.get('who-asked-first'));
  const height = () => host.page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  // Whether it is near has been looked at.
  await host.page.evaluate(
    () =>
      new Promise((resolve) =>
        new IntersectionObserver(() => resolve(null)).observe(document.querySelector('who-asked-first') as Element),
      ),
  );
  expect(await frameCount(host.page)).toBe(0);
  expect(before).toBeGreaterThan(6800);
  await host.page.evaluate(() => scrollTo(0, 5000));
  await frameOf(host.page);
  await host.event('waf-ready');
  expect(await host.page.evaluate(() => scrollY)).toBe(5000);
  expect(await host.shift()).toBeLessThanOrEqual(0.02);
  expect(host.trouble).toEqual([]);
});

describe('taken out and put in again', () => {
  test('it begins anew, and nothing of the old one is left', async () => {
    const host = await openHost(browser(), await plain());
    await answer(await frameOf(host.page), 'firm-seat', ['outside']);
    for (let time = 0; time < 3; time++) {
      await host.page.evaluate(() => {
        const element = document.querySelector('who-asked-first');
        const next = element?.nextSibling ?? null;
        element?.remove();
        document.querySelector('main')?.insertBefore(element as Node, next);
      });
      const frame = await frameOf(host.page);
      expect(await questionOn(frame)).toBe('firm-seat');
      expect(await frameCount(host.page)).toBe(1);
    }
    await host.page.evaluate(() => document.querySelector('who-asked-first')?.remove());
    await expect.poll(() => host.page.frames().length).toBe(1);
    const told = (await host.events()).map(({ type }) => type);
    expect(told.filter((type) => type === 'waf-ready').length).toBeLessThanOrEqual(4);
    expect(host.trouble).toEqual([]);
  });

  test('a hundred times, no listener and no frame stays behind', async () => {
    const host = await openHost(browser(), { html: pageWith(htmlCode(await source(), {})) });
    await frameOf(host.page);
    const left = await host.page.evaluate(async () => {
      const listeners = new Set<unknown>();
      const { addEventListener: add, removeEventListener: remove } = window;
      window.addEventListener = (type: string, listener: unknown, ...rest: unknown[]) => {
        if (type === 'message') listeners.add(listener);
        Reflect.apply(add, window, [type, listener, ...rest]);
      };
      window.removeEventListener = (type: string, listener: unknown, ...rest: unknown[]) => {
        listeners.delete(listener);
        Reflect.apply(remove, window, [type, listener, ...rest]);
      };
      let opened = 0;
      for (let time = 0; time < 100; time++) {
        const element = document.createElement('who-asked-first');
        document.body.prepend(element);
        await new Promise((resolve) => new IntersectionObserver(() => setTimeout(resolve)).observe(element));
        opened += element.shadowRoot?.querySelectorAll('iframe').length ?? 0;
        element.remove();
      }
      return { opened, listeners: listeners.size };
    });
    expect(left.opened).toBeGreaterThan(50);
    expect(left.listeners).toBe(0);
    await expect.poll(() => host.page.frames().length).toBe(2);
  });

  test('moved whole, where the browser can do that, it keeps its answers', async () => {
    const host = await openHost(browser(), await plain());
    const frame = await frameOf(host.page);
    await answer(frame, 'firm-seat', ['outside']);
    const moved = await host.page.evaluate(() => {
      const element = document.querySelector('who-asked-first');
      const body: Node & { moveBefore?(node: Node | null, child: null): void } = document.body;
      body.moveBefore?.(element, null);
      return element?.parentNode === document.body;
    });
    expect(moved).toBe(true);
    expect(await questionOn(frame)).toBe('service');
    await answer(frame, 'service', ['custody']);
    await expect.poll(async () => (await host.events()).filter(({ type }) => type === 'waf-step').length).toBe(2);
    expect(host.trouble).toEqual([]);
  });
});

test('the focus passes through in both directions', async () => {
  const host = await openHost(browser(), await plain({ 'contact-href': 'https://law.example/', firm: 'Example' }));
  const frame = await frameOf(host.page);
  await host.event('waf-ready');
  const inside = () => frame.evaluate(() => document.hasFocus() && document.activeElement !== document.body);
  await host.page.locator('#before').focus();
  await host.page.keyboard.press('Tab');
  expect(await inside()).toBe(true);
  expect(await frame.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Contact');
  for (let presses = 0; presses < 40 && (await inside()); presses++) await host.page.keyboard.press('Tab');
  expect(await host.page.evaluate(() => document.activeElement?.id)).toBe('after');
  await host.page.keyboard.press('Shift+Tab');
  expect(await frame.evaluate(() => document.activeElement?.textContent)).toContain('Open the full version');
  for (let presses = 0; presses < 40 && (await inside()); presses++) await host.page.keyboard.press('Shift+Tab');
  expect(await host.page.evaluate(() => document.activeElement?.id)).toBe('before');
  expect(host.trouble).toEqual([]);
});

describe('on a new question', () => {
  const scrolled = (page: Page) => page.evaluate(() => scrollY);
  const stepsOf = async (host: Hosted) => (await host.events()).filter(({ type }) => type === 'waf-step').length;
  /** Answers two questions: what the host was told of the first has all come before the second. */
  const go = async (host: Hosted) => {
    const frame = await frameOf(host.page);
    for (const option of ['firm-seat-outside', 'service-custody']) {
      // By script, so that no click scrolls.
      await frame.evaluate((id) => document.querySelector<HTMLElement>(`label[for="${id}"]`)?.click(), option);
      await frame.evaluate(() => document.querySelector('form')?.requestSubmit());
    }
    await expect.poll(() => stepsOf(host)).toBe(2);
  };

  test('the host stays where it is while the top can be seen', async () => {
    const host = await openHost(browser(), await plain());
    await frameOf(host.page);
    await host.event('waf-ready');
    await host.page.evaluate(() => scrollTo(0, 50));
    await go(host);
    expect(await scrolled(host.page)).toBe(50);
  });

  test('the host scrolls to the top where that is out of view', async () => {
    const host = await openHost(browser(), await plain());
    await frameOf(host.page);
    await host.event('waf-ready');
    await host.page.evaluate(() => scrollTo(0, 400));
    await go(host);
    await expect
      .poll(() => host.page.evaluate(() => document.querySelector('who-asked-first')?.getBoundingClientRect().top))
      .toBeCloseTo(0, 0);
  });
});

test('Back leaves the host’s page, however many questions were answered', async () => {
  const host = await openHost(browser(), await plain());
  const before = await host.page.evaluate(() => history.length);
  const frame = await frameOf(host.page);
  await answerAll(frame, california);
  expect(await outcomeOn(frame)).toBe('unavailable');
  await frame.getByRole('button', { name: 'Start again' }).click();
  await expect.poll(() => questionOn(frame)).toBe('firm-seat');
  expect(await host.page.evaluate(() => history.length)).toBe(before);
  await host.page.goBack();
  expect(host.page.url()).toBe('about:blank');
});

test('the record is printed from a page of its own, and the full version opens with the answers', async () => {
  const host = await openHost(browser(), await plain());
  const frame = await frameOf(host.page);
  await answerAll(frame, california);
  const check = `${site()}/check/#`;
  const record = check + encodeSentLink(law, decision, readCase('california'), false);
  expect(await frame.locator('.record .address').textContent()).toBe(record);
  for (const [address, press] of [
    [record, () => frame.getByRole('button', { name: 'Print or save as PDF' }).click()],
    [check + codeOf(california), () => frame.getByRole('link', { name: 'Open the full version' }).click()],
  ] as const) {
    const [opened] = await Promise.all([host.page.context().waitForEvent('page'), press()]);
    await opened.waitForURL((url) => [address, check + codeOf(california)].includes(url.href));
    await alive(opened);
    await opened.waitForSelector('.outcome[data-outcome="unavailable"]');
    expect(await opened.evaluate(() => opener)).toBeNull();
    await opened.close();
  }
  expect(await outcomeOn(frame)).toBe('unavailable');
  expect(host.trouble).toEqual([]);
});
