import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { type Answers, readAnswers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { type DecidingSet, whatDecided } from '../../src/decision/what-decided.ts';
import type { QuestionId } from '../../src/law/types.ts';
import { answers } from './arbitraries.ts';
import { bestWith, rankOf, walk } from './brute.ts';
import { fineBut } from './tables.ts';

const RUNS = Number(process.env['SEARCH_RUNS'] ?? 2_000);
const assessed = (given: Answers) => assess(law, decision, given);
const questionsOf = (set: DecidingSet) => set.answers.map(({ question }) => question);
const isWithin = (small: readonly QuestionId[], large: readonly QuestionId[]) =>
  small.every((question) => large.includes(question));

/** Full answers near a case, so that few answers decide and every set can be tried. */
const nearACase: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.constantFrom(...cases),
    answers,
    fc.subarray(
      law.questions.map(({ id }) => id),
      { maxLength: 3 },
    ),
  )
  .map(([{ answers: given }, other, changed]) => {
    const read = readAnswers(law, given);
    if ('problem' in read) throw new Error(read.problem.question);
    // What a change opens is answered as in the other set.
    return new Map([...other, ...read.answers, ...changed.map((id) => [id, other.get(id) ?? []] as const)]);
  });

test('the slow walk and the machine agree', () => {
  fc.assert(
    fc.property(answers, (given) => {
      expect(walk(given)).toBe(assessed(given).outcome);
    }),
    { numRuns: RUNS },
  );
});

test('every set gives its outcome', () => {
  fc.assert(
    fc.property(fc.oneof(answers, nearACase), (given) => {
      const start = assessed(given);
      for (const set of whatDecided(law, decision, start)) {
        expect(rankOf(set.outcome)).toBeGreaterThan(rankOf(start.outcome));
        const changed = new Map(start.answers);
        for (const { question, instead } of set.answers) changed.set(question, instead);
        expect(assessed(changed).outcome).toBe(set.thenAsked.length === 0 ? set.outcome : null);
      }
    }),
    { numRuns: RUNS },
  );
});

test('no part of a set gives its outcome', () => {
  fc.assert(
    fc.property(nearACase, (given) => {
      const start = assessed(given);
      for (const set of whatDecided(law, decision, start)) {
        const questions = questionsOf(set);
        if (questions.length > 3) continue;
        for (const left of questions) {
          const part = questions.filter((question) => question !== left);
          expect(bestWith(start.answers, part)).toBeLessThan(rankOf(set.outcome));
        }
      }
    }),
    { numRuns: RUNS / 4 },
  );
});

test('no set of one or two answers is missed', () => {
  const best = rankOf('available');
  let compared = 0;
  fc.assert(
    fc.property(
      nearACase.map(assessed).filter(({ outcome }) => rankOf(outcome) >= 0 && rankOf(outcome) < best),
      (start) => {
        const sets = whatDecided(law, decision, start);
        const foundBest = (questions: readonly QuestionId[]) =>
          Math.max(
            rankOf(start.outcome),
            ...sets.filter((set) => isWithin(questionsOf(set), questions)).map(({ outcome }) => rankOf(outcome)),
          );
        for (const [index, first] of start.path.entries()) {
          expect([first, bestWith(start.answers, [first])]).toEqual([first, foundBest([first])]);
          for (const second of start.path.slice(index + 1)) {
            const pair = [first, second];
            expect([pair, bestWith(start.answers, pair)]).toEqual([pair, foundBest(pair)]);
          }
        }
        compared++;
      },
    ),
    { numRuns: RUNS },
  );
  // Each start was one that can be better: neither an exit, nor the best outcome already.
  expect(compared).toBeGreaterThanOrEqual(RUNS);
});

describe('for example', () => {
  const decidedBy = (given: Parameters<typeof fineBut>[0]) => whatDecided(law, decision, assessed(fineBut(given)));

  test('an answer in doubt, and what it would have to be', () => {
    expect(decidedBy({ 'firm-seat': 'unsure' })).toEqual([
      {
        outcome: 'available',
        answers: [{ question: 'firm-seat', options: ['unsure'], instead: ['outside'], nature: 'unclear' }],
        nature: 'unclear',
        thenAsked: [],
      },
    ]);
  });

  test('only the options in the way, the others stay', () => {
    const [set] = decidedBy({ website: ['union-domain', 'geo-blocked'] });
    expect(set?.answers).toEqual([
      { question: 'website', options: ['union-domain'], instead: ['geo-blocked'], nature: 'choice' },
    ]);
  });

  test('a question that would then be asked', () => {
    expect(decidedBy({ 'first-move': 'firm' })).toEqual([
      {
        outcome: 'available',
        answers: [{ question: 'first-move', options: ['firm'], instead: ['client'], nature: 'past' }],
        nature: 'past',
        thenAsked: ['how-found'],
      },
    ]);
  });

  test('the best outcome first, and for a worse one only what asks for less', () => {
    const sets = decidedBy({ 'others-marketing': ['affiliates'], website: ['union-domain'] });
    expect(sets.map((set) => [set.outcome, questionsOf(set)])).toEqual([
      ['available', ['others-marketing', 'website']],
      ['doubtful', ['others-marketing']],
    ]);
  });

  test('an exit has nothing better, and neither has what is not finished or the best', () => {
    expect(decidedBy({ 'firm-seat': 'inside' })).toEqual([]);
    expect(decidedBy({})).toEqual([]);
    expect(whatDecided(law, decision, assessed(new Map([['firm-seat', ['unsure']]])))).toEqual([]);
  });

  test.for<[string, Parameters<typeof fineBut>[0], string]>([
    ['not being sure is unclear, also of what is a choice', { website: ['unsure'] }, 'unclear'],
    ['what only leaves a doubt is unclear', { 'firm-seat': 'branch-in-union' }, 'unclear'],
    ['what the firm can do otherwise is a choice, though it bars', { education: 'leads-to-firm' }, 'choice'],
    ['what bars is past', { 'others-marketing': ['affiliates'] }, 'past'],
    ['what bars is past, a doubt beside it or not', { 'others-marketing': ['affiliates', 'past-promoters'] }, 'past'],
    ['of a choice and a doubt the doubt is harder', { scale: 'regular', website: ['union-domain'] }, 'unclear'],
    ['of a choice and a fact the fact is harder', { 'first-move': 'firm', website: ['union-domain'] }, 'past'],
  ])('%s', ([, given, nature]) => {
    expect(decidedBy(given)[0]?.nature).toBe(nature);
  });

  test('what raised nothing itself, but made another answer bar, is past', () => {
    const sets = decidedBy({ 'own-marketing': ['social-media'], 'marketing-reach': 'reached' });
    expect(new Map(sets.map((set) => [questionsOf(set).join(), set.answers[0]]))).toEqual(
      new Map([
        [
          'marketing-reach',
          { question: 'marketing-reach', options: ['reached'], instead: ['kept-out'], nature: 'past' },
        ],
        ['own-marketing', { question: 'own-marketing', options: ['social-media'], instead: ['none'], nature: 'past' }],
      ]),
    );
  });

  test('the doubt of another answer does not make a fact unclear', () => {
    const sets = decidedBy({ 'own-marketing': ['social-media'], 'marketing-reach': 'may-have-reached' });
    expect(new Map(sets.map((set) => [questionsOf(set).join(), set.nature]))).toEqual(
      new Map([
        ['marketing-reach', 'unclear'],
        ['own-marketing', 'past'],
      ]),
    );
  });
});
