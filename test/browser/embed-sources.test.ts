/** Who speaks counts, and not only what is said: both sides look at where a message comes from. */
import { expect, test } from 'vitest';
import { htmlCode } from '../../src/embed/snippets.ts';
import { frameOf, openHost, pageWith, serve, source } from './host.ts';
import { answer, site, useBrowser } from './visit.ts';

const browser = useBrowser();

test('another frame of the check under the same name does not take the place of the one in the element', async () => {
  const host = await openHost(browser(), { html: pageWith(htmlCode(await source(), {})) });
  const frame = await frameOf(host.page);
  await host.event('waf-ready');
  // Once its greeting has come, whatever the element makes of it has happened.
  await host.page.evaluate(
    (address) =>
      new Promise<void>((resolve) => {
        const second = document.createElement('iframe');
        second.name = document.querySelector('who-asked-first')?.shadowRoot?.querySelector('iframe')?.name ?? '';
        second.src = address;
        addEventListener('message', ({ source: from, data }) => {
          if (from === second.contentWindow && data?.nonce === second.name) resolve();
        });
        document.body.append(second);
      }),
    `${site()}/embed/frame/`,
  );
  await answer(frame, 'firm-seat', ['outside']);
  expect(await host.event('waf-step')).toEqual({ stage: 'scope', position: 2 });
  expect((await host.events()).map(({ type }) => type)).toEqual(['waf-ready', 'waf-step']);
  expect(host.trouble).toEqual([]);
});

test('a frame takes its attributes from the page that shows it, and not from another window that knows its name', async () => {
  const forger = await serve({
    html: `<script>addEventListener('message', () => {
      const { port1, port2 } = new MessageChannel();
      parent[0].postMessage({ nonce: 'mine', attributes: { firm: 'Forged' } }, '*', [port2]);
      parent[0].postMessage('last', '*');
    });</script>`,
  });
  const host = await openHost(browser(), {
    html: pageWith(
      `<iframe name="mine" src="${site()}/embed/frame/" width="600" height="900"></iframe><iframe src="${forger}"></iframe>`,
      `<script>addEventListener('message', ({ data, source }) => { globalThis.greeted = { data, source }; });</script>`,
    ),
  });
  const frame = await frameOf(host.page);
  await host.page.waitForFunction(() => 'greeted' in globalThis);
  await frame.evaluate(() =>
    addEventListener('message', ({ data }) => data === 'last' && Object.assign(globalThis, { forged: true })),
  );
  await host.page.evaluate(() => window[1]?.postMessage('begin', '*'));
  await frame.waitForFunction(() => 'forged' in globalThis);
  await host.page.evaluate(() => {
    const { port2 } = new MessageChannel();
    window[0]?.postMessage({ nonce: 'mine', attributes: { firm: 'Real' } }, '*', [port2]);
  });
  await frame.locator('.firm').waitFor();
  expect(await frame.locator('.firm').textContent()).toBe('Offered by Real');
});
