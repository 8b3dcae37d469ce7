import { describe, expect, test } from 'vitest';
import { isFromPractice, isStart } from '../../src/training/messages.ts';

const predicted = { outcome: 'available', deciding: null };
const here = { from: 'waf-practice', case: 'fan' };
const question = { question: 'scale', given: ['first'], model: ['first'], mark: 'right', seconds: 2 };
const done = {
  ...here,
  type: 'done',
  code: '1.x',
  predicted,
  percent: 90,
  points: 9,
  of: 10,
  outcome: null,
  questions: [question],
};
const start = { to: 'waf-practice', type: 'start', code: '', predicted: null, feedback: 'end', review: false };

describe('messages that are taken', () => {
  test.for([
    { ...here, type: 'ready' },
    { ...here, type: 'progress', code: '', predicted, seconds: 0 },
    done,
    { ...done, outcome: 'doubtful', questions: [{ ...question, given: null, mark: 'missed' }] },
  ])('%j', (message) => expect(isFromPractice(message)).toBe(true));
  test('start', () => {
    expect(isStart(start)).toBe(true);
    expect(isStart({ ...start, predicted, feedback: 'step', review: true })).toBe(true);
  });
});

describe('messages that are not', () => {
  test.for([
    null,
    'ready',
    [],
    { type: 'ready', case: 'fan' },
    { ...here, type: 'other' },
    { ...here, type: 'ready', case: 7 },
    { ...here, type: 'progress', code: '', predicted, seconds: -1 },
    { ...here, type: 'progress', code: '', predicted: null, seconds: 1 },
    { ...here, type: 'progress', code: '', predicted: { outcome: 'yes', deciding: null }, seconds: 1 },
    { ...done, percent: Number.NaN },
    { ...done, outcome: 'unknown' },
    { ...done, questions: [{ ...question, mark: 'good' }] },
    { ...done, questions: [{ ...question, question: 'other' }] },
    { ...done, questions: [{ ...question, model: 'first' }] },
    { ...done, questions: {} },
  ])('%j', (message) => expect(isFromPractice(message)).toBe(false));
  test.for([
    null,
    { ...start, to: 'other' },
    { ...start, type: 'stop' },
    { ...start, code: null },
    { ...start, feedback: 'now' },
    { ...start, review: 1 },
    { ...start, predicted: {} },
  ])('start: %j', (message) => expect(isStart(message)).toBe(false));
});
