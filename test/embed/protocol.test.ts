import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGreeting, isMessage, isWritten } from '../../src/embed/protocol.ts';
import { RUNS } from '../decision/arbitraries.ts';

const messages = [
  { type: 'ready' },
  { type: 'height', height: 0 },
  { type: 'height', height: 1200.5 },
  { type: 'top' },
  { type: 'step', stage: 'scope', position: 2 },
  { type: 'outcome', outcome: 'available', rules: '1.0.0', complete: true },
  { type: 'answers', answers: { service: ['custody'] }, link: 'https://site.example/check/#1.A' },
];

test.for(messages)('%o is a message', (message) => {
  expect(isMessage(message)).toBe(true);
});

describe('what is no message', () => {
  test.for([
    null,
    undefined,
    'ready',
    7,
    [],
    {},
    { type: 'colour' },
    { type: 'constructor' },
    { type: '__proto__' },
    { type: ['ready'] },
    { type: 'ready', more: 1 },
    { type: 'height' },
    { type: 'height', height: '100' },
    { type: 'height', height: Number.NaN },
    { type: 'height', height: -1 },
    { type: 'height', height: 1, width: 1 },
    { type: 'step', stage: 'scope' },
    { type: 'step', stage: 1, position: 1 },
    { type: 'outcome', outcome: 'available', rules: '1.0.0', complete: 'yes' },
    { type: 'answers', answers: null, link: '' },
  ])('%o', (data) => {
    expect(isMessage(data)).toBe(false);
  });

  test('anything at all: nothing is thrown, and next to nothing is taken', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(isMessage(data)).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  test('a message that lost a field or has another one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...messages), fc.string(), fc.anything(), (message, key, value) => {
        fc.pre(!(key in message) && key !== '__proto__');
        expect(isMessage({ ...message, [key]: value })).toBe(false);
        for (const name of Object.keys(message)) expect(isMessage({ ...message, [name]: undefined })).toBe(false);
      }),
    );
  });
});

describe('a greeting', () => {
  test('is known by its nonce', () => {
    expect(isGreeting({ nonce: 'a' }, 'a')).toBe(true);
    for (const data of [null, 'a', {}, { nonce: 'b' }, { nonce: ['a'] }]) expect(isGreeting(data, 'a')).toBe(false);
  });

  test('a list of attributes is an object', () => {
    expect([{}, null, 'x', 3, undefined].map(isWritten)).toEqual([true, false, false, false, false]);
  });
});
