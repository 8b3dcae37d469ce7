import { describe, expect, test } from 'vitest';
import { elementCode, htmlCode, scriptCode } from '../../src/embed/snippets.ts';
import { RULES_VERSION } from '../../src/law/version.ts';
import { answersOf, codeOf } from './codes.ts';
import { frameOf, framesOf, type Hosted, openHost, pageWith, source } from './host.ts';
import { answer, answerAll, holdBack, questionOn, site, useBrowser } from './visit.ts';

const browser = useBrowser();
const california = answersOf('california');
const plain = async (chosen = {}) => ({ html: pageWith(htmlCode(await source(), chosen)) });

const setAttribute = ({ page }: Hosted, name: string, value: string | null) =>
  page.evaluate(
    ([key, text]) => {
      const element = document.querySelector('who-asked-first');
      if (text === null) element?.removeAttribute(key);
      else element?.setAttribute(key, text);
    },
    [name, value] as const,
  );

describe('an attribute changed later', () => {
  test('takes effect, and no answer is lost', async () => {
    const host = await openHost(browser(), await plain({ firm: 'First' }));
    const frame = await frameOf(host.page);
    await answerAll(frame, california, 'client-kind');
    await setAttribute(host, 'firm', 'Second');
    await expect.poll(() => frame.getByText('Offered by Second').isVisible()).toBe(true);
    await setAttribute(host, 'firm', null);
    await expect.poll(() => frame.locator('.firm').isVisible()).toBe(false);
    await setAttribute(host, 'theme', 'dark');
    await expect
      .poll(() => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
      .toBe('rgb(20, 23, 26)');
    await setAttribute(host, 'start', codeOf(answersOf('nobody-knows')));
    await setAttribute(host, 'radius', '20px');
    await expect
      .poll(() => frame.evaluate(() => getComputedStyle(document.querySelector('button') as Element).borderRadius))
      .toBe('20px');
    expect(await questionOn(frame)).toBe('client-kind');
    await expect.poll(() => frame.locator('[data-answer]').count()).toBe(3);
    expect(host.trouble).toEqual([]);
  });

  test('may be the language, and the answers come along', async () => {
    const host = await openHost(browser(), await plain());
    await answerAll(await frameOf(host.page), california, 'client-kind');
    await setAttribute(host, 'lang', 'fr');
    await expect.poll(() => host.page.frames().some((one) => one.url() === `${site()}/fr/embed/frame/`)).toBe(true);
    const frame = await frameOf(host.page);
    await expect.poll(() => questionOn(frame)).toBe('client-kind');
    await expect.poll(() => frame.locator('[data-answer]').count()).toBe(3);
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('fr');
    await setAttribute(host, 'firm', 'Exemple');
    await expect.poll(() => frame.getByText('Proposé par Exemple').isVisible()).toBe(true);
    expect(await host.page.evaluate(() => history.length)).toBe(2);
    expect(host.trouble).toEqual([]);
  });
});

test.for([
  ['lang', 'fr'],
  ['start', codeOf(answersOf('nobody-knows'))],
] as const)('what was answered while the rest still loaded stays, also with another %s', async ([name, value]) => {
  const host = await openHost(browser(), await plain());
  const begun = await frameOf(host.page);
  const loadOn = await holdBack(host.page);
  await answerAll(begun, california, 'client-kind');
  await setAttribute(host, name, value);
  loadOn();
  const there = `${site()}${name === 'lang' ? '/fr' : ''}/embed/frame/`;
  await expect.poll(() => host.page.frames().some((one) => one.url() === there)).toBe(true);
  const frame = await frameOf(host.page);
  await expect.poll(() => frame.locator('[data-answer]').count()).toBe(3);
  expect(await questionOn(frame)).toBe('client-kind');
  expect(host.trouble).toEqual([]);
});

test('a link code to begin with is taken over, and is taken over once', async () => {
  const host = await openHost(browser(), await plain({ start: codeOf(california, 3) }));
  const frame = await frameOf(host.page);
  await expect.poll(() => questionOn(frame)).toBe('client-kind');
  expect(await host.event('waf-step')).toEqual({ stage: 'client', position: 4 });
  expect(await host.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await frame.getByRole('button', { name: 'Start again' }).click();
  await expect.poll(() => questionOn(frame)).toBe('firm-seat');
  await setAttribute(host, 'firm', 'Later');
  await frame.getByText('Offered by Later').waitFor();
  expect(await questionOn(frame)).toBe('firm-seat');
  expect(host.trouble).toEqual([]);
});

test('headings have the level that the host asks for, also those that come later', async () => {
  const host = await openHost(browser(), await plain({ 'heading-level': '3' }));
  const frame = await frameOf(host.page);
  await frame.locator('[data-question="firm-seat"] h1[aria-level="3"]').waitFor();
  await answerAll(frame, california);
  await frame.locator('.outcome h1[aria-level="3"]').waitFor();
  await frame.locator('.outcome h4[aria-level="6"]').first().waitFor();
  expect(await frame.locator('.outcome :is(h1, h2, h3, h4):not([aria-level])').count()).toBe(0);
  await setAttribute(host, 'heading-level', null);
  await expect.poll(() => frame.locator('[aria-level]').count()).toBe(0);
  expect(host.trouble).toEqual([]);
});

describe('answers leave the frame', () => {
  const share = { share: 'answers' };
  const box = (host: Hosted) => `Send these answers and this outcome to ${host.origin}`;

  test('only once the person ticks the box that names the host', async () => {
    const host = await openHost(browser(), await plain(share));
    const frame = await frameOf(host.page);
    await answerAll(frame, california, 'client-kind');
    expect(await frame.getByLabel(box(host)).isVisible()).toBe(false);
    await answerAll(frame, california);
    await frame.getByLabel(box(host)).waitFor();
    expect(await frame.getByLabel(box(host)).isChecked()).toBe(false);
    expect((await host.events()).filter(({ type }) => type === 'waf-answers')).toEqual([]);
    await frame.getByLabel(box(host)).check();
    const given = await host.event('waf-answers');
    const answers = { 'firm-seat': ['outside'], 'client-place': [california['client-place']].flat() };
    expect(given).toMatchObject({ link: `${site()}/check/#${codeOf(california)}`, answers });
    // Another outcome asks again.
    await frame.getByRole('button', { name: /^Change: First contact/ }).click();
    expect(await frame.getByLabel(box(host)).isVisible()).toBe(false);
    await answer(frame, 'first-move', ['firm']);
    await frame.getByLabel(box(host)).waitFor();
    expect(await frame.getByLabel(box(host)).isChecked()).toBe(false);
    expect((await host.events()).filter(({ type }) => type === 'waf-answers')).toHaveLength(1);
    expect(host.trouble).toEqual([]);
  });

  test('never where the host does not ask, or takes it back', async () => {
    const host = await openHost(browser(), await plain());
    const frame = await frameOf(host.page);
    await answerAll(frame, california);
    expect(await frame.getByLabel(box(host)).isVisible()).toBe(false);
    await setAttribute(host, 'share', 'answers');
    await frame.getByLabel(box(host)).waitFor();
    await setAttribute(host, 'share', null);
    await expect.poll(() => frame.getByLabel(box(host)).isVisible()).toBe(false);
    expect((await host.events()).map(({ type }) => type)).not.toContain('waf-answers');
  });

  test('never to a host that the browser cannot name', async () => {
    const host = await openHost(browser(), {
      ...(await plain(share)),
      headers: { 'Content-Security-Policy': 'sandbox allow-scripts' },
    });
    // What such a host shows is as nameless as itself, and the frame does not answer.
    expect(await host.page.getByRole('link', { name: /^Who asked first/ }).isVisible()).toBe(true);
    expect(await host.events()).toEqual([]);
  });
});

test('two on one page, in two languages, do not disturb each other', async () => {
  const french = await source('fr');
  const english = await source();
  const html = pageWith(
    `${htmlCode(english, { firm: 'One' })}${scriptCode(french)}${elementCode(french, { firm: 'Deux' })}`,
  );
  const host = await openHost(browser(), { html });
  const frames = await framesOf(host.page, 2);
  const [one, two] = frames.sort((a, b) => a.url().length - b.url().length);
  if (!one || !two) throw new Error('two frames');
  const stepsAt = await host.page.evaluateHandle(() => {
    const firms: (string | null)[] = [];
    addEventListener('waf-step', ({ target }) => firms.push((target as Element).getAttribute('firm')));
    return firms;
  });
  expect(await host.shift()).toBeLessThanOrEqual(0.02);
  await answer(one, 'firm-seat', ['outside']);
  expect([await questionOn(one), await questionOn(two)]).toEqual(['service', 'firm-seat']);
  expect(await two.getByText('Proposé par Deux').isVisible()).toBe(true);
  expect(await one.getByText('Offered by One').isVisible()).toBe(true);
  await answer(two, 'firm-seat', ['outside']);
  await expect.poll(() => stepsAt.jsonValue()).toEqual(['One', 'Deux']);
  expect(host.trouble).toEqual([]);
});

test('a contact on a page opens beside the host’s, and a call in its place', async () => {
  const host = await openHost(browser(), await plain({ 'contact-href': 'tel:+33123456789' }));
  const contact = (await frameOf(host.page)).locator('.contact');
  for (const [href, target] of [
    ['tel:+33123456789', '_top'],
    ['https://law.example/contact', '_blank'],
  ] as const) {
    await setAttribute(host, 'contact-href', href);
    await expect.poll(() => contact.getAttribute('href')).toBe(href);
    expect(await contact.getAttribute('target')).toBe(target);
  }
});

test.for([
  ['dark', undefined, 'rgb(20, 23, 26)'],
  ['dark', 'light', 'rgb(253, 252, 248)'],
  ['light', undefined, 'rgb(253, 252, 248)'],
  ['light', 'dark', 'rgb(20, 23, 26)'],
] as const)('on a %s device, with the theme %s, the ground is %s', async ([colorScheme, theme, ground]) => {
  const host = await openHost(browser(), await plain({ theme }), { colorScheme });
  const frame = await frameOf(host.page);
  await host.event('waf-ready');
  await expect
    .poll(() => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
    .toBe(ground);
});

test('an outcome that is asked for early is told as not complete, and the one after all questions as complete', async () => {
  const host = await openHost(browser(), await plain());
  const frame = await frameOf(host.page);
  await answerAll(frame, answersOf('cold-call'), 'request-record');
  await frame.getByRole('button', { name: 'See the outcome' }).click();
  const early = { outcome: 'unavailable', rules: RULES_VERSION, complete: false };
  expect(await host.event('waf-outcome')).toEqual(early);
  await frame.getByRole('button', { name: 'Go on, to see everything' }).click();
  await expect.poll(() => questionOn(frame)).toBe('request-record');
  await answerAll(frame, answersOf('cold-call'));
  await expect
    .poll(async () => (await host.events()).filter(({ type }) => type === 'waf-outcome').map(({ detail }) => detail))
    .toEqual([early, { ...early, complete: true }]);
});
