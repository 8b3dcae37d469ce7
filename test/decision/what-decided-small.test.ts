import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { createDecision } from '../../src/decision/machine.ts';
import { atBest, type DecidingSet, weightsAgainst, whatDecided } from '../../src/decision/what-decided.ts';
import type { Law, QuestionId } from '../../src/law/types.ts';
import { many, one, tableOf } from './tables.ts';

const questionsOf = (set: DecidingSet) => set.answers.map(({ question }) => question);

describe('in a small table', () => {
  const bad = { doubts: ['cloud'], notes: ['note'] };
  const decidedBy = (table: Law, given: Readonly<Partial<Record<QuestionId, string>>>) => {
    const machine = createDecision(table);
    const read = readAnswers(table, given);
    if ('problem' in read) throw new Error(read.problem.code);
    const sets = whatDecided(table, machine, assess(table, machine, read.answers));
    return sets.map((set) => [questionsOf(set), set.thenAsked]);
  };
  const toService = { when: { question: 'firm-seat', any: ['a'] }, to: 'service' } as const;

  test('smaller sets come first, and none contains another', () => {
    const table = tableOf(
      one('firm-seat', { a: {}, b: {} }, [toService, { to: 'weigh' }]),
      one('service', { bad, good: {} }, [{ to: 'asset' }]),
      one('asset', { bad: { doubts: ['fog'] }, good: {} }),
    );
    expect(decidedBy(table, { 'firm-seat': 'a', service: 'bad', asset: 'bad' })).toEqual([
      [['firm-seat'], []],
      [['service', 'asset'], []],
    ]);
  });

  test('the answer that the condition of a finding names decides', () => {
    const when = { question: 'firm-seat', any: ['a'] } as const;
    const table = tableOf(
      one('firm-seat', { a: {}, b: {} }, [{ to: 'service' }]),
      one('service', { bad: { doubts: [{ finding: 'cloud', when }] } }),
    );
    expect(decidedBy(table, { 'firm-seat': 'a', service: 'bad' })).toEqual([[['firm-seat'], []]]);
  });

  test('the answer that a later route asks for decides', () => {
    const toAsset = { when: { question: 'firm-seat', any: ['a'] }, to: 'asset' } as const;
    const table = tableOf(
      one('firm-seat', { a: {}, b: {} }, [{ to: 'service' }]),
      one('service', { yes: {} }, [toAsset, { to: 'weigh' }]),
      one('asset', { bad }),
    );
    expect(decidedBy(table, { 'firm-seat': 'a', service: 'yes', asset: 'bad' })).toEqual([[['firm-seat'], []]]);
  });

  test('a way around is found where only one of its ways does not come back', () => {
    const table = tableOf(
      one('firm-seat', { a: {}, b: {} }, [toService, { to: 'asset' }]),
      one('asset', { back: {}, on: {} }, [
        { when: { question: 'asset', any: ['back'] }, to: 'service' },
        { to: 'weigh' },
      ]),
      one('service', { bad }),
    );
    expect(decidedBy(table, { 'firm-seat': 'a', service: 'bad' })).toEqual([[['firm-seat'], ['asset']]]);
  });

  test('an answer that leads only to an exit is not a better one', () => {
    const table = tableOf(
      one('firm-seat', { a: {}, b: {}, c: {} }, [
        toService,
        { when: { question: 'firm-seat', any: ['b'] }, to: 'asset' },
        { to: 'weigh' },
      ]),
      one('service', { bad }),
      one('asset', { out: { exit: 'intragroup' } }),
    );
    const machine = createDecision(table);
    const start = assess(
      table,
      machine,
      new Map([
        ['firm-seat', ['a']],
        ['service', ['bad']],
      ] as const),
    );
    expect(whatDecided(table, machine, start).map(({ answers: [first] }) => first?.instead)).toEqual([['c']]);
    expect(atBest(table, machine, new Map([['firm-seat', ['b']]]), ['doubts'])).toBeNull();
  });

  test('open questions are answered at their best, however bad that is', () => {
    const table = tableOf(one('firm-seat', { a: {}, b: {} }, [toService, { to: 'weigh' }]), one('service', { bad }));
    const machine = createDecision(table);
    const weights = weightsAgainst(table, 'available');
    expect(weights).toEqual(['bars', 'doubts', 'limits']);
    expect(atBest(table, machine, new Map(), weights)).toMatchObject({ outcome: 'available', path: ['firm-seat'] });
    expect(atBest(table, machine, new Map([['firm-seat', ['a']]]), weights)).toMatchObject({ outcome: 'doubtful' });
  });
});

test('of the answers to an open question those without a finding are tried, though a later one spoils it', () => {
  const table = tableOf(
    one('firm-seat', { bad: { doubts: ['cloud'] }, good: {} }, [{ to: 'service' }]),
    one('service', { bad: { doubts: ['fog'] } }),
  );
  const reached = atBest(table, createDecision(table), new Map(), ['doubts']);
  expect([...(reached?.answers ?? [])]).toEqual([
    ['firm-seat', ['good']],
    ['service', ['bad']],
  ]);
});

describe('the nature of an answer', () => {
  const naturesIn = (table: Law, given: object) => {
    const machine = createDecision(table);
    const read = readAnswers(table, given);
    if ('problem' in read) throw new Error(read.problem.code);
    const [set] = whatDecided(table, machine, assess(table, machine, read.answers));
    return set?.answers.map(({ question, options, nature }) => [question, ...options, nature]);
  };

  test('comes from its own findings, not from an option of the same name elsewhere', () => {
    const table = tableOf(
      one('firm-seat', { x: { doubts: ['cloud'] }, y: {} }, [{ to: 'service' }]),
      one('service', { x: { bars: ['wall'] }, y: {} }),
    );
    expect(naturesIn(table, { 'firm-seat': 'x', service: 'x' })).toEqual([
      ['firm-seat', 'x', 'unclear'],
      ['service', 'x', 'past'],
    ]);
  });

  test('is past where it barred, though another option that raised the same finding stays', () => {
    const bars = [{ finding: 'wall', when: { question: 'firm-seat', any: ['a'] } }] as const;
    const table = tableOf(
      one('firm-seat', { a: {}, b: {} }, [{ to: 'service' }]),
      many('service', { p: { bars, doubts: ['cloud'] }, q: { bars } }),
    );
    expect(naturesIn(table, { 'firm-seat': 'a', service: ['p', 'q'] })).toEqual([
      ['firm-seat', 'a', 'past'],
      ['service', 'p', 'past'],
    ]);
  });
});
