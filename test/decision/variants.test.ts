import { describe, expect, test } from 'vitest';
import { distinct, insteadOf, isDead, singles } from '../../src/decision/variants.ts';
import type { Weight } from '../../src/law/types.ts';
import { many, one, tableOf } from './tables.ts';

const ever = { question: 'asset', any: ['yes'] } as const;
const row = many(
  'service',
  {
    plain: {},
    noted: { notes: ['note'] },
    routed: {},
    named: {},
    doubtful: { doubts: ['cloud'] },
    cloudy: { doubts: ['mist'] },
    barred: { bars: ['wall'] },
    perhaps: { doubts: [{ finding: 'haze', when: ever }] },
    maybe: { doubts: [{ finding: 'fog', when: ever }] },
    ends: { alone: true, exit: 'intragroup' },
    leaves: { alone: true, exit: 'eu-firm' },
    none: { alone: true },
  },
  [{ when: { question: 'service', any: ['routed'] }, to: 'scale' }, { to: 'asset' }],
);
const table = tableOf(
  row,
  one('asset', { yes: { doubts: [{ finding: 'rain', when: { question: 'service', any: ['named'] } }] }, no: {} }),
  one('scale', { few: {} }),
);
const WEIGHTS: readonly Weight[] = ['bars', 'doubts'];

describe('of answers that do the same, the first is kept', () => {
  const kept = (weights: readonly Weight[], ...answers: readonly string[][]) => distinct(table, row, answers, weights);
  test.for<[string, string[][], string[][]]>([
    ['what has no weight is no difference', [['plain'], ['noted'], ['none']], [['plain']]],
    ['how many there are is none', [['plain'], ['plain', 'noted']], [['plain']]],
    ['a finding by another name is none', [['doubtful'], ['cloudy']], [['doubtful']]],
    ['another weight is one', [['doubtful'], ['barred']], [['doubtful'], ['barred']]],
    [
      'the order of ticks is none',
      [
        ['doubtful', 'barred'],
        ['barred', 'doubtful'],
      ],
      [['doubtful', 'barred']],
    ],
    ['a finding under a condition is one, each of its own', [['perhaps'], ['maybe']], [['perhaps'], ['maybe']]],
    ['an exit is one, each of its own', [['none'], ['ends'], ['leaves']], [['none'], ['ends'], ['leaves']]],
    ['what a route asks for is one', [['plain'], ['routed']], [['plain'], ['routed']]],
    ['what the finding of another question asks for is one', [['plain'], ['named']], [['plain'], ['named']]],
  ])('%s', ([, answers, expected]) => {
    expect(kept(WEIGHTS, ...answers)).toEqual(expected);
  });

  test('only by the weights that are asked for', () => {
    expect(kept(['bars'], ['plain'], ['doubtful'], ['barred'])).toEqual([['plain'], ['barred']]);
  });
});

test.for<[string[], boolean]>([
  [['ends'], true],
  [['barred'], true],
  [['plain', 'doubtful'], true],
  [['plain', 'noted'], false],
  [['perhaps'], false],
])('that %j leaves no hope is %s', ([options, dead]) => {
  expect(isDead(row, options, WEIGHTS)).toBe(dead);
});

describe('what could stand instead', () => {
  const alone = [['ends'], ['leaves'], ['none']];
  const instead = (...given: string[]) => insteadOf(table, row, given, WEIGHTS);

  test('is a list without what raises the weights or meets their conditions, the cleanest first', () => {
    expect(instead('plain', 'named', 'doubtful', 'barred')).toEqual([
      ['plain'],
      ['plain', 'named', 'doubtful'],
      ...alone,
    ]);
    expect(instead('plain', 'routed', 'barred').slice(0, 1), 'a route is no finding').toEqual([['plain', 'routed']]);
  });

  test('is only what stands alone, where nothing of the list is in the way', () => {
    expect(instead('plain', 'noted')).toEqual(alone);
  });

  test('is any option, where nothing of the list is left', () => {
    expect(instead('doubtful', 'barred')).toEqual([['doubtful'], ...alone, ...singles(row)]);
    expect(instead('named')).toEqual([...alone, ...singles(row)]);
  });

  test('is any option of a question of one answer', () => {
    expect(insteadOf(table, { ...row, kind: 'one' }, ['plain'], WEIGHTS)).toEqual(singles(row));
  });
});
