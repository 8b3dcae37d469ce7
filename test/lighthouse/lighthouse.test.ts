/** Lighthouse on every kind of page in every language, served compressed with its headers: `npm run test:lighthouse`. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES, pathIn } from '../../src/content/languages.ts';
import { built } from '../browser/built.ts';
import { openChromium } from '../browser/chromium.ts';
import { answersOf, codeOf } from '../browser/codes.ts';
import { ONE_OF_EACH } from '../browser/kinds.ts';
import { freePort } from '../browser/port.ts';
import { site } from '../browser/visit.ts';
import { CATEGORIES, type Figures, measure } from './lighthouse.ts';

const OTHERS = [
  '/check/',
  `/check/#${codeOf(answersOf('california'))}`,
  '/training/fan/',
  '/training/class/',
  '/training/material/',
  '/embed/',
  '/embed/frame/',
];
const PAGES = [...ONE_OF_EACH, ...LANGUAGES.flatMap((language) => OTHERS.map((path) => pathIn(language, path)))];

/** Pages that say themselves that no search engine should list them. That alone costs them points of the last category. */
const UNLISTED = /\/(?:not-found|embed\/frame)\/$|\/404\.html$/;

const figures = new Map<string, Figures>();
let browser: Browser | undefined;
let port = 0;

/**
 * Lighthouse reads robots.txt as the page would, and every page but the search is forbidden to read anything
 * (`connect-src 'none'`). The file is the same for all: the search, in every language, is where it is judged.
 */
const skippedAt = (path: string): string[] => (/\/search\/$/.test(path) ? [] : ['robots-txt']);

beforeAll(async () => {
  port = await freePort();
  browser = await openChromium(`--remote-debugging-port=${port}`);
});
afterAll(async () => {
  await browser?.close();
  const width = Math.max(...PAGES.map((path) => path.length));
  const rows = [...figures].map(([path, { scores, failed }]) => {
    const numbers = CATEGORIES.map((category) => String(scores[category]).padStart(category.length));
    return [path.padEnd(width), ...numbers, failed.performance.join(' ')].join('  ').trimEnd();
  });
  console.info([['page'.padEnd(width), ...CATEGORIES].join('  '), ...rows].join('\n'));
});

test.for(PAGES)('%s', async (path) => {
  const measured = await measure(site() + path, port, skippedAt(path));
  figures.set(path, measured);
  const { scores, failed } = measured;
  expect(failed.accessibility).toEqual([]);
  expect(scores.accessibility).toBe(100);
  expect(failed['best-practices']).toEqual([]);
  expect(scores['best-practices']).toBe(100);
  const file = path.replace(/#.*$/, '').replace(/\/$/, '/index.html').slice(1);
  expect(/<meta name="robots" content="noindex"/.test(built(file).toString())).toBe(UNLISTED.test(path));
  expect(failed.seo).toEqual(UNLISTED.test(path) ? ['is-crawlable'] : []);
  if (!UNLISTED.test(path)) expect(scores.seo).toBe(100);
});
