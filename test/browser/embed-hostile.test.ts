import { describe, expect, test } from 'vitest';
import { htmlCode } from '../../src/embed/snippets.ts';
import { answersOf } from './codes.ts';
import { frameOf, openHost, pageWith, serve, source } from './host.ts';
import { answer, answerAll, outcomeOn, questionOn, site, useBrowser } from './visit.ts';

const browser = useBrowser();
const california = answersOf('california');
const plain = async (chosen = {}) => ({ html: pageWith(htmlCode(await source(), chosen)) });

describe('what is no value of an attribute is ignored, with one warning, and never run', () => {
  test.for([
    ['contact-href', 'javascript:globalThis.ran=1'],
    ['contact-href', 'data:text/html,<script>1</script>'],
    ['accent', 'red;}*{display:none'],
    ['accent', 'url(https://evil.example/)'],
    ['lang', 'klingon'],
    ['lang', 'de'],
    ['firm', '<img src=x onerror="globalThis.ran=1">'],
    ['contact-label', '<script>globalThis.ran=1</script>'],
    ['heading-level', '0'],
    ['radius', 'calc(1px)'],
    ['theme', 'pink'],
    ['start', '1.nonsense'],
    ['start', 'nonsense'],
    ['share', 'everything'],
  ] as const)('%s="%s"', async ([name, value]) => {
    const good = { firm: 'Example', 'contact-href': 'https://law.example/', 'contact-label': 'Talk to us' };
    const host = await openHost(browser(), await plain({ ...good, [name]: value }));
    await host.page.evaluate(([key, text]) => document.querySelector('who-asked-first')?.setAttribute(key, text), [
      name,
      value,
    ] as const);
    const frame = await frameOf(host.page);
    await host.event('waf-ready');
    await expect.poll(() => host.trouble).toHaveLength(1);
    // A second time it is not said again.
    await host.page.evaluate(() => document.querySelector('who-asked-first')?.setAttribute('radius', '3px'));
    await frame.waitForSelector('html[data-radius="3px"]');
    await answer(frame, 'firm-seat', ['outside']);
    expect(host.trouble).toEqual([`warning: who-asked-first: the attribute "${name}" is wrong and was ignored`]);
    expect(await questionOn(frame)).toBe('service');
    expect(await frame.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(await frame.locator('.offer script, .offer img').count()).toBe(0);
    const hrefs = await frame
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
    expect(hrefs.filter((protocol) => !['http:', 'https:'].includes(protocol))).toEqual([]);
  });
});

describe('a hostile host', () => {
  test('floods the frame with messages, and neither gets answers nor stops the check', async () => {
    const host = await openHost(browser(), await plain({ firm: 'Example' }));
    const frame = await frameOf(host.page);
    await answerAll(frame, california, 'client-kind');
    await frame.evaluate(() =>
      addEventListener('message', ({ data }) => data === 'last' && Object.assign(globalThis, { flooded: true })),
    );
    await host.page.evaluate((target) => {
      const inner = document.querySelector('who-asked-first')?.shadowRoot?.querySelector('iframe');
      const rubbish: unknown[] = [
        null,
        'x',
        7,
        [],
        {},
        { nonce: inner?.name },
        { type: 'answers' },
        { type: 'restore' },
      ];
      for (let time = 0; time < 2000; time++) {
        for (const message of rubbish) inner?.contentWindow?.postMessage(message, target);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (event) => console.log('heard', event.data);
        inner?.contentWindow?.postMessage(
          { nonce: inner.name, attributes: { firm: 'Forged', share: 'answers' } },
          target,
          [port2],
        );
      }
      inner?.contentWindow?.postMessage('last', target);
    }, site());
    await frame.waitForFunction(() => 'flooded' in globalThis);
    await answerAll(frame, california);
    expect(await outcomeOn(frame)).toBe('unavailable');
    expect(await frame.locator('.firm').textContent()).toBe('Offered by Example');
    await host.event('waf-outcome');
    expect((await host.events()).map(({ type }) => type)).not.toContain('waf-answers');
    expect(host.trouble).toEqual([]);
  });

  test('answers the greeting itself: it learns what the element would, and no answer without the tick', async () => {
    const greedy = `<iframe id="f" name="mine" src="${site()}/embed/frame/" width="600" height="900"></iframe><script>
      addEventListener('message', ({ data, source }) => {
        const { port1, port2 } = new MessageChannel();
        globalThis.heard = [];
        port1.onmessage = (event) => heard.push(event.data);
        source.postMessage({ nonce: data.nonce, attributes: { share: 'answers', firm: { toString: 1 }, accent: ['#fff'] } }, '*', [port2]);
        for (const junk of [null, 7, 'x', [], { type: 'restore' }, { share: {} }, { share: 'answers' }]) port1.postMessage(junk);
      });</script>`;
    const host = await openHost(browser(), { html: pageWith(greedy) });
    const frame = await frameOf(host.page);
    await answerAll(frame, california);
    await frame.getByLabel(`Send these answers and this outcome to ${host.origin}`).waitFor();
    const types = () =>
      host.page.evaluate(() => (globalThis as unknown as { heard: { type: string }[] }).heard.map(({ type }) => type));
    await expect.poll(types).toContain('outcome');
    expect(new Set(await types())).toEqual(new Set(['height', 'ready', 'step', 'top', 'outcome']));
    const steps = async () => (await types()).filter((type) => type === 'step').length;
    const before = await steps();
    // A tick by script is no tick of the person.
    await frame.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('.share input');
      if (box) box.checked = true;
      box?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    // What is said after it has come.
    await frame.getByRole('button', { name: 'Start again' }).click();
    await expect.poll(steps).toBe(before + 1);
    expect(await types()).not.toContain('answers');
    expect(host.trouble.filter((line) => !line.includes('is wrong and was ignored'))).toEqual([]);
  });

  test('whose other frames forge messages of the check is told nothing by them', async () => {
    const forger = await serve({
      html: `<script>
        const kinds = [{ type: 'outcome', outcome: 'available', rules: '9', complete: true }, { nonce: '' }, { type: 'ready' }, null];
        setInterval(() => { for (const kind of kinds) { parent.postMessage(kind, '*'); for (let i = 0; i < parent.length; i++) parent[i].postMessage(kind, '*'); } }, 5);
      </script>`,
    });
    const host = await openHost(browser(), {
      html: pageWith(`${htmlCode(await source(), {})}<iframe src="${forger}"></iframe>`),
    });
    const frame = await frameOf(host.page);
    await host.event('waf-ready');
    await answer(frame, 'firm-seat', ['outside']);
    await host.event('waf-step');
    await host.page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          addEventListener('message', ({ data }) => data?.type === 'outcome' && resolve()),
        ),
    );
    expect((await host.events()).map(({ type }) => type)).toEqual(['waf-ready', 'waf-step']);
    expect(host.trouble).toEqual([]);
  });

  test('resizes wildly, and the frame settles at the height of what it shows', async () => {
    const host = await openHost(browser(), await plain());
    const frame = await frameOf(host.page);
    await host.event('waf-ready');
    await host.page.evaluate(async () => {
      const element = document.querySelector<HTMLElement>('who-asked-first');
      for (let time = 0; time < 120; time++) {
        element?.style.setProperty('max-width', `${time % 2 ? 300 : 280 + ((time * 97) % 900)}px`, 'important');
        await new Promise(requestAnimationFrame);
      }
      element?.style.setProperty('max-width', '500px', 'important');
    });
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(500);
    await expect.poll(() => frame.evaluate(() => document.body.offsetHeight - innerHeight)).toBe(0);
    expect(host.trouble).toEqual([]);
  });

  test.for([
    'overflow:auto',
    'zoom:1.3',
    'transform:scale(.8)',
    'columns:2',
    'display:grid;grid-auto-rows:1fr',
    'height:100vh;display:flex;flex-direction:column',
  ])('whose styles are %s makes no loop of the height', async (style) => {
    const host = await openHost(browser(), {
      html: pageWith(`<div style="${style}">${htmlCode(await source(), {})}</div>`),
    });
    const frame = await frameOf(host.page);
    await host.event('waf-ready');
    const changes = await host.page.evaluate(async () => {
      const inner = document.querySelector('who-asked-first')?.shadowRoot?.querySelector('iframe');
      let count = 0;
      new MutationObserver((list) => {
        count += list.length;
      }).observe(inner as Node, { attributes: true });
      for (let time = 0; time < 40; time++) await new Promise(requestAnimationFrame);
      return count;
    });
    expect(changes).toBeLessThanOrEqual(3);
    await expect.poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  });

  test('navigates the frame away, and what comes there is not heard', async () => {
    const evil = await serve({
      html: `<script>
        for (const type of ['ready', 'outcome']) parent.postMessage({ type, outcome: 'available', rules: '9', complete: true }, '*');
        parent.postMessage({ nonce: name }, '*');
        addEventListener('message', ({ data, ports }) => {
          ports[0]?.postMessage({ type: 'outcome', outcome: 'available', rules: '9', complete: true });
          if (typeof data === 'string') parent.postMessage(data, '*');
        });
      </script>`,
    });
    const host = await openHost(browser(), await plain());
    await frameOf(host.page);
    await host.event('waf-ready');
    await host.page.evaluate((address) => {
      const inner = document.querySelector('who-asked-first')?.shadowRoot?.querySelector('iframe');
      if (inner) inner.src = address;
    }, evil);
    await expect.poll(() => host.page.frames().some((one) => one.url() === evil)).toBe(true);
    // Once it gives the first word back, all that it said by itself has come; at the last, all that it was answered.
    await host.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const inner = document.querySelector('who-asked-first')?.shadowRoot?.querySelector('iframe');
          const say = (word: string) => inner?.contentWindow?.postMessage(word, '*');
          const asking = setInterval(say, 20, 'first');
          addEventListener('message', ({ data }) => {
            if (data === 'first') {
              clearInterval(asking);
              say('last');
            } else if (data === 'last') resolve();
          });
        }),
    );
    expect((await host.events()).map(({ type }) => type)).toEqual(['waf-ready']);
    expect(host.trouble).toEqual([]);
  });
});
