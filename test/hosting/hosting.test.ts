import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressSite } from '../../src/hosting/compress.ts';
import { headersFile, LONGEST_LINE, MOST_RULES } from '../../src/hosting/headers-file.ts';
import { writeHosting } from '../../src/hosting/hosting.ts';
import { withPolicy } from '../../src/hosting/in-pages.ts';
import { exceptionsOf, loosestOf, rulesOf } from '../../src/hosting/rules.ts';
import { headersOf, policyOf } from '../../src/site/headers.ts';
import { filesIn } from '../../src/site/links.ts';
import { allowsAll, sameButHashes } from './policies.ts';

const page = (inline = '') => `<!doctype html><html><head><meta charset="utf-8">${inline}</head></html>`;
const island = page('<script>live()</script><style>p{}</style>');

const SITE: Readonly<Record<string, string>> = {
  'index.html': page(),
  '404.html': page(),
  'not-found/index.html': page(),
  'fr/not-found/index.html': page(),
  'fr/index.html': page(),
  'a.svg': '<svg/>',
  '_astro/a.abc.js': 'a()',
  'check/index.html': island,
  'fr/check/index.html': island,
  'cases/index.html': page('<script>list()</script>'),
  ...Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`cases/${index}/index.html`, page()])),
  'changes/index.html': page(),
  'changes/feed.xml': '<feed/>',
  'search/index.html': page('<script>find()</script>'),
  'pagefind/pagefind.js': 'p()',
  'pagefind/pagefind-worker.js': 'w()',
  'embed/index.html': page(),
  'embed/embed.js': 'e()',
  'embed/1/embed.js': 'e()'.repeat(400),
  'embed/frame/index.html': island,
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hosting-'));
  for (const [name, text] of Object.entries(SITE)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** All values of each header that a `_headers` file gives an address, in its order. */
function given(file: string, address: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const rule of file.trim().split('\n\n')) {
    const [pattern = '', ...lines] = rule.split('\n');
    const fits = pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
    for (const line of fits ? lines : []) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      expect(name, line).not.toBe('');
      found.set(name, [...(found.get(name) ?? []), value]);
    }
  }
  return found;
}

const wantedFor = (path: string) => headersOf(path, path.endsWith('.html') ? (SITE[path.slice(1)] ?? '') : null);

describe.for(['/', '/tools/mica/'])('_headers of a site at %s', (base) => {
  test('gives every file its headers, whether a host sends all values or the last', () => {
    const file = headersFile(rulesOf(folder), base);
    for (const path of filesIn(folder)) {
      const values = given(file, base + path.slice(1).replace(/(^|\/)index\.html$/, '$1'));
      const wanted = wantedFor(path);
      for (const [name, value] of Object.entries(wanted)) {
        if (name !== 'Content-Security-Policy') expect(values.get(name), `${path} ${name}`).toEqual([value]);
      }
      const policy = wanted['Content-Security-Policy'];
      const policies = values.get('Content-Security-Policy') ?? [];
      if (policy === undefined) continue;
      for (const one of policies) expect(allowsAll(one, policy), path).toBe(true);
      expect(sameButHashes(policies.at(-1) ?? '', policy), path).toBe(true);
    }
  });

  test('says something of an address that leads nowhere', () => {
    const values = given(headersFile(rulesOf(folder), base), `${base}nothing`);
    expect(values.get('X-Content-Type-Options')).toEqual(['nosniff']);
    expect(values.get('Content-Security-Policy')).toHaveLength(1);
  });
});

test('_headers stays within what hosts read, however many pages there are', () => {
  const file = headersFile(rulesOf(folder), '/');
  const rules = file.split('\n\n');
  expect(rules.length).toBeLessThan(30);
  expect(MOST_RULES).toBe(100);
  for (const line of file.split('\n')) expect(line.length).toBeLessThan(LONGEST_LINE);
});

test('a site with more rules than hosts read is refused', () => {
  const rules = Array.from({ length: MOST_RULES }, (_, index) => ({
    path: `/${index}/`,
    headers: { A: String(index) },
  }));
  expect(() => headersFile({ everywhere: {}, rules, loosest: '' }, '/')).toThrow('101 rules');
});

test('no two rules are about the same file', () => {
  const { rules } = rulesOf(folder);
  for (const { path } of rules) {
    const others = rules.filter((rule) => rule.path !== path && path.startsWith(rule.path) && rule.path.endsWith('/'));
    expect(others, path).toEqual([]);
  }
});

test('defaults with their exceptions say the same as the rules', () => {
  const all = rulesOf(folder);
  const { defaults, exceptions } = exceptionsOf(all);
  for (const path of filesIn(folder)) {
    const own = exceptions.filter((rule) =>
      rule.path.endsWith('/') ? path.startsWith(rule.path) : path === rule.path,
    );
    expect(own.length, path).toBeLessThan(2);
    const headers: Record<string, string> = { ...all.everywhere, ...defaults, ...own[0]?.headers };
    const { 'Content-Security-Policy': policy, ...rest } = wantedFor(path);
    expect(headers, path).toMatchObject(rest);
    if (policy !== undefined) expect(sameButHashes(headers['Content-Security-Policy'] ?? '', policy), path).toBe(true);
  }
});

test('the loosest policy allows what any does, and "none" only where all say so', () => {
  expect(loosestOf(["a 'none'; b 'self'", "a 'self' x; c 'none'"])).toBe("a 'self' x; b 'self'; c 'none'");
});

test('the files stand where hosts look for them', async () => {
  await writeHosting(folder, '/tools/');
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  expect(await read('_headers')).toContain('/tools/_astro/*\n');
  expect(await read('.htaccess')).toContain('ErrorDocument 404 /tools/not-found/index.html');
  expect(await read('hosting/nginx.conf')).toMatch(/location \/tools\/fr\/ {\n\s+alias \$site\/fr\/;/);
  expect(await read('.nojekyll')).toBe('');
  for (const name of ['_headers', '.htaccess', '.nojekyll']) await rm(join(folder, name));
  await rm(join(folder, 'hosting'), { recursive: true });
});

describe('a policy within a page', () => {
  test('is that of the headers but for who may frame it, and stands before all that it could forbid', () => {
    const html = withPolicy(island, '/check/index.html');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(`${policy}`).toBe(policyOf(island, '/check/index.html').replace("frame-ancestors 'none'; ", ''));
    expect(policy).not.toContain('frame-ancestors');
    expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('<script'));
    expect(policyOf(html, '/check/index.html')).toBe(policyOf(island, '/check/index.html'));
  });

  test.for(['<p>', '<script>a()</script><meta charset="utf-8">', '<link href="a"><meta charset="utf-8">'])(
    'is refused where it would come too late: %s',
    (html) => {
      expect(() => withPolicy(html, '/a.html')).toThrow('/a.html');
    },
  );
});

test('compressed copies stand beside what gets smaller, and hold the same', async () => {
  const { files, plain, gz, br } = await compressSite(folder);
  expect(files).toBe(1);
  expect(br).toBeLessThan(gz);
  expect(gz).toBeLessThan(plain);
  const text = SITE['embed/1/embed.js'];
  expect(gunzipSync(await readFile(join(folder, 'embed/1/embed.js.gz'))).toString()).toBe(text);
  expect(brotliDecompressSync(await readFile(join(folder, 'embed/1/embed.js.br'))).toString()).toBe(text);
  for (const ending of ['br', 'gz']) await rm(join(folder, `embed/1/embed.js.${ending}`));
});
