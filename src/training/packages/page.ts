/**
 * A built practice page as it stands in a package: every address relative, since nobody knows in which folder a platform
 * serves it, and links to what is not in the package lead to the site, in a window of their own.
 */
import { posix } from 'node:path';

export interface Where {
  /** The site's address, with a slash at the end. */
  readonly site: string;
  /** The folder of the site on its host, with a slash at both ends. */
  readonly base: string;
  /** Files of the package by their path in the built site: the path in the package. */
  readonly files: ReadonlyMap<string, string>;
}

const ATTRIBUTE = /(\s(?:href|src|component-url|renderer-url|before-hydration-url))="([^"]*)"/g;
const LINK = /<a\s[^>]*>/g;
/** Parts of a page of the site that a course has itself, or that only concern who finds a page by searching. */
const NOT_IN_COURSE = [
  /<header class="site-header">[\s\S]*?<\/header>/g,
  /<footer class="site-footer">[\s\S]*?<\/footer>/g,
  /<a class="skip"[^>]*>[^<]*<\/a>/g,
  /<link rel="(?:canonical|alternate|icon)"[^>]*>/g,
  /<meta (?:property|name)="(?:og|twitter|robots)[^>]*>/g,
  /<p class="kicker">[\s\S]*?<\/p>/g,
  /<nav class="next"[\s\S]*?<\/nav>/g,
  /<script type="application\/ld\+json">[\s\S]*?<\/script>/g,
];
const PROPS = /\sprops="[^"]*"/g;
/** A path in what an island is given, as Astro writes it. */
const GIVEN_PATH = /&quot;(\/[^&\s]*)&quot;/g;

/** Nothing that a case needs comes from elsewhere, or is sent anywhere. */
const POLICY = "connect-src 'none'; img-src 'self'; object-src 'none'; form-action 'none'; base-uri 'none'";

/** The path of a file in the built site, for an address of a page or file below the site; null for other sites. */
export function fileOf(address: string, { base }: Pick<Where, 'base'>): string | null {
  const path = decodeURI(address.replace(/[?#].*$/s, ''));
  if (!path.startsWith(base) || path.startsWith('//')) return null;
  const below = path.slice(base.length);
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}

/** From one file of the package to another. */
export const relativeTo = (from: string, to: string): string => posix.relative(posix.dirname(from), to);

/** An address of the site as it is reached from a file of the package. */
function addressFrom(from: string, address: string, where: Where): string {
  const file = fileOf(address, where);
  if (file === null) return address;
  const to = where.files.get(file);
  const rest = /[?#].*$/s.exec(address)?.[0] ?? '';
  if (to !== undefined) return relativeTo(from, to) + rest;
  return new URL(address, where.site).href;
}

/** A style sheet with its files named relatively. */
export const packagedStyle = (css: string, path: string, where: Where): string =>
  css.replace(
    /url\((["']?)([^"')]+)\1\)/g,
    (_, quote, address) => `url(${quote}${addressFrom(path, address, where)}${quote})`,
  );

/** A link to the site opens beside the course. */
const inOwnWindow = (tag: string): string =>
  /\shref="https?:/.test(tag) && !/\starget=/.test(tag) ? tag.replace(/^<a/, '<a target="_blank" rel="noopener"') : tag;

/**
 * @param html a page of the built site
 * @param path its path in the package
 * @param own the package's own files for its cases: the script that comes before all others, and the style sheet
 */
export function packagedPage(
  html: string,
  path: string,
  where: Where,
  own: { readonly first: string; readonly style: string },
): string {
  const address = (given: string) => addressFrom(path, given, where);
  const head =
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<script src="${relativeTo(path, own.first)}" data-site="${where.site}" data-base="${where.base}"></script>` +
    `<link rel="stylesheet" href="${relativeTo(path, own.style)}">`;
  return NOT_IN_COURSE.reduce((text, pattern) => text.replace(pattern, ''), html)
    .replace(ATTRIBUTE, (_, name, given) => `${name}="${address(given)}"`)
    .replace(PROPS, (props) => props.replace(GIVEN_PATH, (_, given) => `&quot;${address(given)}&quot;`))
    .replace(LINK, inOwnWindow)
    .replace('<html ', '<html data-course ')
    .replace(/<meta charset="[^"]*"\s*\/?>/i, (charset) => charset + head);
}
