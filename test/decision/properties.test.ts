import { expect, test } from 'vitest';
import { decision, law } from '../../src/decision/decision.ts';
import { allSources } from '../../src/law/sources.ts';
import { propertiesOf } from '../../src/proof/properties.ts';
import { walk } from '../../src/proof/walk.ts';
import { RUNS } from './arbitraries.ts';

const properties = propertiesOf(law, decision);

test.for(properties)('$number: $about', ({ number, check }) => {
  const tried = check({ runs: RUNS });
  if (number < 8) expect(tried).toBe(RUNS);
  else expect(tried).toBeGreaterThan(50);
});

test('there are eight of them, in their order', () => {
  expect(properties.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('every question, every outcome and every way between them is reached, by every answer', () => {
  const { runs, states, ways, options } = walk(law, decision, {
    runs: 2_000,
    seed: Math.floor(Math.random() * 2 ** 31),
  });
  expect(runs).toBeGreaterThan(2_000 + options);
  expect(states).toBe(law.questions.length + 1 + 11);
  expect(ways).toBeGreaterThan(states);
});

test('the table rests on many sources', () => {
  expect(allSources().size).toBeGreaterThan(50);
});
