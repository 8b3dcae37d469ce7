/** All of `content/`, read, checked against the schemas and the decision table, in one go. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { OUTCOME_IDS, type OutcomeId, QUESTION_IDS, type QuestionId } from '../law/types.ts';
import { checkCase, checkCaseRows, checkCasesSameInAll } from './check-cases.ts';
import { checkAuthorities, checkLanguage, checkSameInAll, checkSources, checkUse } from './checks.ts';
import { embedSchema } from './embed.ts';
import { checkExplained } from './explained.ts';
import { readFolder, readPage, readYaml } from './files.ts';
import { type InterfaceWords, interfaceSchema } from './interface.ts';
import { COLON, DEFAULT_LANGUAGE, LANGUAGES, type Language } from './languages.ts';
import { lawDiffSchema } from './law-diff-words.ts';
import { mapSchema } from './map-words.ts';
import { type Citation, createRenderer } from './markdown.ts';
import type { CaseRow, Content, Glossary, LanguageContent, SourcesFile } from './model.ts';
import { proofSchema } from './proof-words.ts';
import { readCases } from './read-cases.ts';
import { recordSchema } from './record-words.ts';
import {
  authoritiesSchema,
  caseSchema,
  changesSchema,
  evidenceSchema,
  findingsSchema,
  glossarySchema,
  guideSchema,
  outcomeSchema,
  pageSchema,
  questionSchema,
  sourcesSchema,
} from './schemas.ts';
import { termKey } from './terms.ts';
import { trainingSchema } from './training-words.ts';
import { verifySchema } from './verify-words.ts';

/**
 * Reads `content/`.
 * @param root the project's folder
 * @throws ContentError that names the file: a missing, surplus or unknown key, a file in one language only, an unknown
 * source, a source unused, a paragraph of the guide without a source, a term without an entry
 */
export async function readContent(root: string): Promise<Content> {
  const [file, authorities, cases, slugs] = await Promise.all([
    readYaml(root, 'content/sources.yaml', sourcesSchema),
    readYaml(root, 'content/authorities.yaml', authoritiesSchema),
    readCases(root),
    readSlugs(root),
  ]);
  checkSources(file);
  checkCaseRows(cases, file);
  checkAuthorities(authorities);
  const languages = Object.fromEntries(
    await Promise.all(
      LANGUAGES.map(async (language) => [language, await readLanguage(root, language, file, cases, slugs)] as const),
    ),
  ) as Record<Language, LanguageContent>;
  for (const content of Object.values(languages)) checkExplained(content, file, authorities);
  checkSameInAll(languages);
  checkCasesSameInAll(languages);
  checkUse(file, Object.values(languages));
  return { ...file, authorities, cases, languages };
}

async function readLanguage(
  root: string,
  language: Language,
  file: SourcesFile,
  rows: ReadonlyMap<string, CaseRow>,
  slugs: readonly string[],
): Promise<LanguageContent> {
  const folder = `content/${language}`;
  const [
    words,
    embed,
    questions,
    outcomes,
    findings,
    record,
    evidence,
    training,
    verify,
    map,
    proof,
    guide,
    glossary,
    changes,
    stillApplies,
    about,
  ] = await Promise.all([
    readYaml(root, `${folder}/interface.yaml`, interfaceSchema),
    readYaml(root, `${folder}/embed.yaml`, embedSchema),
    readFolder(root, `${folder}/questions`, QUESTION_IDS, questionSchema),
    readFolder(root, `${folder}/outcomes`, OUTCOME_IDS, outcomeSchema),
    readYaml(root, `${folder}/findings.yaml`, findingsSchema),
    readYaml(root, `${folder}/record.yaml`, recordSchema),
    readYaml(root, `${folder}/evidence.yaml`, evidenceSchema),
    readYaml(root, `${folder}/training.yaml`, trainingSchema),
    readYaml(root, `${folder}/verify.yaml`, verifySchema),
    readYaml(root, `${folder}/map.yaml`, mapSchema),
    readYaml(root, `${folder}/proof.yaml`, proofSchema),
    readFolder(root, `${folder}/guide`, slugs, guideSchema),
    readYaml(root, `${folder}/glossary.yaml`, glossarySchema),
    readYaml(root, `${folder}/changes.yaml`, changesSchema),
    readPage(root, `${folder}/still-applies.md`, pageSchema),
    readPage(root, `${folder}/about.md`, pageSchema),
    // Words of a command: read here too, so that a missing one fails the build.
    readYaml(root, `${folder}/law-diff.yaml`, lawDiffSchema),
  ]);
  const cases = await readFolder(root, `${folder}/cases`, [...rows.keys()], caseSchema);
  const content: LanguageContent = {
    language,
    words,
    embed,
    questions: new Map(questions.map((question) => [question.id as QuestionId, question])),
    outcomes: new Map(outcomes.map((outcome) => [outcome.id as OutcomeId, outcome])),
    findings,
    record,
    evidence,
    training,
    cases,
    verify,
    map,
    proof,
    guide: [...guide].sort((a, b) => a.data.order - b.data.order),
    glossary,
    changes,
    stillApplies,
    about,
    renderer: createRenderer({
      language,
      citations: citationsOf(file, language, words),
      terms: termsOf(glossary),
      cases: { codes: new Map([...rows].map(([id, { code }]) => [id, code])), label: words.guide.tryCase },
      documents: training.documents,
    }),
  };
  checkLanguage(content, file);
  for (const text of cases) checkCase(content, text, rows.get(text.id));
  return content;
}

/** Every source as it is cited in a language. */
export function citationsOf(file: SourcesFile, language: Language, words: InterfaceWords): Map<string, Citation> {
  return new Map(
    Object.entries(file.sources).map(([id, source]) => {
      const short = file.documents[source.document]?.short[language] ?? source.document;
      const between = source.status === 'reading' ? `${COLON[language]} ` : ', ';
      const label = `${short}${between}${source.citation[language]}`;
      return [id, { label, status: source.status, statusName: words.statuses[source.status].name }];
    }),
  );
}

/** The words by which a text can name a term, in lower case → id of the term. */
export const termsOf = (glossary: Glossary): Map<string, string> =>
  new Map(
    Object.entries(glossary).flatMap(([id, { term, also }]) => [term, ...also].map((words) => [termKey(words), id])),
  );

/** The pages of the guide: those of the default language; every other language must have the same. */
const readSlugs = async (root: string): Promise<string[]> =>
  (await readdir(join(root, `content/${DEFAULT_LANGUAGE}/guide`)).catch(() => []))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3));
