import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeAnswers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { decodeLink, encodeLink } from '../../src/decision/link.ts';
import { NUMBERS, numberOfPlace, placeOfNumber } from '../../src/law/numbers.ts';
import { answers, RUNS, someAnswers } from './arbitraries.ts';
import released from './links.json' with { type: 'json' };

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
