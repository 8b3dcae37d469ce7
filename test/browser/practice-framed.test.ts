/** A practice page in the frame of another page: what they say to each other, and to nobody else. */
import { describe, expect, onTestFinished, test } from 'vitest';
import type { FromPractice, Start } from '../../src/training/messages.ts';
import { answersOf, codeOf } from './codes.ts';
import { serve } from './host.ts';
import { answerCase, caseOf, predict } from './practising.ts';
import { answer, holdBack, questionOn, site, useBrowser, visit } from './visit.ts';

const browser = useBrowser();

describe('in a frame', () => {
  const SHELL =
    '<!doctype html><title>Shell</title><body><script>heard=[];addEventListener("message",e=>heard.push({origin:e.origin,data:e.data}))</script><iframe src="FRAME" width="900" height="700"></iframe>';

  /** Opens a case in a frame of a page. Its headers, which forbid that, are those of our site, not of a platform. */
  async function framed(shell: (frame: string) => Promise<string>) {
    const context = await browser().newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.route('**/training/ico/', async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': _, 'cross-origin-resource-policy': __, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
    await page.goto(await shell(`${site()}/training/ico/`));
    await expect.poll(() => page.frames().some((one) => one.url().includes('/training/'))).toBe(true);
    const frame = page.frames().find((one) => one.url().includes('/training/'));
    if (!frame) throw new Error('no frame');
    await frame.waitForSelector('[data-alive]', { state: 'attached' });
    const heard = () =>
      page.evaluate(() => (globalThis as unknown as { heard: { origin: string; data: FromPractice }[] }).heard);
    const start = (message: Omit<Start, 'to' | 'type'>) =>
      page.evaluate(
        (data) => frames[0]?.postMessage({ to: 'waf-practice', type: 'start', ...data }, location.origin),
        message,
      );
    return { page, frame, heard, start };
  }
  const sameOrigin = () =>
    framed(async (frame) => {
      const [context] = browser().contexts().slice(-1);
      await context?.route('**/shell.html', (route) =>
        route.fulfill({ contentType: 'text/html', body: SHELL.replace('FRAME', frame) }),
      );
      return `${site()}/shell.html`;
    });

  test('shows no question before it can show the one where the case was left', async () => {
    const { page, frame, heard, start } = await sameOrigin();
    await expect.poll(async () => (await heard()).length).toBe(1);
    const go = await holdBack(page);
    const asked = page.waitForRequest('**/_astro/*.js');
    const predicted = { outcome: 'token-offer' as const, deciding: null };
    await start({ code: codeOf(answersOf('ico'), 1), predicted, feedback: 'end', review: false });
    await asked;
    expect(await frame.locator('.prediction').isVisible()).toBe(true);
    go();
    await expect.poll(() => frame.locator('.prediction').isVisible()).toBe(false);
    expect(await questionOn(frame)).toBe(Object.keys(answersOf('ico'))[1]);
  });

  test('of the same site it says how it goes, and is told where to start', async () => {
    const { frame, heard, start } = await sameOrigin();
    await expect
      .poll(async () => (await heard()).map(({ data }) => data))
      .toEqual([{ from: 'waf-practice', type: 'ready', case: 'ico' }]);
    const predicted = { outcome: 'token-offer' as const, deciding: 'mica-4' };
    const progress = async () => (await heard()).map(({ data }) => data).findLast((data) => data.type === 'progress');
    await start({ code: '', predicted, feedback: 'step', review: false });
    await expect.poll(progress).toMatchObject({ code: '', predicted });
    expect(await questionOn(frame)).toBe('firm-seat');
    await answer(frame, 'firm-seat', ['unsure']);
    await expect.poll(progress).toMatchObject({ code: expect.stringMatching(/^1\./), predicted });
    const code = (await progress())?.code ?? '';
    await answerCase(frame, 'ico');
    const done = async () => (await heard()).map(({ data }) => data).find((data) => data.type === 'done');
    await expect.poll(done).toBeDefined();
    expect(await done()).toMatchObject({ case: 'ico', outcome: caseOf('ico').outcome, predicted });
    const first = async () => {
      const said = await done();
      return said?.type === 'done' ? said.questions[0] : null;
    };
    expect(await first()).toMatchObject({
      question: 'firm-seat',
      given: ['unsure'],
      model: ['outside'],
      mark: 'wrong',
    });
    expect(new Set((await heard()).map(({ origin }) => origin))).toEqual(new Set([site()]));

    // The same page is told to take the case up where it was left, and then to show it only.
    await start({ code, predicted, feedback: 'step', review: false });
    await expect.poll(() => questionOn(frame)).toBe('service');
    await start({ code, predicted, feedback: 'end', review: true });
    await frame.locator('.result').waitFor();
    expect(await frame.getByRole('button', { name: 'Continue' }).isVisible()).toBe(false);
    expect(await frame.evaluate(() => localStorage.length)).toBe(0);
  });

  test('it takes no message that is not one', async () => {
    const { page, frame, heard } = await sameOrigin();
    // It listens once it has said that it is ready.
    await expect.poll(async () => (await heard()).length).toBe(1);
    await page.evaluate(() => {
      for (const data of [
        null,
        'start',
        { to: 'waf-practice', type: 'start' },
        { to: 'waf-practice', type: 'start', code: 7 },
      ])
        frames[0]?.postMessage(data, location.origin);
    });
    await predict(frame);
    expect(await questionOn(frame)).toBe('firm-seat');
  });

  test('of another site nothing is said, and nothing is heard', async () => {
    const { frame, heard, page } = await framed((address) => serve({ html: SHELL.replace('FRAME', address) }));
    await page.evaluate(
      ([origin]) =>
        frames[0]?.postMessage(
          {
            to: 'waf-practice',
            type: 'start',
            code: '',
            predicted: { outcome: 'available', deciding: null },
            feedback: 'step',
            review: false,
          },
          origin ?? '',
        ),
      [site()],
    );
    await predict(frame);
    await answerCase(frame, 'ico');
    expect((await frame.locator('.result').getAttribute('data-outcome')) ?? '').toBe('token-offer');
    expect(await heard()).toEqual([]);
  });
});

test('outside a frame no message is sent', async () => {
  const { page, leaveClean } = await visit(browser(), '/training/ico/');
  await page.evaluate(() => {
    Object.assign(globalThis, { heard: [] });
    addEventListener('message', ({ data }) => (globalThis as unknown as { heard: unknown[] }).heard.push(data));
  });
  await predict(page);
  await answerCase(page, 'ico');
  expect(await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)).toEqual([]);
  await leaveClean();
});
