import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dump, JSON_SCHEMA, load } from 'js-yaml';
import { expect, onTestFinished, test } from 'vitest';
import { ContentError } from '../../src/content/files.ts';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../src/content/languages.ts';
import { readContent } from '../../src/content/read.ts';

/** A new text for a file, out of its text (empty for a new file); null takes the file away. */
type Change = (text: string) => string | null;

type Row = [what: string, file: string, change: Change, why: string];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A folder with a copy of `content/` in which one file was changed. It goes when the test ends. */
async function brokenCopy(file: string, change: Change): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(join(root, 'content'), join(folder, 'content'), { recursive: true });
  const path = join(folder, file);
  const text = change(await readFile(path, 'utf8').catch(() => ''));
  await (text === null ? rm(path) : writeFile(path, text));
  return folder;
}

/** The same data with another value at a path; undefined takes the key away. */
function withValue(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const object: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {};
  object[key] = withValue(object[key], rest, value);
  if (object[key] === undefined) delete object[key];
  return Array.isArray(data) ? Object.values(object) : object;
}

/** Changes a YAML file at a path of keys, such as `check.title`. */
const yaml =
  (path: string, value?: unknown): Change =>
  (text) =>
    dump(withValue(load(text, { schema: JSON_SCHEMA }), path.split('.'), value), { schema: JSON_SCHEMA });

/** Changes the front matter of a page at a path of keys. */
const front =
  (path: string, value?: unknown): Change =>
  (text) =>
    text.replace(/(?<=^---\n)[\s\S]*?\n(?=---\n)/, (matter) => yaml(path, value)(matter) ?? '');

const replace =
  (words: string | RegExp, by: string): Change =>
  (text) =>
    text.replace(words, by);

const more =
  (end: string): Change =>
  (text) =>
    text + end;

const inEveryLanguage = (text: string) => Object.fromEntries(LANGUAGES.map((language) => [language, text]));
const SOURCE = { document: 'mica', citation: inEveryLanguage('Article 0'), says: inEveryLanguage('Words.') };
const FINDING = { title: 'A title', means: 'A meaning.', do: 'Something to do.' };
const AUTHORITY = {
  name: inEveryLanguage('A'),
  abbreviation: 'A',
  native: ['A'],
  website: 'https://a.example',
  status: 'register',
};

const SERVICE = 'content/en/questions/service.md';
const AVAILABLE = 'content/en/outcomes/available.md';
const UNAVAILABLE = 'content/en/outcomes/unavailable.md';
const STILL_APPLIES = 'content/en/still-applies.md';
const FINDINGS = 'content/en/findings.yaml';
const EMBED = 'content/en/embed.yaml';
const INTERFACE = 'content/en/interface.yaml';
const SOURCES = 'content/sources.yaml';
const AUTHORITIES = 'content/authorities.yaml';
const GUIDE = 'content/en/guide/disclaimers.md';
const GLOSSARY = 'content/en/glossary.yaml';
const CHANGES = 'content/en/changes.yaml';
const CASE = 'content/en/cases/california.md';
const CASE_ROWS = 'content/cases.json';
const EVIDENCE = 'content/en/evidence.yaml';

const others = LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE);
const bare = 'cites no source and is not marked {plain}: "So it is.…"';
const unknownSource = 'cites [[no-such-source]], which is not in content/sources.yaml';

test('the content as it stands reads without error, in every language', async () => {
  const { languages } = await readContent(root);
  expect(Object.keys(languages)).toEqual([...LANGUAGES]);
});

test('a copy of the content in which nothing changed reads without error', async () => {
  const folder = await brokenCopy(SERVICE, (text) => text);
  expect(Object.keys((await readContent(folder)).languages)).toEqual([...LANGUAGES]);
});

test.for<Row>([
  ['a question file missing', SERVICE, () => null, 'is missing'],
  ['a surplus question file', 'content/en/questions/colour.md', more('x'), 'belongs to nothing in src/law'],
  ['an outcome file missing', AVAILABLE, () => null, 'is missing'],
  ['a surplus outcome file', 'content/en/outcomes/perhaps.md', more('x'), 'belongs to nothing in src/law'],
  ['a page missing', STILL_APPLIES, () => null, 'is missing'],

  ['an option missing', SERVICE, front('options.custody'), 'options: missing custody'],
  ['an option without a label', SERVICE, front('options.custody', { hint: 'A hint' }), 'options.custody.label: '],
  ['an unknown option', SERVICE, front('options.colour', 'Red'), 'options: unknown colour'],
  ['a surplus front-matter key', SERVICE, front('colour', 'Red'), '"colour"'],
  ['a front-matter key missing', SERVICE, front('help'), 'help: '],
  ['a front-matter key missing in an outcome', AVAILABLE, front('keep'), 'keep: '],
  ['a text too long', SERVICE, front('short', 'x'.repeat(33)), 'short: '],

  ['an example without a citation', SERVICE, front('examples.for.0', 'A client asks.'), '"A client asks.…"'],
  ['an unknown source cited in a body', SERVICE, more('\nSo it is [[no-such-source]].\n'), unknownSource],
  ['an unknown source in an outcome body', AVAILABLE, more('\nSo it is [[no-such-source]].\n'), unknownSource],
  ['an unknown source in a page', STILL_APPLIES, more('\n- So it is [[no-such-source]].\n'), unknownSource],
  ['an unknown source in an example', SERVICE, front('examples.against.0', 'So [[no-such-source]].'), unknownSource],
  ['an unknown source in what to do next', AVAILABLE, front('next.0', 'So [[no-such-source]].'), unknownSource],
  ['markup where only words can stand', AVAILABLE, front('next.0', 'Do *this*.'), 'holds markup (em_open)'],

  ['a case missing', CASE, () => null, 'is missing'],
  ['a case without a discussion', CASE, replace('## Discussion', ''), 'needs the facts, one line "## Discussion"'],
  [
    'a case in which no words answer a question',
    CASE,
    replace('{{scale|', '{{provided|'),
    'marks no passage for scale',
  ],
  [
    'a case with words for what is not asked',
    CASE,
    replace('{{scale|', '{{same-type scale|'),
    'same-type, which is not',
  ],
  ['a contested answer without a reason', CASE, front('contested', {}), 'must say why first-move is contested'],
  ['a case discussed without a source', CASE, more('\nSo it is.\n'), 'cites no source: "So it is.…"'],
  ['a document of an unknown kind', CASE, replace('::: email', '::: fax'), 'of an unknown kind, "fax"'],
  [
    'a model answer that gives another outcome',
    CASE_ROWS,
    replace('"outcome": "partly"', '"outcome": "available"'),
    'give partly',
  ],
  [
    'a record to collect without a source',
    EVIDENCE,
    yaml('first-message.why', 'So.'),
    'first-message: cites no source',
  ],
  ['a record to collect missing', EVIDENCE, yaml('first-message'), 'first-message: '],

  ['a finding missing', FINDINGS, yaml('firm-first'), 'firm-first: '],
  ['a surplus finding', FINDINGS, yaml('colour', FINDING), '"colour"'],
  ['a finding without what to do', FINDINGS, yaml('firm-first.do'), 'firm-first.do: '],
  ['a remark missing', UNAVAILABLE, front('remarks.place-open'), 'remarks: missing place-open'],
  ['all remarks missing', UNAVAILABLE, front('remarks'), 'remarks: missing service-open'],
  ['a surplus remark', UNAVAILABLE, front('remarks.colour', 'Red.'), 'remarks: unknown colour'],
  ['a remark where none is due', AVAILABLE, front('remarks.colour', 'Red.'), 'remarks: unknown colour'],

  ['an interface word missing', INTERFACE, yaml('check.continue'), 'check.continue: '],
  ['a surplus interface word', INTERFACE, yaml('check.colour', 'Red'), '"colour"'],
  ['interface words that state law without a source', INTERFACE, yaml('home.lead', 'So it is.'), 'home.lead: states'],
  ['a citation where none is shown', INTERFACE, yaml('check.continue', 'So [[mica-61-1]].'), 'check.continue: a cit'],
  ['an unknown source in the interface', INTERFACE, yaml('home.lead', 'So [[no-such-source]].'), unknownSource],
  ['a word for hosts missing', EMBED, yaml('frame.share'), 'frame.share: '],
  ['a surplus word for hosts', EMBED, yaml('page.colour', 'Red'), '"colour"'],
  ['the words for hosts missing', EMBED, () => null, 'is missing'],
  ['an interface file missing', INTERFACE, () => null, 'is missing'],

  [
    'a source that nothing relies on',
    SOURCES,
    yaml('sources.idle', { ...SOURCE, status: 'law' }),
    'nothing relies on "idle"',
  ],
  ['a source missing that the law cites', SOURCES, yaml('sources.mica-75-9'), 'src/law cites "mica-75-9"'],
  [
    'a source of an unknown document',
    SOURCES,
    yaml('sources.mica-75-9.document', 'colour'),
    'mica-75-9: unknown document "colour"',
  ],
  ['a reading that rests on nothing', SOURCES, yaml('sources.reading-branch.rests-on'), 'reading-branch: '],
  ['a provision that rests on another', SOURCES, yaml('sources.mica-75-9.rests-on', ['mica-61-1']), 'mica-75-9: '],
  [
    'rests-on naming an unknown source',
    SOURCES,
    yaml('sources.reading-branch.rests-on.0', 'colour'),
    'reading-branch: rests on "colour"',
  ],
  ['a source without a text in a language', SOURCES, yaml('sources.mica-75-9.says.en'), 'sources.mica-75-9.says.en: '],
  ['a link that is not https', SOURCES, yaml('documents.mica.link.en', 'http://a.example'), 'documents.mica.link.en: '],
  ['a website that is not https', AUTHORITIES, yaml('AT.website', 'http://a.example'), 'AT.website: '],
  ['an authority missing', AUTHORITIES, yaml('AT'), 'missing AT'],
  ['a surplus authority', AUTHORITIES, yaml('CH', AUTHORITY), 'unknown CH'],
  ['an authority without its own name', AUTHORITIES, yaml('AT.native', []), 'AT.native: '],
  ['a name borrowed from another language', AUTHORITIES, yaml('AT.name', inEveryLanguage('A')), 'AT: "A" is the name'],

  ['a paragraph of the guide without a source', GUIDE, more('\nSo it is.\n'), bare],
  ['an item of a list without a source', STILL_APPLIES, more('\n- So it is.\n'), bare],
  ['an unknown source in the guide', GUIDE, more('\nSo it is [[no-such-source]].\n'), unknownSource],
  ['an unknown case in the guide', GUIDE, more('\n{case: no-such-case}\n'), 'names the case "no-such-case"'],
  ['a guide page on an unknown question', GUIDE, front('questions.0', 'colour'), 'questions.0: '],
  [
    'an unknown source of a term',
    GLOSSARY,
    yaml('exemption.sources.0', 'colour'),
    'exemption: unknown source "colour"',
  ],
  ['a required term without an entry', GLOSSARY, yaml('white-paper'), 'terms: missing white-paper'],
  ['an abbreviation without an entry', GUIDE, more('\nThe NCA says so [[mica-61-1]].\n'), 'uses "NCA", which no'],
  [
    'one word for two terms',
    GLOSSARY,
    yaml('exemption.also.0', 'Reverse Solicitation'),
    'names reverse-solicitation already',
  ],
  ['an unknown source in a change', CHANGES, yaml('0.text', 'So [[no-such-source]].'), unknownSource],
  ['an unknown kind of change', CHANGES, yaml('0.kind', 'colour'), '0.kind: '],
  ['two changes of one day and kind', CHANGES, yaml('1.kind', 'tool'), 'would have one address'],
  ['a case with an unknown option', 'content/cases.json', replace('"outside"', '"moon"'), 'unknown-option firm-seat'],
  ...others.flatMap((language): Row[] => [
    ['a question missing in a language', `content/${language}/questions/asset.md`, () => null, 'is missing'],
    ['an option missing in a language', `content/${language}/questions/asset.md`, front('options.unsure'), 'options: '],
    ['an outcome missing in a language', `content/${language}/outcomes/partly.md`, () => null, 'is missing'],
    ['a finding missing in a language', `content/${language}/findings.yaml`, yaml('firm-first'), 'firm-first: '],
    ['a finding in one language only', `content/${language}/findings.yaml`, yaml('colour', FINDING), '"colour"'],
    ['a word missing in a language', `content/${language}/interface.yaml`, yaml('check.continue'), 'check.continue: '],
    ['a word in one language only', `content/${language}/interface.yaml`, yaml('check.colour', 'Red'), '"colour"'],
    ['a guide page missing in a language', `content/${language}/guide/disclaimers.md`, () => null, 'is missing'],
    ['a guide page in one language only', `content/${language}/guide/colour.md`, more('x'), 'belongs to nothing'],
    ['a term missing in a language', `content/${language}/glossary.yaml`, yaml('exemption'), 'missing exemption'],
    ['an authority not named in a language', AUTHORITIES, yaml(`AT.name.${language}`), `AT.name.${language}: `],
    ['a change missing in a language', `content/${language}/changes.yaml`, yaml('0'), 'entries: missing '],
  ]),

  ['front matter missing', SERVICE, replace(/^---\n/, ''), 'does not begin with front matter'],
  ['an empty body', SERVICE, replace(/\n---\n[\s\S]*$/, '\n---\n \n'), 'has no text below the front matter'],
  ['broken YAML', FINDINGS, more('\ncolour: "red\n'), 'unexpected end of the stream'],
  ['broken YAML in front matter', SERVICE, replace('\n---\n', '\ncolour: [red\n---\n'), 'flow collection'],
  ['a key given twice', FINDINGS, (text) => text + text, 'duplicated mapping key'],
])('%s fails, and the message names the file', async ([, file, change, why]) => {
  const error = await readContent(await brokenCopy(file, change)).catch((thrown: unknown) => thrown);
  if (!(error instanceof ContentError)) throw new Error(`no ContentError but ${String(error)}`);
  expect(error.message.slice(0, file.length + 2)).toBe(`${file}: `);
  expect(error.message).toContain(why);
});
