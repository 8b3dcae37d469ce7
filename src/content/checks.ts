/** What `content/` must hold beyond the shape of each file. Every error names the file. */
import { law } from '../law/law.ts';
import { stateOf } from '../law/places.ts';
import { remarks } from '../law/remarks.ts';
import { allSources } from '../law/sources.ts';
import type { OutcomeId } from '../law/types.ts';
import { blocksOf } from './blocks.ts';
import { ContentError, inFile, type Page } from './files.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './languages.ts';
import type { AuthorityRows, LanguageContent, OutcomeText, QuestionText, SourcesFile } from './model.ts';
import { wordedOptions } from './schemas.ts';
import { termKey } from './terms.ts';

const SOURCES = 'content/sources.yaml';
const AUTHORITIES = 'content/authorities.yaml';

/** Every text of a page in which citations may stand: its body and the strings of its front matter. */
export const citingTexts = ({ data, body = '' }: { data: unknown; body?: string | undefined }): string[] => [
  body,
  ...stringsIn(data),
];

const stringsIn = (data: unknown): string[] =>
  typeof data === 'string'
    ? [data]
    : typeof data === 'object' && data !== null
      ? Object.values(data).flatMap(stringsIn)
      : [];

/** The texts of one language: options, remarks, citations, terms, and a source for every paragraph of the guide. */
export function checkLanguage(content: LanguageContent, { sources }: SourcesFile): void {
  const { language, words: labels, questions, outcomes, evidence, guide, glossary, changes, about } = content;
  const { stillApplies, renderer } = content;
  for (const question of questions.values()) checkQuestion(content, question);
  for (const outcome of outcomes.values()) checkOutcome(content, outcome);
  for (const page of [...guide, stillApplies, about]) checkSourced(content, page);
  for (const [id, { why }] of Object.entries(evidence)) {
    inFile(`content/${language}/evidence.yaml`, () => {
      if (renderer.parts(why).every((part) => typeof part === 'string')) throw new Error(`${id}: cites no source`);
    });
  }
  const words = new Map<string, string>();
  for (const [id, { term, also, definition, sources: rests }] of Object.entries(glossary)) {
    const file = `content/${language}/glossary.yaml`;
    for (const source of rests) if (!sources[source]) throw new ContentError(file, `${id}: unknown source "${source}"`);
    for (const word of [term, ...also].map(termKey)) {
      if (words.has(word)) throw new ContentError(file, `${id}: "${word}" names ${words.get(word)} already`);
      words.set(word, id);
    }
    inFile(file, () => renderer.parts(definition));
  }
  inFile(`content/${language}/changes.yaml`, () => changes.map(({ text }) => renderer.parts(text)));
  inFile(`content/${language}/interface.yaml`, () => stringsIn(labels).map((text) => renderer.parts(text)));
}

function checkQuestion({ renderer }: LanguageContent, question: QuestionText): void {
  const row = law.questions.find(({ id }) => id === question.id);
  sameKeys(question.file, 'options', row ? wordedOptions(row) : [], Object.keys(question.data.options));
  inFile(question.file, () => {
    for (const text of [...question.data.examples.for, ...question.data.examples.against]) {
      if (renderer.cited(text).length === 0) throw new Error(`an example cites no source: "${text.slice(0, 60)}…"`);
      renderer.inline(text);
    }
    renderer.block(question.body);
  });
}

function checkOutcome({ renderer }: LanguageContent, outcome: OutcomeText): void {
  const expected = (remarks[outcome.id as OutcomeId] ?? []).map(({ id }) => id);
  sameKeys(outcome.file, 'remarks', expected, Object.keys(outcome.data.remarks ?? {}));
  inFile(outcome.file, () => {
    for (const text of citingTexts(outcome)) renderer.parts(text);
  });
}

/** A paragraph, an item or a row carries a source, or says that it states no law. */
function checkSourced({ renderer }: LanguageContent, page: Page<object>): void {
  inFile(page.file, () => renderer.block(page.body));
  const bare = blocksOf(page.body).find(({ cites, plain }) => !cites && !plain);
  if (bare)
    throw new ContentError(page.file, `cites no source and is not marked {plain}: "${bare.text.slice(0, 60)}…"`);
}

/** Documents that are known, readings that say what they rest on, and all that the table needs. */
export function checkSources({ documents, sources }: SourcesFile): void {
  for (const [id, source] of Object.entries(sources)) {
    if (!documents[source.document]) throw new ContentError(SOURCES, `${id}: unknown document "${source.document}"`);
    const unknown = source['rests-on']?.find((other) => !sources[other]);
    if (unknown) throw new ContentError(SOURCES, `${id}: rests on "${unknown}", which is not there`);
    if ((source.status === 'reading') !== (source['rests-on'] !== undefined)) {
      throw new ContentError(SOURCES, `${id}: a reading, and only a reading, says what it rests on`);
    }
  }
  const unknown = [...allSources()].find((id) => !sources[id]);
  if (unknown) throw new ContentError(SOURCES, `src/law cites "${unknown}", which is not there`);
}

/** One authority for each state that a place can lead to, named in each language; the same only by its own name. */
export function checkAuthorities(authorities: AuthorityRows): void {
  const place = law.questions.find(({ id }) => id === 'client-place');
  const states = new Set(Object.keys(place?.options ?? {}).flatMap((option) => stateOf(option) ?? []));
  sameKeys(AUTHORITIES, 'file', [...states], Object.keys(authorities));
  for (const [state, { name, native }] of Object.entries(authorities)) {
    const names = LANGUAGES.map((language) => name[language]);
    const borrowed = names.find((one, index) => names.indexOf(one) !== index && !native.includes(one));
    if (borrowed) throw new ContentError(AUTHORITIES, `${state}: "${borrowed}" is the name in two languages`);
  }
}

/** What must be the same in every language: terms, dates, and what the pages of the guide bear on. */
export function checkSameInAll(languages: Readonly<Record<Language, LanguageContent>>): void {
  const first = languages[DEFAULT_LANGUAGE];
  for (const { language, glossary, changes, guide } of Object.values(languages)) {
    sameKeys(`content/${language}/glossary.yaml`, 'terms', Object.keys(first.glossary), Object.keys(glossary));
    const entries = (list: typeof changes) => list.map(({ date, kind }) => `${date} ${kind}`);
    sameKeys(`content/${language}/changes.yaml`, 'entries', entries(first.changes), entries(changes));
    for (const [index, page] of guide.entries()) {
      const other = first.guide[index];
      if (other?.id !== page.id)
        throw new ContentError(page.file, `stands at another place than in ${DEFAULT_LANGUAGE}`);
      sameKeys(page.file, 'questions', other.data.questions, page.data.questions);
    }
  }
}

/** Every source is used: by the table, by a text, or by a reading that rests on it. */
export function checkUse({ sources }: SourcesFile, languages: readonly LanguageContent[]): void {
  const used = new Set([
    ...allSources(),
    ...languages.flatMap(
      ({ words, questions, outcomes, evidence, guide, glossary, changes, about, stillApplies, renderer }) => [
        ...[
          ...questions.values(),
          ...outcomes.values(),
          ...guide,
          about,
          stillApplies,
          { data: [words, changes, evidence] },
        ]
          .flatMap(citingTexts)
          .flatMap((text) => renderer.cited(text)),
        ...Object.values(glossary).flatMap((entry) => entry.sources),
      ],
    ),
    ...Object.values(sources).flatMap((source) => source['rests-on'] ?? []),
  ]);
  const unused = Object.keys(sources).find((id) => !used.has(id));
  if (unused) throw new ContentError(SOURCES, `nothing relies on "${unused}"`);
}

function sameKeys(file: string, where: string, expected: readonly string[], found: readonly string[]): void {
  const missing = expected.filter((key) => !found.includes(key));
  const surplus = found.filter((key) => !expected.includes(key));
  if (missing.length > 0) throw new ContentError(file, `${where}: missing ${missing.join(', ')}`);
  if (surplus.length > 0) throw new ContentError(file, `${where}: unknown ${surplus.join(', ')}`);
}
