/** What a visit asks a server for, in requests and bytes as they go over the wire. */
import { type IncomingMessage, request } from 'node:http';

/** One answer of the server. */
export interface Sent {
  readonly path: string;
  readonly status: number;
  /** Of the headers and the compressed body. */
  readonly bytes: number;
  readonly text: string;
  readonly caching: string;
  readonly etag: string | undefined;
}

const PARTS = [
  /<script\b[^>]*\ssrc="(\/[^"]+)"/g,
  /<link\b[^>]*\srel="(?:stylesheet|preload|icon)"[^>]*\shref="(\/[^"]+)"/g,
  /(?:component|renderer|before-hydration)-url="(\/[^"]+)"/g,
];
const STATIC = /(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g;
const DYNAMIC = /\bimport\(\s*["'`](\.{1,2}\/[^"'`]+)["'`]\s*\)/g;

/**
 * Asks for an address as a browser does, and once more without compression, to read it.
 * @param site address of the server, without a slash at the end
 * @param etag of a copy that the browser has
 */
export async function ask(site: string, path: string, etag?: string): Promise<Sent> {
  const plain = await send(site, path, {});
  const zipped = await send(site, path, {
    'accept-encoding': 'br, gzip',
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
  });
  return {
    path,
    status: zipped.status,
    bytes: zipped.bytes,
    text: plain.body.toString(),
    caching: zipped.headers['cache-control'] ?? '',
    etag: zipped.headers.etag,
  };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  readonly bytes: number;
}

const send = (site: string, path: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(site + path, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: sent, rawHeaders } = response;
        // "name: value" and the end of the line, for each; a line of status; an empty line.
        const head = rawHeaders.reduce((sum, part) => sum + part.length + 2, 0) + 17 + 2;
        const body = Buffer.concat(chunks);
        resolve({ status, headers: sent, body, bytes: head + body.length });
      });
    })
      .on('error', reject)
      .end();
  });

/** All that some addresses need before they work, themselves included, each once. */
export async function loadsOf(site: string, starts: readonly string[]): Promise<readonly Sent[]> {
  const found = new Map<string, Sent>();
  const visit = async (path: string): Promise<void> => {
    if (found.has(path)) return;
    const sent = await ask(site, path);
    if (sent.status !== 200) throw new Error(`${path}: ${sent.status}`);
    found.set(path, sent);
    for (const next of needsOf(sent)) await visit(next);
  };
  for (const start of starts) await visit(start);
  return [...found.values()];
}

const needsOf = ({ path, text }: Sent): string[] =>
  path.endsWith('/')
    ? PARTS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, url = '']) => url))
    : path.endsWith('.js')
      ? [...text.matchAll(STATIC)].map(([, url = '']) => resolved(url, path))
      : [];

/**
 * What scripts load once they are used, with all that it needs.
 * @param wanted which files of those that they name
 */
export async function loadsLater(
  site: string,
  loaded: readonly Sent[],
  wanted: (path: string) => boolean,
): Promise<readonly Sent[]> {
  const known = new Set(loaded.map(({ path }) => path));
  const starts = loaded
    .flatMap(({ path, text }) => [...text.matchAll(DYNAMIC)].map(([, url = '']) => resolved(url, path)))
    .filter((path) => wanted(path) && !known.has(path));
  return (await loadsOf(site, starts)).filter(({ path }) => !known.has(path));
}

/**
 * What the same visit asks for again soon after: nothing that is kept, and of the rest whether it changed.
 * @throws Error that names what is sent once more although it has not changed
 */
export async function asksAgain(site: string, loaded: readonly Sent[]): Promise<readonly Sent[]> {
  const kept = loaded.filter(({ caching }) => caching.includes('no-cache'));
  const again = await Promise.all(kept.map(({ path, etag }) => ask(site, path, etag)));
  const whole = again.filter(({ status }) => status !== 304);
  if (whole.length > 0) throw new Error(`sent again: ${whole.map(({ path }) => path).join(', ')}`);
  return again;
}

const resolved = (url: string, from: string): string => new URL(url, `http://site.invalid${from}`).pathname;
