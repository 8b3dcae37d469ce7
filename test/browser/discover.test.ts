import { readFileSync } from 'node:fs';
import { JSON_SCHEMA, load } from 'js-yaml';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, pathIn } from '../../src/content/languages.ts';
import { CARD } from '../../src/discover/size.ts';
import { built, builtFiles, builtPages } from './built.ts';
import { useBrowser } from './visit.ts';

const browser = useBrowser();
const htmlOf = (path: string) => `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
const pathOf = (address: string) => new URL(address).pathname;

/** An empty page, whose browser reads the files. */
let parser: Promise<Page> | undefined;

/** What each selector finds in a built file, read by the browser's own parser: texts, or values of an attribute. */
async function find<Name extends string>(
  file: string,
  wanted: Readonly<Record<Name, string | readonly [selector: string, attribute: string]>>,
): Promise<Record<Name, string[]>> {
  parser ??= browser().newPage();
  const page = await parser;
  const kind = file.endsWith('.xml') ? 'application/xml' : 'text/html';
  const names = Object.keys(wanted) as Name[];
  const found = await page.evaluate(
    ([source, type, selectors]) => {
      const tree = new DOMParser().parseFromString(source, type);
      const error = tree.querySelector('parsererror');
      if (error) throw new Error(error.textContent ?? 'not well formed');
      return selectors.map(([selector = '', attribute]) =>
        [...tree.querySelectorAll(selector)].map((element) =>
          attribute === undefined ? (element.textContent ?? '') : (element.getAttribute(attribute) ?? ''),
        ),
      );
    },
    [built(file).toString(), kind, names.map((name) => [wanted[name]].flat())] as const,
  );
  return Object.fromEntries(names.map((name, index) => [name, found[index] ?? []])) as Record<Name, string[]>;
}

describe.for(LANGUAGES)('the feed in %s', (language) => {
  const path = pathIn(language, '/changes/');
  const file = `${path.slice(1)}feed.xml`;

  test('has an entry for each change, which leads to it', async () => {
    const yaml = readFileSync(new URL(`../../content/${language}/changes.yaml`, import.meta.url), 'utf8');
    const dates = (load(yaml, { schema: JSON_SCHEMA }) as { date: string }[]).map(({ date }) => `${date}T00:00:00Z`);
    const { titles, summaries, updated, ids, links } = await find(file, {
      titles: 'entry > title',
      summaries: 'entry > summary',
      updated: 'entry > updated',
      ids: 'entry > id',
      links: ['entry > link', 'href'],
    });
    const page = await find(htmlOf(path), { titles: 'main li[id] > h2', ids: ['main li[id]', 'id'] });
    expect(updated).toEqual(dates);
    expect(titles).toEqual(page.titles);
    expect(links.map((link) => new URL(link)).map(({ pathname, hash }) => pathname + hash)).toEqual(
      page.ids.map((id) => `${path}#${id}`),
    );
    expect(new Set(ids).size).toBe(dates.length);
    expect(summaries).toHaveLength(dates.length);
    expect(summaries.filter((summary) => summary.length < 20 || /\[\[|[ ][.,)]| {2}/.test(summary))).toEqual([]);
  });

  test('has what Atom asks for, and its page names it', async () => {
    const feed = await find(file, {
      id: 'feed > id',
      title: 'feed > title',
      updated: 'feed > updated',
      author: 'feed > author > name',
      self: ['feed > link[rel="self"]', 'href'],
      language: ['feed', 'xml:lang'],
      entryUpdated: 'entry > updated',
    });
    expect(feed.self.map(pathOf)).toEqual([`/${file}`]);
    expect(feed.id).toEqual(feed.self);
    expect(feed.language).toEqual([language]);
    expect(feed.updated).toEqual([feed.entryUpdated.toSorted().at(-1)]);
    const page = await find(htmlOf(path), {
      feed: ['head > link[rel="alternate"][type="application/atom+xml"]', 'href'],
      product: 'header .brand',
    });
    expect(page.feed).toEqual([`/${file}`]);
    expect(feed.author).toEqual(page.product);
    expect(feed.title[0]).toContain(page.product[0]);
  });
});

test('the sitemap lists exactly the listed pages, each with its other languages', async () => {
  const pages = await Promise.all(
    builtPages().map(async (path) => ({
      path,
      ...(await find(htmlOf(path), {
        canonical: ['link[rel="canonical"]', 'href'],
        hidden: 'meta[name="robots"][content="noindex"]',
        alternates: ['link[rel="alternate"][hreflang]', 'href'],
      })),
    })),
  );
  const listed = pages.filter(({ hidden }) => hidden.length === 0);
  // The page for a wrong address in general, and in each language; the frame in each language.
  expect(pages.length - listed.length).toBe(1 + 2 * LANGUAGES.length);
  for (const { path, canonical } of listed) expect(canonical.map(pathOf)).toEqual([path]);
  const map = await find('sitemap.xml', { places: 'url > loc', alternates: ['url > *|link', 'href'] });
  expect(map.places.toSorted()).toEqual(listed.flatMap(({ canonical }) => canonical).sort());
  expect(map.alternates.toSorted()).toEqual(listed.flatMap(({ alternates }) => alternates).sort());
  const [origin = ''] = map.places;
  const robots = built('robots.txt').toString().split('\n');
  expect(robots).toContain(`Sitemap: ${new URL('/sitemap.xml', origin)}`);
});

test('every page says how a link to it looks, with a picture of the right size', async () => {
  const pictures = new Set<string>();
  for (const path of builtPages().filter((each) => !each.endsWith('/embed/frame/'))) {
    const property = (name: string) => [`meta[property="og:${name}"]`, 'content'] as const;
    const page = await find(htmlOf(path), {
      language: ['html', 'lang'],
      canonical: ['link[rel="canonical"]', 'href'],
      about: ['meta[name="description"]', 'content'],
      title: property('title'),
      description: property('description'),
      type: property('type'),
      locale: property('locale'),
      url: property('url'),
      image: property('image'),
      card: ['meta[name="twitter:card"]', 'content'],
    });
    expect(page.title.join(), path).not.toBe('');
    expect(page.description, path).toEqual(page.about);
    expect(page.type, path).toEqual(['website']);
    expect(page.url, path).toEqual(page.canonical);
    expect(page.locale[0]?.slice(0, 2), path).toBe(page.language[0]);
    expect(page.card, path).toEqual(['summary_large_image']);
    expect(page.image.map(pathOf), path).toEqual([`/social/${page.language[0]}.png`]);
    for (const image of page.image) pictures.add(pathOf(image).slice(1));
  }
  expect([...pictures].sort()).toEqual(builtFiles().filter((file) => file.startsWith('social/')));
  for (const file of pictures) {
    const picture = built(file);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect({ width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) }).toEqual(CARD);
    expect(picture.length, file).toBeLessThanOrEqual(80_000);
  }
});

interface Thing {
  readonly '@context': string;
  readonly '@type': string;
  readonly itemListElement?: readonly { position: number; name: string; item: string }[];
  readonly mainEntity?: readonly { name: string; acceptedAnswer: { text: string } }[];
}

describe.for(LANGUAGES)('structured data in %s', (language) => {
  const read = async (path: string) => {
    const { data, ...page } = await find(htmlOf(pathIn(language, path)), {
      data: 'script[type="application/ld+json"]',
      headings: 'article.prose h2',
      title: 'h1',
    });
    return { ...page, things: data.map((text) => JSON.parse(text) as Thing) };
  };

  test('the first page is an application', async () => {
    const { things } = await read('/');
    expect(things.map((thing) => thing['@type'])).toEqual(['WebApplication']);
  });

  test('every page of the guide says where it stands', async () => {
    const folder = pathIn(language, '/guide/');
    const paths = builtPages().filter((path) => path.startsWith(folder) && path !== folder);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      const { things, title } = await read(path.replace(folder, '/guide/'));
      const steps = things.find((thing) => thing['@type'] === 'BreadcrumbList')?.itemListElement ?? [];
      expect(steps.map(({ item }) => pathOf(item))).toEqual([pathIn(language, '/'), folder, path]);
      expect(steps.map(({ position }) => position)).toEqual([1, 2, 3]);
      expect(steps.at(-1)?.name).toBe(title[0]);
    }
  });

  test('the questions that founders ask stand there with their answers, without marks', async () => {
    const { things, headings } = await read('/guide/questions-founders-ask/');
    const questions = things.find((thing) => thing['@type'] === 'FAQPage')?.mainEntity ?? [];
    expect(headings.length).toBeGreaterThan(10);
    expect(questions.map(({ name }) => name)).toEqual(headings.filter((heading) => heading.endsWith('?')));
    for (const { name, acceptedAnswer } of questions) {
      expect(acceptedAnswer.text, name).toMatch(/^\S[\s\S]{20,}\.$/);
      expect(acceptedAnswer.text, name).not.toMatch(/\[\[|\{|[ ][.,)]| {2}|</);
    }
  });
});
