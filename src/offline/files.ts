/** Which files of a built site are kept for use without network, and how the worker knows them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../site/links.ts';
import type { Kept } from './names.ts';

/** What is for hosts, for other websites, for learning platforms and for machines that look for pages. */
const LEFT_OUT =
  /^\/(?:(?:[a-z]{2}\/)?embed\/|hosting\/|packages\/|oembed\/|social\/|\.|_headers$|404\.html$|offline\.js$|robots\.txt$|sitemap\.xml$)|\.(?:br|gz|zip)$|\/feed\.xml$/;

/**
 * Finds the files.
 * @param folder absolute path of the built site
 * @param base the folder that it stands in on its host, with a slash at both ends
 * @returns the files, and their bytes as a browser stores them
 */
export function keptFiles(folder: string, base: string): { readonly files: readonly Kept[]; readonly bytes: number } {
  const read = filesIn(folder)
    .filter((path) => !LEFT_OUT.test(path))
    .sort()
    .map((path) => ({ path, body: readFileSync(join(folder, path)) }));
  const files = read.map(({ path, body }): Kept => {
    const hash = createHash('sha256').update(body);
    const integrity = `sha256-${hash.copy().digest('base64')}`;
    return {
      url: base + path.slice(1).replace(/(^|\/)index\.html$/, '$1'),
      revision: path.startsWith('/_astro/') ? null : hash.digest('hex').slice(0, 20),
      integrity,
    };
  });
  return { files, bytes: read.reduce((sum, { body }) => sum + body.length, 0) };
}
