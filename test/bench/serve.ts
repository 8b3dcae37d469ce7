/** Serves a folder compressed, as a host would: texts by gzip, ours with the headers of production. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersOf } from '../../src/site/headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

export interface Served {
  readonly address: string;
  /** The bytes of a file as they are sent, without headers. */
  readonly sizeOf: (address: string) => number;
  close(): void;
}

/**
 * @param folder a built site
 * @param ours whether the headers of production are sent too
 */
export async function serve(folder: string, ours: boolean): Promise<Served> {
  const kept = new Map<string, Buffer>();
  const bodyOf = (path: string): Buffer => {
    const known = kept.get(path);
    if (known) return known;
    const body = readFileSync(join(folder, path));
    const sent = extname(path) === '.woff2' || extname(path) === '.png' ? body : gzipSync(body, { level: 9 });
    kept.set(path, sent);
    return sent;
  };
  const fileOf = (url: string) => new URL(url, 'http://localhost').pathname.replace(/\/$/, '/index.html');
  const server = createServer((request, response) => {
    const path = fileOf(request.url ?? '/');
    try {
      const body = bodyOf(path);
      const html = path.endsWith('.html') ? readFileSync(join(folder, path), 'utf8') : null;
      const packed = !path.endsWith('.woff2') && !path.endsWith('.png');
      response.writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        'Content-Length': body.length,
        ...(packed && { 'Content-Encoding': 'gzip' }),
        ...(ours && headersOf(path, html)),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sizeOf: (address) => bodyOf(fileOf(address)).length,
    close: () => server.close(),
  };
}
