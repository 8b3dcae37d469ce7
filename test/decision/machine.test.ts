import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import cases from '../../content/cases.json' with { type: 'json' };
import { type Answers, readAnswers, withAnswer } from '../../src/decision/answers.ts';
import { assess, assessmentOf } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { answersOnTheWay, createDecision, NOTHING_YET, positionOf, replay } from '../../src/decision/machine.ts';
import { waysOf } from '../../src/decision/routes.ts';
import type { Law, QuestionId } from '../../src/law/types.ts';
import { fineBut, one, tableOf } from './tables.ts';

const answersOf = (id: string): Answers => {
  const read = readAnswers(law, cases.find((known) => known.id === id)?.answers ?? {});
  if ('problem' in read) throw new Error(read.problem.code);
  return read.answers;
};
/** An actor of a machine that is made for it: a fault in the making of one shows here. */
const start = (answers: Answers = new Map(), table = law) =>
  createActor(createDecision(table), { input: { ...NOTHING_YET, answers } }).start();
const at = (actor: ReturnType<typeof start>) => positionOf(actor.getSnapshot());

/** Answers that lead to a question without answering it: from the cases, and from changes to one of them. */
function answersBefore(question: QuestionId): Answers {
  const base: Answers = withAnswer(law, answersOf('portfolio-management'), 'own-marketing', ['social-media']);
  const toTies = withAnswer(law, base, 'client-place', ['US']);
  const toType = withAnswer(law, withAnswer(law, base, 'marketing-reach', ['kept-out']), 'provided', [
    'same-type-then',
  ]);
  for (const candidate of [base, toTies, toType]) {
    const without = new Map([...candidate].filter(([id]) => id !== question));
    if (assess(law, decision, without).next === question) return without;
  }
  throw new Error(`no answers lead to ${question}`);
}

describe('every option of every question, walked through the machine', () => {
  test.for(law.questions.map((row) => [row.id, row] as const))('%s', ([id, row]) => {
    const before = answersBefore(id);
    for (const option of Object.keys(row.options)) {
      const actor = start(before);
      expect(at(actor)).toBe(id);
      actor.send({ type: 'answer', question: id, options: [option] });
      const { context } = actor.getSnapshot();
      expect(context.path.has(id), option).toBe(true);
      const open = waysOf(row).map(({ to }) => to);
      const next = [...context.path][[...context.path].indexOf(id) + 1] ?? at(actor);
      expect(open.includes('weigh') || open.some((to) => to === next), `${option} leads to ${next}`).toBe(true);
      expect(actor.getSnapshot().status, 'an outcome must not stop the actor').toBe('active');
    }
  });
});

test('it starts at the first question, in the first stage', () => {
  expect(start().getSnapshot().value).toEqual({ assessment: { scope: 'firm-seat' } });
});

describe('going on from where one stands comes to where a walk from the first question comes', () => {
  /** Answers what is asked, again and again, and compares each place with that of a replay. */
  function walked(table: Law, answers: Answers): string[] {
    const machine = createDecision(table);
    const actor = createActor(machine, { input: NOTHING_YET }).start();
    const places: string[] = [];
    for (let asked = positionOf(actor.getSnapshot()); places.at(-1) !== asked; ) {
      places.push(asked);
      const question = table.questions.find(({ id }) => id === asked)?.id;
      if (question) actor.send({ type: 'answer', question, options: answers.get(question) ?? [] });
      const { context } = actor.getSnapshot();
      asked = positionOf(actor.getSnapshot());
      const again = replay(machine, context);
      expect(asked).toBe(positionOf(again));
      expect([...context.path]).toEqual([...again.context.path]);
    }
    return places;
  }

  test.for(cases.map(({ id }) => id))('%s', (id) => {
    const before = [...assess(law, decision, answersOf(id)).path, assess(law, decision, answersOf(id)).outcome];
    expect(walked(law, answersOf(id))).toEqual(before);
  });

  test('also where a route asks for a later answer', () => {
    const options = { yes: {}, no: {} };
    const table: Law = {
      version: '0.0.1',
      questions: [
        {
          id: 'firm-seat',
          stage: 'scope',
          kind: 'one',
          options,
          routes: [{ when: { question: 'asset', any: ['yes'] }, to: 'service' }, { to: 'asset' }],
        },
        { id: 'service', stage: 'scope', kind: 'one', options, routes: [{ to: 'weigh' }] },
        { id: 'asset', stage: 'scope', kind: 'one', options, routes: [{ to: 'weigh' }] },
      ],
      verdicts: law.verdicts,
    };
    const yes: Answers = new Map(table.questions.map(({ id }) => [id, ['yes']]));
    expect(walked(table, yes)).toEqual(['firm-seat', 'asset', 'service', 'available']);
  });
});

test('restoring puts everything else in place of what was there', () => {
  const actor = start(fineBut({}));
  const barred = new Map([...answersOf('california')].slice(0, 7));
  const other = { answers: barred, concluded: true, open: null };
  actor.send({ type: 'restore', ...other });
  expect(at(actor)).toBe('unavailable');
  expect(actor.getSnapshot().context).toMatchObject(other);
  actor.send({ type: 'restore', ...other, concluded: false, open: 'service' });
  expect([at(actor), ...actor.getSnapshot().context.path]).toEqual(['service', 'firm-seat']);
  expect(actor.getSnapshot().context).toMatchObject({ answers: barred, concluded: false, open: 'service' });
  actor.send({ type: 'restore', ...NOTHING_YET });
  expect([at(actor), actor.getSnapshot().context.answers.size]).toEqual(['firm-seat', 0]);
});

test('each question stands in its stage', () => {
  for (const { id, stage } of law.questions) {
    expect(start(answersBefore(id)).getSnapshot().value).toEqual({ assessment: { [stage]: id } });
  }
});

test('a snapshot stays as it was when the walk goes on', () => {
  const actor = start();
  actor.send({ type: 'answer', question: 'firm-seat', options: ['outside'] });
  const { path } = actor.getSnapshot().context;
  actor.send({ type: 'answer', question: 'service', options: ['custody'] });
  expect([...path]).toEqual(['firm-seat']);
});

test('an answer that the table does not know is not taken', () => {
  const actor = start();
  actor.send({ type: 'answer', question: 'firm-seat', options: ['moon'] });
  actor.send({ type: 'answer', question: 'firm-seat', options: ['outside', 'inside'] });
  actor.send({ type: 'answer', question: 'service', options: ['unsure', 'custody'] });
  expect(actor.getSnapshot().context.answers.size).toBe(0);
});

test('a question opened again stands open with its answer, and the later answers are kept', () => {
  const answers = answersOf('california');
  const actor = start(answers);
  expect(at(actor)).toBe('unavailable');
  actor.send({ type: 'open', question: 'first-move' });
  expect(at(actor)).toBe('first-move');
  expect(actor.getSnapshot().context.answers).toEqual(answers);
  actor.send({ type: 'answer', question: 'first-move', options: ['firm'] });
  expect(at(actor)).toBe('unavailable');
  expect(answersOnTheWay(actor.getSnapshot().context).has('how-found')).toBe(false);
  actor.send({ type: 'open', question: 'first-move' });
  actor.send({ type: 'answer', question: 'first-move', options: ['client'] });
  expect(answersOnTheWay(actor.getSnapshot().context).get('how-found')).toEqual(['our-promotion']);
});

describe('concluding early', () => {
  const barred = () => new Map([...answersOf('california')].slice(0, 7));

  test('has no effect while nothing bars', () => {
    const actor = start(new Map([...barred()].slice(0, 6)));
    actor.send({ type: 'conclude' });
    expect(at(actor)).toBe('how-found');
  });

  test('gives an incomplete outcome once something bars', () => {
    const actor = start(barred());
    expect(at(actor)).toBe('request-record');
    actor.send({ type: 'conclude' });
    expect(at(actor)).toBe('unavailable');
    expect(assessmentOf(law, decision, actor.getSnapshot())).toMatchObject({
      outcome: 'unavailable',
      complete: false,
      next: null,
    });
  });

  test('gives the outcome of what bars, wherever that stands in the rule', () => {
    const table: Law = {
      ...tableOf(one('firm-seat', { near: { bars: ['wall'] } }, [{ to: 'service' }]), one('service', { yes: {} })),
      verdicts: [{ when: 'doubts', id: 'doubtful' }, { when: 'bars', id: 'unavailable' }, { id: 'available' }],
    };
    const actor = start(new Map([['firm-seat', ['near']]]), table);
    actor.send({ type: 'conclude' });
    expect(at(actor)).toBe('unavailable');
  });

  test('does not pass over a question that stands open with its answer', () => {
    const actor = start(new Map([...fineBut({ 'first-move': 'firm' })].slice(0, 10)));
    actor.send({ type: 'conclude' });
    expect(at(actor)).toBe('unavailable');
    actor.send({ type: 'open', question: 'education' });
    expect([at(actor), actor.getSnapshot().context.concluded]).toEqual(['education', true]);
  });

  test('is taken back by going on, and kept by changing an earlier answer', () => {
    const actor = start(barred());
    actor.send({ type: 'conclude' });
    actor.send({ type: 'open', question: 'request-record' });
    expect(at(actor)).toBe('request-record');
    actor.send({ type: 'answer', question: 'request-record', options: ['nothing'] });
    expect(at(actor)).toBe('education');
    actor.send({ type: 'conclude' });
    actor.send({ type: 'open', question: 'client-kind' });
    actor.send({ type: 'answer', question: 'client-kind', options: ['company'] });
    expect(at(actor)).toBe('unavailable');
  });

  test('has no effect where nothing is missing', () => {
    const answers = answersOf('california');
    expect(assess(law, decision, answers, true)).toEqual(assess(law, decision, answers));
  });
});
