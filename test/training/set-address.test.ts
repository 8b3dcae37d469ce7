import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanOf, readSetAddress, VIEWS, withMark, writeSetAddress } from '../../src/training/set-address.ts';

const code = fc.stringMatching(/^1\.[\w-]{5,130}$/);
const marks = fc.array(fc.option(fc.nat(100)), { maxLength: 60 });

test('an address reads back', () => {
  fc.assert(
    fc.property(code, fc.constantFrom(...VIEWS, 'start', 'set'), fc.nat(99), marks, (given, view, at, reached) => {
      const read = readSetAddress(writeSetAddress({ view, code: given, at, marks: reached }));
      const some = reached.some((mark) => mark !== null);
      expect(read).toEqual({ view, code: given, at, marks: some ? reached : [] });
    }),
  );
});

test.for(['', '#', '#content', '#set=', '#set=2.AB', '#other=1.AB', '#edit', '#=1.AB', '#2.AB'])(
  '“%s” names no set',
  (hash) => {
    expect(readSetAddress(hash)).toBeNull();
  },
);

test('what is written wrong beside the code counts for nothing', () => {
  const read = readSetAddress('#set=1.ABC&at=-2&marks=101.x.50.1e1&more');
  expect(read).toEqual({ view: 'set', code: '1.ABC', at: 0, marks: [null, null, 50, null] });
  expect(readSetAddress(`#1.ABC&marks=${'5.'.repeat(9_999)}`)?.marks.length).toBeLessThanOrEqual(200);
});

test('a mark is added at its place, whatever is there', () => {
  expect(withMark([], 2, 70)).toEqual([null, null, 70]);
  expect(withMark([10, 20], 0, 70)).toEqual([70, 20]);
});

test('the mean is of what is done', () => {
  expect(meanOf([])).toBeNull();
  expect(meanOf([null, null])).toBeNull();
  expect(meanOf([80, null, 91])).toBe(86);
});
