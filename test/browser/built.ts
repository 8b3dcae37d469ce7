/** The built site as files. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import cases from '../../content/cases.json' with { type: 'json' };

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Every file of the built site, by its path. */
export const builtFiles = (folder = DIST): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? builtFiles(path) : [relative(DIST, path)];
  });

/** The addresses of all built pages. */
export const builtPages = (): string[] =>
  builtFiles()
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);

export const built = (file: string): Buffer => readFileSync(join(DIST, file));

/** The file of a page. */
export const pageFile = (path: string): string => `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'", amp: '&' };
/** What a piece of HTML says. */
export const builtText = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&([\w#]+);/g, (sign, name: string) => SIGNS[name] ?? sign);

/** Pages of one kind stand for each other where looking at each takes long: the training cases, but for a few. */
const FEW_CASES = ['fan', 'perpetuals', 'course-neutral'];
export const pagesOfEachKind = (): string[] =>
  builtPages().filter((path) => cases.every(({ id }) => FEW_CASES.includes(id) || !path.endsWith(`/training/${id}/`)));
