import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/content/languages.ts';
import { alike, fingerprintOf, rulesInWords } from '../../src/decision/golden.ts';
import { law } from '../../src/law/law.ts';
import { one } from '../decision/tables.ts';
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

test('a fingerprint is FNV-1a, always of eight digits', () => {
  expect(['', 'a', 'foobar', 'cdhf'].map(fingerprintOf)).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968', '000034a8']);
});

test('options of a group stand together but for one that means something else', () => {
  const group = 'north';
  const row = one('client-place', { AA: { group }, BB: { group, doubts: ['cloud'] }, CC: { group }, DD: {}, EE: {} });
  expect([...alike(row)]).toEqual([
    ['north', ['AA', 'CC']],
    ['BB', ['BB']],
    ['DD', ['DD']],
    ['EE', ['EE']],
  ]);
});
