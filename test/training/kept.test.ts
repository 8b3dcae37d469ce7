import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { readLeft, writeLeft } from '../../src/training/kept.ts';
import { RUNS, someAnswers } from '../decision/arbitraries.ts';

const write = (answers: Parameters<typeof writeLeft>[2], first = answers) => writeLeft(law, decision, answers, first);
const read = (text: string) => readLeft(law, decision, text);

test('answers and first answers are what they were', () => {
  fc.assert(
    fc.property(someAnswers, someAnswers, (given, other) => {
      const answers = assess(law, decision, given).answers;
      // A first answer belongs to a question that was answered.
      const first = new Map([...answers, ...[...other].filter(([id]) => answers.has(id))]);
      const text = write(answers, first);
      const left = read(text);
      expect(left.problem).toBeNull();
      expect([...left.answers]).toEqual([...answers]);
      expect(new Map(left.first)).toEqual(first);
      expect(text).toMatch(/^[\w.!-]*$/);
    }),
    { numRuns: RUNS / 10 },
  );
});

test('no answer is no text', () => {
  expect(write(new Map())).toBe('');
  expect(read('')).toEqual({ answers: new Map(), first: new Map(), problem: null });
});

test('anything can be read, and nothing unknown comes out of it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        someAnswers.map((answers) => write(answers)).chain((text) => fc.string().map((more) => text + more)),
      ),
      (text) => {
        const { answers, first } = read(text);
        for (const question of [...answers.keys(), ...first.keys()]) {
          expect(law.questions.some(({ id }) => id === question)).toBe(true);
        }
      },
    ),
    { numRuns: RUNS / 10 },
  );
  expect(read('1.AAAA').problem).not.toBeNull();
  expect(read('nonsense').problem).toBe('unreadable');
  for (const bad of ['!', '!zz.1', '!0.', '!0.zzzzzzzzzzzz', '!4.XX', '!4', '!-1.1', '!__proto__.1']) {
    expect([...read(write(new Map([['firm-seat', ['outside']]])) + bad).first]).toEqual([['firm-seat', ['outside']]]);
  }
});
