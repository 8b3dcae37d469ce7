import { createEffect, createRoot } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { useDecision } from '../../src/questionnaire/use-decision.ts';

let disposes: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposes) dispose();
  disposes = [];
});

/** The decision in a root of its own, with what an effect has seen of it so far. */
function mount<Seen>(see: (state: ReturnType<typeof useDecision>) => Seen) {
  return createRoot((dispose) => {
    disposes.push(dispose);
    const state = useDecision();
    const seen: Seen[] = [];
    createEffect(() => {
      seen.push(see(state));
    });
    return { ...state, seen, dispose };
  });
}

test('the actor starts with its root and stops with it', () => {
  const { actor, dispose } = mount(() => null);
  expect(actor.getSnapshot().status).toBe('active');
  dispose();
  expect(actor.getSnapshot().status).toBe('stopped');
});

test('an effect that reads the question runs again after an answer: there is one Solid, the one of the browser', () => {
  const { actor, seen } = mount(({ question }) => question());
  expect(seen).toEqual(['firm-seat']);
  actor.send({ type: 'answer', question: 'firm-seat', options: ['outside'] });
  expect(seen).toEqual(['firm-seat', 'service']);
});

test('an effect does not run again where what it reads stays the same', () => {
  const { actor, seen } = mount(({ question }) => question());
  actor.send({ type: 'answer', question: 'firm-seat', options: ['moon'] });
  actor.send({ type: 'answer', question: 'service', options: ['custody'] });
  expect(seen).toEqual(['firm-seat']);
});

test('the answers are seen as they are given', () => {
  const { actor, seen } = mount(({ context }) => [...context().answers.keys()]);
  actor.send({ type: 'answer', question: 'firm-seat', options: ['outside'] });
  expect(seen.at(-1)).toEqual(['firm-seat']);
});

test('the outcome takes the place of the question, and leaves it when a question is opened again', () => {
  const { actor, seen } = mount(({ question, outcome }) => [question(), outcome()]);
  actor.send({ type: 'answer', question: 'firm-seat', options: ['inside'] });
  actor.send({ type: 'open', question: 'firm-seat' });
  expect(seen).toEqual([
    ['firm-seat', null],
    [null, 'eu-firm'],
    ['firm-seat', null],
  ]);
});

test('"here" goes as far as where you stand, "whole" takes in every answer', () => {
  const { actor, here, whole, context, seen } = mount(({ here, whole }) => [here().path.length, whole().path.length]);
  actor.send({ type: 'answer', question: 'firm-seat', options: ['outside'] });
  actor.send({ type: 'answer', question: 'service', options: ['custody'] });
  actor.send({ type: 'open', question: 'firm-seat' });
  expect(seen).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
    [0, 2],
  ]);
  expect(here()).toMatchObject({ next: 'firm-seat', outcome: null, path: [] });
  expect(whole()).toEqual(assess(law, decision, context().answers));
  expect(whole()).toMatchObject({ next: 'asset', outcome: null, path: ['firm-seat', 'service'] });
});

test('two roots do not share their answers', () => {
  const one = mount(({ question }) => question());
  const two = mount(({ question }) => question());
  one.actor.send({ type: 'answer', question: 'firm-seat', options: ['outside'] });
  expect([one.question(), two.question()]).toEqual(['service', 'firm-seat']);
  expect(two.seen).toEqual(['firm-seat']);
});
