/**
 * What must hold of the decision, over all answers: eight properties, written once. Tests try them with many answer
 * sets, and every build with some; see `prove.ts`.
 */
import fc from 'fast-check';
import { type Answers, rowOf, withAnswer } from '../decision/answers.ts';
import { assess } from '../decision/assess.ts';
import { raisedBy } from '../decision/findings.ts';
import type { Decision } from '../decision/machine.ts';
import { findingSources } from '../law/sources.ts';
import { type Law, OUTCOME_IDS, type OutcomeId, type QuestionId, VERDICT_IDS } from '../law/types.ts';
import { answersTo, anyAnswer } from './arbitraries.ts';

/** How many answer sets to try, and from which seed: the same seed draws the same sets. */
export interface Trial {
  readonly runs: number;
  readonly seed?: number;
}

/** A property of a table. */
export interface Property {
  /** Its number, and the place of its words in `content/<language>/proof.yaml`, from 1. */
  readonly number: number;
  readonly about: string;
  /**
   * Tries it.
   * @returns how many answer sets were tried; for the last one how many findings were looked at
   * @throws an error with the smallest answer set for which it does not hold
   */
  readonly check: (trial: Trial) => number;
}

/** The most questions that one run may ask. */
const MOST = 17;
const STATES = 27;
const SERVICES = 10;
const PAPER = ['tick-box', 'contract-clause'];
const GOOD: readonly (OutcomeId | null)[] = ['available', 'partly'];

function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

const rank = (outcome: OutcomeId | null) => VERDICT_IDS.findIndex((verdict) => verdict === outcome);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The eight properties of a table and the machine made of it, in their order. */
export function propertiesOf(law: Law, decision: Decision): readonly Property[] {
  const { answers, some } = answersTo(law);
  const outcomeOf = (given: Answers) => assess(law, decision, given).outcome;
  const put = (given: Answers, question: QuestionId, options: readonly string[]) =>
    withAnswer(law, given, question, options);
  const optionsOf = (question: QuestionId) => rowOf(law, question)?.options ?? {};
  const adding = (given: Answers, question: QuestionId, option: string) => {
    const kept = (given.get(question) ?? []).filter((other) => other !== 'none' && other !== option);
    return put(given, question, [...kept, option]);
  };

  /** A change of answers never makes the outcome better. Exits stand outside the order and must stay what they are. */
  function neverBetter(before: Answers, after: Answers): void {
    const [from, to] = [outcomeOf(before), outcomeOf(after)];
    const worseOrSame = rank(from) < 0 || rank(to) < 0 ? to === from : rank(to) <= rank(from);
    must(worseOrSame, `from ${from} to ${to}`);
  }
  function unchanged(before: Answers, after: Answers): void {
    const [from, to] = [outcomeOf(before), outcomeOf(after)];
    must(from === to, `from ${from} to ${to}`);
  }

  /** A property over drawn values; each of them stands for one answer set. */
  const over = <T>(number: number, about: string, drawn: fc.Arbitrary<T>, hold: (value: T) => void): Property => ({
    number,
    about,
    check: ({ runs, seed }) => {
      let tried = 0;
      const property = fc.property(drawn, (value) => {
        tried += 1;
        hold(value);
      });
      fc.assert(property, { numRuns: runs, ...(seed === undefined ? {} : { seed }) });
      return tried;
    },
  });

  const signals = fc.constantFrom<QuestionId>('own-marketing', 'others-marketing', 'website').chain((question) => {
    const options = optionsOf(question);
    const ids = Object.keys(options).filter((option) => !options[option]?.alone && option !== 'geo-blocked');
    return fc.tuple(fc.constant(question), fc.constantFrom(...ids), fc.boolean());
  });
  const services = Object.keys(optionsOf('service')).slice(0, SERVICES);
  const states = Object.entries(optionsOf('client-place'))
    .filter(([, { group }]) => group === 'union')
    .map(([id]) => id);
  const ordinary = fc
    .tuple(
      fc.constantFrom('individual', 'company'),
      fc.constantFrom(...states),
      fc.subarray(services, { minLength: 1 }),
    )
    .map(([kind, state, service]) => (given: Answers) => {
      return put(put(put(given, 'client-kind', [kind]), 'client-place', [state]), 'service', service);
    });
  const change = fc.constantFrom(...law.questions).chain((row) => fc.tuple(fc.constant(row), anyAnswer(row)));

  return [
    over(
      1,
      'a tick-box or clause beside other records never improves the outcome, and alone never gives a good one',
      fc.tuple(answers, fc.constantFrom(...PAPER)),
      ([given, option]) => {
        const records = given.get('request-record') ?? [];
        if (!records.includes('nothing')) neverBetter(given, adding(given, 'request-record', option));
        for (const paper of [[option], PAPER]) {
          const alone = outcomeOf(put(given, 'request-record', paper));
          must(!GOOD.includes(alone), `${paper} alone gives ${alone}`);
        }
      },
    ),
    over(
      2,
      'adding a means, a promoter or a website signal never improves the outcome',
      fc.tuple(answers, signals),
      ([drawn, [question, option, fromNone]]) => {
        const given = fromNone ? put(drawn, question, ['none']) : drawn;
        const chosen = given.get(question) ?? [];
        const alone = chosen.some((id) => optionsOf(question)[id]?.alone);
        if (!alone || chosen.includes('none')) neverBetter(given, adding(given, question, option));
      },
    ),
    over(3, 'a good outcome holds no "unsure" on the way', answers, (given) => {
      const { outcome, answers: onTheWay } = assess(law, decision, given);
      const unsure = [...onTheWay].find(([, options]) => options.includes('unsure'))?.[0];
      must(!GOOD.includes(outcome) || unsure === undefined, `${outcome} with ${unsure} unsure`);
    }),
    over(
      4,
      'evidence never changes an outcome, save that a real record avoids "no record" and "paper only"',
      answers,
      (given) => {
        const bare = (given.get('website') ?? []).filter((option) => option !== 'geo-blocked');
        unchanged(given, put(given, 'website', bare.length > 0 ? bare : ['none']));
        const reach = assess(law, decision, given).answers.get('marketing-reach');
        if (reach?.includes('kept-out')) unchanged(given, put(given, 'own-marketing', ['none']));
        const records = given.get('request-record') ?? [];
        if (records.includes('own-words') && records.includes('system-logs')) {
          const fewer = records.filter((option) => option !== 'own-words');
          unchanged(given, put(given, 'request-record', fewer));
        }
      },
    ),
    over(
      5,
      'the kind of client, the service among the ten and the Member State change nothing',
      fc.tuple(answers, ordinary, ordinary),
      ([given, one, other]) => {
        must(states.length === STATES, `${states.length} Member States`);
        unchanged(one(given), other(given));
      },
    ),
    over(6, 'every complete run ends in one outcome, asks nothing twice and at most 17 questions', answers, (given) => {
      const { outcome, complete, next, path } = assess(law, decision, given);
      must(OUTCOME_IDS.some((id) => id === outcome) && complete, `ends in ${outcome}`);
      must(next === null, `${next} is still asked`);
      must(new Set(path).size === path.length && path.length <= MOST, `asks ${path}`);
    }),
    over(
      7,
      'answers replay to the same place, whatever the order of ticks, and a change keeps what still applies',
      fc.tuple(fc.oneof(answers, some), change),
      ([given, [row, options]]) => {
        const comparable = (answers: Answers) => {
          const assessed = assess(law, decision, answers);
          return { ...assessed, answers: [...assessed.answers] };
        };
        const shuffled = new Map([...given].reverse().map(([id, chosen]) => [id, [...chosen].reverse()]));
        let again: Answers = new Map();
        for (const [id, chosen] of shuffled) again = put(again, id, chosen);
        must(same(comparable(again), comparable(given)), 'another order gives another assessment');
        const changed = assess(law, decision, put(given, row.id, options));
        const lost = changed.path.find((id) => id !== row.id && !same(changed.answers.get(id), given.get(id)));
        must(lost === undefined, `changing ${row.id} changes the answer to ${lost}`);
      },
    ),
    {
      number: 8,
      about: 'every finding can be raised, has one weight, and a source unless it is about not knowing',
      check: () => {
        const raised = Map.groupBy(
          law.questions.flatMap(({ options }) =>
            Object.entries(options).flatMap(([option, row]) => raisedBy(row).map((raise) => ({ option, ...raise }))),
          ),
          ({ finding }) => finding,
        );
        const ids = Object.keys(findingSources);
        must(same([...raised.keys()].sort(), [...ids].sort()), 'other findings are raised than those that are known');
        for (const [finding, raises] of raised) {
          must(new Set(raises.map(({ weight }) => weight)).size === 1, `${finding} has two weights`);
          const sources = Object.entries(findingSources).find(([id]) => id === finding)?.[1] ?? [];
          const sure = raises.find(({ option }) => option !== 'unsure');
          must(sources.length > 0 || sure === undefined, `${finding} has no source`);
        }
        return raised.size;
      },
    },
  ];
}
