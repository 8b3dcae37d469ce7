import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeAnswers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { decodeLink, encodeLink } from '../../src/decision/link.ts';
import { createDecision } from '../../src/decision/machine.ts';
import { NUMBERS, numberOfPlace, placeOfNumber } from '../../src/law/numbers.ts';
import type { QuestionRow } from '../../src/law/types.ts';
import { answers, RUNS, someAnswers } from './arbitraries.ts';
import released from './links.json' with { type: 'json' };
import { fineBut, many, one, tableOf } from './tables.ts';

const any = fc.oneof(answers, someAnswers);
const encode = (given: Parameters<typeof encodeLink>[2], concluded = false) =>
  encodeLink(law, decision, given, concluded);
const decode = (code: string) => decodeLink(law, decision, code);

test('a code reads back to the answers on the way and the conclusion', () => {
  fc.assert(
    fc.property(any, fc.boolean(), (given, concluded) => {
      const code = encode(given, concluded);
      expect(code).toMatch(/^1\.[\w-]{1,118}$/);
      expect(decode(code)).toEqual({
        answers: assess(law, decision, given).answers,
        concluded,
        ignored: [],
        problem: null,
      });
    }),
    { numRuns: RUNS },
  );
});

test('codes of released versions are read as what they were', () => {
  for (const { code, answers: expected, concluded } of released) {
    const read = decode(code);
    expect(read.problem, code).toBeNull();
    expect(writeAnswers(law, read.answers)).toEqual(expected);
    expect(read.concluded).toBe(concluded);
  }
  expect(released.length).toBeGreaterThan(40);
});

test('every option that is not a place has its number, and no number is given twice', () => {
  for (const row of law.questions) {
    const numbered = NUMBERS.find(([id]) => id === row.id)?.[1].split(' ') ?? [];
    if (row.id === 'client-place') continue;
    expect(numbered).toEqual(expect.arrayContaining(Object.keys(row.options)));
    expect(new Set(numbered).size).toBe(numbered.length);
  }
  expect(NUMBERS.length).toBeLessThanOrEqual(64);
  for (const place of ['AT', 'ZW', 'AA', 'ZZ']) expect(placeOfNumber(numberOfPlace(place))).toBe(place);
});

test('a code that was cut or changed says so, and gives only answers that the table knows', () => {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  fc.assert(
    fc.property(any, fc.nat(), fc.constantFrom(...digits), fc.boolean(), (given, where, digit, cut) => {
      const code = encode(given);
      const at = 2 + (where % (code.length - 2));
      const damaged = cut ? code.slice(0, at) : code.slice(0, at) + digit + code.slice(at + 1);
      if (damaged === code) return;
      const read = decode(damaged);
      // 18 bits of check: one change in 262 144 passes by chance, never a single changed digit.
      if (!cut) expect(read.problem).not.toBeNull();
      expect(assess(law, decision, read.answers).ignored).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test.for([
  '',
  '1',
  '1.',
  '1.A',
  '2.AAAA',
  'hello',
  '1.€€€€',
  '1.%00',
  '../../etc',
  '1.____________',
  `1.${'A'.repeat(100_000)}`,
])('%s is no link, and nothing is thrown', (code) => {
  expect(decode(code.slice(0, 100_100)).problem).not.toBeNull();
});

test('text of any kind is refused with a message', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }).map((text) => `1.${text}`),
      ),
      (text) => {
        const read = decode(text);
        expect(read.answers.size === 0 || read.problem !== null || encode(read.answers, read.concluded) === text).toBe(
          true,
        );
      },
    ),
    { numRuns: RUNS },
  );
});

const UNREADABLE = { answers: new Map(), concluded: false, ignored: [], problem: 'unreadable' };

test.for(['', 'hello', '2.AAAA', '1.', '1.AAA', '1.€AAAAAA', '1.AAA€AAA'])('%s is unreadable', (code) => {
  expect(decode(code)).toEqual(UNREADABLE);
});

test('after a character that no code has, nothing is read; what stands before it counts as cut', () => {
  const code = encode(fineBut({}));
  for (let at = 6; at < code.length; at++) {
    const read = decode(`${code.slice(0, at)}€${code.slice(at + 1)}`);
    expect(read.problem, `at ${at}`).toBe('damaged');
    expect(read, `at ${at}`).toEqual({ ...decode(code.slice(0, at)), problem: 'damaged' });
  }
});

describe('a link that is whole, but of a table that has changed', () => {
  const toService = { when: { question: 'firm-seat', any: ['outside'] }, to: 'service' } as const;
  const seat = { outside: {}, inside: {} };
  const before = tableOf(
    one('firm-seat', seat, [toService, { to: 'weigh' }]),
    many('service', { custody: {}, advice: {} }, [{ to: 'asset' }]),
    many('asset', { 'other-crypto-asset': {} }),
  );
  const given = new Map([
    ['firm-seat', ['outside']],
    ['service', ['custody', 'advice']],
    ['asset', ['other-crypto-asset']],
  ] as const);
  const readIn = (...questions: readonly QuestionRow[]) => {
    const now = tableOf(...questions);
    return decodeLink(now, createDecision(now), encodeLink(before, createDecision(before), given, false));
  };
  const [first, second, third] = before.questions;
  if (!first || !second || !third) throw new Error('there are three');

  test('has no problem while the answers still apply', () => {
    const more = { ...seat, unsure: { doubts: ['cloud'] } };
    const read = readIn({ ...first, options: more }, second, third);
    expect(read).toEqual({ answers: given, concluded: false, ignored: [], problem: null });
  });

  test('is outdated where a question is not asked any more on this way', () => {
    const read = readIn(one('firm-seat', seat, [{ to: 'asset' }]), second, third);
    expect([...read.answers.keys()]).toEqual(['firm-seat', 'asset']);
    expect(read).toMatchObject({ ignored: ['service'], problem: 'outdated' });
  });

  test('is outdated where an option is no more, and the answers before it are kept', () => {
    const read = readIn(first, many('service', { custody: {} }, [{ to: 'asset' }]), third);
    expect(read).toEqual({
      answers: new Map([['firm-seat', ['outside']]]),
      concluded: false,
      ignored: [],
      problem: 'outdated',
    });
  });

  test('is outdated where a question is no more', () => {
    const read = readIn(first, { ...second, routes: [{ to: 'weigh' }] });
    expect([...read.answers.keys()]).toEqual(['firm-seat', 'service']);
    expect(read).toMatchObject({ ignored: [], problem: 'outdated' });
  });
});
