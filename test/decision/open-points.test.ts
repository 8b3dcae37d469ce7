import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, rowOf } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { findOut } from '../../src/decision/open-points.ts';
import { OUTCOME_IDS, type QuestionId } from '../../src/law/types.ts';
import { answers } from './arbitraries.ts';
import { everyEnd, otherThan } from './brute.ts';
import { fineBut } from './tables.ts';

const RUNS = Number(process.env['SEARCH_RUNS'] ?? 2_000) / 4;

/** Answers that leave one to three questions in doubt, and nothing decided against. */
const doubtful = answers.filter((given) => {
  const { outcome, findings } = assess(law, decision, given);
  const questions = new Set(findings.filter(({ weight }) => weight === 'doubts').map(({ question }) => question));
  return outcome === 'doubtful' && questions.size <= 3;
});

const isClear = (question: QuestionId, options: readonly string[]) =>
  options.every((option) => {
    const row = rowOf(law, question)?.options[option];
    return row && !row.exit && !row.bars && !row.doubts;
  });

test('the points are the questions in doubt; one settles it where another answer to it alone ends elsewhere', () => {
  fc.assert(
    fc.property(doubtful, (given) => {
      const start = assess(law, decision, given);
      const { points } = findOut(law, decision, start);
      const doubts = start.findings.filter(({ weight }) => weight === 'doubts');
      expect(new Set(points.map(({ question }) => question))).toEqual(new Set(doubts.map(({ question }) => question)));
      for (const { question, findings, settles } of points) {
        expect(findings).toEqual(doubts.filter((one) => one.question === question).map(({ id }) => id));
        const ends = otherThan(question, start.answers.get(question) ?? []).flatMap((list) => [
          ...everyEnd(new Map(start.answers).set(question, list)),
        ]);
        expect([question, settles]).toEqual([question, ends.some((end) => end !== start.outcome)]);
      }
      const order = points.map(({ question, settles }) => (settles ? 0 : 100) + start.path.indexOf(question));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }),
    { numRuns: RUNS },
  );
});

/** Where answers end once all of these questions are answered without a doubt, in every way. */
function endsTogether(given: Answers, [question, ...rest]: readonly QuestionId[]): Set<string> {
  if (!question) return everyEnd(given);
  const clear = otherThan(question, given.get(question) ?? []).filter((list) => isClear(question, list));
  return new Set(clear.flatMap((list) => [...endsTogether(new Map(given).set(question, list), rest)]));
}

test('possible is what one answer changes, what all of them cleared up give, and what stands; nothing else', () => {
  fc.assert(
    fc.property(doubtful, (given) => {
      const start = assess(law, decision, given);
      const { points, possible } = findOut(law, decision, start);
      const questions = start.path.filter((id) => points.some(({ question }) => question === id));
      const alone = questions.flatMap((question) =>
        otherThan(question, start.answers.get(question) ?? []).flatMap((list) => [
          ...everyEnd(new Map(start.answers).set(question, list)),
        ]),
      );
      const all = new Set<string>([start.outcome ?? '', ...alone, ...endsTogether(start.answers, questions)]);
      expect(possible).toEqual(OUTCOME_IDS.filter((id) => all.has(id)));
    }),
    { numRuns: RUNS },
  );
});

test('where nothing is in doubt, or something decides against, there is nothing to find out', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const start = assess(law, decision, given);
      if (start.outcome === 'doubtful') return;
      if (
        start.findings.some(({ weight }) => weight === 'doubts') &&
        !start.findings.some(({ weight }) => weight === 'bars')
      ) {
        return;
      }
      expect(findOut(law, decision, start)).toEqual({ points: [], possible: [start.outcome] });
    }),
    { numRuns: RUNS },
  );
  expect(findOut(law, decision, assess(law, decision, new Map()))).toEqual({ points: [], possible: [] });
});

describe('for example', () => {
  const findOutOf = (given: Parameters<typeof fineBut>[0]) =>
    findOut(law, decision, assess(law, decision, fineBut(given)));

  test('the only doubt settles it, for better or worse', () => {
    expect(findOutOf({ website: ['union-domain', 'union-pages'] })).toEqual({
      points: [{ question: 'website', findings: ['union-domain', 'union-pages'], settles: true }],
      possible: ['doubtful', 'available'],
    });
    expect(findOutOf({ 'firm-seat': 'unsure' }).possible).toEqual(['doubtful', 'available', 'eu-firm']);
    expect(findOutOf({ scale: 'regular', provided: ['new-service'] }).possible).toEqual(['doubtful', 'partly']);
  });

  test('of two doubts that can only be cleared up, neither settles it, but both together do', () => {
    expect(findOutOf({ website: ['union-domain'], scale: 'regular' })).toEqual({
      points: [
        { question: 'website', findings: ['union-domain'], settles: false },
        { question: 'scale', findings: ['regular-business'], settles: false },
      ],
      possible: ['doubtful', 'available'],
    });
  });

  test('a doubt that may turn out to bar comes before one asked earlier that cannot', () => {
    expect(findOutOf({ 'request-record': ['nothing'], 'others-marketing': ['unsure'] })).toEqual({
      points: [
        { question: 'others-marketing', findings: ['others-unclear'], settles: true },
        { question: 'request-record', findings: ['no-record'], settles: false },
      ],
      possible: ['unavailable', 'doubtful', 'available'],
    });
  });

  test('what bars leaves nothing to find out, and neither does what is not finished', () => {
    expect(findOutOf({ 'others-marketing': ['affiliates', 'past-promoters'] })).toEqual({
      points: [],
      possible: ['unavailable'],
    });
    const unfinished = assess(law, decision, new Map([['firm-seat', ['unsure']]]));
    expect(findOut(law, decision, unfinished)).toEqual({ points: [], possible: [] });
  });
});
