/** The headers of every response, in one place. */
import { createHash } from 'node:crypto';

/** Inline scripts and styles; not those with an address, nor blocks of data, which no policy asks about. */
const INLINE = /<(script|style)(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>([\s\S]*?)<\/\1>/g;

/** The hashes of the inline scripts or styles of a page, as a policy wants them. */
function hashes(html: string, element: 'script' | 'style'): string[] {
  const found = [...html.matchAll(INLINE)].filter(([, name]) => name === element);
  const texts = new Set(found.map(([, , text = '']) => text));
  return [...texts].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** The search page, which also loads an index, runs WebAssembly and starts a worker. */
const SEARCH = /\/search\/index\.html$/;
/** The pages for trainers, one of which starts the worker for use without network. One rule serves the whole folder. */
const TRAINING = /\/training\//;
/** The check as other websites show it. */
const FRAME = /\/embed\/frame\/index\.html$/;
/** The page that shows hosts what the frame will look like. */
const SHOWCASE = /\/embed\/index\.html$/;
/** The element at an address whose bytes stay as they are; asked for again after an hour, should it ever have to go. */
const ELEMENT = /^\/embed\/\d+\/embed\.js$/;
/** What the pages of others load: the element, and how to embed it. */
const SHARED = /^\/(?:embed\/.*\.js|oembed\/.*\.json)$/;

/**
 * The content security policy of a page: nothing but the site's own files and the inline parts that the build wrote.
 * Trusted Types: one policy, named in `src/site/trusted-types.ts`.
 * @param path the page's address: a few pages may do a little more than the others
 */
export function policyOf(html: string, path = ''): string {
  const searches = SEARCH.test(path);
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...(searches ? ["'wasm-unsafe-eval'"] : []), ...hashes(html, 'script')].join(' ')}`,
    `style-src ${["'self'", ...hashes(html, 'style')].join(' ')}`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src ${searches ? "'self'" : "'none'"}`,
    // Which script may be one is told by Trusted Types, where browsers know them.
    `worker-src ${searches || TRAINING.test(path) ? "'self'" : "'none'"}`,
    "form-action 'none'",
    "base-uri 'none'",
    // The page for hosts shows the frame; the frame alone may be shown by others.
    ...(SHOWCASE.test(path) ? ["frame-src 'self'"] : []),
    `frame-ancestors ${FRAME.test(path) ? '*' : "'none'"}`,
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** The policies of workers, which obey their own and not that of the page: the search's, and that for use without network. */
const WORKERS: Readonly<Record<string, string>> = {
  '/pagefind/pagefind-worker.js': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  '/offline.js': "default-src 'none'; connect-src 'self'",
};

/** The headers that every response carries. */
export const COMMON: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

/** Files with a hash in their name never change; everything else is asked for again, the element after an hour. */
const cachingOf = (path: string): string =>
  path.startsWith('/_astro/')
    ? 'public, max-age=31536000, immutable'
    : ELEMENT.test(path)
      ? 'public, max-age=3600, must-revalidate'
      : 'no-cache';

/**
 * The headers of one file.
 * @param path its address, beginning with a slash
 * @param body its text, for pages
 */
export function headersOf(path: string, body: string | null): Record<string, string> {
  return {
    ...COMMON,
    'Cache-Control': cachingOf(path),
    ...(body === null ? {} : { 'Content-Security-Policy': policyOf(body, path) }),
    ...(WORKERS[path] === undefined ? {} : { 'Content-Security-Policy': WORKERS[path] }),
    ...(SHARED.test(path)
      ? { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }
      : {}),
    // A page that isolates itself shows only frames that say that they may be shown, and that do the same.
    ...(FRAME.test(path)
      ? { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
      : {}),
  };
}
