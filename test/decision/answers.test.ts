import { describe, expect, test } from 'vitest';
import { inTableOrder, problemOf, readAnswers, withAnswer, writeAnswers } from '../../src/decision/answers.ts';
import { law } from '../../src/decision/decision.ts';
import { many, one, tableOf } from './tables.ts';

const table = tableOf(
  one('firm-seat', { outside: {}, inside: {} }, [{ to: 'service' }]),
  many('service', { custody: {}, advice: {}, transfer: {}, none: { alone: true } }),
);

describe('the first problem of an answer', () => {
  test.for<[string, string[], object | null]>([
    ['firm-seat', ['outside'], null],
    ['service', ['transfer', 'custody'], null],
    ['service', ['none'], null],
    ['moon', ['outside'], { code: 'unknown-question', question: 'moon' }],
    ['service', [], { code: 'empty', question: 'service' }],
    ['firm-seat', ['outside', 'inside'], { code: 'wrong-kind', question: 'firm-seat' }],
    ['service', ['custody', 'moon'], { code: 'unknown-option', question: 'service', option: 'moon' }],
    ['service', ['constructor'], { code: 'unknown-option', question: 'service', option: 'constructor' }],
    ['service', ['custody', 'custody'], { code: 'repeated', question: 'service', option: 'custody' }],
    ['service', ['custody', 'none'], { code: 'not-alone', question: 'service', option: 'none' }],
  ])('%s %j', ([question, options, problem]) => {
    expect(problemOf(table, question, options)).toEqual(problem);
  });
});

describe('the answers object of the contract', () => {
  test('is read in the order of the table, and written again', () => {
    const read = readAnswers(table, { service: ['transfer', 'custody', 'advice'], 'firm-seat': 'outside' });
    if ('problem' in read) throw new Error(read.problem.code);
    expect([...read.answers]).toEqual([
      ['firm-seat', ['outside']],
      ['service', ['custody', 'advice', 'transfer']],
    ]);
    expect(writeAnswers(table, read.answers)).toEqual({
      'firm-seat': 'outside',
      service: ['custody', 'advice', 'transfer'],
    });
  });

  test.for<[object, object]>([
    [{ moon: 'full' }, { code: 'unknown-question', question: 'moon' }],
    [{ 'firm-seat': ['outside'] }, { code: 'wrong-kind', question: 'firm-seat' }],
    [{ 'firm-seat': null }, { code: 'wrong-kind', question: 'firm-seat' }],
    [{ service: 'custody' }, { code: 'wrong-kind', question: 'service' }],
    [{ service: null }, { code: 'wrong-kind', question: 'service' }],
    [{ service: ['custody', 1] }, { code: 'wrong-kind', question: 'service' }],
    [{ service: [] }, { code: 'empty', question: 'service' }],
    [
      { service: ['custody'], 'firm-seat': 'moon' },
      { code: 'unknown-option', question: 'firm-seat', option: 'moon' },
    ],
  ])('%j has a problem', ([given, problem]) => {
    expect(readAnswers(table, given)).toEqual({ problem });
  });
});

test('options are put in the order of the table, in a list of their own', () => {
  const row = table.questions[1];
  if (!row) throw new Error('there are two');
  const ticked = ['transfer', 'advice', 'custody'];
  expect(inTableOrder(row, ticked)).toEqual(['custody', 'advice', 'transfer']);
  expect(ticked).toEqual(['transfer', 'advice', 'custody']);
});

test('an answer is put in its place among the others, which stay as they were', () => {
  const before = new Map([['service', ['advice']]] as const);
  const after = withAnswer(table, before, 'firm-seat', ['inside']);
  expect([...after]).toEqual([
    ['firm-seat', ['inside']],
    ['service', ['advice']],
  ]);
  expect([...withAnswer(table, after, 'service', ['transfer', 'custody'])]).toEqual([
    ['firm-seat', ['inside']],
    ['service', ['custody', 'transfer']],
  ]);
  expect([...before]).toEqual([['service', ['advice']]]);
  expect(withAnswer(law, before, 'moon' as 'asset', ['full']), 'a question unknown').toBe(before);
});

test('answers that the table does not take can be written too, and are not read back', () => {
  const written = writeAnswers(table, new Map([['firm-seat', []] as const, ['asset', ['gold']] as const]));
  expect(written).toEqual({ 'firm-seat': '', asset: ['gold'] });
  expect(readAnswers(table, { 'firm-seat': '' })).toHaveProperty('problem.code', 'unknown-option');
  expect(readAnswers(table, { asset: ['gold'] })).toHaveProperty('problem.code', 'unknown-question');
});
