/** Codes and records that were damaged, or made to do harm: 200 000 in all. RUNS raises it in proportion. */
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, problemOf, writeAnswers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { decodeSentLink, encodeSentLink } from '../../src/decision/sent-link.ts';
import { gather } from '../../src/record/input.ts';
import { MAX_LENGTH, readRecord } from '../../src/record/read.ts';
import { recheck } from '../../src/record/recheck.ts';
import { writeRecord } from '../../src/record/record.ts';
import { RUNS } from '../decision/arbitraries.ts';
import { type Assessed, assessed, inputOf } from './inputs.ts';
import { textDamage, valueDamage } from './mutations.ts';

/** Real ones to damage. */
const POOL: readonly Assessed[] = fc.sample(assessed, 300);

function expectValid(answers: Answers): void {
  for (const [question, options] of answers) {
    const problem = problemOf(law, question, options);
    if (problem) expect.fail(`${question}: ${problem.code}`);
  }
}

const said = (answers: Answers, concluded: boolean) => canonicalize({ answers: writeAnswers(law, answers), concluded });

describe('codes', () => {
  const pool = POOL.map(({ answers, concluded }) => {
    const onTheWay = assess(law, decision, answers, concluded).answers;
    return { code: encodeSentLink(law, decision, answers, concluded), content: said(onTheWay, concluded) };
  });
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ maxLength: 300 }).map((text) => `1.${text}`),
    fc.constantFrom(
      '#',
      '~',
      '~~~',
      '1.~~~',
      '1.',
      `1.${'_'.repeat(3_000)}`,
      `1.${'~'.repeat(3_000)}`,
      '\ud800'.repeat(99),
    ),
  );

  test('a damaged one is told, or means the same; what is kept is valid', () => {
    let byChance = 0;
    const damages = fc.array(textDamage, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...pool), damages, ({ code, content }, changes) => {
        const damaged = changes.reduce((text, change) => change(text), code);
        const read = decodeSentLink(law, decision, damaged);
        expectValid(read.answers);
        if (read.problem !== null || damaged === code) return;
        if (said(read.answers, read.concluded) === content) return;
        // A link of which only a piece of the code is left has 18 bits of check; a whole one has 36.
        expect(read.rules, damaged).toBeNull();
        byChance++;
      }),
      { numRuns: RUNS * 3 },
    );
    expect(byChance).toBeLessThanOrEqual(3);
  });

  test('what is none is told', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const read = decodeSentLink(law, decision, text);
        expectValid(read.answers);
        expect(read.problem).not.toBeNull();
      }),
      { numRuns: RUNS / 2 },
    );
  });
});

describe('records', () => {
  const pool = POOL.map((given) => {
    const about = { date: '2026-11-22', firm: 'Firm', client: 'C-1', preparedBy: 'P', remarks: 'Some "words".' };
    const collecting = [{ record: 'first-message', owner: 'O', date: '2026-12-01' }];
    const { file } = gather(inputOf('en', given, { about, collecting }));
    return { text: writeRecord(file), content: canonicalize(file.assessment) };
  });

  /** Reads what may be a record, and looks at what was read as the page that checks records does. */
  function tried(text: string): ReturnType<typeof readRecord> {
    const read = readRecord(law, text);
    expectValid(read.answers);
    for (const value of Object.values(read.about)) expect(value).toBeTypeOf('string');
    if (read.assessment && read.problem === null) {
      const { rules, outcome, concluded, findings } = read.assessment;
      const ids = findings.map(({ id }) => id);
      recheck(law, decision, {
        rules,
        outcome,
        concluded,
        answers: read.answers,
        findings: ids,
        dropped: read.dropped,
      });
    }
    return read;
  }

  const expectTold = ({ text, content }: (typeof pool)[number], damaged: string) => {
    const read = tried(damaged);
    if (damaged === text || read.problem !== null || !read.unaltered) return;
    expect(canonicalize(read.assessment)).toBe(content);
  };

  test('one whose text was damaged is told, or holds the same assessment; what is kept is valid', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pool), fc.array(textDamage, { minLength: 1, maxLength: 2 }), (record, changes) => {
        expectTold(
          record,
          changes.reduce((text, change) => change(text), record.text),
        );
      }),
      { numRuns: RUNS * 3 },
    );
  });

  test('one whose content was changed is told, or holds the same assessment; what is kept is valid', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pool),
        fc.array(valueDamage, { minLength: 1, maxLength: 2 }),
        (record, changes) => {
          expectTold(
            record,
            changes.reduce((text, change) => change(text), record.text),
          );
        },
      ),
      { numRuns: RUNS * 3 },
    );
  });

  test('what is none is told', () => {
    const hostile = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `{"format":"${text}"}`),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        expect(tried(text)).toMatchObject({ unaltered: false, problem: expect.any(String) });
      }),
      { numRuns: RUNS / 2 },
    );
  });

  const [record] = pool;
  const changed = (from: string, to: string) => (record?.text ?? '').replace(from, to);

  test.for([
    ['', 'not-json'],
    ['[]', 'not-a-record'],
    ['null', 'not-a-record'],
    ['"who-asked-first/record-1"', 'not-a-record'],
    ['{"format":"who-asked-first/record-2"}', 'newer-format'],
    ['{"format":"who-asked-first/record-x"}', 'not-a-record'],
    ['{"format":"who-asked-first/record-1"}', 'incomplete'],
    ['{"__proto__":{"format":"who-asked-first/record-1"}}', 'not-a-record'],
    ['['.repeat(100_000), 'not-json'],
    ['['.repeat(90_000) + ']'.repeat(90_000), 'not-a-record'],
    ['x'.repeat(MAX_LENGTH + 1), 'too-large'],
    [changed('"outcome": "', '"outcome": "\\ud800'), 'incomplete'],
    [changed('"answers": {', '"answers": { "\\udfff": "x",'), 'incomplete'],
    [changed('"answers": {', '"answers": { "__proto__": 1,'), 'incomplete'],
    [changed('"concluded"', '"__proto__"'), 'incomplete'],
    [changed('"reference"', '"referenz"'), 'incomplete'],
  ] as const)('record %#: %s', ([text, problem]) => {
    expect(tried(text)).toMatchObject({ problem, unaltered: false });
  });
});
