/** What the benchmarks stand on, as far as it needs none of the peers. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { raisedBy } from '../../src/decision/findings.ts';
import { createDecision } from '../../src/decision/machine.ts';
import { whatDecided } from '../../src/decision/what-decided.ts';
import { sampleFor } from '../../src/law-diff/sample.ts';
import { decideByHand } from './by-hand.ts';
import { LONGEST } from './longest.ts';
import { multiplied, multipliedAnswers } from './multiplied.ts';

const sample = sampleFor(law, law, 4_000);

test('the longest way asks every question, and ends well', () => {
  const { path, outcome } = assess(law, decision, LONGEST);
  expect(path).toEqual(law.questions.map(({ id }) => id));
  expect(outcome).toBe('available');
});

test('the function written by hand decides as the table does', () => {
  for (const answers of sample) {
    const ours = assess(law, decision, answers);
    const byHand = decideByHand(answers);
    expect(byHand.outcome).toBe(ours.outcome);
    expect([...byHand.findings].sort()).toEqual(ours.findings.map(({ id }) => id).sort());
  }
});

describe('the table made larger', () => {
  const large = multiplied(10);
  const larger = createDecision(large);

  test('has ten times the questions, options and findings', () => {
    const ids = large.questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(10 * law.questions.length);
    expect(assess(large, larger, multipliedAnswers(LONGEST, LONGEST, 10)).path).toEqual(ids);
    const findings = (table: typeof law) =>
      new Set(
        table.questions.flatMap(({ options }) => Object.values(options).flatMap(raisedBy)).map((one) => one.finding),
      );
    expect(findings(large).size).toBe(10 * findings(law).size);
  });

  test('decides the first copy as the table does, and what decided it', () => {
    for (const answers of sample.slice(0, 400)) {
      const ours = assess(law, decision, answers);
      const inLarge = assess(large, larger, multipliedAnswers(answers, LONGEST, 10));
      expect(inLarge.outcome).toBe(ours.outcome);
      expect(inLarge.findings.slice(0, ours.findings.length).map(({ id }) => id)).toEqual(
        ours.findings.map(({ id }) => `${id}-0`),
      );
    }
    const answers = sample.find((one) => whatDecided(law, decision, assess(law, decision, one)).length > 2);
    if (!answers) throw new Error('no set was decided by several answers');
    const sets = whatDecided(law, decision, assess(law, decision, answers));
    const inLarge = whatDecided(large, larger, assess(large, larger, multipliedAnswers(answers, LONGEST, 10)));
    expect(inLarge.map(({ outcome, answers: deciding }) => [outcome, deciding])).toEqual(
      sets.map(({ outcome, answers: deciding }) => [outcome, deciding]),
    );
  });
});

test('the versions of the peers are exact, and those of the lock', () => {
  const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
  const { dependencies } = read('package.json');
  const { packages } = read('package-lock.json');
  for (const [name, version] of Object.entries(dependencies)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`].version, name).toBe(version);
  }
});
