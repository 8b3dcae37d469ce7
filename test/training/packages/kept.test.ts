import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import cases from '../../../content/cases.json' with { type: 'json' };
import { readContent } from '../../../src/content/read.ts';
import { OUTCOME_IDS } from '../../../src/law/types.ts';
import { CASE_NUMBERS } from '../../../src/training/numbers.ts';
import {
  joined,
  NOTHING,
  nextCase,
  standingOf,
  type Work,
  type Works,
  withWork,
} from '../../../src/training/packages/shell/standing.ts';
import { readKept, shortOf, writeKept } from '../../../src/training/packages/shell/suspend.ts';

const { sources } = await readContent(fileURLToPath(new URL('../../..', import.meta.url)));
const course = {
  cases: cases.map(({ id }) => ({ id, number: CASE_NUMBERS.indexOf(id), title: id, href: '' })),
  sources: Object.keys(sources),
};
const ids = course.cases.map(({ id }) => id);
const numRuns = Number(process.env['RUNS'] ?? 2_000);

const code = fc.stringMatching(/^1\.[\w-]{4,60}(?:![0-9a-g]\.[0-9a-z]{1,4}){0,3}$/);
const work: fc.Arbitrary<Work> = fc.record({
  percent: fc.option(fc.integer({ min: 0, max: 100 })),
  open: fc.boolean(),
  code,
  predicted: fc.record({
    outcome: fc.option(fc.constantFrom(...OUTCOME_IDS)),
    deciding: fc.option(fc.constantFrom(...course.sources)),
  }),
});
const worksOf = (longest: number): fc.Arbitrary<Works> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ids), work), { selector: ([id]) => id, maxLength: longest })
    .map((rows) => new Map(rows));

test('no two outcomes or sources have the same three characters', () => {
  const all = [...OUTCOME_IDS, ...course.sources].map(shortOf);
  expect(new Set(all).size).toBe(all.length);
  expect(all).not.toContain('---');
});

describe('what a platform keeps', () => {
  test('is read as it was written, where there is room for all of it', () => {
    fc.assert(
      fc.property(worksOf(30), (works) => {
        const text = writeKept(course, works);
        expect(text.length).toBeLessThan(4096);
        const { works: read, lost } = readKept(course, text);
        expect([...read]).toEqual([...works]);
        expect(lost).toBe(false);
      }),
      { numRuns },
    );
  });

  test('has room for all cases: every score, and the answers of the cases left open and of the last ones', () => {
    const longest = `1.${'w'.repeat(118)}!8.1ekf!c.12!1.FR!a.22`;
    const all = new Map(
      ids.map((id, at): [string, Work] => [
        id,
        { percent: 100, open: at === 3, code: longest, predicted: { outcome: 'unavailable', deciding: 'mica-61-1' } },
      ]),
    );
    const text = writeKept(course, all);
    expect(text.length).toBeLessThan(4096);
    const { works, lost } = readKept(course, text);
    expect(lost).toBe(false);
    expect([...works.values()].map(({ percent }) => percent)).toEqual(ids.map(() => 100));
    expect(works.get(ids[3] ?? '')?.code).toBe(longest);
    expect(works.get(ids.at(-1) ?? '')?.code).toBe(longest);
    expect(works.get(ids[0] ?? '')).toMatchObject({ code: '', open: false, predicted: NOTHING });
  });

  test('keeps all answers of a learner who does every case as the model does', async () => {
    const { cases: rows } = await readContent(fileURLToPath(new URL('../../..', import.meta.url)));
    const all = new Map(
      [...rows.values()].map((row): [string, Work] => [
        row.id,
        {
          percent: 100,
          open: false,
          code: row.code,
          predicted: { outcome: row.outcome, deciding: row.deciding[0] ?? null },
        },
      ]),
    );
    const text = writeKept(course, all);
    expect(text.length).toBeLessThan(4096);
    expect([...readKept(course, text).works]).toEqual([...all]);
  });

  test('is never a reason to stop: data cut, changed or of no kind gives what fits', () => {
    fc.assert(
      fc.property(worksOf(8), fc.nat(400), fc.string({ maxLength: 6 }), (works, at, noise) => {
        const text = writeKept(course, works);
        const cut = Math.min(at, text.length);
        const { works: read } = readKept(course, text.slice(0, cut) + noise);
        for (const [id, { percent }] of read) {
          expect(ids).toContain(id);
          expect(percent === null || (percent >= 0 && percent <= 100)).toBe(true);
        }
        // Records that were not touched are as they were.
        const whole = text.slice(0, cut).split(';').slice(1, -1).length;
        for (const [id, kept] of [...works].slice(0, whole)) expect(read.get(id)).toEqual(kept);
      }),
      { numRuns },
    );
    fc.assert(
      fc.property(fc.string(), (text) => void readKept(course, text)),
      { numRuns },
    );
  });

  test('says that something was lost, of another version or from a course with other cases', () => {
    const text = writeKept(
      course,
      new Map([['friend', { percent: 80, open: false, code: '1.AAEKwH', predicted: NOTHING }]]),
    );
    expect(readKept(course, text).lost).toBe(false);
    expect(readKept(course, text.replace('1.', '2.'))).toMatchObject({ lost: true });
    expect(readKept(course, text.replace('1.', '2.')).works.get('friend')?.percent).toBe(80);
    expect(readKept({ ...course, cases: course.cases.slice(0, 2) }, text)).toEqual({ works: new Map(), lost: true });
  });
});

describe('a course is', () => {
  const done = (percent: number): Work => ({ percent, open: false, code: '', predicted: NOTHING });

  test('complete once every case is done, and passed with the mean', () => {
    const two = ['friend', 'norway'];
    expect(standingOf(two, new Map(), 70)).toMatchObject({ done: 0, of: 2, mean: null, complete: false, passed: null });
    expect(standingOf(two, new Map([['friend', done(100)]]), 70)).toMatchObject({
      mean: 100,
      complete: false,
      passed: null,
    });
    const half = new Map([
      ['friend', done(100)],
      ['norway', done(39)],
    ]);
    expect(standingOf(two, half, 70)).toMatchObject({ mean: 69.5, complete: true, passed: false });
    expect(standingOf(two, withWork(half, 'norway', done(40)), 70)).toMatchObject({ mean: 70, passed: true });
    expect(standingOf(two, new Map([...half, ['staking', done(100)]]), 70)).toMatchObject({ done: 2, mean: 69.5 });
  });

  test('gone on with where a case stands open, else at the first that is not done', () => {
    expect(nextCase(ids, new Map())).toBe(ids[0]);
    const works = new Map([
      [ids[0] ?? '', done(50)],
      [ids[5] ?? '', { ...done(0), percent: null, open: true }],
    ]);
    expect(nextCase(ids, works)).toBe(ids[5]);
    expect(nextCase(ids, new Map([[ids[0] ?? '', done(50)]]))).toBe(ids[1]);
    expect(nextCase(['friend'], new Map([['friend', done(5)]]))).toBe(null);
  });

  test('the same learner’s on two accounts: the better score counts, the newer answers stand', () => {
    const old = new Map([
      ['friend', done(90)],
      ['norway', done(20)],
    ]);
    const merged = joined(old, new Map([['friend', { ...done(60), code: '1.x' }]]));
    expect(merged.get('friend')).toMatchObject({ percent: 90, code: '1.x' });
    expect(merged.get('norway')?.percent).toBe(20);
  });
});
