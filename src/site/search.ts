/** The index that the search runs on, made from the built pages. It is part of the site: no server is asked. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile } from 'pagefind';
import { filesIn } from './links.ts';

/** What the search page loads, but for the stemmers. Pagefind's own interfaces are not among it. */
const NEEDED = /^pagefind(-worker)?\.js$|^pagefind-entry\.json$|\.pf_(meta|index|fragment)$/;
const PART = /<(\w+)((?:\s[^>]*?)?)\sid="([^"]*)"([^>]*?)\sdata-search-title="([^"]*)"([^>]*)>/g;

/**
 * A page as the index should read it. Pagefind takes only headings with an id for parts of a page: each part that
 * names its title in `data-search-title` gets such a heading here, and here only.
 */
const forIndex = (html: string): string =>
  html
    .replace(PART, (_, element, before, id, between, title, after) => {
      return `<${element}${before}${between}${after}><h2 id="${id}">${title}</h2>`;
    })
    // Set apart by style alone, these would run together into one word.
    .replaceAll('</span><span', '</span> <span');

/** The files of an index that the search page needs: the stemmers are those of the languages that were found. */
function needed(files: readonly IndexFile[]): IndexFile[] {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(new TextDecoder().decode(entry?.content)) as {
    languages: Record<string, { wasm: string | null }>;
  };
  const stemmers = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  return files.filter(({ path }) => NEEDED.test(path) || stemmers.includes(path));
}

/** Throws the errors of a step: a site whose search finds nothing must not be published. */
function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index: ${errors.join('; ')}`);
}

/**
 * Writes the index of a built site to its folder `pagefind`.
 * @param folder absolute path of the built site
 * @returns how many pages it holds
 */
export async function writeIndex(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: ['.cite small'] });
    check(index ? errors : ['it could not be started', ...errors]);
    if (!index) return 0;
    let pages = 0;
    // In a fixed order, so that the same site gives the same index.
    for (const path of filesIn(folder)
      .filter((file) => file.endsWith('.html'))
      .sort()) {
      const html = await readFile(join(folder, path), 'utf8');
      if (!html.includes('data-pagefind-body')) continue;
      check((await index.addHTMLFile({ sourcePath: path.slice(1), content: forIndex(html) })).errors);
      pages += 1;
    }
    const made = await index.getFiles();
    check(made.errors);
    for (const { path, content } of needed(made.files)) {
      const file = join(folder, 'pagefind', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return pages;
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
