/** Dead links: a build that has one fails. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Stands for the site's own host while addresses are resolved. */
const HOST = 'http://site.invalid';

/** Every file below a folder, as an address that begins with a slash. */
export const filesIn = (folder: string, below = folder): string[] =>
  readdirSync(below).flatMap((name) => {
    const path = join(below, name);
    return statSync(path).isDirectory() ? filesIn(folder, path) : [`/${relative(folder, path).split(sep).join('/')}`];
  });

const attributes = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&amp;', '&'));

/** A link code belongs to the check, and that of a set to the training, as what its name says: no elements. */
const CODE = /^(?:[a-z]+=)?1\./;

/**
 * Finds links of built pages that lead nowhere: to no file, or to no element of a page.
 * @param folder the built site
 * @param base the folder that it stands in on its host, with a slash at both ends
 * @returns `page → target`, one line a link
 */
export function deadLinks(folder: string, base = '/'): string[] {
  const files = new Set(filesIn(folder));
  const html = new Map(
    [...files].filter((file) => file.endsWith('.html')).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const ids = new Map([...html].map(([file, text]) => [file, new Set(attributes(text, /\sid="([^"]+)"/g))]));
  return [...html].flatMap(([file, text]) =>
    attributes(text, /\s(?:href|src)="([^"]*)"/g).flatMap((target) => {
      const { origin, pathname, hash } = new URL(target, HOST + base + file.slice(1));
      if (origin !== HOST) return [];
      const below = pathname.startsWith(base) ? pathname.slice(base.length - 1) : '';
      const to = below.endsWith('/') ? `${below}index.html` : below;
      const anchor = decodeURIComponent(hash.slice(1));
      const found = files.has(to) && (anchor === '' || CODE.test(anchor) || ids.get(to)?.has(anchor) === true);
      return found ? [] : [`${file} → ${target}`];
    }),
  );
}

/** Astro integration: fails the build where a link is dead. */
export const linksAlive = (base: string) => ({
  name: 'links-alive',
  hooks: {
    'astro:build:done': ({ dir }: { dir: URL }) => {
      const dead = deadLinks(fileURLToPath(dir), base);
      if (dead.length > 0) throw new Error(`Dead links:\n${dead.join('\n')}`);
    },
  },
});
