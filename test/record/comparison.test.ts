import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { compare } from '../../src/record/comparison.ts';
import { answers, RUNS, someAnswers } from '../decision/arbitraries.ts';
import { answersOfCase } from './samples.ts';

const ofCases = (first: string, second: string) =>
  compare(law, assess(law, decision, answersOfCase(first)), assess(law, decision, answersOfCase(second)));

test('two clients part where one of them is outside the Union', () => {
  const found = ofCases('california', 'dubai-resident');
  expect(found).toMatchObject({ partsAt: 'client-place', different: ['client-place'], same: 4 });
  expect(found.answered.second).toEqual(['client-ties']);
  expect(found.answered.first[0]).toBe('first-move');
  expect(found.findings.first).toContain('prompted-by-promotion');
});

test('a case and itself do not part', () => {
  expect(ofCases('california', 'california')).toEqual({
    partsAt: null,
    different: [],
    answered: { first: [], second: [] },
    findings: { first: [], second: [] },
    same: answersOfCase('california').size,
  });
});

test('every question asked is counted once, and the sides can be exchanged', () => {
  const assessed = fc.oneof(answers, someAnswers).map((given) => assess(law, decision, given));
  fc.assert(
    fc.property(assessed, assessed, (first, second) => {
      const found = compare(law, first, second);
      const back = compare(law, second, first);
      expect(back).toEqual({
        ...found,
        answered: { first: found.answered.second, second: found.answered.first },
        findings: { first: found.findings.second, second: found.findings.first },
      });
      const apart = [...found.different, ...found.answered.first, ...found.answered.second];
      expect(new Set(apart).size).toBe(apart.length);
      expect(found.same + apart.length).toBe(new Set([...first.path, ...second.path]).size);
      expect(found.partsAt).toBe(law.questions.find(({ id }) => apart.includes(id))?.id ?? null);
      for (const question of found.different) {
        expect(first.answers.get(question)).not.toEqual(second.answers.get(question));
      }
    }),
    { numRuns: RUNS / 10 },
  );
});
