import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { elementCode, elementIntegrity } from '../../src/embed/build.ts';
import { VERSION } from '../../src/embed/names.ts';
import released from './released.json' with { type: 'json' };

test('the element is at most 1.6 kB, and depends on nothing', async () => {
  const code = await elementCode();
  const bytes = gzipSync(code, { level: 9 }).length;
  console.info('the element, bytes:', bytes);
  expect(bytes).toBeLessThanOrEqual(1600);
  expect(code).not.toMatch(/\bimport\s*[({'"`]|\bexport\b|\beval\b|innerHTML|localhost|https?:/);
});

/**
 * The code that hosts paste names the element by a hash of its bytes: with any other byte their browsers refuse it and
 * the link remains. Once a version is out its hash never changes; a change needs a new version beside the old one.
 */
test('the element has the bytes that hosts ask for', async () => {
  expect({ [VERSION]: await elementIntegrity() }).toEqual(released);
});
