/** What to find out first, in small tables that tell apart what the real one does not. */
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { createDecision } from '../../src/decision/machine.ts';
import { findOut } from '../../src/decision/open-points.ts';
import type { Law, OptionRow, QuestionId } from '../../src/law/types.ts';
import { many, one, tableOf } from './tables.ts';

function findOutIn(table: Law, given: Readonly<Partial<Record<QuestionId, string | readonly string[]>>>) {
  const machine = createDecision(table);
  const read = readAnswers(table, given);
  if ('problem' in read) throw new Error(read.problem.code);
  return findOut(table, machine, assess(table, machine, read.answers));
}
const unsure = { doubts: ['cloud'] };
const has = (question: QuestionId, option: string) => ({ question, any: [option] });

test('what stands is possible, though no other answer leads to it again', () => {
  const table = tableOf(
    many('service', { a: { doubts: [{ finding: 'cloud', when: has('service', 'b') }] }, b: {} }, [{ to: 'weigh' }]),
  );
  expect(findOutIn(table, { service: ['a', 'b'] })).toEqual({
    points: [{ question: 'service', findings: ['cloud'], settles: true }],
    possible: ['doubtful', 'available'],
  });
});

test('where a doubt is cleared up, what else was chosen stays', () => {
  const both = { all: [has('service', 'a'), has('service', 'b')] };
  const table = tableOf(
    many('service', { a: {}, b: {}, unsure }, [
      { when: { all: [both, { question: 'service', none: ['unsure'] }] }, to: 'asset' },
      { to: 'weigh' },
    ]),
    one('asset', { out: { exit: 'intragroup' } }),
  );
  expect(findOutIn(table, { service: ['a', 'b', 'unsure'] }).possible).toEqual(['doubtful', 'available', 'intragroup']);
});

describe('two points are cleared up together only by answers that are clear', () => {
  /** Two answers in doubt, and an exit that only this one for the first and the clear one for the second open. */
  const possibleWith = (odd: OptionRow) => {
    const together = { all: [has('firm-seat', 'odd'), has('asset', 'clear')] };
    const table = tableOf(
      one('firm-seat', { unsure, odd, clear: {} }, [{ to: 'asset' }]),
      one('asset', { unsure: { doubts: ['fog'] }, clear: {} }, [{ when: together, to: 'scale' }, { to: 'weigh' }]),
      one('scale', { few: { exit: 'intragroup' } }),
    );
    return findOutIn(table, { 'firm-seat': 'unsure', asset: 'unsure' }).possible;
  };

  test('a clear answer opens what it opens', () => {
    expect(possibleWith({ notes: ['rain'] })).toEqual(['doubtful', 'available', 'intragroup']);
  });

  test('an answer that bars does not', () => {
    expect(possibleWith({ bars: ['wall'] })).toEqual(['unavailable', 'doubtful', 'available']);
  });

  test('an answer that leaves a doubt does not', () => {
    expect(possibleWith({ doubts: ['mist'] })).toEqual(['doubtful', 'available']);
  });

  test('a list of which one is not clear does not', () => {
    const never = has('firm-seat', 'never');
    const together = { all: [has('service', 'a'), has('service', 'unsure'), has('asset', 'clear')] };
    const table = tableOf(
      many('service', { a: {}, unsure, odd: { bars: [{ finding: 'wall', when: never }] } }, [{ to: 'asset' }]),
      one('asset', { unsure: { doubts: ['fog'] }, clear: {} }, [
        { when: { all: [together, { question: 'service', none: ['odd'] }] }, to: 'scale' },
        { to: 'weigh' },
      ]),
      one('scale', { few: { exit: 'intragroup' } }),
    );
    const given = { service: ['a', 'unsure', 'odd'], asset: 'unsure' };
    expect(findOutIn(table, given).possible).toEqual(['doubtful', 'available']);
  });
});
