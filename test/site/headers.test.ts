import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { COMMON, headersOf, policyOf } from '../../src/site/headers.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a policy allows in a directive. */
function allowed(policy: string, directive: string): string[] {
  const found = policy.split('; ').filter((line) => line.split(' ')[0] === directive);
  expect(found, directive).toHaveLength(1);
  return found.flatMap((line) => line.split(' ').slice(1));
}

const PAGE = `<!doctype html><html><head>
<style>p{color:red}</style>
<style media="print">
  p { color: "é" }
</style>
<script src="/a.js"></script>
<script type="module" src="/b.js">ignored()</script>
<script>one()</script>
</head><body><p>script style</p>
<script type="module">two() < 3 && '</p>'</script>
<script>one()</script>
</body></html>`;

test('a policy names the inline scripts and styles of the page, each once, and no others', () => {
  const policy = policyOf(PAGE);
  expect(allowed(policy, 'script-src')).toEqual(["'self'", hashOf('one()'), hashOf(`two() < 3 && '</p>'`)]);
  expect(allowed(policy, 'style-src')).toEqual(["'self'", hashOf('p{color:red}'), hashOf('\n  p { color: "é" }\n')]);
});

test('a page without inline parts allows only files of the site', () => {
  const policy = policyOf('<link rel="stylesheet" href="/a.css"><script src="/a.js"></script>');
  expect(allowed(policy, 'script-src')).toEqual(["'self'"]);
  expect(allowed(policy, 'style-src')).toEqual(["'self'"]);
});

test('a script that changes by one character has another hash', () => {
  expect(policyOf('<script>a()</script>')).not.toBe(policyOf('<script>b()</script>'));
});

test.for([PAGE, '', '<p style="color:red" onclick="x()">text</p>'])('a policy never allows what is unsafe', (html) => {
  const policy = policyOf(html);
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  expect(allowed(policy, 'default-src')).toEqual(["'none'"]);
  for (const directive of ['connect-src', 'worker-src', 'form-action', 'base-uri', 'frame-ancestors']) {
    expect(allowed(policy, directive), directive).toEqual(["'none'"]);
  }
  for (const directive of ['img-src', 'font-src']) expect(allowed(policy, directive), directive).toEqual(["'self'"]);
  expect(allowed(policy, 'require-trusted-types-for')).toEqual(["'script'"]);
  expect(allowed(policy, 'trusted-types')).toEqual(['default']);
});

test('only files below /_astro/ are kept for good', () => {
  const cache = (path: string) => headersOf(path, null)['Cache-Control'];
  expect(cache('/_astro/check.abc.js')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/index.html', '/trusted-types.js', '/favicon.svg', '/a/_astro/b.js', '/_astro.js']) {
    expect(cache(path), path).toBe('no-cache');
  }
});

test('the element is kept for an hour and then asked for again; its newest version is asked for each time', () => {
  expect(headersOf('/embed/1/embed.js', null)['Cache-Control']).toBe('public, max-age=3600, must-revalidate');
  for (const path of ['/embed/embed.js', '/embed/1/other.js', '/fr/embed/1/embed.js']) {
    expect(headersOf(path, null)['Cache-Control'], path).toBe('no-cache');
  }
});

test('blocks of data need no hash', () => {
  expect(policyOf('<script type="application/ld+json">{"a":1}</script>')).toBe(policyOf(''));
});

test('every file has the common headers, and pages have their policy too', () => {
  expect(headersOf('/a.js', null)).toEqual({ ...COMMON, 'Cache-Control': 'no-cache' });
  expect(headersOf('/index.html', PAGE)).toEqual({
    ...COMMON,
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': policyOf(PAGE),
  });
  expect(COMMON).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' });
});

test('the pages for trainers may start a worker, and differ in nothing else', () => {
  for (const path of ['/training/class/index.html', '/fr/training/class/index.html', '/training/fan/index.html']) {
    const policy = headersOf(path, PAGE)['Content-Security-Policy'] ?? '';
    expect(allowed(policy, 'worker-src'), path).toEqual(["'self'"]);
    expect(policy.replace("worker-src 'self'", "worker-src 'none'")).toBe(policyOf(PAGE));
  }
});

test('the search page alone may load its index and run WebAssembly, and it may start a worker', () => {
  const policyAt = (path: string) => headersOf(path, PAGE)['Content-Security-Policy'] ?? '';
  for (const path of ['/search/index.html', '/fr/search/index.html']) {
    const policy = policyAt(path);
    expect(allowed(policy, 'script-src'), path).toEqual([
      "'self'",
      "'wasm-unsafe-eval'",
      hashOf('one()'),
      hashOf(`two() < 3 && '</p>'`),
    ]);
    for (const directive of ['connect-src', 'worker-src']) expect(allowed(policy, directive), path).toEqual(["'self'"]);
    // Nothing else differs from any other page.
    const strict = policy
      .replace(" 'wasm-unsafe-eval'", '')
      .replace("connect-src 'self'; worker-src 'self'", "connect-src 'none'; worker-src 'none'");
    expect(strict, path).toBe(policyOf(PAGE));
  }
  for (const path of ['/index.html', '/search.html', '/search/a/index.html', '/research/index.html']) {
    expect(policyAt(path), path).toBe(policyOf(PAGE));
  }
});

test('the frame alone may be shown by others, and only they may load the element', () => {
  for (const path of ['/embed/frame/index.html', '/fr/embed/frame/index.html']) {
    const headers = headersOf(path, PAGE);
    expect(allowed(headers['Content-Security-Policy'] ?? '', 'frame-ancestors'), path).toEqual(['*']);
    expect(headers['Content-Security-Policy']?.replace('frame-ancestors *', "frame-ancestors 'none'")).toBe(
      policyOf(PAGE),
    );
    expect(headers).toMatchObject({
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
  }
  for (const path of [
    '/embed/frame.html',
    '/embed/frame/a/index.html',
    '/check/index.html',
    '/reembed/frames/index.html',
  ]) {
    expect(headersOf(path, PAGE)['Content-Security-Policy'], path).toBe(policyOf(PAGE));
    expect(headersOf(path, PAGE)).toMatchObject(COMMON);
  }
});

test('the page for hosts may show the frame, and no other page shows one', () => {
  for (const path of ['/embed/index.html', '/fr/embed/index.html']) {
    const policy = headersOf(path, PAGE)['Content-Security-Policy'] ?? '';
    expect(allowed(policy, 'frame-src'), path).toEqual(["'self'"]);
    expect(policy.replace("frame-src 'self'; ", '')).toBe(policyOf(PAGE));
  }
});

test('the element and the descriptions of oEmbed may be read by every site, and nothing else', () => {
  const shared = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
  for (const path of ['/embed/embed.js', '/embed/1/embed.js', '/oembed/en.json']) {
    expect(headersOf(path, null), path).toMatchObject(shared);
  }
  for (const path of ['/_astro/check.abc.js', '/embed.js', '/a/embed/1/embed.js', '/embed/x.zip', '/pagefind/x.json']) {
    expect(headersOf(path, null), path).not.toHaveProperty('Access-Control-Allow-Origin');
    expect(headersOf(path, null)['Cross-Origin-Resource-Policy'], path).toBe('same-origin');
  }
});

test('workers have policies of their own', () => {
  expect(headersOf('/offline.js', null)['Content-Security-Policy']).toBe("default-src 'none'; connect-src 'self'");
  expect(headersOf('/offline.js', null)['Cache-Control']).toBe('no-cache');
  expect(headersOf('/a/offline.js', null)).not.toHaveProperty('Content-Security-Policy');
  expect(headersOf('/pagefind/pagefind-worker.js', null)['Content-Security-Policy']).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  );
  expect(headersOf('/pagefind/pagefind.js', null)).not.toHaveProperty('Content-Security-Policy');
});
