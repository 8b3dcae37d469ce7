import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowOf } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { holds } from '../../src/decision/condition.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { leadsOf } from '../../src/decision/leads.ts';
import type { QuestionId } from '../../src/law/types.ts';
import { answers, RUNS } from './arbitraries.ts';
import { many, one, tableOf } from './tables.ts';

const leads = (question: QuestionId, option: string) => {
  const row = rowOf(law, question);
  if (!row) throw new Error(question);
  return leadsOf(law, row, option).map(({ to, when }) => [to, when === null ? null : JSON.stringify(when)]);
};

test('an option that settles everything has one lead, without a condition', () => {
  expect(leads('service', 'token-offer')).toEqual([['token-offer', null]]);
  expect(leads('service', 'custody')).toEqual([['asset', null]]);
  expect(leads('own-marketing', 'none')).toEqual([['others-marketing', null]]);
  expect(leads('own-marketing', 'brand-only')).toEqual([['marketing-reach', null]]);
  expect(leads('client-place', 'FR')).toEqual([['first-move', null]]);
});

test('what other answers decide stays a condition, and what is left comes last', () => {
  const [first, last, ...more] = leads('client-place', 'US');
  expect(first?.[0]).toBe('client-ties');
  expect(first?.[1]).toContain('passes-on');
  expect(first?.[1]).not.toContain('elsewhere');
  expect([last, ...more]).toEqual([['first-move', null]]);
});

test('an option that meets all parts of a condition by itself has one lead', () => {
  const all = [
    { question: 'service', any: ['a', 'b'] },
    { question: 'service', none: ['b'] },
  ] as const;
  const row = many('service', { a: {}, b: {} }, [{ when: { all }, to: 'asset' }, { to: 'weigh' }]);
  const table = tableOf(row, one('asset', { yes: {} }));
  expect(leadsOf(table, row, 'a')).toEqual([{ to: 'asset', when: null }]);
  expect(leadsOf(table, row, 'b')).toEqual([{ to: 'weigh', when: null }]);
});

test('the first lead that holds is where the machine goes on', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { path, answers: onTheWay, outcome } = assess(law, decision, given);
      for (const [index, question] of path.entries()) {
        const row = rowOf(law, question);
        const options = onTheWay.get(question) ?? [];
        if (!row || options.length !== 1) continue;
        const lead = leadsOf(law, row, options[0] ?? '').find(
          ({ when }) => when === null || holds(law, when, onTheWay),
        );
        const next = path[index + 1] ?? outcome;
        expect(lead?.to === 'weigh' ? outcome : lead?.to).toBe(next);
      }
    }),
    { numRuns: RUNS / 10 },
  );
});
