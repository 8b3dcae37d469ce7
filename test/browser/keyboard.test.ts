import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, pathIn } from '../../src/content/languages.ts';
import { answersOf, codeOf } from './codes.ts';
import { KINDS, ONE_OF_EACH } from './kinds.ts';
import { useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const TOOLS = ['/check/', '/training/fan/', '/training/class/'];
const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
/** A field for a date takes several presses: one for each of its parts, and one for its calendar. */
const PARTS = 4;

/** How many controls of a page can be reached now, in the order of the page. */
const countOf = (page: Page): Promise<number> =>
  page.evaluate((controls) => {
    const shown = [...document.querySelectorAll(controls)].filter(
      (control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled'),
    );
    Object.assign(globalThis, { shown });
    return shown.length;
  }, CONTROLS);

/** The place of the control that has the focus, and what is wrong with it; null where none has it. */
type Focused = { readonly place: number; readonly wrong: string } | null;

/** Writes down, before each press of a key, where the focus stands by then: it has been scrolled to and drawn. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { shown } = globalThis as unknown as { shown: Element[] };
    const focused = (): Focused => {
      const control = document.activeElement;
      if (control === null || control === document.body) return null;
      // An option of a question shows the focus around all of its row.
      const { outlineStyle, outlineWidth } = getComputedStyle(control.closest('.option') ?? control);
      const ringed = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      const { top, bottom, left, right } = control.getBoundingClientRect();
      const inView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && bottom - top > 0;
      const name = `${control.tagName} ${control.textContent?.trim().slice(0, 40)}`;
      const wrong = [ringed ? '' : 'shows no focus', inView ? '' : 'is out of view'].filter((words) => words !== '');
      return { place: shown.indexOf(control), wrong: wrong.length > 0 ? `${name} ${wrong.join(' and ')}` : '' };
    };
    const been: Focused[] = [];
    addEventListener('keydown', ({ key }) => key === 'Tab' && been.push(focused()), { capture: true });
    Object.assign(globalThis, { whereBeen: () => [...been.splice(0), focused()] });
  });

/** A key that is held down is quicker than one that is pressed again; so many, where the page says where it was. */
const TOGETHER = 40;

/** Goes through a page by Tab, or back by Shift and Tab, until the focus leaves it: the places, and what was wrong on the way. */
async function walk(page: Page, way: 'on' | 'back', most: number) {
  if (way === 'back') await page.keyboard.down('Shift');
  await watch(page);
  const places: number[] = [];
  const wrong: string[] = [];
  const begun = await page.evaluate(() => (globalThis as unknown as { whereBeen(): Focused[] }).whereBeen()[0]?.place);
  for (let presses = 0; presses < most * PARTS; presses += TOGETHER) {
    for (let press = 0; press < TOGETHER; press++) await page.keyboard.down('Tab');
    await page.keyboard.up('Tab');
    const been = await page.evaluate(() => (globalThis as unknown as { whereBeen(): Focused[] }).whereBeen());
    // The first is where the focus stood before the first of these presses.
    for (const focused of been.slice(1)) {
      if (focused === null || focused.place === begun || (focused.place === places[0] && places.length > 1))
        return { places, wrong, left: true };
      if (focused.place !== places.at(-1)) places.push(focused.place);
      if (focused.wrong !== '') wrong.push(focused.wrong);
    }
  }
  return { places, wrong, left: false };
}

describe('by Tab every control is reached in its order, is seen to be, and is left again', () => {
  const tools = TOOLS.flatMap((path) => LANGUAGES.map((language) => pathIn(language, path)));
  const outcomes = LANGUAGES.map((language) => `${pathIn(language, '/check/')}#${codeOf(answersOf('disclaimer'))}`);
  test.for([...ONE_OF_EACH, ...tools, ...outcomes])('%s', async (path) => {
    const { page, leaveClean } = await visit(browser(), path, { viewport: { width: 1280, height: 900 } });
    if (path.includes('#')) await page.waitForSelector('.keep');
    // Its button for use without network cannot be reached before it is known how that stands.
    if (path.endsWith('/class/')) await page.waitForSelector('[data-standing]');
    const count = await countOf(page);
    expect(count).toBeGreaterThan(12);
    const { places, wrong, left } = await walk(page, 'on', count + 1);
    expect(wrong).toEqual([]);
    expect(left).toBe(true);
    // Of the options of one question that can be chosen singly, Tab reaches one; arrows reach the others.
    const radios = page.locator('input[type="radio"]:visible');
    const names = await radios.evaluateAll((all) => new Set(all.map((one) => (one as HTMLInputElement).name)).size);
    const skipped = (await radios.count()) - names;
    const reached = Array.from({ length: count }, (_, place) => place);
    if (skipped === 0) expect(places).toEqual(reached);
    else expect(places).toEqual(reached.filter((place) => places.includes(place)));
    expect(places).toHaveLength(count - skipped);
    await leaveClean();
  });
});

test.for(LANGUAGES)('in %s the way back is the same', async (language) => {
  const { page, leaveClean } = await visit(browser(), pathIn(language, KINDS.guide));
  const count = await countOf(page);
  await page.locator('.site-footer a').last().focus();
  const { places, wrong } = await walk(page, 'back', count + 1);
  expect(wrong).toEqual([]);
  expect(places).toEqual(Array.from({ length: count - 1 }, (_, place) => count - 2 - place));
  await leaveClean();
});

describe('the skip link leads past the frame', () => {
  test.for(LANGUAGES)('in %s', async (language) => {
    const { page, leaveClean } = await visit(browser(), pathIn(language, KINDS.guide));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('main'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await leaveClean();
  });
});

describe('a term opens by Enter or Space, its definition is next, and Esc gives the focus back', () => {
  const kinds = [KINDS.guide, KINDS.about].flatMap((path) => LANGUAGES.map((language) => pathIn(language, path)));
  test.for(kinds.flatMap((path) => [[path, 'Enter'] as const, [path, 'Space'] as const]))(
    '%s by %s',
    async ([path, key]) => {
      const { page, leaveClean } = await visit(browser(), path);
      const onTerm = () => page.evaluate(() => document.activeElement?.matches('button.term') ?? false);
      for (let presses = 0; presses < 40 && !(await onTerm()); presses++) await page.keyboard.press('Tab');
      const target = await page.evaluate(() => document.activeElement?.getAttribute('popovertarget'));
      const definition = page.locator(`#${target}`);
      expect(await definition.isVisible()).toBe(false);
      await page.keyboard.press(key);
      expect(await definition.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await definition.evaluate((open) => open.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      expect(await definition.isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('popovertarget'))).toBe(target);
      await leaveClean();
    },
  );
});
