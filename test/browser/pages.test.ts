import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { deadLinks } from '../../src/site/links.ts';
import { built, builtPages, DIST } from './built.ts';
import { answersOf, codeOf } from './codes.ts';
import { shiftOf } from './shift.ts';
import { site, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const htmlOf = (path: string) => built(`${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`).toString();

test('with forced colours the choice and the verdict can still be seen', async () => {
  const { page } = await visit(browser(), `/check/#${codeOf(answersOf('california'))}`, { forcedColors: 'active' });
  await page.waitForSelector('.outcome h1');
  const fill = await page.locator('.verdict .solid').evaluate((shape) => getComputedStyle(shape).fill);
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(fill).not.toBe(background);
  await page.getByRole('button', { name: 'Change: Service' }).click();
  const [chosen, other] = await page.locator('.question:not([hidden]) .option').evaluateAll((options) => {
    const width = (wanted: boolean) =>
      options
        .filter((option) => option.matches(':has(:checked)') === wanted)
        .map((option) => getComputedStyle(option).borderInlineStartWidth)[0];
    return [width(true), width(false)];
  });
  expect(chosen).not.toBe(other);
  await page.context().close();
});

describe('nothing moves when the font arrives late', () => {
  const fontCame = () => document.fonts.ready.then(() => document.fonts.check('1rem "Source Serif 4"'));
  const widths = [320, 340, 360, 390, 412, 480, 600, 768, 900, 1024, 1280, 1440];
  const everywhere = ['/', '/fr/'].flatMap((path) => widths.map((width) => [path, width] as const));
  test.for([...everywhere, ['/check/', 1280], ['/fr/check/', 1280], ['/sources/', 1280]] as const)(
    '%s at %i px',
    async ([path, width]) => {
      const context = await browser().newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      expect(await shiftOf(page, path, '**/*.woff2', fontCame)).toBeLessThan(0.01);
      await context.close();
    },
  );
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes <!DOCTYPE html> and void elements as it likes; neither matters to a browser.
      'doctype-style': 'off',
      'void-style': 'off',
      'attr-quotes': 'off',
      // The island's own element carries its data in long attributes.
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      // One heading of the first level stands open at a time; the others are hidden with their questions.
      'multiple-labeled-controls': 'error',
    },
  });
  for (const path of builtPages()) {
    // Astro puts the style of its island element where the first island stands, in the body.
    const html = htmlOf(path).replace(/<style>astro-island[^<]*<\/style>/, '');
    const report = await validator.validateString(html, path);
    const messages = report.results.flatMap(({ messages: found }) =>
      found.map(({ ruleId, message, line }) => `${path} ${line}: ${ruleId} ${message}`),
    );
    expect(messages).toEqual([]);
  }
});

test('no internal link is dead, nor any anchor', () => {
  expect(deadLinks(DIST)).toEqual([]);
});

test('every page with a header leads from there to the search in its language', () => {
  let headers = 0;
  for (const path of builtPages()) {
    const html = htmlOf(path);
    const [, header] = /<header class="site-header">(.*?)<\/header>/s.exec(html) ?? [];
    if (header === undefined) continue;
    headers++;
    const search = /<html lang="fr"/.test(html) ? '/fr/search/' : '/search/';
    expect(header, path).toMatch(new RegExp(`<a href="${search}"[^>]*>(?:Search|Recherche)</a>`));
  }
  expect(headers).toBeGreaterThan(100);
});

test('no link and no hint runs together with the words before and after it', () => {
  const joined = builtPages().flatMap((path) =>
    (
      htmlOf(path).match(/[\p{L}\d.,;:!?»)]<(?:a\b|small class="about)[^>]*>(?! )[^<]*|<\/a>[\p{L}\d(«][^<]*/gu) ?? []
    ).map((words) => `${path}: ${words}`),
  );
  expect(joined).toEqual([]);
});

test('the one page for unknown addresses has a part in each language, each with a link home', () => {
  const parts = [...htmlOf('/404.html').matchAll(/<section lang="(\w+)">(.*?)<\/section>/gs)];
  expect(parts.map(([, language]) => language)).toEqual(['en', 'fr']);
  expect(parts[0]?.[2]).toContain('<a href="/">Go to the first page</a>');
  expect(parts[1]?.[2]).toContain('<a href="/fr/">Aller à la première page</a>');
});

test.for(['', '/fr'])('%s/not-found/ leads to the first page, the check and the guide', (root) => {
  const [, main = ''] = htmlOf(`${root}/not-found/`).split('<main');
  const links = [...(main.split('</main>')[0] ?? '').matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual([`${root}/`, `${root}/check/`, `${root}/guide/`]);
});

test('the styles of every page stand in the same order of layers, whichever sheet comes first', () => {
  for (const path of builtPages()) {
    const sheets = [...htmlOf(path).matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, file = '']) => file);
    const styles = sheets.map((file) => built(file).toString()).join('\n');
    const named = [...styles.matchAll(/@layer ([\w, ]+)[;{]/g)].flatMap(([, names = '']) => names.split(/, ?/));
    const order = ['reset', 'base', 'prose', 'components', 'utilities'];
    expect([...new Set(named)], path).toEqual(order);
    // A browser that is busy gives a transition of pages up, with an error on the console.
    expect(styles, path).not.toContain('@view-transition');
  }
});

test('an unknown address gives a page with status 404', async () => {
  const response = await fetch(`${site()}/nowhere/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('There is no such page');
  const french = await fetch(`${site()}/fr/nulle-part/`);
  expect(french.status).toBe(404);
  expect(await french.text()).toMatch(/<html lang="fr">/);
});
