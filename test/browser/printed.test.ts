import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, pathIn } from '../../src/content/languages.ts';
import { builtPages } from './built.ts';
import { isKnown, KINDS, ONE_OF_EACH } from './kinds.ts';
import { pagesOf, squeeze } from './pdf.ts';
import { useBrowser, visit } from './visit.ts';

const browser = useBrowser();

/** What has no place on paper: code, controls, the way on, definitions of their own, and the words of a link to a source. */
const ON_SCREEN_ONLY =
  'script, style, .button, button:not(.term), .search, .filter, .next, .definition, .visually-hidden, .official';

/** Every piece of text of the page's main part, as it stands on the screen, without what is for the screen only. */
const textsOn = (page: Page): Promise<string[]> =>
  page.locator('main').evaluate((main, left) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement?.closest(left) === null) texts.push(walker.currentNode.nodeValue ?? '');
    }
    return texts;
  }, ON_SCREEN_ONLY);

const SHEETS = { A4: { width: 210, height: 297 }, Letter: { width: 216, height: 279 } } as const;
type Sheet = keyof typeof SHEETS;
/** The width that is left between the margins of the print sheet, in CSS pixels. */
const widthOf = (sheet: Sheet) => Math.floor(((SHEETS[sheet].width - 32) / 25.4) * 96);

/** The pages that cite, and print the addresses of what they cite. */
const CITING = LANGUAGES.flatMap((language) =>
  (['first', 'guide', 'authorities', 'glossary', 'changes', 'about', 'sources', 'paper', 'map', 'proof'] as const).map(
    (kind) => pathIn(language, KINDS[kind]),
  ),
);

/** Opens a page as it was left on a dark screen. */
const opened = async (path: string) => {
  const visited = await visit(browser(), path, { colorScheme: 'dark' });
  await visited.page.evaluate(() => document.fonts.ready.then(() => {}));
  return visited;
};

/**
 * All of the main part stands in the print, nothing of the frame but the name, and the address of every source.
 * @returns the print, squeezed
 */
async function expectWhole(page: Page, path: string, format: Sheet): Promise<string> {
  const texts = await textsOn(page);
  const addresses = await page
    .locator('main .official')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const frame = await page.locator('.site-header nav a, .site-footer p, .skip').allTextContents();
  const brand = squeeze(await page.locator('.brand').textContent());
  const all = (await pagesOf(await page.pdf({ format, tagged: true }))).join('');
  expect(texts.length, path).toBeGreaterThan(3);
  const lost = [...texts, ...addresses].filter((text) => !all.includes(squeeze(text)));
  expect(lost, `${path} on ${format}`).toEqual([]);
  expect(all.startsWith(brand), path).toBe(true);
  const main = squeeze([...texts, ...addresses].join(''));
  const clutter = frame.map(squeeze).filter((text) => all.includes(text) && !main.includes(text));
  expect(clutter, path).toEqual([]);
  return all;
}

/** In print nothing is wider than the sheet, all words are black or nearly so, and nothing lies under them. */
async function expectBlackOnWhite(page: Page, path: string, sheet: Sheet): Promise<void> {
  await page.setViewportSize({ width: widthOf(sheet), height: 900 });
  await page.emulateMedia({ media: 'print' });
  const wrong = await page.evaluate(() => {
    const found: string[] = [];
    const shade = (colour: string) => Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    for (const element of [document.documentElement, ...document.querySelectorAll<HTMLElement>('body, body *')]) {
      const style = getComputedStyle(element);
      if (style.display === 'none' || element.getClientRects().length === 0) continue;
      const name = `${element.tagName}.${element.className}`;
      if (shade(style.color) > 0x33) found.push(`${name} is ${style.color}`);
      const clear = /, 0\)$/.test(style.backgroundColor);
      if (!clear && shade(style.backgroundColor) < 255) found.push(`${name} lies on ${style.backgroundColor}`);
      const clips = style.overflowX !== 'visible' && !element.matches('.visually-hidden, .visually-hidden *');
      const beyond = element.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
      if (beyond || (clips && element.scrollWidth > element.clientWidth)) found.push(`${name} is cut off`);
    }
    return found;
  });
  expect(wrong, `${path} on ${sheet}`).toEqual([]);
}

test('every page but the check is of a known kind', () => {
  expect(builtPages().filter((path) => !isKnown(path))).toEqual([]);
});

describe('printed, a page is all there, black on white, without the frame', () => {
  test.for(ONE_OF_EACH)('%s', async (path) => {
    const { page, leaveClean } = await opened(path);
    const printed = await expectWhole(page, path, 'A4');
    if (CITING.includes(path)) expect(printed).toMatch(/https:\/\/(?:eur-lex\.europa\.eu|www\.esma\.europa\.eu)\//);
    await expectWhole(page, path, 'Letter');
    await expectBlackOnWhite(page, path, 'A4');
    await expectBlackOnWhite(page, path, 'Letter');
    await leaveClean();
  });

  test.for(LANGUAGES)('every page of the guide in %s', async (language) => {
    const folder = pathIn(language, KINDS.contents);
    const pages = builtPages().filter((path) => path.startsWith(folder) && !ONE_OF_EACH.includes(path));
    expect(pages.length).toBeGreaterThan(10);
    for (const path of pages) {
      const { page, leaveClean } = await opened(path);
      await expectWhole(page, path, 'A4');
      await expectBlackOnWhite(page, path, 'A4');
      await leaveClean();
    }
  });
});
