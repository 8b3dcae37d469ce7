import { expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { readAnswers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';

test('there are 56 cases with different names', () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(56);
});

test.for(cases)('$id', ({ answers, outcome, findings }) => {
  const read = readAnswers(law, answers);
  if (!('answers' in read)) throw new Error(JSON.stringify(read.problem));
  const result = assess(law, decision, read.answers);
  expect(result.outcome).toBe(outcome);
  expect(result.findings.map(({ id }) => id).sort()).toEqual([...findings].sort());
  expect(result.ignored).toEqual([]);
});
