import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { htmlCode } from '../../src/embed/snippets.ts';
import { built, builtFiles, builtPages, pageFile } from './built.ts';
import { frameOf, pageWith, serve, source } from './host.ts';
import { alive, site, useBrowser } from './visit.ts';

const browser = useBrowser();
const size = (body: Buffer) => gzipSync(body, { level: 9 }).length;

/** What a page loads until it is alive and still, by kind, in bytes after gzip. */
async function loadedBy(path: string) {
  const context = await browser().newContext();
  const page = await context.newPage();
  const sizes: Record<string, number> = { document: 0, script: 0, stylesheet: 0, font: 0 };
  const waiting: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    waiting.push(
      response.body().then((body) => {
        sizes[kind] = (sizes[kind] ?? 0) + (kind === 'font' ? body.length : size(body));
      }),
    );
  });
  await page.goto(site() + path, { waitUntil: 'networkidle' });
  await alive(page);
  await Promise.all(waiting);
  await context.close();
  return sizes;
}

test.for(['/check/', '/fr/check/'])('%s loads little before the first answer', async (path) => {
  const sizes = await loadedBy(path);
  console.info(`${path} before the first answer, bytes:`, sizes);
  expect(sizes['script']).toBeGreaterThan(1000);
  expect(sizes['script']).toBeLessThanOrEqual(30_000);
  expect(sizes['document']).toBeLessThanOrEqual(25_000);
  expect(sizes['stylesheet']).toBeLessThanOrEqual(6_000);
});

test.for(['/check/', '/fr/check/', '/embed/frame/', '/verify/', '/compare/', '/training/fan/', '/training/class/'])(
  '%s asks for all modules that it starts with at once',
  async (path) => {
    const named = [
      ...built(pageFile(path))
        .toString()
        .matchAll(/<script type="module" async src="([^"]+)"/g),
    ];
    expect(named.length).toBeGreaterThan(2);
    const context = await browser().newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    const { promise: all, resolve: begin } = Promise.withResolvers<void>();
    let begun = false;
    await page.route('**/_astro/*.js', async (route) => {
      // What is asked for later, does not come: the page answers without it.
      if (begun) return route.abort();
      asked.push(new URL(route.request().url()).pathname);
      await all;
      await route.continue();
    });
    await page.goto(site() + path, { waitUntil: 'domcontentloaded' });
    await expect.poll(() => asked.toSorted()).toEqual(named.map(([, address]) => address).sort());
    begun = true;
    begin();
    await alive(page);
    await context.close();
  },
);

test('the frame has at most 1 kB more of scripts than the check', async () => {
  const [check, frame] = [await loadedBy('/check/'), await loadedBy('/embed/frame/')];
  console.info('/embed/frame/ more than /check/, bytes of scripts:', (frame['script'] ?? 0) - (check['script'] ?? 0));
  expect(frame['script']).toBeGreaterThan(1000);
  expect(frame['script']).toBeLessThanOrEqual((check['script'] ?? 0) + 1024);
});

test('so it is in a host’s page, but for the element', async () => {
  const host = await serve({ html: pageWith(htmlCode(await source(), {})) });
  const context = await browser().newContext();
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const isScript = response.request().resourceType() === 'script';
    if (isScript && !response.url().endsWith('/embed.js')) sizes.push(response.body().then(size));
  });
  await page.goto(host);
  await frameOf(page);
  const frame = (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
  await context.close();
  const { script: check = 0 } = await loadedBy('/check/');
  console.info('the frame in a host’s page more than /check/, bytes of scripts:', frame - check);
  expect(frame).toBeGreaterThan(1000);
  expect(frame).toBeLessThanOrEqual(check + 1024);
});

test.for(['/verify/', '/fr/verify/', '/compare/', '/fr/compare/'])(
  '%s loads little before it is used',
  async (path) => {
    const sizes = await loadedBy(path);
    console.info(`${path}, bytes:`, sizes);
    expect(sizes['script']).toBeGreaterThan(1000);
    expect(sizes['script']).toBeLessThanOrEqual(38_000);
    expect(sizes['document']).toBeLessThanOrEqual(15_000);
  },
);

test.for(['/training/fan/', '/fr/training/fan/'])('%s loads little before the first answer', async (path) => {
  const sizes = await loadedBy(path);
  console.info(`${path} before the first answer, bytes:`, sizes);
  expect(sizes['script']).toBeGreaterThan(1000);
  expect(sizes['script']).toBeLessThanOrEqual(38_000);
  expect(sizes['stylesheet']).toBeLessThanOrEqual(8_000);
});

test('fonts are at most 70 kB in all, from the site itself', () => {
  const fonts = builtFiles().filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.reduce((sum, file) => sum + built(file).length, 0)).toBeLessThanOrEqual(70_000);
});

describe('pages that only inform ship no JavaScript', () => {
  test('in their HTML', () => {
    const informing = builtPages().filter((path) => !/\/(check|map|search|verify|compare|embed|training)\//.test(path));
    expect(informing.length).toBeGreaterThan(3);
    for (const path of informing) {
      const html = built(`${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`).toString();
      expect(html, path).not.toMatch(/<script(?! type="application\/ld\+json">)|modulepreload|\son\w+=/);
    }
  });
});

test('no text is shipped twice: no question stands in a script', () => {
  const html = built('check/index.html').toString();
  const titles = [...html.matchAll(/<h1 tabindex="-1">([^<]+)<\/h1>/g)].map(([, title = '']) => title);
  expect(titles).toHaveLength(17);
  const scripts = builtFiles()
    .filter((file) => file.endsWith('.js'))
    .map((file) => built(file).toString())
    .join('\n');
  for (const title of titles) {
    expect(html.split(title)).toHaveLength(2);
    expect(scripts).not.toContain(title);
  }
});

test('Trusted Types lets through every template of the built scripts, and nothing else', () => {
  const pattern = /createHTML:h=>\/(.*)\/\.test/s.exec(built('trusted-types.js').toString())?.[1] ?? '';
  const allowed = new RegExp(pattern);
  const templates = builtFiles()
    .filter((file) => file.startsWith('_astro/') && file.endsWith('.js'))
    .flatMap((file) =>
      [
        ...built(file)
          .toString()
          .matchAll(/\(`(<[a-z][^`]*)`/g),
      ].map(([, template = '']) => template),
    );
  expect(templates.length).toBeGreaterThan(10);
  const used = templates.filter((template) => !template.startsWith('<div class=check>'));
  expect(used.filter((template) => !allowed.test(template))).toEqual([]);
  for (const bad of [
    '<img src=x onerror=alert(1)>',
    '<script>1</script>',
    '<a href=javascript:1>',
    '<p onclick=x>',
    '<iframe>',
    '<svg><use href=x>',
    '<style>',
    '<p style=color:red>',
  ]) {
    expect(allowed.test(bad), bad).toBe(false);
  }
});

test('pages of the guide are small', () => {
  const pages = builtPages().filter((path) => path.includes('/guide/'));
  expect(pages).toHaveLength(30);
  const sizes = pages.map((path) => size(built(`${path.slice(1)}index.html`)));
  console.info('largest page of the guide, bytes:', Math.max(...sizes));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(15_000);
});
