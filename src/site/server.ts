/** A small static server that serves `dist/` with the headers it has in production. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { COMMON, headersOf } from './headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.zip': 'application/zip',
};

/**
 * Serves a folder.
 * @param folder absolute path of the built site
 * @param base the folder that it stands in on its host, with a slash at both ends
 * @returns a server that does not listen yet
 */
export function createSite(folder: string, base = '/'): Server {
  return createServer((request, response) => {
    void answer({ folder, base }, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, COMMON);
      response.end();
    });
  });
}

interface Place {
  readonly folder: string;
  readonly base: string;
}

async function answer({ folder, base }: Place, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { ...COMMON, Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(url, base);
  const file = path === null ? null : await fileOf(folder, path);
  if (file === 'folder') {
    response.writeHead(308, { ...COMMON, Location: encodeURI(`${base.slice(0, -1)}${path}/`) }).end();
    return;
  }
  const accepted = String(request.headers['accept-encoding'] ?? '').split(/[\s,;]+/);
  await send(
    { folder, accepted, method },
    file ?? (await missingIn(folder, path)),
    file === null ? 404 : 200,
    response,
  );
}

/** The page for an address that leads nowhere: that of the language in its path, where there is one. */
async function missingIn(folder: string, path: string | null): Promise<string> {
  const language = /^\/[a-z]{2}(?=\/)/.exec(path ?? '')?.[0] ?? '';
  for (const page of [`${language}/not-found/index.html`, '/not-found/index.html']) {
    if ((await stat(join(folder, page)).catch(() => null))?.isFile()) return page;
  }
  return '/404.html';
}

/** The path of an address below the site, or null for one that cannot be decoded or leads out of the folder. */
function pathOf(url: string, base: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    // Resolved like a file's path: a folder above the site is never reached, and an address stays on this host.
    const clean = normalize(`/${path}`).split(sep).join('/').replace(/^\/+/, '/');
    if (path.includes('\0') || !`${clean}/`.startsWith(base)) return null;
    return clean.slice(base.length - 1);
  } catch {
    return null;
  }
}

/** The file behind a path: an `index.html` for a folder; `folder` where the slash at the end is missing. */
async function fileOf(folder: string, path: string): Promise<string | 'folder' | null> {
  const found = await stat(join(folder, path)).catch(() => null);
  if (found?.isFile()) return path;
  if (!found?.isDirectory()) return null;
  if (!path.endsWith('/')) return 'folder';
  const index = `${path}index.html`;
  return (await stat(join(folder, index)).catch(() => null)) ? index : null;
}

interface Asked {
  readonly folder: string;
  readonly method: string;
  /** The encodings that the browser takes. */
  readonly accepted: readonly string[];
}

async function send(asked: Asked, file: string, status: number, response: ServerResponse): Promise<void> {
  const full = join(asked.folder, file);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const html = extname(file) === '.html' ? await readFile(full, 'utf8') : null;
  const copies = await copiesOf(full);
  const packed = copies.find(({ encoding }) => asked.accepted.includes(encoding));
  response.writeHead(status, {
    'Content-Type': type,
    ...headersOf(file, html),
    ...(copies.length > 0 ? { Vary: 'Accept-Encoding' } : {}),
    ...(packed ? { 'Content-Encoding': packed.encoding } : {}),
  });
  if (asked.method === 'HEAD') response.end();
  else if (html !== null && !packed) response.end(html);
  else
    createReadStream(packed?.path ?? full)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The compressed copies that `npm run build:compressed` put beside a file. */
async function copiesOf(full: string): Promise<{ readonly path: string; readonly encoding: string }[]> {
  const known = [
    { path: `${full}.br`, encoding: 'br' },
    { path: `${full}.gz`, encoding: 'gzip' },
  ];
  const there = await Promise.all(known.map(({ path }) => stat(path).catch(() => null)));
  return known.filter((_, at) => there[at]);
}
