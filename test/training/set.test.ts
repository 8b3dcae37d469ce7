import fc from 'fast-check';
import { expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { DIGITS } from '../../src/decision/digits.ts';
import { CASE_NUMBERS } from '../../src/training/numbers.ts';
import { type CaseSet, casesOf, decodeSet, drawFrom, encodeSet, LONGEST, SEEDS } from '../../src/training/set.ts';
import { RUNS } from '../decision/arbitraries.ts';

/** Codes as they were given out. Never change one: append. */
const released = [
  { code: '1.BPLNA3B9PI', cases: ['fan', 'friend', 'paypal-as-stated', 'fans-and-a-shirt'] },
  { code: '1.CtBC12EPkBjBvpy', cases: ['tender', 'reunion', 'norway'] },
];
const ids = cases.map(({ id }) => id);
const seed = fc.nat(SEEDS - 1);
const some = fc.shuffledSubarray(ids, { minLength: 1 });
const set: fc.Arbitrary<CaseSet> = fc.record({
  cases: some,
  feedback: fc.constantFrom('step', 'end'),
  minutes: fc.nat(LONGEST),
  draw: fc.option(fc.record({ count: fc.integer({ min: 1, max: 60 }), seed })),
});

test('every case has its number, and no number is given twice', () => {
  expect(CASE_NUMBERS).toEqual(expect.arrayContaining(ids));
  expect(new Set(CASE_NUMBERS).size).toBe(CASE_NUMBERS.length);
});

test('numbers once given stay: codes of sets of the first release are read as what they were', () => {
  for (const { code, cases: expected } of released) {
    expect(decodeSet(code, ids)).toMatchObject({ set: { cases: expected }, problem: null, unknown: 0 });
  }
});

test('a code reads back to the set', () => {
  fc.assert(
    fc.property(set, (given) => {
      const code = encodeSet(given);
      expect(code).toMatch(/^1\.[\w-]{6,130}$/);
      expect(decodeSet(code, ids)).toEqual({ set: given, unknown: 0, problem: null });
    }),
    { numRuns: RUNS },
  );
});

test('a code that was cut or changed says so, and gives only cases that exist, each once', () => {
  // 18 bits of check: one change in about 200 000 passes by chance.
  let unnoticed = 0;
  fc.assert(
    fc.property(set, fc.nat(), fc.constantFrom(...DIGITS), fc.boolean(), (given, where, digit, cut) => {
      const code = encodeSet(given);
      const at = 2 + (where % (code.length - 2));
      const damaged = cut ? code.slice(0, at) : code.slice(0, at) + digit + code.slice(at + 1);
      if (damaged === code) return;
      const read = decodeSet(damaged, ids);
      if (read.problem === null) unnoticed++;
      const found = read.set?.cases ?? [];
      expect(ids).toEqual(expect.arrayContaining([...found]));
      expect(new Set(found).size).toBe(found.length);
    }),
    { numRuns: RUNS },
  );
  expect(unnoticed).toBeLessThanOrEqual(Math.max(3, RUNS / 20_000));
});

test('of cases that no longer exist the others are kept, and it says how many are missing', () => {
  fc.assert(
    fc.property(set, fc.subarray(ids), (given, left) => {
      const kept = given.cases.filter((id) => left.includes(id));
      const read = decodeSet(encodeSet(given), left);
      expect(read.unknown).toBe(given.cases.length - kept.length);
      expect(read.set).toEqual(kept.length > 0 ? { ...given, cases: kept } : null);
      expect(read.problem).toBeNull();
    }),
    { numRuns: RUNS },
  );
});

test('a draw takes as many as asked, in the order given, the same for the same seed', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 60 }), seed, (given, count, drawn) => {
      const taken = drawFrom(given, { count, seed: drawn });
      expect(taken).toHaveLength(Math.min(count, given.length));
      expect(taken).toEqual(given.filter((id) => taken.includes(id)));
      const reversed = drawFrom([...given].reverse(), { count, seed: drawn });
      expect(reversed.reverse()).toEqual(taken);
    }),
    { numRuns: RUNS },
  );
});

test('a case that leaves a draw changes nothing but its own place', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 60 }), seed, fc.nat(), (given, count, drawn, which) => {
      const gone = given[which % given.length] ?? '';
      const before = drawFrom(given, { count, seed: drawn });
      const rest = given.filter((id) => id !== gone);
      const after = drawFrom(rest, { count, seed: drawn });
      expect(after).toEqual(expect.arrayContaining(before.filter((id) => id !== gone)));
    }),
    { numRuns: RUNS },
  );
});

test('a draw favours no case: over 2 000 seeds each of the cases comes about as often', () => {
  const times = new Map(ids.map((id) => [id, 0]));
  for (let drawn = 0; drawn < 2_000; drawn++) {
    for (const id of drawFrom(ids, { count: 10, seed: drawn })) times.set(id, (times.get(id) ?? 0) + 1);
  }
  const fair = (2_000 * 10) / ids.length;
  for (const [id, count] of times) {
    expect(count, id).toBeGreaterThan(fair * 0.75);
    expect(count, id).toBeLessThan(fair * 1.25);
  }
});

test('without a draw the set is what was chosen', () => {
  const given = { cases: ['fan', 'friend'], feedback: 'step', minutes: 0, draw: null } as const;
  expect(casesOf(given)).toEqual(['fan', 'friend']);
  expect(casesOf({ ...given, draw: { count: 1, seed: 7 } })).toHaveLength(1);
});

test.for([
  '',
  '1',
  '1.',
  '1.AAAA',
  '2.AAAAAA',
  'hello',
  '1.€€€',
  '1.%00',
  `1.${'_'.repeat(50)}`,
  `1.${'A'.repeat(9_999)}`,
])('%s is no set, and nothing is thrown', (code) => {
  expect(decodeSet(code, ids).problem).not.toBeNull();
});
