/** The main walks in three engines: `npm run test:engines`. Nothing is skipped: an engine that is missing fails. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, pathIn } from '../../src/content/languages.ts';
import { htmlCode } from '../../src/embed/snippets.ts';
import { answersOf, codeOf } from '../browser/codes.ts';
import { pageWith, serve, source, type Told } from '../browser/host.ts';
import { squeeze } from '../browser/pdf.ts';
import { caseOf, resultOn } from '../browser/practising.ts';
import { outcomeOn, questionOn, site } from '../browser/visit.ts';
import { openChromiumEngine } from './chromium.ts';
import type { Engine, View } from './engine.ts';
import { openFirefox } from './firefox.ts';
import { alive, answerAllByClicks, answerAllByKeys, choose } from './walking.ts';
import { openWebKit } from './webkit.ts';

const california = caseOf('california');

const attributesOn = (view: View, name: string, within = '') =>
  view.evaluate(
    ([attribute = '', place = '']) =>
      [...document.querySelectorAll(`${place} [${attribute}]`)].map((one) => one.getAttribute(attribute)).sort(),
    [name, within],
  );

/** What the outcome says, by the marks it carries. */
async function expectOutcome(view: View, { outcome, findings, answers }: ReturnType<typeof caseOf>): Promise<void> {
  expect(await outcomeOn(view)).toBe(outcome);
  expect(await attributesOn(view, 'data-finding')).toEqual([...findings].sort());
  expect(await attributesOn(view, 'data-answer', '.outcome')).toEqual(Object.keys(answers).sort());
}

describe.for([
  ['Chromium', openChromiumEngine],
  ['Firefox', openFirefox],
  ['WebKitGTK', openWebKit],
] as const)('%s', ([, open]) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    console.info(engine.name);
  });
  afterAll(() => engine?.close());
  const go = async (path: string) => {
    // From elsewhere, so that an address with another code is another page.
    await engine.page.go('about:blank');
    await engine.page.go(site() + path);
    return engine.page;
  };
  const nothingWrong = async () => expect(await engine.page.trouble()).toEqual([]);

  test.for(LANGUAGES)(
    'the check by clicks in %s, from the first page, and again when it is loaded anew',
    async (language) => {
      const page = await go(pathIn(language, '/'));
      await page.click(`main a[href="${pathIn(language, '/check/')}"]`);
      await alive(page);
      await answerAllByClicks(page, answersOf(california.id));
      await expectOutcome(page, california);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await page.evaluate(() => {
        Object.assign(globalThis, { old: true });
        location.reload();
      });
      await page.waitForFunction(() => !('old' in globalThis) && document.querySelector('.outcome h1') !== null);
      await expectOutcome(page, california);
      await nothingWrong();
    },
  );

  test.for(['california', 'dubai-resident', 'tourist'])('the check by keyboard alone: %s', async (id) => {
    const page = await go('/check/');
    await alive(page);
    await answerAllByKeys(page, answersOf(id));
    await expectOutcome(page, caseOf(id));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await nothingWrong();
  });

  test('an answer chosen before is kept, and Back and Forward lead through the questions', async () => {
    const page = await go('/check/');
    await alive(page);
    await answerAllByClicks(page, answersOf(california.id), 'asset');
    await page.waitForFunction(() => history.state?.at === 'asset');
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.querySelector('[data-question="service"]:not([hidden])') !== null);
    expect(await page.evaluate(() => document.querySelector('[data-question="service"] :checked')?.id)).toBe(
      'service-exchange-funds',
    );
    await page.evaluate(() => history.forward());
    await page.waitForFunction(() => document.querySelector('[data-question="asset"]:not([hidden])') !== null);
    await nothingWrong();
  });

  test('the outcome: an answer is changed there, and its parts that come later come', async () => {
    const page = await go(`/check/#${codeOf(answersOf(california.id))}`);
    await page.waitForFunction(() => document.querySelector('.outcome .keep button') !== null);
    await page.click('.outcome [data-answer="how-found"] button');
    await page.waitForFunction(() => document.querySelector('[data-question="how-found"]:not([hidden])') !== null);
    expect(await questionOn(page)).toBe('how-found');
    expect(await page.evaluate(() => document.querySelector('[data-question="how-found"] :checked')?.id)).toBe(
      'how-found-our-promotion',
    );
    await nothingWrong();
  });

  test('on paper: the verdict, every reason and the answers, and no button', async () => {
    const page = await go(`/check/#${codeOf(answersOf(california.id))}`);
    await page.waitForFunction(() => document.querySelector('.outcome .keep') !== null);
    const texts = (selector: string) =>
      page.evaluate((all) => [...document.querySelectorAll(all)].map((one) => one.textContent ?? ''), selector);
    const stands = [...(await texts('.verdict h1, .verdict .sentence, .reason h4, .outcome .answers li, .record dd'))];
    const controls = await texts('.outcome button, .site-header nav a');
    expect(stands.length).toBeGreaterThan(20);
    expect(controls.length).toBeGreaterThan(15);
    const { text: paper, pages } = await page.printed();
    if (pages !== null) expect([4, 5, 6, 7, 8]).toContain(pages);
    for (const text of stands) expect(squeeze(paper)).toContain(squeeze(text));
    for (const text of controls.filter((one) => one.length > 8)) expect(squeeze(paper)).not.toContain(squeeze(text));
  });

  test('what the policy forbids is heard', async () => {
    const page = await go('/check/');
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'http://localhost:1/image.png';
      document.body.append(image);
    });
    await expect.poll(() => page.trouble().then((all) => all.join()), { timeout: 10_000 }).toMatch(/policy/i);
  });

  test('embedded on a page of others: greets, grows, tells how far it is', async () => {
    const told = `<script>told = []; for (const name of ['ready', 'step', 'outcome'])
      addEventListener('waf-' + name, ({ type, detail }) => told.push({ type, detail }))</script>`;
    const head = `<link rel="icon" href="data:,">${told}`;
    const code = htmlCode(await source(), { firm: 'Example Advisers', accent: '#ffcc00' });
    const { page } = engine;
    await page.go(await serve({ html: pageWith(code, head) }));
    const events = () => page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
    await page.waitForFunction(() => (globalThis as unknown as { told: Told[] }).told.length > 0);
    const frame = await page.frame(() =>
      document.querySelector('who-asked-first')?.shadowRoot?.querySelector('iframe'),
    );
    await alive(frame);
    const fits = () =>
      frame.waitForFunction(() => innerHeight > 400 && document.documentElement.scrollHeight <= innerHeight);
    await fits();
    expect(await frame.evaluate(() => document.body.innerText)).toContain('Example Advisers');
    await answerAllByClicks(frame, answersOf(california.id));
    await fits();
    expect(await outcomeOn(frame)).toBe(california.outcome);
    await page.waitForFunction(() =>
      (globalThis as unknown as { told: Told[] }).told.some(({ type }) => type === 'waf-outcome'),
    );
    const heard = await events();
    expect(heard.map(({ type }) => type)).toEqual([
      'waf-ready',
      ...Object.keys(california.answers)
        .slice(1)
        .map(() => 'waf-step'),
      'waf-outcome',
    ]);
    expect(heard.at(-1)?.detail).toMatchObject({ outcome: california.outcome, complete: true });
    await nothingWrong();
  });

  test('a training case: foreseen, answered, explained', async () => {
    const { outcome, deciding, answers } = california;
    const page = await go(`/training/${california.id}/`);
    await alive(page);
    await choose(page, '#predicted', outcome);
    await page.click(`label[for="deciding-${deciding[0]}"]`);
    await page.click('.prediction button[type="submit"]');
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.prediction')?.checkVisibility() !== true);
    await answerAllByClicks(page, answersOf(california.id));
    const result = await resultOn(page);
    expect(result).toMatchObject({ percent: 100, outcome });
    expect(Object.keys(result.marks).sort()).toEqual(Object.keys(answers).sort());
    await nothingWrong();
  });
});
