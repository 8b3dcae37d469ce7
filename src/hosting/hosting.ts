/** Writes, after each build, what hosts read to send the headers of `src/site/headers.ts`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../site/links.ts';
import { apacheFile } from './apache.ts';
import { headersFile } from './headers-file.ts';
import { writePolicies } from './in-pages.ts';
import { nginxFile } from './nginx.ts';
import { rulesOf } from './rules.ts';

/**
 * Writes `_headers`, `.htaccess`, `hosting/nginx.conf` and `.nojekyll` into a built site.
 * @param folder absolute path of the site
 * @param base the folder that it stands in on its host, with a slash at both ends
 */
export async function writeHosting(folder: string, base: string): Promise<void> {
  const rules = rulesOf(folder);
  const missing = filesIn(folder)
    .filter((path) => path.endsWith('/not-found/index.html'))
    .sort((a, b) => a.length - b.length);
  await mkdir(join(folder, 'hosting'), { recursive: true });
  await writeFile(join(folder, '_headers'), headersFile(rules, base));
  await writeFile(join(folder, '.htaccess'), apacheFile(rules, base, missing));
  await writeFile(join(folder, 'hosting/nginx.conf'), nginxFile(rules, base, missing));
  // GitHub Pages would leave out folders that begin with an underscore.
  await writeFile(join(folder, '.nojekyll'), '');
}

/** Astro integration: puts the policy into the pages too, before the worker learns them by their hashes. */
export const policiesInPages = () => ({
  name: 'policies-in-pages',
  hooks: { 'astro:build:done': ({ dir }: { dir: URL }) => writePolicies(fileURLToPath(dir)) },
});

/** Astro integration: the last, since it reads what the others wrote. */
export const hostFiles = (base: string) => ({
  name: 'host-files',
  hooks: { 'astro:build:done': ({ dir }: { dir: URL }) => writeHosting(fileURLToPath(dir), base) },
});
