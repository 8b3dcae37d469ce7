import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMON, policyOf } from '../../src/site/headers.ts';
import { createSite } from '../../src/site/server.ts';

const SECRET = 'not of this site';
const FILES = {
  'index.html': '<h1>Home</h1><script>one()</script>',
  'a/index.html': '<h1>A</h1>',
  'a.js': 'a()',
  '404.html': '<h1>Not here</h1>',
  'style.css': 'p{}',
  '_astro/b.abc.js': 'b()',
  'empty/text.txt': 'text',
  'é/index.html': '<h1>É</h1>',
  'packed/index.html': '<h1>Packed</h1><script>two()</script>',
  'packed/index.html.br': 'as Brotli',
  'packed/index.html.gz': 'as gzip',
} as const;

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let above = '';
let port = 0;
let server: ReturnType<typeof createSite>;

beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), 'site-'));
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(above, 'dist', name)), { recursive: true });
    await writeFile(join(above, 'dist', name), text);
  }
  for (const name of ['package.json', 'x']) await writeFile(join(above, name), SECRET);
  server = createSite(join(above, 'dist'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(above, { recursive: true });
});

/** Asks for an address exactly as it is written. */
function ask(path: string, method = 'GET', at = port, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: at, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks).toString() });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** What a server of the same folder answers, when the site stands in a folder of its host. */
async function askBelow(base: string, path: string): Promise<Answer> {
  const below = createSite(join(above, 'dist'), base);
  await new Promise<void>((resolve) => below.listen(0, '127.0.0.1', resolve));
  const answer = await ask(path, 'GET', (below.address() as AddressInfo).port);
  await new Promise((resolve) => below.close(resolve));
  return answer;
}

/** Everything that the server sends back for these lines. */
function send(...lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    connect(port, '127.0.0.1')
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('error', reject)
      .on('end', () => resolve(Buffer.concat(chunks).toString()))
      .write(`${[...lines, 'Host: a.example', 'Connection: close'].join('\r\n')}\r\n\r\n`);
  });
}

const common = Object.fromEntries(Object.entries(COMMON).map(([name, value]) => [name.toLowerCase(), value]));

test.for<[path: string, type: string, file: keyof typeof FILES]>([
  ['/', 'text/html; charset=utf-8', 'index.html'],
  ['/index.html', 'text/html; charset=utf-8', 'index.html'],
  ['/a/', 'text/html; charset=utf-8', 'a/index.html'],
  ['/%C3%A9/', 'text/html; charset=utf-8', 'é/index.html'],
  ['/a.js', 'text/javascript; charset=utf-8', 'a.js'],
  ['/style.css', 'text/css; charset=utf-8', 'style.css'],
  ['/_astro/b.abc.js', 'text/javascript; charset=utf-8', '_astro/b.abc.js'],
  ['/empty/text.txt', 'text/plain; charset=utf-8', 'empty/text.txt'],
])('%s is served as %s with every header', async ([path, type, file]) => {
  const { status, headers, body } = await ask(path);
  expect({ status, body }).toEqual({ status: 200, body: FILES[file] });
  expect(headers).toMatchObject({ ...common, 'content-type': type });
  expect(headers['cache-control']).toBe(
    file.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  expect(headers['content-security-policy']).toBe(file.endsWith('.html') ? policyOf(FILES[file]) : undefined);
});

test.for([
  ['br, gzip', 'br', 'as Brotli'],
  ['gzip, deflate', 'gzip', 'as gzip'],
  ['identity', undefined, FILES['packed/index.html']],
  ['brr, xgzip', undefined, FILES['packed/index.html']],
] as const)('a file with compressed copies, to a browser that takes %s', async ([accepted, encoding, text]) => {
  const { headers, body } = await ask('/packed/', 'GET', port, { 'accept-encoding': accepted });
  expect({ encoding: headers['content-encoding'], body }).toEqual({ encoding, body: text });
  expect(headers).toMatchObject({ ...common, 'content-type': 'text/html; charset=utf-8', vary: 'Accept-Encoding' });
  expect(headers['content-security-policy']).toBe(policyOf(FILES['packed/index.html']));
});

test.for(['/?a=1', '/index.html?', '/?/../x', '/?%00', '/#a'])('what follows the path is ignored: %s', async (path) => {
  expect(await ask(path)).toMatchObject({ status: 200, body: FILES['index.html'] });
});

describe('a folder without its slash', () => {
  test.for([
    ['/a', '/a/'],
    ['/a?b=c', '/a/'],
    ['/%C3%A9', '/%C3%A9/'],
    ['/b/../a', '/a/'],
    ['//a', '/a/'],
    ['//evil.example/..//a', '/a/'],
  ] as const)('%s leads to %s', async ([path, location]) => {
    const { status, headers, body } = await ask(path);
    expect({ status, location: headers.location, body }).toEqual({ status: 308, location, body: '' });
  });

  test.for([
    '//evil.example',
    '//evil.example/..',
    '//evil.example/%2e%2e',
    '/%2fevil.example/..',
    '//evil.example/../a',
    '///evil.example/..//a',
    '/\\evil.example/..',
    '/%5cevil.example/../a',
    '//a/../../evil.example/..',
  ])('never leads to another host: %s', async (path) => {
    const { status, headers } = await ask(path);
    expect([200, 308, 404]).toContain(status);
    expect(new URL(headers.location ?? '/', 'http://site.example').origin).toBe('http://site.example');
  });
});

test.for(['/nothing', '/nothing/', '/a.js/', '/a/nothing.html', '/empty/', '/A.JS'])(
  '%s is unknown and gets the page that says so',
  async (path) => {
    const { status, headers, body } = await ask(path);
    expect({ status, body }).toEqual({ status: 404, body: FILES['404.html'] });
    expect(headers).toMatchObject({ ...common, 'content-type': 'text/html; charset=utf-8' });
  },
);

test.for(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
  const { status, headers, body } = await ask('/', method);
  expect({ status, allow: headers.allow, body }).toEqual({ status: 405, allow: 'GET, HEAD', body: '' });
});

test.for([
  '/../package.json',
  '/a/../../package.json',
  '/%2e%2e/x',
  '/%2e%2e%2fx',
  '/..%2fpackage.json',
  '/a/%2e%2e/%2e%2e/x',
  '//../x',
  '/..\\x',
  '/%2e%2e%5cx',
  '/%00',
  '/a.js%00.html',
  '/../x%00',
  '/%E0%A4%A',
  '/%',
  `/${'a'.repeat(5000)}`,
])('%s does not leave the folder, and the server lives on', async (path) => {
  const { status, body } = await ask(path);
  expect({ status, body }).toEqual({ status: 404, body: FILES['404.html'] });
  expect((await ask('/')).status).toBe(200);
});

describe('a site in a folder of its host', () => {
  test.for([
    ['/tools/mica/', 200, FILES['index.html']],
    ['/tools/mica/a/', 200, FILES['a/index.html']],
    ['/tools/mica/_astro/b.abc.js', 200, FILES['_astro/b.abc.js']],
    ['/', 404, FILES['404.html']],
    ['/a/', 404, FILES['404.html']],
    ['/tools/micah/', 404, FILES['404.html']],
    ['/tools/mica/../x', 404, FILES['404.html']],
    ['/tools/mica/../../../x', 404, FILES['404.html']],
  ] as const)('%s gets %i', async ([path, status, body]) => {
    expect(await askBelow('/tools/mica/', path)).toMatchObject({ status, body });
  });

  test.for([
    ['/tools/mica', '/tools/mica/'],
    ['/tools/mica/a', '/tools/mica/a/'],
  ])('%s leads to %s', async ([path = '', location]) => {
    const { status, headers } = await askBelow('/tools/mica/', path);
    expect({ status, location: headers.location }).toEqual({ status: 308, location });
  });

  test('its files that never change are kept for good there too', async () => {
    const { headers } = await askBelow('/tools/mica/', '/tools/mica/_astro/b.abc.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });
});

test('HEAD has the headers of GET and no body', async () => {
  for (const path of ['/', '/a.js', '/nothing']) {
    const [head = '', body] = (await send(`HEAD ${path} HTTP/1.1`)).split('\r\n\r\n');
    const { status, headers } = await ask(path);
    expect(body, path).toBe('');
    expect(head.split(' ')[1], path).toBe(String(status));
    for (const name of ['content-type', 'cache-control', ...Object.keys(common)]) {
      expect(head.toLowerCase(), path).toContain(`\r\n${name}: ${String(headers[name]).toLowerCase()}`);
    }
  }
});

test('an address that is no path is refused or unknown', async () => {
  for (const target of ['*', 'http://evil.example/../x', '../x']) {
    const answer = await send(`GET ${target} HTTP/1.1`);
    expect(answer, target).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer, target).not.toContain(SECRET);
  }
});
