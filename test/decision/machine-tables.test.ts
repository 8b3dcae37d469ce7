/** The machine: answers that are not asked for, and tables of other laws. */
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { Answers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { law } from '../../src/decision/decision.ts';
import { createDecision, NOTHING_YET, positionOf } from '../../src/decision/machine.ts';
import type { QuestionId } from '../../src/law/types.ts';
import { fineBut, one, tableOf } from './tables.ts';

/** An actor of a machine that is made for it: a fault in the making of one shows here. */
const start = (answers: Answers = new Map(), table = law) =>
  createActor(createDecision(table), { input: { ...NOTHING_YET, answers } }).start();
const at = (actor: ReturnType<typeof start>) => positionOf(actor.getSnapshot());

describe('answers to anything but what is asked', () => {
  test('an answer to an earlier question starts the walk again, though the question asked knows the option too', () => {
    const actor = start(
      new Map([...fineBut({ 'own-marketing': ['social-media'], 'marketing-reach': 'kept-out' })].slice(0, 11)),
    );
    expect(at(actor)).toBe('others-marketing');
    actor.send({ type: 'answer', question: 'own-marketing', options: ['none'] });
    const { path, answers } = actor.getSnapshot().context;
    expect([at(actor), path.has('own-marketing'), path.has('marketing-reach')]).toEqual([
      'others-marketing',
      true,
      false,
    ]);
    expect(answers.get('marketing-reach'), 'it is kept').toEqual(['kept-out']);
  });

  test('an answer to a later question is kept until the walk comes there', () => {
    const actor = start();
    actor.send({ type: 'answer', question: 'service', options: ['custody'] });
    expect([at(actor), actor.getSnapshot().context.path.size]).toEqual(['firm-seat', 0]);
    actor.send({ type: 'answer', question: 'firm-seat', options: ['outside'] });
    expect(at(actor)).toBe('asset');
  });

  test('the walk starts again where one route passed asks for the answer, and another that asks was not passed', () => {
    const asks = { when: { question: 'asset', any: ['yes'] }, to: 'service' } as const;
    const options = { yes: {}, no: {} };
    const table = tableOf(
      one('firm-seat', options, [asks, { to: 'asset' }]),
      one('service', options),
      one('asset', options),
      one('scale', options, [{ when: { question: 'asset', any: ['yes', 'no'] }, to: 'service' }, { to: 'weigh' }]),
    );
    const actor = start(new Map([['firm-seat', ['yes']]]), table);
    expect(at(actor)).toBe('asset');
    actor.send({ type: 'answer', question: 'asset', options: ['yes'] });
    expect(at(actor)).toBe('service');
  });

  test('an answer to what is asked goes on without asking the earlier routes again', () => {
    let asked = 0;
    const when = {
      question: 'firm-seat',
      get any() {
        asked += 1;
        return ['yes'];
      },
    } as const;
    const options = { yes: {}, no: {} };
    const table = tableOf(
      one('firm-seat', options, [{ when, to: 'service' }, { to: 'weigh' }]),
      one('service', options, [{ to: 'asset' }]),
      one('asset', options),
    );
    const actor = start(new Map([['firm-seat', ['yes']]]), table);
    const before = asked;
    actor.send({ type: 'answer', question: 'service', options: ['yes'] });
    expect([at(actor), asked - before]).toEqual(['asset', 0]);
    actor.send({ type: 'answer', question: 'firm-seat', options: ['no'] });
    expect(at(actor)).toBe('available');
    expect(asked).toBeGreaterThan(before);
  });
});

test('a table of another law makes a machine of its own', () => {
  const table = tableOf(
    one('firm-seat', { outside: { doubts: ['cloud'] }, inside: {} }, [
      { when: { question: 'firm-seat', any: ['outside'] }, to: 'scale' },
      { to: 'weigh' },
    ]),
    one('scale', { first: {}, few: { bars: ['wall'] } }),
  );
  const machine = createDecision(table);
  const assessed = (...given: [QuestionId, string][]) =>
    assess(table, machine, new Map(given.map(([question, option]) => [question, [option]])));
  expect(assessed(['firm-seat', 'inside']).outcome).toBe('available');
  expect(assessed(['firm-seat', 'outside']).next).toBe('scale');
  expect(assessed(['firm-seat', 'outside'], ['scale', 'first']).outcome).toBe('doubtful');
  expect(assessed(['firm-seat', 'outside'], ['scale', 'few']).outcome).toBe('unavailable');
});

test('a table in which two questions have a way of the same name is refused', () => {
  const when = { question: 'service', any: ['yes'] } as const;
  const routes = [{ when, to: 'weigh' }, { to: 'service' }] as const;
  const same = (...ids: readonly QuestionId[]) =>
    createDecision(tableOf(...ids.map((id) => one(id, { yes: {} }, routes)), one('service', { yes: {} })));
  expect(() => same('firm-seat')).not.toThrow();
  expect(() => same('firm-seat', 'asset')).toThrow('firm-seat and asset both have a way "if service has yes"');
});

test('a machine bears the name of the product, by which inspectors and diagrams call it', () => {
  expect(createDecision(law).id).toBe('who-asked-first');
});
