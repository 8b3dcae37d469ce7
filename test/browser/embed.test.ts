import { describe, expect, test } from 'vitest';
import { htmlCode, policyCode, STRICT_RULE, strictCode } from '../../src/embed/snippets.ts';
import { RULES_VERSION } from '../../src/law/version.ts';
import { answersOf } from './codes.ts';
import { frameOf, openHost, pageWith, type Served, source } from './host.ts';
import { answerAll, outcomeOn, useBrowser } from './visit.ts';

const browser = useBrowser();
const california = answersOf('california');
const chosen = {
  accent: '#ffcc00',
  radius: '12px',
  firm: 'Example Advisers',
  'contact-href': 'https://law.example/contact',
  'contact-label': 'Talk to us',
};

/** Every kind of host. Only what the page for hosts documents is in their policies. */
const hosts: Readonly<Record<string, () => Promise<Served>>> = {
  'a plain page': async () => ({ html: pageWith(htmlCode(await source(), chosen)) }),
  'a page with a strict policy': async () => {
    const given = await source();
    const [scripts, frames] = policyCode(given).split('\n');
    return {
      html: pageWith(strictCode(given, chosen), '<link rel="stylesheet" href="/style.css">'),
      style: STRICT_RULE,
      headers: {
        'Content-Security-Policy': `default-src 'none'; style-src 'self'; ${scripts}; ${frames}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
    };
  },
  'a page that isolates itself': async () => ({
    html: pageWith(htmlCode(await source(), chosen)),
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
  }),
  'a page whose styles set everything': async () => ({
    html: pageWith(
      htmlCode(await source(), chosen),
      `<style>* { all: revert !important; display: inline !important; height: 17px !important; min-height: 0 !important;
        max-height: 40px !important; padding: 9px !important; overflow: hidden !important; color: red !important;
        font: 40px cursive !important; background: yellow !important; box-sizing: content-box !important }
        html, body, main, h1, p { display: block !important; height: auto !important; max-height: none !important; overflow: visible !important }
        style, head, title, meta, script { display: none !important }
        iframe { height: 30px !important; width: 30px !important; opacity: 0.1 !important; visibility: hidden !important }</style>`,
    ),
  }),
  'a page that is read from right to left': async () => ({
    html: pageWith(htmlCode(await source(), chosen), '', 'lang="ar" dir="rtl"'),
  }),
  'a narrow column': async () => ({
    html: pageWith(`<div style="width:280px">${htmlCode(await source(), chosen)}</div>`),
  }),
  'a row that stretches nothing': async () => ({
    html: pageWith(
      `<div style="display:flex;align-items:flex-start;justify-content:flex-start">${htmlCode(await source(), chosen)}</div>`,
    ),
  }),
};

/** The element's box and its frame's. */
const boxes = (page: Awaited<ReturnType<typeof openHost>>['page']) =>
  page.evaluate(() =>
    [...document.querySelectorAll('who-asked-first')].map((element) => {
      const frame = element.shadowRoot?.querySelector('iframe');
      return {
        width: element.clientWidth,
        height: element.clientHeight,
        frame: frame?.clientHeight ?? 0,
        inner: frame?.clientWidth ?? 0,
      };
    }),
  );

describe.for(Object.entries(hosts))('%s', ([name, served]) => {
  test('shows the check as high as it is, tells how far it is, and moves nothing', async () => {
    const host = await openHost(browser(), await served());
    const { page } = host;
    const frame = await frameOf(page);
    await host.event('waf-ready');
    expect(await page.getByRole('link', { name: /^Who asked first/ }).isVisible()).toBe(false);
    await expect.poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const [box] = await boxes(page);
    expect(box?.frame).toBeGreaterThan(900);
    expect(box?.height).toBeGreaterThanOrEqual(box?.frame ?? 0);
    expect(box?.inner).toBe(box?.width);
    expect(box?.inner).toBe(name === 'a narrow column' ? 280 : box?.inner);
    expect(box?.inner).toBeGreaterThanOrEqual(280);
    expect(await frame.getByText('Offered by Example Advisers').isVisible()).toBe(true);
    expect(await frame.getByRole('link', { name: 'Talk to us' }).getAttribute('href')).toBe(chosen['contact-href']);
    expect(await host.shift()).toBeLessThanOrEqual(0.02);

    await answerAll(frame, california);
    const outcome = await host.event('waf-outcome');
    expect(outcome).toEqual({ outcome: 'unavailable', rules: RULES_VERSION, complete: true });
    expect(await outcomeOn(frame)).toBe('unavailable');
    await expect.poll(() => frame.evaluate(() => document.body.offsetHeight - innerHeight)).toBe(0);
    const steps = (await host.events()).filter(({ type }) => type === 'waf-step').map(({ detail }) => detail);
    expect(steps[0]).toEqual({ stage: 'scope', position: 2 });
    expect(steps).toHaveLength(Object.keys(california).length - 1);
    expect((await host.events()).map(({ type }) => type)).not.toContain('waf-answers');
    expect(host.trouble).toEqual([]);
  });
});
