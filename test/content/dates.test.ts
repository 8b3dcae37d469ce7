import { expect, test } from 'vitest';
import { dateIn } from '../../src/content/dates.ts';

test.for([
  ['en', '2026-07-01', '1 July 2026'],
  ['fr', '2026-07-01', '1er juillet 2026'],
  ['fr', '2026-11-21', '21 novembre 2026'],
  ['fr', 'soon', 'soon'],
] as const)('in %s %s reads %s', ([language, date, words]) => {
  expect(dateIn(language, date)).toBe(words);
});
