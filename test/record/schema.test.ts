import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { law } from '../../src/decision/decision.ts';
import { gather } from '../../src/record/input.ts';
import { type RecordFile, writeRecord } from '../../src/record/record.ts';
import { schemaOfRecords } from '../../src/record/schema.ts';
import { type Assessed, allCases, assessed, CHECK, caseWith, inputOf } from './inputs.ts';

const ID = 'https://example.org/schema/record-1.json';
const validate = new Ajv2020({ strict: true }).compile(schemaOfRecords(law, ID));

const about = { date: '2026-11-22', firm: 'Firm', client: 'C-1', preparedBy: '', remarks: 'Two\nlines' };
const collecting = [{ record: 'first-message', owner: 'Support', date: '2026-12-01' }];
const fileOf = (given: Assessed): RecordFile => gather(inputOf('en', given, { about, collecting, link: CHECK })).file;

test('every record is valid', () => {
  fc.assert(
    fc.property(assessed, (given) => {
      const written: unknown = JSON.parse(writeRecord(fileOf(given)));
      expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a record names the schema, and the schema itself', () => {
  expect(schemaOfRecords(law, ID)['$id']).toBe(ID);
  for (const given of allCases) expect(fileOf(given).$schema).toBe(ID);
});

const file = fileOf(caseWith('doubtful'));
const part = file.assessment;
const withPart = (change: object): object => ({ ...file, assessment: { ...part, ...change } });
const withAnswers = (change: object): object => withPart({ answers: { ...part.answers, ...change } });
const withFinding = (change: object): object => withPart({ findings: [{ ...part.findings[0], ...change }] });

test('the record that is damaged below is valid as it is', () => {
  expect(validate(file)).toBe(true);
  expect(validate(withFinding({}))).toBe(true);
  expect(validate(withAnswers({ website: ['union-domain', 'union-pages'] }))).toBe(true);
});

test('a record that lacks anything is not valid', () => {
  const lacking = (whole: object): object[] =>
    Object.keys(whole).map((key) => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key)));
  const damaged = [
    ...lacking(file),
    ...lacking(part).map((assessment) => ({ ...file, assessment })),
    ...lacking(file.about).map((given) => ({ ...file, about: given })),
    ...lacking(part.findings[0] ?? {}).map((finding) => withPart({ findings: [finding] })),
    ...lacking(collecting[0] ?? {}).map((row) => ({ ...file, evidence: [row] })),
  ];
  expect(damaged.length).toBeGreaterThan(20);
  for (const record of damaged) expect(validate(record), JSON.stringify(record)).toBe(false);
});

test.for([
  ['something more', { ...file, more: 1 }],
  ['another format', { ...file, format: 'who-asked-first/record-2' }],
  ['a short reference', { ...file, reference: '3f2a1' }],
  ['a link that is none', { ...file, link: 'javascript:alert(1)' }],
  ['a date in words', { ...file, about: { ...about, date: 'today' } }],
  ['a firm that is no text', { ...file, about: { ...about, firm: 1 } }],
  ['an unknown record to collect', { ...file, evidence: [{ record: 'x', owner: '', date: '' }] }],
  ['rules without a version', withPart({ rules: 'latest' })],
  ['a conclusion in words', withPart({ concluded: 'no' })],
  ['an unknown outcome', withPart({ outcome: 'fine' })],
  ['a question that there is not', withAnswers({ other: 'x' })],
  ['an option that there is not', withAnswers({ 'first-move': 'nobody' })],
  ['a list where one answer stands', withAnswers({ 'first-move': ['client'] })],
  ['one answer where a list stands', withAnswers({ website: 'none' })],
  ['an empty list', withAnswers({ website: [] })],
  ['an option twice', withAnswers({ website: ['union-domain', 'union-domain'] })],
  ['an option that stands alone beside others', withAnswers({ website: ['union-domain', 'none'] })],
  ['a place that there is not', withAnswers({ 'client-place': 'ZZ' })],
  ['a finding that there is not', withFinding({ id: 'x' })],
  ['a finding of another weight', withFinding({ weight: part.findings[0]?.weight === 'bars' ? 'doubts' : 'bars' })],
  ['a finding of another question', withFinding({ question: 'scale' })],
  ['a finding of no option', withFinding({ options: [] })],
] as const)('%s is not valid', ([, record]) => {
  expect(validate(record)).toBe(false);
});
