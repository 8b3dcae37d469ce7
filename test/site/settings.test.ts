import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/site/settings.ts';

const LOCAL = 'http://localhost:4321';

test.for([
  [{}, LOCAL, '/'],
  [{ SITE_URL: '', BASE_PATH: '' }, LOCAL, '/'],
  [{ SITE_URL: 'https://law.example' }, 'https://law.example', '/'],
  [{ SITE_URL: 'https://law.example/', BASE_PATH: '/tools/mica/' }, 'https://law.example', '/tools/mica/'],
  [{ SITE_URL: 'https://law.example/tools/mica' }, 'https://law.example', '/tools/mica/'],
  [{ SITE_URL: 'https://law.example:8443', BASE_PATH: 'mica' }, 'https://law.example:8443', '/mica/'],
  [{ BASE_PATH: '//a//b//' }, LOCAL, '/a/b/'],
] as const)('%o', ([environment, site, base]) => {
  expect(readSettings(environment)).toEqual({ site, base, policyInPages: false });
});

describe('what makes no sense is refused, by name', () => {
  test.for(['law.example', 'ftp://law.example', 'javascript:1', 'https://law.example/?a', 'https://law.example/#a'])(
    'SITE_URL=%s',
    (SITE_URL) => {
      expect(() => readSettings({ SITE_URL })).toThrow('SITE_URL');
    },
  );
  test.for(['/a b/', '/a?b/', '/a#b', '/"/', '/<x>/', '/é/'])('BASE_PATH=%s', (BASE_PATH) => {
    expect(() => readSettings({ BASE_PATH })).toThrow('BASE_PATH');
  });
  test('a choice that is none', () => {
    expect(() => readSettings({ POLICY_IN_PAGES: '1' })).toThrow('POLICY_IN_PAGES');
  });
  test('a path given twice', () => {
    expect(() => readSettings({ SITE_URL: 'https://law.example/a/', BASE_PATH: '/b/' })).toThrow('BASE_PATH');
  });
});

test('the policy stands in the pages only where that is asked for', () => {
  expect(readSettings({ POLICY_IN_PAGES: 'yes' }).policyInPages).toBe(true);
  expect(readSettings({ POLICY_IN_PAGES: 'no' }).policyInPages).toBe(false);
});
