import { expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { choicesOf } from '../../src/training/choices.ts';

const sources = [...new Set(cases.flatMap(({ deciding }) => deciding))].sort();

test('what decides a case is among the choices, and something else too', () => {
  for (const of of cases) {
    const choices = choicesOf(of, cases, sources);
    expect(choices, of.id).toEqual(expect.arrayContaining(of.deciding));
    expect(choices.length - of.deciding.length, of.id).toBeGreaterThanOrEqual(3);
    expect(choices).toEqual([...choices].sort());
  }
});
