import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/content/languages.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { whatDecided } from '../../src/decision/what-decided.ts';
import { OUTCOME_IDS } from '../../src/law/types.ts';
import { type RecordDocument, SECTION_IDS } from '../../src/record/blocks.ts';
import { documentOf } from '../../src/record/document.ts';
import { writable } from '../../src/record/input.ts';
import { WIDTH, writeText } from '../../src/record/text.ts';
import { assessed, CHECK, caseWith, inputOf, NOBODY } from './inputs.ts';

/** What no file may show: a place that was not filled in, a citation that was not made. */
const UNFILLED = /\{\w+\}|\[\[|\]\]|\bundefined\b|\[object/;

const section = (document: RecordDocument, id: string) => document.sections.find((found) => found.id === id);
const ids = (document: RecordDocument) => document.sections.map(({ id }) => id);
const everyText = (document: unknown): string[] =>
  typeof document === 'string'
    ? [document]
    : typeof document === 'object' && document
      ? Object.values(document).flatMap(everyText)
      : [];

test.for(LANGUAGES)('%s: every assessment gives a document in order, with nothing left to fill in', (language) => {
  fc.assert(
    fc.property(assessed, (given) => {
      const document = documentOf(inputOf(language, given, { link: CHECK }));
      expect(ids(document)).toEqual(SECTION_IDS.filter((id) => ids(document).includes(id)));
      const { pageLabel, ...filled } = document;
      expect(pageLabel).toMatch(/\{page\}.*\{pages\}/);
      expect(everyText(filled).filter((text) => UNFILLED.test(text))).toEqual([]);
      const lines = writeText(document).split('\n');
      expect(lines.filter((line) => / $/.test(line) || (line.length > WIDTH && /\S +\S/.test(line)))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

describe.for(OUTCOME_IDS)('%s', (outcome) => {
  const given = caseWith(outcome);

  test.for(LANGUAGES)('%s: every reason, answer and source has its place', (language) => {
    const input = inputOf(language, given);
    const document = documentOf(input);
    const text = everyText(document);
    const { findings, answers } = assess(law, decision, given.answers);
    const words = input.words.outcomes[outcome];
    expect(document.title).toBe(words?.title);
    expect(text).toContain(words?.verdict);
    for (const { id } of findings) {
      expect(text).toContain(input.words.findings[id]?.title);
      expect(text).toContain(input.words.findings[id]?.means);
      expect(text).toContain(input.words.findings[id]?.do);
    }
    // Each of the better outcomes by its name.
    const better = new Set(whatDecided(law, decision, assess(law, decision, given.answers)).map((set) => set.outcome));
    const decided = everyText(section(document, 'decided'));
    for (const other of decided.length > 0 ? better : [])
      expect(decided).toContainEqual(expect.stringMatching(new RegExp(`: ${input.words.outcomes[other]?.title}$`)));
    const table = everyText(section(document, 'answers'));
    for (const [question, options] of answers) {
      expect(table).toContain(input.labels.short(question));
      for (const label of input.labels.options(question, options)) expect(table).toContain(label);
    }
    // Whatever is cited stands among the sources, once.
    const sources = section(document, 'sources')?.blocks ?? [];
    const [list] = sources;
    const listed = list?.kind === 'list' ? list.items.map(({ line }) => everyText(line).join('')) : [];
    const cited = new Set(JSON.stringify(document).match(/(?<="kind":"cite","text":")[^"]+/g));
    expect(cited.size).toBeGreaterThan(0);
    for (const label of cited) expect(listed.filter((item) => item.startsWith(`${label} (`))).toHaveLength(1);
    expect(new Set(listed).size).toBe(listed.length);
  });
});

test('what decided it stands with bad verdicts, what to find out with a doubtful one, neither with an exit', () => {
  const shown = (outcome: string) =>
    ids(documentOf(inputOf('en', caseWith(outcome)))).filter((id) => id === 'decided' || id === 'find-out');
  expect(shown('available')).toEqual([]);
  expect(shown('partly')).toEqual(['decided']);
  expect(shown('doubtful')).toEqual(['decided', 'find-out']);
  expect(shown('unavailable')).toEqual(['decided']);
  expect(shown('eu-firm')).toEqual([]);
});

test('an early conclusion says so', () => {
  const { answers } = caseWith('unavailable');
  const early = fc
    .sample(assessed, 500)
    .find((given) => !assess(law, decision, given.answers, given.concluded).complete);
  if (!early) expect.fail('no early conclusion was drawn');
  const input = inputOf('en', early);
  expect(everyText(documentOf(input).head)).toContain(input.words.words.incomplete);
  expect(everyText(documentOf(inputOf('en', { answers, concluded: false })).head)).not.toContain(
    input.words.words.incomplete,
  );
});

test('what the person entered appears only where it was filled in, and as it was written', () => {
  const given = caseWith('available');
  const labels = (about: object) => {
    const input = inputOf('en', given, { about: { ...NOBODY, ...about } });
    const [pairs] = documentOf(input).head.filter(({ kind }) => kind === 'pairs');
    return pairs?.kind === 'pairs' ? pairs.rows.map(({ label, value }) => [label, everyText(value).join('|')]) : [];
  };
  const { keep } = inputOf('en', given).record;
  expect(labels({}).map(([label]) => label)).not.toContain(keep.firm);
  expect(labels({ firm: '{question} [[x]] $& <b>' })).toContainEqual([keep.firm, '{question} [[x]] $& <b>']);
  expect(labels({ remarks: 'one\r\ntwo' })).toContainEqual([keep.remarks, 'one|two']);
  expect(labels({ date: '2026-11-22' })).toContainEqual(['Date', '22 November 2026']);
  expect(labels({ date: '2026-13-77' })).toContainEqual(['Date', '2026-13-77']);
});

test('half characters and control characters are left out of files', () => {
  expect(writable('a\ud800b\u0000c\u0008d\uFFFFe\u0085f')).toBe('abcdef');
  expect(writable(' Zoë 😀\tx\r\ny\u2028z ')).toBe('Zoë 😀\tx\ny\nz');
});
