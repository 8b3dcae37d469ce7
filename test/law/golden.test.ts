import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fingerprintOf, rulesInWords } from '../../src/decision/golden.ts';
import { law } from '../../src/law/law.ts';
import versions from './versions.json' with { type: 'json' };

test('the rules in plain words are those of the table: run "npm run golden" and read the difference', async () => {
  expect(rulesInWords(law)).toBe(await readFile(new URL('rules.txt', import.meta.url), 'utf8'));
});

test('rules that changed have a new version: see src/law/version.ts', () => {
  expect((versions as Record<string, string>)[law.version]).toBe(fingerprintOf(rulesInWords(law)));
});
