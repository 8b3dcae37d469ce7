/** The index that the search runs on, made from the built pages. It is part of the site: no server is asked. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile } from 'pagefind';

/** What the search page loads, but for the stemmers. Pagefind's own interfaces are not among it. */
const NEEDED = /^pagefind(-worker)?\.js$|^pagefind-entry\.json$|\.pf_(meta|index|fragment)$/;

/** The files of an index that the search page needs: the stemmers are those of the languages that were found. */
function needed(files: readonly IndexFile[]): IndexFile[] {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(new TextDecoder().decode(entry?.content)) as {
    languages: Record<string, { wasm: string | null }>;
  };
  const stemmers = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  return files.filter(({ path }) => NEEDED.test(path) || stemmers.includes(path));
}

/** The errors of a step, thrown: a site whose search finds nothing must not be published. */
function check(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index: ${step}: ${errors.join('; ')}`);
}

/**
 * Writes the index of a built site to its folder `pagefind`.
 * @param folder absolute path of the built site
 * @returns how many pages it holds
 */
export async function writeIndex(folder: string): Promise<number> {
  try {
    // All texts of a language in one file: which results a visitor sees is not told by what the browser loads.
    const { index, errors } = await createIndex({ maxFragments: 1 });
    check('start', errors);
    if (!index) throw new Error('the search index could not be made');
    const added = await index.addDirectory({ path: folder });
    check('read', added.errors);
    const made = await index.getFiles();
    check('make', made.errors);
    for (const { path, content } of needed(made.files)) {
      const file = join(folder, 'pagefind', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return added.page_count;
  } finally {
    await close();
  }
}

/** Makes the index after each build. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      logger.info(`${await writeIndex(fileURLToPath(dir))} pages read for the search`);
    },
  },
});
