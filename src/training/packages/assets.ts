/** The files of the built site that some of its pages need: what they name, and what those files name in turn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from './page.ts';

const IN_PAGE = /\s(?:href|src|component-url|renderer-url|before-hydration-url)="([^"]*)"/g;
/** A module beside the one that names it, and a file that a style sheet names. */
const IN_SCRIPT = /["'`]\.\/([\w.-]+\.(?:js|css))["'`]/g;
const IN_STYLE = /url\(["']?([^"')]+)["']?\)/g;
const IS_ASSET = /\.(?:js|css|woff2|svg|png)$/;

const named = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name);

/**
 * @param dist the built site
 * @param base its folder on its host
 * @param pages paths of pages in the built site
 * @returns paths of files in the built site
 */
export function assetsOf(dist: string, base: string, pages: readonly string[]): Set<string> {
  const found = new Set<string>();
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
  const waiting = pages.flatMap((page) => named(read(page), IN_PAGE).map((address) => fileOf(address, { base })));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (file === null || found.has(file) || !IS_ASSET.test(file) || file === 'icon.svg') continue;
    found.add(file);
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    if (file.endsWith('.js')) waiting.push(...named(read(file), IN_SCRIPT).map((name) => folder + name));
    if (file.endsWith('.css')) waiting.push(...named(read(file), IN_STYLE).map((name) => fileOf(name, { base })));
  }
  return found;
}
