import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/content/languages.ts';
import { fingerprintOf, rulesInWords } from '../../src/decision/golden.ts';
import { law } from '../../src/law/law.ts';
import versions from './versions.json' with { type: 'json' };

test('the rules in plain words are those of the table: run "npm run golden" and read the difference', async () => {
  expect(rulesInWords(law)).toBe(await readFile(new URL('rules.txt', import.meta.url), 'utf8'));
});

test('rules that changed have a new version: see src/law/version.ts', () => {
  expect((versions as Record<string, string>)[law.version]).toBe(fingerprintOf(rulesInWords(law)));
});

test.for(LANGUAGES)('the list of changes says what the newest rules are: content/%s/changes.yaml', async (language) => {
  const changes = await readFile(new URL(`../../content/${language}/changes.yaml`, import.meta.url), 'utf8');
  expect(/(\d+\.\d+\.\d+)"/.exec(changes)?.[1]).toBe(law.version);
});
