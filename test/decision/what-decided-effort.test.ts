/** What decided it: that the search tries no more than it must. It counts how often answers are walked through. */
import { expect, test, vi } from 'vitest';
import { readAnswers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { createDecision } from '../../src/decision/machine.ts';
import { whatDecided } from '../../src/decision/what-decided.ts';
import type { Law, QuestionId } from '../../src/law/types.ts';
import { one, tableOf } from './tables.ts';

/** The questions of each set found, and the number of walks. All starts end in `partly`: one outcome is better. */
function searched(table: Law, given: Readonly<Partial<Record<QuestionId, string>>>) {
  const machine = createDecision(table);
  const read = readAnswers(table, given);
  if ('problem' in read) throw new Error(read.problem.code);
  const { calls } = vi.spyOn(machine, 'getInitialSnapshot').mock;
  const start = assess(table, machine, read.answers);
  const ofOneWalk = calls.length;
  expect(start.outcome).toBe('partly');
  const sets = whatDecided(table, machine, start).map(({ answers }) => answers.map(({ question }) => question));
  return { sets, walks: calls.length / ofOneWalk - 1 };
}
const any = (question: QuestionId, ...options: string[]) => ({ question, any: options });
const only = (question: QuestionId, ...options: string[]) => ({ question, only: options });
const bad = { limits: ['fence'] };
const either = { a: {}, b: {} };

test('a question of which no way leads around the finding is left alone', () => {
  const table = tableOf(
    one('firm-seat', either, [{ when: any('firm-seat', 'a'), to: 'asset' }, { to: 'scale' }]),
    one('asset', either, [{ when: any('asset', 'a'), to: 'service' }, { to: 'provided' }]),
    one('service', { bad }),
    one('scale', { few: {} }, [{ to: 'asset' }]),
    one('provided', { yes: {} }, [{ to: 'service' }]),
  );
  expect(searched(table, { 'firm-seat': 'a', asset: 'a', service: 'bad' })).toEqual({ sets: [], walks: 1 });
});

test('a search ends where each of two questions can come before the other', () => {
  const table = tableOf(
    one('firm-seat', { a: {}, b: {}, c: {} }, [
      { when: any('firm-seat', 'a'), to: 'service' },
      { when: any('firm-seat', 'b'), to: 'asset' },
      { to: 'scale' },
    ]),
    one('asset', { yes: {} }, [{ when: only('firm-seat', 'b'), to: 'scale' }, { to: 'service' }]),
    one('scale', { yes: {} }, [{ when: only('firm-seat', 'c'), to: 'asset' }, { to: 'service' }]),
    one('service', { bad }),
  );
  expect(searched(table, { 'firm-seat': 'a', service: 'bad' })).toEqual({ sets: [], walks: 1 });
});

test('the condition of another finding of the same option is left alone', () => {
  const other = { finding: 'gate', when: any('firm-seat', 'b') };
  const table = tableOf(
    one('firm-seat', either, [{ to: 'service' }]),
    one('service', { bad: { limits: ['fence', other] } }),
  );
  expect(searched(table, { 'firm-seat': 'a', service: 'bad' })).toEqual({ sets: [], walks: 1 });
});

/** A finding on condition of all these, and a worse option that tells `a` from `b`, so that both are worth a try. */
const limitedBy = (...all: readonly ReturnType<typeof any | typeof only>[]) => ({
  bad: { limits: [{ finding: 'fence', when: { all } }] },
  worse: {
    limits: ['gate', { finding: 'wall', when: { all: all.map(({ question }) => any(question, 'b')) } }],
  },
});

test('no set is tried twice, nor an answer that does the same as the one given or rules out the outcome', () => {
  const table = tableOf(
    one('firm-seat', either, [{ to: 'asset' }]),
    one('asset', either, [{ to: 'scale' }]),
    one('scale', either, [{ to: 'service' }]),
    one('service', limitedBy(only('firm-seat', 'a', 'b'), only('asset', 'a', 'b'), only('scale', 'a', 'b'))),
  );
  const given = { 'firm-seat': 'a', asset: 'a', scale: 'a', service: 'bad' };
  expect(searched(table, given)).toEqual({ sets: [], walks: 2 ** 3 });
});

test('nothing is added to a set that is enough', () => {
  const table = tableOf(
    one('firm-seat', either, [{ to: 'asset' }]),
    one('asset', either, [{ to: 'service' }]),
    one('service', limitedBy(any('asset', 'a'), only('firm-seat', 'a', 'b'))),
  );
  const given = { 'firm-seat': 'a', asset: 'a', service: 'bad' };
  expect(searched(table, given)).toEqual({ sets: [['asset']], walks: 3 });
});

test('what was found with more than it needs is not told', () => {
  const table = tableOf(
    one('firm-seat', either, [{ to: 'asset' }]),
    one('asset', either, [{ to: 'service' }]),
    one('service', limitedBy(only('firm-seat', 'a', 'b'), any('asset', 'a'))),
  );
  const given = { 'firm-seat': 'a', asset: 'a', service: 'bad' };
  expect(searched(table, given)).toEqual({ sets: [['asset']], walks: 4 });
});
