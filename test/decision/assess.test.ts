import { describe, expect, test } from 'vitest';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { findingsOf } from '../../src/decision/findings.ts';
import { fineBut, many, one, tableOf } from './tables.ts';

describe('an assessment is complete', () => {
  const barred = fineBut({ 'first-move': 'firm' });
  const some = new Map([...barred].slice(0, 9));

  test.for([false, true])('where every question asked has an answer, concluded or not: %s', (concluded) => {
    expect(assess(law, decision, barred, concluded)).toMatchObject({ outcome: 'unavailable', complete: true });
  });

  test('not where the conclusion stands in place of an answer, and not before there is an outcome', () => {
    expect(assess(law, decision, some, true)).toMatchObject({ outcome: 'unavailable', complete: false });
    expect(assess(law, decision, some)).toMatchObject({ outcome: null, complete: false });
  });
});

test('a finding that two options raise stands once, at the first of them, and names both', () => {
  const table = tableOf(
    many('service', { plain: {}, grey: { doubts: ['cloud'] }, wet: { notes: ['rain'] }, dark: { doubts: ['cloud'] } }),
    one('asset', { any: { limits: ['fence'] } }),
  );
  const answers = new Map([
    ['service', ['plain', 'grey', 'wet', 'dark']],
    ['asset', ['any']],
  ] as const);
  expect(findingsOf(table, answers)).toEqual([
    { id: 'cloud', weight: 'doubts', question: 'service', options: ['grey', 'dark'] },
    { id: 'rain', weight: 'notes', question: 'service', options: ['wet'] },
    { id: 'fence', weight: 'limits', question: 'asset', options: ['any'] },
  ]);
});
