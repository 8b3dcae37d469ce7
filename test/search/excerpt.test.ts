import { expect, test } from 'vitest';
import { piecesOf } from '../../src/search/excerpt.ts';

const plain = (text: string) => ({ text, marked: false });
const marked = (text: string) => ({ text, marked: true });

test.for<[excerpt: string, pieces: ReturnType<typeof piecesOf>]>([
  ['', []],
  ['no mark', [plain('no mark')]],
  ['paid <mark>influencers,</mark> and', [plain('paid '), marked('influencers,'), plain(' and')]],
  ['<mark>one</mark> <mark>two</mark>', [marked('one'), plain(' '), marked('two')]],
  ['a &lt;b&gt; <mark>&lt;i&gt;</mark>', [plain('a <b> '), marked('<i>')]],
  ['cut <mark>off', [plain('cut <mark>off')]],
  ['<mark></mark>', []],
])('%s', ([excerpt, pieces]) => {
  expect(piecesOf(excerpt)).toEqual(pieces);
});
