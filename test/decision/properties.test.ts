import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, rowOf, withAnswer } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { raisedBy } from '../../src/decision/findings.ts';
import { NOTHING_YET, positionOf, replay } from '../../src/decision/machine.ts';
import { allSources, findingSources } from '../../src/law/sources.ts';
import { OUTCOME_IDS, type OutcomeId, type QuestionId, VERDICT_IDS, type VerdictId } from '../../src/law/types.ts';
import { answers, anyAnswer, RUNS, someAnswers } from './arbitraries.ts';

const outcomeOf = (given: Answers) => assess(law, decision, given).outcome;
const rank = (outcome: OutcomeId | null) => VERDICT_IDS.indexOf(outcome as VerdictId);
const check = (property: fc.IRawProperty<unknown>) => fc.assert(property, { numRuns: RUNS });

/** A change of answers never makes the outcome better. Exits stand outside the order and must stay what they are. */
function neverBetter(before: Answers, after: Answers): void {
  const [from, to] = [outcomeOf(before), outcomeOf(after)];
  if (rank(from) < 0 || rank(to) < 0) expect(to).toBe(from);
  else expect(rank(to)).toBeLessThanOrEqual(rank(from));
}

const adding = (given: Answers, question: QuestionId, option: string) => {
  const kept = (given.get(question) ?? []).filter((other) => other !== 'none' && other !== option);
  return withAnswer(law, given, question, [...kept, option]);
};

test('1. a tick-box or clause beside other records never improves the outcome, and alone never gives a good one', () => {
  const paper = fc.constantFrom('tick-box', 'contract-clause');
  check(
    fc.property(answers, paper, (given, option) => {
      const records = given.get('request-record') ?? [];
      if (!records.includes('nothing')) neverBetter(given, adding(given, 'request-record', option));
      const alone = withAnswer(law, given, 'request-record', [option]);
      expect(['available', 'partly']).not.toContain(outcomeOf(alone));
      const both = withAnswer(law, given, 'request-record', ['tick-box', 'contract-clause']);
      expect(['available', 'partly']).not.toContain(outcomeOf(both));
    }),
  );
});

test('2. adding a means, a promoter or a website signal never improves the outcome', () => {
  const added = fc.constantFrom<QuestionId>('own-marketing', 'others-marketing', 'website').chain((question) => {
    const options = rowOf(law, question)?.options ?? {};
    const signals = Object.keys(options).filter((option) => !options[option]?.alone && option !== 'geo-blocked');
    return fc.tuple(fc.constant(question), fc.constantFrom(...signals));
  });
  check(
    fc.property(answers, added, (given, [question, option]) => {
      const chosen = given.get(question) ?? [];
      const alone = chosen.some((id) => rowOf(law, question)?.options[id]?.alone);
      if (!alone || chosen.includes('none')) neverBetter(given, adding(given, question, option));
    }),
  );
});

test('3. a good outcome holds no "unsure" on the way', () => {
  check(
    fc.property(answers, (given) => {
      const { outcome, answers: onTheWay } = assess(law, decision, given);
      if (outcome === 'available' || outcome === 'partly')
        expect([...onTheWay.values()].flat()).not.toContain('unsure');
    }),
  );
});

test('4. evidence never changes an outcome, save that a real record avoids "no record" and "paper only"', () => {
  check(
    fc.property(answers, (given) => {
      const reach = given.get('marketing-reach');
      const website = given.get('website') ?? [];
      const bare = website.filter((option) => option !== 'geo-blocked');
      const without = withAnswer(law, given, 'website', bare.length > 0 ? bare : ['none']);
      expect(outcomeOf(without)).toBe(outcomeOf(given));
      if (reach?.includes('kept-out')) {
        const none = withAnswer(law, given, 'own-marketing', ['none']);
        expect(outcomeOf(none)).toBe(outcomeOf(given));
      }
      const records = given.get('request-record') ?? [];
      const real = records.filter((option) => option === 'own-words' || option === 'system-logs');
      if (real.length === 2) {
        const fewer = records.filter((option) => option !== 'own-words');
        expect(outcomeOf(withAnswer(law, given, 'request-record', fewer))).toBe(outcomeOf(given));
      }
    }),
  );
});

test('5. the kind of client, the service among the ten and the Member State change nothing', () => {
  const services = Object.entries(rowOf(law, 'service')?.options ?? {})
    .slice(0, 10)
    .map(([id]) => id);
  const states = Object.entries(rowOf(law, 'client-place')?.options ?? {})
    .filter(([, { group }]) => group === 'union')
    .map(([id]) => id);
  expect(states).toHaveLength(27);
  const ordinary = fc
    .tuple(answers, fc.constantFrom(...states), fc.subarray(services, { minLength: 1 }))
    .map(([given, state, service]) =>
      withAnswer(
        law,
        withAnswer(law, withAnswer(law, given, 'client-kind', ['individual']), 'client-place', [state]),
        'service',
        service,
      ),
    );
  check(
    fc.property(
      ordinary,
      fc.constantFrom('individual', 'company'),
      fc.constantFrom(...states),
      fc.subarray(services, { minLength: 1 }),
      (given, kind, state, service) => {
        const other = withAnswer(
          law,
          withAnswer(law, withAnswer(law, given, 'client-kind', [kind]), 'client-place', [state]),
          'service',
          service,
        );
        expect(outcomeOf(other)).toBe(outcomeOf(given));
      },
    ),
  );
});

test('6. every complete run ends in one outcome, asks nothing twice and at most 17 questions', () => {
  check(
    fc.property(answers, (given) => {
      const { outcome, complete, next, path } = assess(law, decision, given);
      expect(OUTCOME_IDS).toContain(outcome);
      expect(complete).toBe(true);
      expect(next).toBeNull();
      expect(new Set(path).size).toBe(path.length);
      expect(path.length).toBeLessThanOrEqual(17);
    }),
  );
});

test('6. every question and every outcome can be reached', () => {
  const reached = new Set<string>();
  check(
    fc.property(fc.oneof(someAnswers, answers), (given) => {
      reached.add(positionOf(replay(decision, { ...NOTHING_YET, answers: given })));
    }),
  );
  expect([...law.questions.map(({ id }) => id), ...OUTCOME_IDS].filter((id) => !reached.has(id))).toEqual([]);
});

test('7. answers replay to the same place, whatever the order of ticks, and a change keeps what still applies', () => {
  const change = fc.constantFrom(...law.questions).chain((row) => fc.tuple(fc.constant(row), anyAnswer(row)));
  check(
    fc.property(fc.oneof(answers, someAnswers), change, (given, [row, options]) => {
      const first = assess(law, decision, given);
      const shuffled = new Map([...given].reverse().map(([id, chosen]) => [id, [...chosen].reverse()]));
      let again: Answers = new Map();
      for (const [id, chosen] of shuffled) again = withAnswer(law, again, id, chosen);
      expect(assess(law, decision, again)).toEqual(first);
      const changed = assess(law, decision, withAnswer(law, given, row.id, options));
      for (const id of changed.path) if (id !== row.id) expect(changed.answers.get(id)).toEqual(given.get(id));
    }),
  );
});

test('8. every finding has one weight, and a source unless it is about not knowing; every finding can be raised', () => {
  const raised = law.questions.flatMap(({ options }) =>
    Object.entries(options).flatMap(([option, row]) => raisedBy(row).map((raise) => ({ option, ...raise }))),
  );
  const weights = new Map<string, Set<string>>();
  for (const { finding, weight } of raised) weights.set(finding, (weights.get(finding) ?? new Set()).add(weight));
  expect([...weights.keys()].sort()).toEqual(Object.keys(findingSources).sort());
  for (const [finding, found] of weights) expect([...found], finding).toHaveLength(1);
  const unsourced = Object.entries(findingSources).filter(([, sources]) => sources.length === 0);
  for (const [finding] of unsourced) {
    const options = new Set(raised.filter((raise) => raise.finding === finding).map(({ option }) => option));
    expect([...options], finding).toEqual(['unsure']);
  }
  expect(allSources().size).toBeGreaterThan(50);
});
