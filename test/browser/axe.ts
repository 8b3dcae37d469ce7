/** What axe finds on a page, in words. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules that look at colours. */
export const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

const inWords = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);

/** What holds is not listed element by element: that would take most of the time. */
const axeOn = (page: Page) =>
  new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .setLegacyMode();

/** By every rule in light, then in dark by the rules that look at colours: nothing else differs between the two. */
export async function faultsOn(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = inWords(await axeOn(page).analyze());
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = inWords(await axeOn(page).withRules(ABOUT_COLOURS).analyze());
  return [...light, ...dark.map((fault) => `in the dark, ${fault}`)];
}

/** How many pixels a page is too wide for its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
