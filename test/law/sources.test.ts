import { expect, test } from 'vitest';
import { rulesInWords } from '../../src/decision/golden.ts';
import { law } from '../../src/law/law.ts';
import { allSources, sourcesOfFinding, sourcesOfOption } from '../../src/law/sources.ts';
import { one } from '../decision/tables.ts';

test('all sources are those that the rules in plain words name: of options, of findings and of outcomes', () => {
  const named = rulesInWords(law)
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => / \(([\w, -]+)\)$/.exec(line)?.[1]?.split(', ') ?? []);
  expect([...allSources()].sort()).toEqual([...new Set(named)].sort());
  expect([...allSources()]).toEqual(expect.arrayContaining(['mica-3-1-5', 'mica-title-3', 'mica-4']));
});

test('a finding has its sources; one of another table has none', () => {
  expect(sourcesOfFinding('custody-chain')).toEqual(['mica-75-9']);
  expect(sourcesOfFinding('seat-unclear')).toEqual([]);
  expect(sourcesOfFinding('cloud')).toEqual([]);
});

test('an option has its own sources, a place those of its group, an option unknown none', () => {
  const places = one('client-place', { ZZ: { group: 'eea' }, AA: {} });
  expect(sourcesOfOption(places, 'ZZ')).toEqual(['eea-41-2025']);
  expect(sourcesOfOption(places, 'AA')).toEqual([]);
  expect(sourcesOfOption(places, 'moon')).toEqual([]);
  expect(sourcesOfOption(one('asset', { 'other-crypto-asset': {} }), 'other-crypto-asset')).toEqual(['mica-3-1-5']);
});
