import { describe, expect, test } from 'vitest';
import { frameCode, htmlCode } from '../../src/embed/snippets.ts';
import { ABOUT_COLOURS, faultsOn } from './axe.ts';
import { answersOf, codeOf } from './codes.ts';
import { frameOf, openHost, pageWith, source } from './host.ts';
import { answerAll, outcomeOn, site, useBrowser } from './visit.ts';

const browser = useBrowser();
const california = answersOf('california');
const plain = async (chosen = {}) => ({ html: pageWith(htmlCode(await source(), chosen)) });

describe('a frame alone', () => {
  test('works without the element, greets nobody and scrolls inside', async () => {
    const host = await openHost(browser(), {
      html: pageWith(
        `<script>addEventListener('message', ({ data }) => console.log('heard', data))</script>${frameCode(await source())}`,
      ),
      headers: { 'Content-Security-Policy': `script-src 'unsafe-inline'; frame-src ${site()}` },
    });
    const frame = await frameOf(host.page);
    expect(await host.shift()).toBeLessThanOrEqual(0.02);
    await answerAll(frame, california);
    expect(await outcomeOn(frame)).toBe('unavailable');
    expect(await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(true);
    expect(await frame.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe('visible');
    expect(await host.page.evaluate(() => history.length)).toBe(2);
    expect(await host.page.getByRole('link', { name: /^Who asked first/ }).isVisible()).toBe(true);
    expect(host.trouble).toEqual([]);
  });

  test('stores nothing', async () => {
    const host = await openHost(browser(), { html: pageWith(frameCode(await source())) });
    const frame = await frameOf(host.page);
    await answerAll(frame, california, 'client-kind');
    await expect.poll(() => frame.locator('[data-answer]').count()).toBe(3);
    expect(await frame.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    expect(await host.page.context().cookies()).toEqual([]);
    expect(await frame.evaluate(() => location.hash)).toBe('');
  });
});

test('a page that frames the check itself is refused', async () => {
  for (const path of ['/check/', '/', '/embed/']) {
    const host = await openHost(browser(), { html: pageWith(`<iframe src="${site()}${path}"></iframe>`) });
    await expect.poll(() => host.trouble.join()).toMatch(/frame-ancestors/);
    expect(host.page.frames().every((frame) => !frame.url().startsWith(site()))).toBe(true);
  }
});

describe.for([false, true])('axe finds nothing through the frame, at its outcome: %s', (atOutcome) => {
  const start = atOutcome ? codeOf(california) : undefined;
  test.for(['#ffcc00', '#0d4f5c', '#808080', '#ff0000', '#000', '#fff'])('with the accent %s', async (accent) => {
    const chosen = { accent, firm: 'Example Advisers', 'contact-href': 'tel:+33123456789', share: 'answers', start };
    const host = await openHost(browser(), await plain({ ...chosen, 'heading-level': '2' }));
    const frame = await frameOf(host.page);
    await host.event('waf-ready');
    await frame.waitForSelector(atOutcome ? '.keep' : 'h1[aria-level="2"]');
    // Another accent is other colours, and nothing else.
    expect(await faultsOn(host.page, accent === '#ffcc00' ? undefined : ABOUT_COLOURS)).toEqual([]);
  });
});

test('a fault in the frame is found, also one that only the dark has', async () => {
  const host = await openHost(browser(), await plain());
  const frame = await frameOf(host.page);
  await host.event('waf-ready');
  await frame.evaluate(() => {
    const [image, text] = [document.createElement('img'), document.createElement('p')];
    image.src = '/favicon.svg';
    text.textContent = 'Hard to read';
    text.style.cssText = 'color: #707070; background: light-dark(#fff, #666)';
    document.querySelector('main')?.append(image, text);
  });
  const found = (await faultsOn(host.page)).map((fault) => fault.split(':')[0]);
  expect(found).toEqual(['image-alt', 'in the dark, color-contrast']);
});

/** The contrast of two colours as WCAG counts it, from what the browser computed in XYZ or in sRGB. */
function contrast(...colours: readonly [string, string]): number {
  const luminance = (colour: string): number => {
    const numbers = [...colour.replace(/^[^(]*\((?:xyz-d65|srgb)?/, '').matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(Number);
    if (colour.includes('xyz')) return numbers[1] ?? 0;
    const [r = 0, g = 0, b = 0] = numbers
      .map((part) => (colour.startsWith('rgb') ? part / 255 : part))
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = colours.map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('a text in any colour of a host, or on it, can be read: 4.5:1 at least, in both themes', async () => {
  const host = await openHost(browser(), await plain({ accent: '#000' }));
  const frame = await frameOf(host.page);
  await host.event('waf-ready');
  const steps = [0, 24, 51, 90, 117, 118, 119, 150, 187, 214, 255];
  const hex = (parts: readonly number[]) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  const colours = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => hex([r, g, b]))));
  const computed = await frame.evaluate((all) => {
    const { style } = document.documentElement;
    const button = document.querySelector<HTMLElement>('form button[type="submit"]');
    const ground = document.querySelector<HTMLElement>('.share');
    const text = document.querySelector<HTMLElement>('.whose a');
    if (!button || !ground || !text) throw new Error('the frame is not as it was');
    return ['light', 'dark'].flatMap((theme) => {
      style.colorScheme = theme;
      return all.map((accent) => {
        style.setProperty('--host-accent', accent);
        return {
          name: `${accent} ${theme}`,
          pairs: [
            [getComputedStyle(button).color, getComputedStyle(button).backgroundColor],
            [getComputedStyle(text).color, getComputedStyle(ground).backgroundColor],
            [getComputedStyle(text).color, getComputedStyle(document.documentElement).backgroundColor],
          ],
          kept: getComputedStyle(button).backgroundColor,
        };
      });
    });
  }, colours);
  const poor = computed.filter(({ pairs }) => pairs.some(([one = '', other = '']) => contrast(one, other) < 4.5));
  expect(computed).toHaveLength(2 * steps.length ** 3);
  expect(poor).toEqual([]);
  // The colour itself is the host's own wherever text stands on it.
  expect(new Set(computed.map(({ kept }) => kept)).size).toBe(colours.length);
});

test('a colour that can be seen through is used as if it could not', async () => {
  const drawn = async (accent: string) => {
    const frame = await frameOf((await openHost(browser(), await plain({ accent }))).page);
    await expect.poll(() => frame.evaluate(() => document.documentElement.dataset['accent'])).toBe(accent);
    return frame.evaluate(() => {
      const [button, link] = ['form button[type="submit"]', '.whose a'].map((one) => document.querySelector(one));
      if (!button || !link) throw new Error('the frame is not as it was');
      const { color, backgroundColor } = getComputedStyle(button);
      return [color, backgroundColor, getComputedStyle(link).color];
    });
  };
  for (const [through, solid] of [
    ['#0000', '#000'],
    ['#ffcc0010', '#ffcc00'],
    ['#abc8', '#abc'],
  ] as const) {
    expect(await drawn(through)).toEqual(await drawn(solid));
  }
});
