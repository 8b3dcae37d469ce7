import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/content/files.ts';
import { LANGUAGES } from '../../src/content/languages.ts';
import { lawDiffSchema } from '../../src/content/law-diff-words.ts';
import { changesSchema } from '../../src/content/schemas.ts';
import { problemOf } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { createDecision } from '../../src/decision/machine.ts';
import { evidence } from '../../src/law/evidence.ts';
import { remarks } from '../../src/law/remarks.ts';
import * as sources from '../../src/law/sources.ts';
import { type Law, OUTCOME_IDS, type QuestionId, type QuestionRow } from '../../src/law/types.ts';
import { effectsOn, tally } from '../../src/law-diff/effects.ts';
import { entryOf } from '../../src/law-diff/entry.ts';
import { namesIn } from '../../src/law-diff/names.ts';
import { casesInWords, differencesInWords, sampleInWords } from '../../src/law-diff/report.ts';
import type { Rules } from '../../src/law-diff/rules.ts';
import { SAMPLE_SIZE, sampleFor } from '../../src/law-diff/sample.ts';
import { differencesOf } from '../../src/law-diff/statements.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const rulesOf = (given: Law, more: Partial<Rules> = {}): Rules => {
  const made = createDecision(given);
  return { law: given, assess: (answers) => assess(given, made, answers), sources, remarks, evidence, ...more };
};
const today = rulesOf(law);

/** Today's table with one question changed. */
const withRow = (id: QuestionId, change: (row: QuestionRow) => Partial<QuestionRow>): Rules =>
  rulesOf({ ...law, questions: law.questions.map((row) => (row.id === id ? { ...row, ...change(row) } : row)) });
const withOption = (id: QuestionId, option: string, row: QuestionRow['options'][string]): Rules =>
  withRow(id, ({ options }) => ({ options: { ...options, [option]: row } }));
const withoutOption = (id: QuestionId, option: string): Rules =>
  withRow(id, ({ options }) => ({
    options: Object.fromEntries(Object.entries(options).filter(([known]) => known !== option)),
  }));

/** Some of the sample: all of it is the command's. */
const sets = (before: Rules, now: Rules, size = 1_000) =>
  new Map(sampleFor(before.law, now.law, size).map((answers, index) => [String(index), answers] as const));

test('a table does not differ from itself, and no answers end elsewhere', () => {
  expect(differencesOf(today, rulesOf({ ...law }))).toEqual([]);
  expect(effectsOn(today, rulesOf({ ...law }), sets(today, today, 500))).toEqual({
    of: 500,
    moved: [],
    otherFindings: 0,
  });
});

describe('what differs', () => {
  test('an option with another finding, one that is new, and one that is gone', () => {
    expect(differencesOf(today, withOption('firm-seat', 'unsure', { bars: ['seat-unclear'] }))).toEqual([
      {
        part: 'option',
        id: 'firm-seat: unsure',
        kind: 'changed',
        fields: [{ field: 'raises', before: 'doubts seat-unclear', now: 'bars seat-unclear' }],
      },
    ]);
    const more = withOption('scale', 'many', {});
    expect(differencesOf(today, more)).toMatchObject([{ part: 'option', id: 'scale: many', kind: 'new' }]);
    expect(differencesOf(more, today)).toMatchObject([{ part: 'option', id: 'scale: many', kind: 'gone' }]);
  });

  test('a route, by every option that it leads elsewhere', () => {
    const now = withRow('scale', () => ({ routes: [{ to: 'weigh' }] }));
    expect(differencesOf(today, now).map(({ id, fields }) => [id, fields])).toEqual(
      ['first', 'few', 'regular'].map((option) => [
        `scale: ${option}`,
        [{ field: 'leads to', before: 'provided', now: 'weigh' }],
      ]),
    );
  });

  test('a question that is gone, with its options', () => {
    const fewer = { ...today, law: { ...law, questions: law.questions.filter(({ id }) => id !== 'client-ties') } };
    const gone = differencesOf(today, fewer).filter(({ kind }) => kind === 'gone');
    expect(gone.map(({ id }) => id)).toEqual([
      'client-ties',
      ...['none', 'some', 'unsure'].map((option) => `client-ties: ${option}`),
    ]);
  });

  test('a place that changes its group', () => {
    const now = withOption('client-place', 'GB', { group: 'eea', notes: ['eea-state'] });
    expect(differencesOf(today, now).map(({ id, fields }) => [id, fields.map(({ field }) => field)])).toEqual([
      ['client-place: eea', ['places']],
      ['client-place: elsewhere', ['places']],
    ]);
  });

  test('the rule of the outcome, sources, passages and records', () => {
    const verdicts = law.verdicts.filter(({ id }) => id !== 'partly');
    expect(differencesOf(today, rulesOf({ ...law, verdicts })).map(({ id }) => id)).toEqual(['partly', 'available']);
    const findingSources = { ...sources.findingSources, 'custody-chain': ['mica-61-1'] as never };
    const resourced = rulesOf(law, { sources: { ...sources, findingSources } });
    expect(differencesOf(today, resourced)).toMatchObject([{ part: 'finding', id: 'custody-chain', kind: 'changed' }]);
    expect(differencesOf(today, rulesOf(law, { remarks: {} })).map(({ id }) => id)).toEqual([
      'unavailable',
      'client-outside',
    ]);
    expect(differencesOf(rulesOf(law, { evidence: {} }), today)).toHaveLength(Object.keys(evidence).length);
  });
});

describe('the sample', () => {
  const sample = sampleFor(law, law, 2_000);

  test('is valid, the same each time, and reaches every outcome', () => {
    expect(SAMPLE_SIZE).toBe(10_000);
    expect(sampleFor(law, law, 50)).toEqual(sample.slice(0, 50));
    for (const answers of sample) {
      for (const [question, options] of answers) expect(problemOf(law, question, options)).toBeNull();
    }
    const reached = new Set(sample.map((answers) => assess(law, decision, answers).outcome));
    expect(OUTCOME_IDS.filter((id) => !reached.has(id))).toEqual([]);
  });

  test('chooses every option now and then, but for places', () => {
    for (const row of law.questions.filter(({ id }) => id !== 'client-place')) {
      const chosen = new Set(sample.flatMap((answers) => answers.get(row.id) ?? []));
      expect(
        Object.keys(row.options).filter((option) => !chosen.has(option)),
        row.id,
      ).toEqual([]);
    }
  });

  test('stays as it was for the other questions when one changes', () => {
    const other = sampleFor(withOption('scale', 'many', {}).law, law, 200);
    for (const [index, answers] of other.entries()) {
      for (const { id } of law.questions) {
        if (id !== 'scale') expect(answers.get(id), `${index} ${id}`).toEqual(sample[index]?.get(id));
      }
    }
  });
});

describe('what it does', () => {
  const barred = withOption('firm-seat', 'unsure', { bars: ['seat-unclear'] });

  test('answers end elsewhere, by the findings that came and went', () => {
    const { moved, otherFindings } = effectsOn(today, barred, sets(today, barred));
    expect(moved.length).toBeGreaterThan(20);
    for (const { answers, before, now, came, went } of moved) {
      expect(answers.get('firm-seat')).toEqual(['unsure']);
      expect(before).not.toBe(now);
      expect({ now, came, went }).toEqual({
        now: 'unavailable',
        came: ['bars seat-unclear'],
        went: ['doubts seat-unclear'],
      });
    }
    expect(otherFindings).toBeGreaterThan(20);
  });

  test('an option that is gone is asked again; what is left of a list is kept', () => {
    const fewer = withoutOption('others-marketing', 'unpaid-fans');
    for (const { answers, now } of effectsOn(today, fewer, sets(today, fewer)).moved) {
      expect(answers.get('others-marketing')).toEqual(['unpaid-fans']);
      expect(now).toBe('asks others-marketing');
    }
  });

  test('groups are told by frequency, each with its shortest example', () => {
    const groups = tally(effectsOn(today, barred, sets(today, barred)).moved);
    expect(groups.map(({ count }) => count)).toEqual([...groups.map(({ count }) => count)].sort((a, b) => b - a));
    expect(new Set(groups.map(({ example: { before, now } }) => `${before} ${now}`)).size).toBe(groups.length);
  });
});

test('the report names what changed, and its examples are lines for the command that assesses', () => {
  const now = withOption('firm-seat', 'unsure', { bars: ['seat-unclear'] });
  const effects = effectsOn(today, now, sets(today, now));
  expect(differencesInWords(differencesOf(today, now))).toContain('doubts seat-unclear  →  bars seat-unclear');
  expect(casesInWords({ of: 56, moved: effects.moved.slice(0, 1), otherFindings: 3 })).toMatch(/1 of 56.*3 more/);
  const lines = sampleInWords(law, effects)
    .split('\n')
    .filter((line) => line.trim().startsWith('{'));
  expect(lines.length).toBe(tally(effects.moved).length);
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ answers: { 'firm-seat': 'unsure' } });
});

describe.for(LANGUAGES)('the entry in %s', (language) => {
  const entryFor = async (before: Rules, now: Rules): Promise<string> => {
    const words = await readYaml(root, `content/${language}/law-diff.yaml`, lawDiffSchema);
    const names = await namesIn(root, language, law);
    const nameOf = (id: string) => names.get(id) ?? id;
    const effects = effectsOn(before, now, sets(before, now, 200));
    const entry = { language, words, nameOf, date: '2026-11-22', version: '2.0.0' };
    const read = changesSchema.parse(load(entryOf(entry, differencesOf(before, now), effects, effects)));
    expect(read).toHaveLength(1);
    return read[0]?.text ?? '';
  };

  test('fits the page of changes, and says so where nothing changed', async () => {
    expect(await entryFor(today, today)).not.toMatch(/[{}]|undefined/);
  });

  test('names options as the check does', async () => {
    const label = (await namesIn(root, language, law)).get('firm-seat: unsure') ?? '';
    expect(label).not.toBe('');
    expect(await entryFor(today, withOption('firm-seat', 'unsure', {}))).toContain(`"${label}"`);
  });

  test('counts where names would be too many, and still fits', async () => {
    const bare = rulesOf({ ...law, questions: law.questions.map((row) => ({ ...row, options: {} })) });
    const options = differencesOf(bare, today).filter(({ part }) => part === 'option').length;
    const words = await readYaml(root, `content/${language}/law-diff.yaml`, lawDiffSchema);
    const none = { of: 0, moved: [], otherFindings: 0 };
    const entry = { language, words, nameOf: (id: string) => id, date: '2026-11-22', version: '2.0.0' };
    const [read] = changesSchema.parse(load(entryOf(entry, differencesOf(bare, today), none, none)));
    expect(read?.text).toContain(words.newOptions.replace('{list}', String(options)));
  });
});
