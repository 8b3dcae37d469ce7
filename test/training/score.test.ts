import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withAnswer } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { OUTCOME_IDS, type QuestionId } from '../../src/law/types.ts';
import { type Marked, type Prediction, scoreOf } from '../../src/training/score.ts';
import { anyAnswer, RUNS, someAnswers } from '../decision/arbitraries.ts';
import { KNOWN, type Known } from './models.ts';

const foreseen = ({ model, outcome }: Known): Prediction => ({ outcome, deciding: model.deciding[0] ?? null });
const OPEN: Prediction = { outcome: null, deciding: null };
const score = ({ model }: Known, answers = model.answers, said = OPEN, first = answers) =>
  scoreOf(law, decision, model, answers, said, first);
const of = (
  known: Known,
  question: QuestionId,
  ...given: Parameters<typeof score> extends [Known, ...infer Rest] ? Rest : never
): Marked => {
  const found = score(known, ...given).questions.find((marked) => marked.question === question);
  if (!found) throw new Error(`${known.id}: ${question} is not scored`);
  return found;
};
const knownCase = fc.constantFrom(...KNOWN);
const questions = ({ model }: Known) => [...model.answers.keys()];
const accepted = ({ model }: Known, question: QuestionId, options: readonly string[]) =>
  [model.answers.get(question) ?? [], ...(model.contested.get(question) ?? [])].some(
    (right) => [...right].sort().join() === [...options].sort().join(),
  );

test('the model answers and a right prediction give 100 %, in every case', () => {
  for (const known of KNOWN) {
    const {
      percent,
      points,
      of: all,
      questions: marked,
      prediction,
    } = score(known, known.model.answers, foreseen(known));
    expect({ id: known.id, percent, prediction }).toEqual({
      id: known.id,
      percent: 100,
      prediction: { outcome: true, deciding: true },
    });
    expect(points).toBe(all);
    expect(new Set(marked.map(({ mark }) => mark))).toEqual(new Set(['right']));
    expect(assess(law, decision, known.model.answers).outcome).toBe(known.outcome);
  }
});

test('every source that decides may be foreseen', () => {
  for (const known of KNOWN) {
    for (const deciding of known.model.deciding) {
      expect(score(known, known.model.answers, { outcome: known.outcome, deciding }).percent, known.id).toBe(100);
    }
  }
});

describe('a contested point passes either way', () => {
  const points = KNOWN.flatMap((known) =>
    [...known.model.contested].flatMap(([question, others]) => others.map((options) => ({ known, question, options }))),
  );
  test('there are such points', () => expect(points.length).toBeGreaterThan(10));
  test.for(points)('$known.id, $question', ({ known, question, options }) => {
    // Where the accepted answer leads past questions, these are not held against anyone.
    const answers = withAnswer(law, known.model.answers, question, options);
    expect(of(known, question, answers).mark).toBe('accepted');
    expect(score(known, answers, foreseen(known)).percent).toBe(100);
  });
});

test('what decides weighs more than what bears on the outcome, and that more than the rest', () => {
  for (const known of KNOWN) {
    const { findings, path } = assess(law, decision, known.model.answers);
    const heaviest = ['bars', 'doubts', 'limits'].find((weight) => findings.some((one) => one.weight === weight));
    for (const { question, of: worth } of score(known).questions) {
      const raised = findings.filter((one) => one.question === question);
      const exits = OUTCOME_IDS.indexOf(known.outcome) > 3 && question === path.at(-1);
      const decides = exits || raised.some(({ weight }) => weight === heaviest);
      expect(worth, `${known.id} ${question}`).toBe(decides ? 4 : raised.length > 0 ? 2 : 1);
    }
  }
});

test('one wrong answer costs points, and no more than what depends on it', () => {
  const wrong = knownCase.chain((known) =>
    fc.constantFrom(...questions(known)).chain((question) => {
      const row = law.questions.find(({ id }) => id === question);
      if (!row) throw new Error(question);
      return anyAnswer(row)
        .filter((options) => !accepted(known, question, options))
        .map((options) => ({ known, question, options }));
    }),
  );
  fc.assert(
    fc.property(wrong, ({ known, question, options }) => {
      const answers = withAnswer(law, known.model.answers, question, options);
      const { percent, questions: marked } = score(known, answers, foreseen(known));
      expect(percent).toBeLessThan(100);
      expect(['wrong', 'partly']).toContain(of(known, question, answers).mark);
      for (const one of marked) {
        expect(one.mark, one.question).not.toBe('not-asked');
        if (one.question !== question) expect(['right', 'missed']).toContain(one.mark);
      }
    }),
    { numRuns: RUNS / 10 },
  );
});

test('a score lies between 0 and 100 and is the sum of its parts, whatever is answered', () => {
  const said = fc.record({
    outcome: fc.option(fc.constantFrom(...OUTCOME_IDS)),
    deciding: fc.option(fc.constantFrom(...KNOWN.flatMap(({ model }) => model.deciding))),
  });
  fc.assert(
    fc.property(knownCase, someAnswers, someAnswers, said, (known, answers, first, prediction) => {
      const { percent, points, of: all, questions: marked } = score(known, answers, prediction, first);
      expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true);
      expect(points).toBeLessThanOrEqual(all + 1e-9);
      for (const one of marked) {
        expect(one.points).toBeGreaterThanOrEqual(0);
        expect(one.points).toBeLessThanOrEqual(one.of);
        if (one.mark === 'wrong' || one.mark === 'missed') expect(one.points).toBe(0);
        if (one.mark === 'partly') expect(one.points).toBeLessThan(one.of);
        if (one.given === null) expect(['missed', 'not-asked']).toContain(one.mark);
      }
    }),
    { numRuns: RUNS / 10 },
  );
});

test('an answer that is not on the way says nothing, and excuses nothing', () => {
  // An accepted answer to a later question, which an exit at the first one makes dormant.
  const known = KNOWN.find(({ model }) => model.contested.size > 0);
  if (!known) throw new Error('no contested case');
  const [[question, [options = []] = []] = ['scale', []] as const] = known.model.contested;
  const answers = withAnswer(law, withAnswer(law, known.model.answers, question, options), 'firm-seat', ['inside']);
  for (const { mark, question: id } of score(known, answers).questions) {
    expect(mark, id).toBe(id === 'firm-seat' ? 'wrong' : 'missed');
  }
});

test('ticking everything is worth less than ticking what is right', () => {
  for (const known of KNOWN) {
    for (const [question, right] of known.model.answers) {
      const row = law.questions.find(({ id }) => id === question);
      if (row?.kind !== 'many' || right.some((option) => row.options[option]?.alone)) continue;
      const all = Object.keys(row.options).filter((option) => !row.options[option]?.alone);
      if (all.length === right.length) continue;
      const { points, of: worth } = of(known, question, withAnswer(law, known.model.answers, question, all));
      expect(points, `${known.id} ${question}`).toBeLessThan(worth);
    }
  }
});

test('where feedback follows each answer, a corrected answer still counts as it was first given', () => {
  for (const known of KNOWN) {
    const first = withAnswer(law, known.model.answers, 'firm-seat', ['unsure']);
    const wanted = known.model.answers.get('firm-seat')?.[0];
    if (wanted === 'unsure' || accepted(known, 'firm-seat', ['unsure'])) continue;
    const { questions: marked } = score(known, known.model.answers, OPEN, first);
    expect(marked.filter(({ mark }) => mark !== 'right').map(({ question }) => question)).toEqual(['firm-seat']);
  }
});
