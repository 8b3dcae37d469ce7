/** The built site as files. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

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
