import { expect, describe as group, test } from 'vitest';
import { describe, holds, leaves } from '../../src/decision/condition.ts';
import { law } from '../../src/decision/decision.ts';
import { raisedBy } from '../../src/decision/findings.ts';
import { questionsLeft, waysOf } from '../../src/decision/routes.ts';
import { remarks } from '../../src/law/remarks.ts';
import type { Condition } from '../../src/law/types.ts';

group('a condition', () => {
  const service = { question: 'service' } as const;
  const custody = new Map([['service', ['custody', 'transfer']]] as const);
  test.for<[Condition, boolean]>([
    [{ ...service, any: ['custody'] }, true],
    [{ ...service, any: ['advice'] }, false],
    [{ ...service, none: ['advice'] }, true],
    [{ ...service, none: ['transfer'] }, false],
    [{ ...service, only: ['custody', 'transfer', 'advice'] }, true],
    [{ ...service, only: ['custody'] }, false],
    [
      {
        all: [
          { ...service, any: ['custody'] },
          { ...service, none: ['advice'] },
        ],
      },
      true,
    ],
    [
      {
        all: [
          { ...service, any: ['custody'] },
          { ...service, any: ['advice'] },
        ],
      },
      false,
    ],
  ])('%j is %s', ([condition, expected]) => {
    expect(holds(law, condition, custody)).toBe(expected);
    expect(holds(law, condition, new Map()), 'a question without an answer meets no condition').toBe(false);
  });

  test('asks for a group of places', () => {
    const elsewhere = { question: 'client-place', group: 'elsewhere' } as const;
    expect(holds(law, elsewhere, new Map([['client-place', ['CH']]]))).toBe(true);
    expect(holds(law, elsewhere, new Map([['client-place', ['RE']]]))).toBe(false);
    expect(holds(law, elsewhere, new Map([['client-place', ['unsure']]]))).toBe(false);
    expect(holds(law, elsewhere, new Map([['client-place', ['RE', 'CH']]])), 'one of them is enough').toBe(true);
    expect(holds(law, elsewhere, new Map([['client-place', ['ZZ']]])), 'an option unknown').toBe(false);
    const without = { ...law, questions: law.questions.filter(({ id }) => id !== 'client-place') };
    expect(holds(without, elsewhere, new Map([['client-place', ['CH']]])), 'a question unknown').toBe(false);
  });

  test('is made of single tests', () => {
    const [first, second, third] = ['custody', 'transfer', 'advice'].map((option) => ({ ...service, any: [option] }));
    if (!first || !second || !third) throw new Error('there are three');
    expect(leaves(undefined)).toEqual([]);
    expect(leaves(first)).toEqual([first]);
    expect(leaves({ all: [first, { all: [second, third] }] })).toEqual([first, second, third]);
  });
});

test('conditions name only questions and options that exist', () => {
  const all = [
    ...law.questions.flatMap((row) => [
      ...row.routes.flatMap(({ when }) => when ?? []),
      ...Object.values(row.options).flatMap((option) => raisedBy(option).flatMap(({ when }) => when ?? [])),
    ]),
    ...Object.values(remarks).flatMap((list) => list.map(({ when }) => when)),
  ].flatMap((condition) => ('all' in condition ? condition.all : [condition]));
  for (const condition of all) {
    if ('all' in condition) continue;
    const options = law.questions.find(({ id }) => id === condition.question)?.options ?? {};
    const named =
      'any' in condition
        ? condition.any
        : 'none' in condition
          ? condition.none
          : 'only' in condition
            ? condition.only
            : [];
    for (const option of named) expect(Object.keys(options), describe(condition)).toContain(option);
    if ('group' in condition) expect(Object.values(options).map(({ group: name }) => name)).toContain(condition.group);
  }
  expect(all.length).toBeGreaterThan(10);
});

const one = { question: 'service' } as const;
test.for<[Condition, string]>([
  [{ ...one, any: ['custody', 'transfer'] }, 'service has custody or transfer'],
  [{ ...one, none: ['custody', 'transfer'] }, 'service has not custody or transfer'],
  [{ ...one, none: [] }, 'service is answered'],
  [{ ...one, only: ['custody', 'transfer'] }, 'service has only custody or transfer'],
  [{ question: 'client-place', group: 'elsewhere' }, 'client-place is elsewhere'],
  [
    {
      all: [
        { ...one, any: ['custody'] },
        { ...one, none: [] },
      ],
    },
    'service has custody and service is answered',
  ],
])('%j reads "%s"', ([condition, words]) => {
  expect(describe(condition)).toBe(words);
});

test('every guard has a name of its own', () => {
  const names = law.questions.flatMap((row) => waysOf(row).map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
});

test('what is left counts the longest way', () => {
  expect(questionsLeft(law, 'firm-seat')).toBe(17);
  expect(questionsLeft(law, 'same-type')).toBe(1);
  expect(questionsLeft(law, 'available')).toBe(0);
});
