import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, LOCALES } from '../../src/content/languages.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { OUTCOME_IDS } from '../../src/law/types.ts';
import { cell } from '../../src/record/csv.ts';
import { documentOf } from '../../src/record/document.ts';
import type { RecordInput } from '../../src/record/input.ts';
import { sourcesOf } from '../../src/record/outcome.ts';
import { readRecord } from '../../src/record/read.ts';
import { type FileKind, fileOf } from '../../src/record/save.ts';
import { caseWith, inputOf, NOBODY } from './inputs.ts';

const ABOUT = {
  ...NOBODY,
  firm: 'Coast & Co <Ltd>',
  preparedBy: 'A. Counsel',
  remarks: 'One \ud800line.\nAnother\u0000.',
};
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const textOf = async (kind: FileKind, input: RecordInput) => (await fileOf(kind, input)).content.text();

/** The parts of a Word file. */
async function partsOf(input: RecordInput): Promise<Record<string, string>> {
  const { content } = await fileOf('word', input);
  const files = unzipSync(new Uint8Array(await content.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (xml: string) => xml.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
const wordsIn = (xml: string) =>
  decoded([...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
const elements = (xml: string, name: string) => xml.match(new RegExp(`<w:${name}[ >].*?</w:${name}>`, 'gs')) ?? [];
/** The paragraphs in a style. */
const styled = (xml: string, style: string) =>
  elements(xml, 'p')
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(wordsIn);

/** Where the links of a Word file lead: an address, and a place in it that stands apart. */
function addressesIn(parts: Record<string, string>): Set<string> {
  const targets = new Map(
    [
      ...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(
        /Id="([^"]+)"[^>]*Target="([^"]*)" TargetMode="External"/g,
      ),
    ].map(([, id = '', target = '']) => [id, target]),
  );
  const links = (parts['word/document.xml'] ?? '').match(/<w:hyperlink [^>]*>/g) ?? [];
  const attribute = (link: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(link)?.[1];
  return new Set(
    links.map((link) => {
      const anchor = attribute(link, 'w:anchor');
      return decoded(`${targets.get(attribute(link, 'r:id') ?? '')}${anchor === undefined ? '' : `#${anchor}`}`);
    }),
  );
}

/** All that a file must say, whatever its form. */
function mustSay(input: RecordInput): string[] {
  const { words, labels, answers, concluded } = input;
  const assessment = assess(law, decision, answers, concluded);
  const { outcome, findings } = assessment;
  const text = words.outcomes[outcome ?? ''];
  return [
    ...[text?.title, text?.verdict, input.link, ...(outcome ? [words.words.advice] : [])],
    ...findings.flatMap(({ id }) => [words.findings[id]?.title, words.findings[id]?.means, words.findings[id]?.do]),
    ...[...assessment.answers].flatMap(([question, options]) => [
      labels.short(question),
      ...labels.options(question, options),
    ]),
    ...[...sourcesOf(words, outcome ?? 'available', assessment)].flatMap((id) => [
      words.sources[id]?.label,
      words.sources[id]?.link,
    ]),
  ].filter((said) => typeof said === 'string');
}

describe.for(LANGUAGES)('in %s', (language) => {
  describe.for(OUTCOME_IDS)('%s', (outcome) => {
    const input = inputOf(language, caseWith(outcome), { about: ABOUT, verify: 'https://example.org/verify/' });

    test('the text says all of it', async () => {
      const flat = (await textOf('text', input)).replace(/[ \n]+/g, ' ');
      for (const said of mustSay(input)) expect(flat).toContain(said);
      expect(flat).toContain('Coast & Co <Ltd>');
      expect(flat).toContain('https://example.org/verify/');
    });

    test('the Word file says all of it, with headings, links, a table of answers and its language', async () => {
      const parts = await partsOf(input);
      const body = parts['word/document.xml'] ?? '';
      const whole = wordsIn(body);
      for (const said of mustSay(input)) expect(whole).toContain(said);
      expect(whole).toContain('Coast & Co <Ltd>');
      expect(whole).not.toMatch(/\{\w+\}|\[\[/);

      const document = documentOf(input);
      expect(styled(body, 'Title')).toEqual([document.title]);
      expect(styled(body, 'Heading1')).toEqual(document.sections.map(({ title }) => title));
      const { findings } = assess(law, decision, input.answers);
      expect(styled(body, 'Heading3')).toHaveLength(findings.length);

      const addresses = addressesIn(parts);
      const assessment = assess(law, decision, input.answers);
      for (const id of sourcesOf(input.words, outcome, assessment)) {
        const address = input.words.sources[id]?.link;
        if (address) expect(addresses).toContain(address);
      }
      expect(addresses).toContain(input.link);

      const table = elements(body, 'tbl').at(-1) ?? '';
      const rows = elements(table, 'tr');
      expect(rows).toHaveLength(assessment.answers.size + 1);
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, index) => index === 0));
      expect(wordsIn(rows[0] ?? '')).toBe(input.record.files.question + input.record.files.answer);

      expect(parts['word/styles.xml']).toContain(`<w:lang w:val="${LOCALES[language]}"/>`);
      expect(body).toContain('<w:pgSz w:w="11907" w:h="16840"');
      const properties = decoded(parts['docProps/core.xml'] ?? '');
      expect(properties).toContain(`<dc:title>${document.title}`);
      expect(properties).toContain('<dc:creator>A. Counsel<');
      expect(parts['word/footer1.xml']).toMatch(/PAGE.*NUMPAGES/s);
      // Word refuses a file that holds characters which XML cannot.
      for (const xml of Object.values(parts)) expect(xml).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/u);
    });
  });

  test('files are named after the site and the reference, and have their type', async () => {
    const input = inputOf(language, caseWith('doubtful'));
    const [start] = documentOf(input).reference.split('-');
    const stem = language === 'en' ? 'who-asked-first' : 'qui-a-fait-le-premier-pas';
    for (const [kind, ending, type] of [
      ['json', 'json', 'application/json'],
      ['text', 'txt', 'text/plain;charset=utf-8'],
      ['word', 'docx', WORD],
      ['csv', 'csv', 'text/csv;charset=utf-8'],
    ] as const) {
      const { name, content } = await fileOf(kind, input);
      expect([name, content.type]).toEqual([`${stem}-${start}.${ending}`, type]);
    }
  });

  test('the record in JSON can be read again', async () => {
    const read = readRecord(law, await textOf('json', inputOf(language, caseWith('partly'), { about: ABOUT })));
    expect(read).toMatchObject({
      problem: null,
      unaltered: true,
      about: { firm: 'Coast & Co <Ltd>', remarks: 'One line.\nAnother.' },
    });
  });
});

test('each numbered list in the Word file counts from one', async () => {
  const parts = await partsOf(inputOf('en', caseWith('doubtful')));
  const used = [...(parts['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
  const lists = documentOf(inputOf('en', caseWith('doubtful'))).sections.flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind === 'list'),
  );
  expect(new Set(used).size).toBe(lists.length);
});

/** Reads a table as RFC 4180 has it: every cell in quotes. */
const readCsv = (text: string): string[][] =>
  text
    .split('\r\n')
    .filter((row) => row !== '')
    .map((row) => [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, value = '']) => value.replaceAll('""', '"')));

test('the table of records has a row for each, with owner and date, and a mark for Excel', async () => {
  const collecting = [{ record: 'first-message', owner: '=HYPERLINK("x"),\nB', date: '2026-12-01' }];
  const input = inputOf('fr', caseWith('doubtful'), { collecting });
  const bytes = new Uint8Array(await (await fileOf('csv', input)).content.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, ...rows] = readCsv(new TextDecoder().decode(bytes));
  expect(head).toHaveLength(5);
  const evidence = documentOf(input).sections.find(({ id }) => id === 'evidence')?.blocks;
  const table = evidence?.find((block) => block.kind === 'table');
  expect(rows).toHaveLength(table?.kind === 'table' ? table.rows.length : 0);
  const row = rows.find(([name]) => name === input.record.records['first-message'].record);
  expect(row?.slice(3)).toEqual(['\'=HYPERLINK("x"),\nB', '2026-12-01']);
});

test.for(['=1', '+1', '-1', '@x', '\tx', '\rx', '＝1'])('a cell %j is no formula', (text) => {
  expect(cell(text)).toBe(`"'${text}"`);
});

test('other cells stay as they are, with their quotes doubled', () => {
  expect(cell('a "b", c')).toBe('"a ""b"", c"');
  expect(cell('1 = 1')).toBe('"1 = 1"');
  expect(cell('')).toBe('""');
});
