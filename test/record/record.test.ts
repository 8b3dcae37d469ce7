import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { decodeSentLink, encodeSentLink } from '../../src/decision/sent-link.ts';
import { gather } from '../../src/record/input.ts';
import { readRecord } from '../../src/record/read.ts';
import { recheck } from '../../src/record/recheck.ts';
import { type AssessmentPart, partOf, REFERENCE, referenceOf, writeRecord } from '../../src/record/record.ts';
import { RUNS } from '../decision/arbitraries.ts';
import { type Assessed, allCases, assessed, CHECK, inputOf } from './inputs.ts';

const part = ({ answers, concluded }: Assessed): AssessmentPart => {
  const made = partOf(law, decision, answers, concluded);
  if (made === null) throw new Error('no outcome');
  return made;
};

test('every assessment comes back from its link and from its record, whole, and its outcome still stands', () => {
  fc.assert(
    fc.property(assessed, ({ answers, concluded }) => {
      const before = assess(law, decision, answers, concluded);
      const code = encodeSentLink(law, decision, answers, concluded);
      expect(code).toMatch(/^[\w.~-]{1,160}$/);
      const link = `${CHECK}#${code}`;
      const { rules, outcome, ...sent } = decodeSentLink(law, decision, link);
      expect(sent).toEqual({ answers: before.answers, concluded, ignored: [], problem: null });
      expect([rules, outcome]).toEqual([law.version, before.outcome]);

      const { file } = gather(inputOf('en', { answers, concluded }, { link }));
      const read = readRecord(law, writeRecord(file));
      expect([read.problem, read.unaltered, read.stated]).toEqual([null, true, file.reference]);
      expect(read.answers).toEqual(before.answers);
      expect(read.assessment).toEqual(file.assessment);
      const { findings, ...recorded } = file.assessment;
      const ids = findings.map(({ id }) => id);
      const now = recheck(law, decision, { ...recorded, answers: read.answers, findings: ids, dropped: read.dropped });
      expect([now.sameRules, now.sameOutcome, now.now.complete]).toEqual([true, true, before.complete]);
      expect([now.withoutEffect, now.came, now.went]).toEqual([[], [], []]);
    }),
    { numRuns: RUNS / 5 },
  );
});

test('equal assessments have equal references, and others have others', () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(assessed, (given) => {
      const made = part(given);
      const reference = referenceOf(made);
      expect(reference).toMatch(REFERENCE);
      const content = JSON.stringify(made);
      expect(seen.get(reference) ?? content).toBe(content);
      seen.set(reference, content);
      // The order of properties carries no meaning.
      const turned = Object.fromEntries(Object.entries(made).reverse());
      expect(referenceOf({ ...made, ...turned })).toBe(reference);
    }),
    { numRuns: RUNS / 5 },
  );
});

test('dormant answers, names, date, remarks and records to collect do not change the reference', () => {
  const text = fc.string({ unit: 'binary' });
  const about = fc.record({ date: text, firm: text, client: text, preparedBy: text, remarks: text });
  const collecting = fc.array(fc.record({ record: fc.constant('first-message'), owner: text, date: text }));
  fc.assert(
    fc.property(assessed, about, collecting, (given, filled, rows) => {
      const reference = referenceOf(part(given));
      const onTheWay = assess(law, decision, given.answers).answers;
      expect(referenceOf(part({ ...given, answers: onTheWay }))).toBe(reference);
      const { file } = gather(inputOf('en', given, { about: filled, collecting: rows, link: CHECK }));
      expect(file.reference).toBe(reference);
      expect(readRecord(law, writeRecord(file))).toMatchObject({ problem: null, unaltered: true });
    }),
    { numRuns: RUNS / 10 },
  );
});

test('every change of a part changes the reference', () => {
  for (const given of allCases) {
    const made = part(given);
    const [question = ''] = Object.keys(made.answers);
    const { [question]: _, ...fewer } = made.answers;
    const changed: AssessmentPart[] = [
      { ...made, rules: '0.9.0' },
      { ...made, answers: fewer },
      { ...made, answers: { ...made.answers, [question]: 'other' } },
      { ...made, concluded: !made.concluded },
      { ...made, outcome: made.outcome === 'available' ? 'partly' : 'available' },
      { ...made, complete: !made.complete },
      { ...made, findings: [...made.findings, { id: 'a', weight: 'bars', question, options: [] }] },
      ...made.findings.flatMap((finding, index) => [
        { ...made, findings: made.findings.toSpliced(index, 1) },
        ...[{ id: 'other' }, { weight: 'none' }, { question: 'other' }, { options: ['other'] }].map((change) => ({
          ...made,
          findings: made.findings.with(index, { ...finding, ...change }),
        })),
      ]),
    ];
    const references = [made, ...changed].map(referenceOf);
    expect(new Set(references).size, given.id).toBe(references.length);
  }
});

test('answers that reach no outcome make no record', () => {
  expect(partOf(law, decision, new Map(), true)).toBeNull();
  expect(() => gather(inputOf('en', { answers: new Map(), concluded: false }))).toThrow(RangeError);
});
