/** What axe finds on a page and in its frames, in words. */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The rules that look at colours. */
export const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];
/** The rule by which axe says that it did not see into a frame. */
const FRAMES = 'frame-tested';

/** Puts axe into a page and its frames, also those of another origin, where it is not there yet. */
const prepare = (page: Page) =>
  Promise.all(
    page.frames().map(async (frame) => {
      if (await frame.evaluate(() => 'axe' in globalThis)) return;
      await frame.evaluate(`${axe.source};axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] });0`);
    }),
  );

/** By some rules, or by all. axe passes over a frame that takes a second: then it looks again. */
async function look(page: Page, rules?: readonly string[]): Promise<string[]> {
  // What holds is not listed element by element: that would take most of the time.
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules
      ? { runOnly: { type: 'rule', values: [...rules, FRAMES] } }
      : { rules: { 'target-size': { enabled: true } } }),
  };
  let found: string[] = [];
  const unseen = async () => {
    await prepare(page);
    const seen = await page.evaluate(
      async ([given, frames]) => {
        const { axe: here } = globalThis as unknown as { axe: typeof axe };
        const { violations, incomplete } = await here.run(given);
        return {
          violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
          unseen: incomplete.flatMap(({ id, nodes }) => (id === frames ? nodes.map(({ html }) => html) : [])),
        };
      },
      [options, FRAMES] as const,
    );
    found = seen.violations;
    return seen.unseen;
  };
  await expect.poll(unseen, { timeout: 60_000 }).toEqual([]);
  return found;
}

/**
 * In light by every rule, or by those that are asked for; then in dark by the rules that look at colours, since nothing
 * else differs between the two.
 */
export async function faultsOn(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await look(page, rules);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await look(page, ABOUT_COLOURS);
  return [...light, ...dark.map((fault) => `in the dark, ${fault}`)];
}

/** How many pixels a page is too wide for its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
