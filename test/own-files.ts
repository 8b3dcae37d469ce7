/** The files of the project as the tests of its shape read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every file of ours below a folder with one of these endings, by its path below the project. */
export const filesIn = (folder: string, ...endings: string[]): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && (endings.length === 0 || endings.includes(extname(entry.name))))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    // The packages of the benchmarks, where they are installed.
    .filter((path) => !path.includes('node_modules'));

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
/** The folder of `src` in which a file stands. */
export const partOf = (file: string): string => file.split('/')[1] ?? '';

export const CODE = ['.ts', '.tsx', '.astro'];
/** Every file of code in `src`. */
export const sources = filesIn('src', ...CODE);
