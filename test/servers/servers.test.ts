/** The files for hosts in the servers that they are for: `npm run test:servers`, after a build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, startNginx } from '../../src/hosting/local-nginx.ts';
import { headersOf } from '../../src/site/headers.ts';
import { filesIn } from '../../src/site/links.ts';
import { allowsAll, sameButHashes } from '../hosting/policies.ts';
import { startApache } from './apache.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const files = filesIn(DIST).filter((path) => !/^\/(?:hosting\/|\.ht|\.nojekyll|_headers)|\.(?:br|gz)$/.test(path));

describe.for([
  ['nginx', startNginx, 8801],
  ['Apache', startApache, 8802],
] as const)('%s', ([, start, port]) => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await start(DIST, port);
  });
  afterAll(() => server?.stop());
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.address + path, { redirect: 'manual', headers });

  test('sends every file with the headers of the local server', async () => {
    expect(files.length).toBeGreaterThan(100);
    for (const path of files) {
      const response = await ask(encodeURI(path.replace(/\/index\.html$/, '/')));
      const body = Buffer.from(await response.arrayBuffer());
      expect(response.status, path).toBe(200);
      expect(body.equals(readFileSync(join(DIST, path))), path).toBe(true);
      const wanted = headersOf(path, path.endsWith('.html') ? body.toString() : null);
      for (const [name, value] of Object.entries(wanted)) {
        const sent = response.headers.get(name) ?? '';
        if (name !== 'Content-Security-Policy') expect(sent, `${path} ${name}`).toBe(value);
        else expect([sameButHashes(sent, value), allowsAll(sent, value)], path).toEqual([true, true]);
      }
    }
  });

  test.for([
    ['/', 'text/html; charset=utf-8'],
    ['/trusted-types.js', 'text/javascript; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml'],
    ['/sitemap.xml', 'application/xml'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
  ])('%s is %s', async ([path = '', type = '']) => {
    const sent = (await ask(path)).headers.get('content-type') ?? '';
    expect(sent.startsWith(type)).toBe(true);
  });

  test.for([
    ['/nothing', 'en'],
    ['/guide/nothing/', 'en'],
    ['/fr/nothing', 'fr'],
  ])('%s leads nowhere, and is told so in its language', async ([path = '', language]) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain(`<html lang="${language}"`);
  });

  test.for(['/hosting/nginx.conf', '/_headers', '/.htaccess', '/hosting/'])('%s is for nobody', async (path) => {
    expect([403, 404]).toContain((await ask(path)).status);
  });

  test('a folder without its slash leads to the folder', async () => {
    const response = await ask('/check');
    expect([301, 308]).toContain(response.status);
    expect(new URL(response.headers.get('location') ?? '', server.address).href).toBe(`${server.address}/check/`);
  });

  test('a page that has not changed is not sent again', async () => {
    const { headers } = await ask('/check/');
    const etag = headers.get('etag');
    const again = await ask('/check/', {
      'accept-encoding': 'gzip',
      'if-modified-since': headers.get('last-modified') ?? '',
      ...(etag ? { 'if-none-match': etag } : {}),
    });
    expect(again.status).toBe(304);
  });
});
