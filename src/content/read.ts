/** All of `content/`, read, checked against the schemas and the decision table, in one go. */

import type { z } from 'astro/zod';
import { law } from '../law/law.ts';
import { stateOf } from '../law/places.ts';
import { remarks } from '../law/remarks.ts';
import { allSources } from '../law/sources.ts';
import { OUTCOME_IDS, type OutcomeId, QUESTION_IDS, type QuestionId } from '../law/types.ts';
import { ContentError, inFile, type Page, readFolder, readPage, readYaml } from './files.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { type Citation, createRenderer, type Renderer } from './markdown.ts';
import {
  authoritiesSchema,
  findingsSchema,
  type InterfaceWords,
  interfaceSchema,
  outcomeSchema,
  pageSchema,
  questionSchema,
  sourcesSchema,
  wordedOptions,
} from './schemas.ts';

export type QuestionText = Page<z.infer<typeof questionSchema>>;
export type OutcomeText = Page<z.infer<typeof outcomeSchema>>;
export type FindingTexts = z.infer<typeof findingsSchema>;
export type SourcesFile = z.infer<typeof sourcesSchema>;
export type SourceRow = SourcesFile['sources'][string];
export type AuthorityRows = z.infer<typeof authoritiesSchema>;

/** The texts of one language. */
export interface LanguageContent {
  readonly language: Language;
  readonly words: InterfaceWords;
  readonly questions: ReadonlyMap<QuestionId, QuestionText>;
  readonly outcomes: ReadonlyMap<OutcomeId, OutcomeText>;
  readonly findings: FindingTexts;
  readonly stillApplies: Page<{ title: string }>;
  readonly renderer: Renderer;
}

export interface Content {
  readonly checked: string;
  readonly documents: SourcesFile['documents'];
  readonly sources: SourcesFile['sources'];
  readonly authorities: AuthorityRows;
  readonly languages: Readonly<Record<Language, LanguageContent>>;
}

const SOURCES = 'content/sources.yaml';
const AUTHORITIES = 'content/authorities.yaml';

/**
 * Reads `content/`.
 * @param root the project's folder
 * @throws ContentError that names the file: a missing, surplus or unknown key, an unknown source, a source unused
 */
export async function readContent(root: string): Promise<Content> {
  const [file, authorities] = await Promise.all([
    readYaml(root, SOURCES, sourcesSchema),
    readYaml(root, AUTHORITIES, authoritiesSchema),
  ]);
  checkSources(file);
  checkAuthorities(authorities);
  const languages = Object.fromEntries(
    await Promise.all(LANGUAGES.map(async (language) => [language, await readLanguage(root, language, file)] as const)),
  ) as Record<Language, LanguageContent>;
  checkUse(file, Object.values(languages));
  return { ...file, authorities, languages };
}

async function readLanguage(root: string, language: Language, file: SourcesFile): Promise<LanguageContent> {
  const folder = `content/${language}`;
  const [words, questions, outcomes, findings, stillApplies] = await Promise.all([
    readYaml(root, `${folder}/interface.yaml`, interfaceSchema),
    readFolder(root, `${folder}/questions`, QUESTION_IDS, questionSchema),
    readFolder(root, `${folder}/outcomes`, OUTCOME_IDS, outcomeSchema),
    readYaml(root, `${folder}/findings.yaml`, findingsSchema),
    readPage(root, `${folder}/still-applies.md`, pageSchema),
  ]);
  const content: LanguageContent = {
    language,
    words,
    questions: new Map(questions.map((question) => [question.id as QuestionId, question])),
    outcomes: new Map(outcomes.map((outcome) => [outcome.id as OutcomeId, outcome])),
    findings,
    stillApplies,
    renderer: createRenderer(language, citationsOf(file, language, words)),
  };
  for (const question of questions) checkQuestion(content, question);
  for (const outcome of outcomes) checkOutcome(content, outcome);
  inFile(stillApplies.file, () => content.renderer.block(stillApplies.body));
  return content;
}

/** Every source as it is cited in a language. */
export function citationsOf(file: SourcesFile, language: Language, words: InterfaceWords): Map<string, Citation> {
  return new Map(
    Object.entries(file.sources).map(([id, source]) => {
      const { short } = file.documents[source.document] ?? { short: { [language]: source.document } };
      const label = `${short[language]}${source.status === 'reading' ? ': ' : ', '}${source.citation[language]}`;
      return [id, { label, status: source.status, statusName: words.statuses[source.status].name }];
    }),
  );
}

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

function checkQuestion({ renderer }: LanguageContent, question: QuestionText): void {
  const row = law.questions.find(({ id }) => id === question.id);
  const expected = row ? wordedOptions(row) : [];
  sameKeys(question.file, 'options', expected, Object.keys(question.data.options));
  inFile(question.file, () => {
    for (const text of [...question.data.examples.for, ...question.data.examples.against]) {
      if (renderer.cited(text).length === 0) throw new Error(`an example cites no source: "${text.slice(0, 60)}…"`);
      renderer.inline(text);
    }
    renderer.block(question.body);
  });
}

function checkOutcome({ renderer }: LanguageContent, outcome: OutcomeText): void {
  const expected = remarks[outcome.id as OutcomeId] ?? [];
  sameKeys(
    outcome.file,
    'remarks',
    expected.map(({ id }) => id),
    Object.keys(outcome.data.remarks ?? {}),
  );
  inFile(outcome.file, () => {
    for (const text of citingTexts(outcome)) renderer.parts(text);
  });
}

function checkSources({ documents, sources }: SourcesFile): void {
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

function checkAuthorities(authorities: AuthorityRows): void {
  const place = law.questions.find(({ id }) => id === 'client-place');
  const states = new Set(Object.keys(place?.options ?? {}).flatMap((option) => stateOf(option) ?? []));
  sameKeys(AUTHORITIES, 'file', [...states], Object.keys(authorities));
}

/** Every source is used: by the table, by a text, or by a reading that rests on it. */
function checkUse({ sources }: SourcesFile, languages: readonly LanguageContent[]): void {
  const used = new Set([
    ...allSources(),
    ...languages.flatMap(({ questions, outcomes, stillApplies, renderer }) =>
      [...questions.values(), ...outcomes.values(), stillApplies]
        .flatMap(citingTexts)
        .flatMap((text) => renderer.cited(text)),
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
