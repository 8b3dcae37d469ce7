import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asksAgain, loadsLater, loadsOf } from '../../src/hosting/visits.ts';

const FILES: Readonly<Record<string, string>> = {
  '/a/': '<link rel="stylesheet" href="/_astro/a.css"><link rel="canonical" href="/b/"><script src="/t.js"></script>',
  '/_astro/a.css': 'p{}',
  '/t.js': 'import{b}from"./_astro/b.js";b(()=>import("./_astro/later.js"),()=>import("./_astro/fr.js"))',
  '/_astro/b.js': 'export const b=1',
  '/_astro/later.js': 'import"./b.js";import"./more.js"',
  '/_astro/more.js': 'more()',
  '/_astro/fr.js': 'fr()',
};

let server: Server;
let site = '';
let etags = true;
beforeAll(async () => {
  server = createServer(({ url = '', headers }, response) => {
    const text = FILES[url];
    const caching = url.startsWith('/_astro/') ? 'max-age=31536000' : 'no-cache';
    const known = etags && headers['if-none-match'] === `"${url}"`;
    response.writeHead(text === undefined ? 404 : known ? 304 : 200, { 'cache-control': caching, etag: `"${url}"` });
    response.end(known ? '' : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const pathsOf = (sent: readonly { path: string }[]) => sent.map(({ path }) => path).sort();

test('a visit loads the page and all that it and its scripts name, each once', async () => {
  const sent = await loadsOf(site, ['/a/', '/a/']);
  expect(pathsOf(sent)).toEqual(['/_astro/a.css', '/_astro/b.js', '/a/', '/t.js']);
  for (const { path, bytes } of sent) expect(bytes, path).toBeGreaterThan((FILES[path] ?? '').length + 50);
});

test('what a script loads when used comes later, with what that needs, and only what is wanted', async () => {
  const sent = await loadsOf(site, ['/a/']);
  const later = await loadsLater(site, sent, (path) => !path.includes('fr'));
  expect(pathsOf(later)).toEqual(['/_astro/later.js', '/_astro/more.js']);
});

test('a visit soon after asks only for what is not kept, and is not sent it', async () => {
  const sent = await loadsOf(site, ['/a/']);
  const again = await asksAgain(site, sent);
  expect(pathsOf(again)).toEqual(['/a/', '/t.js']);
  expect(again.map(({ status }) => status)).toEqual([304, 304]);
  etags = false;
  await expect(asksAgain(site, sent)).rejects.toThrow('sent again: /a/, /t.js');
  etags = true;
});

test('a file that is not there is named', async () => {
  await expect(loadsOf(site, ['/nothing.js'])).rejects.toThrow('/nothing.js: 404');
});
