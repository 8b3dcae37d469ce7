/** All of `content/`, read, checked against the schemas and the decision table, in one go. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readAnswers } from '../decision/answers.ts';
import { decision, law } from '../decision/decision.ts';
import { encodeLink } from '../decision/link.ts';
import { OUTCOME_IDS, type OutcomeId, QUESTION_IDS, type QuestionId } from '../law/types.ts';
import { checkAuthorities, checkLanguage, checkSameInAll, checkSources, checkUse } from './checks.ts';
import { embedSchema } from './embed.ts';
import { ContentError, inFile, readFolder, readPage, readText, readYaml } from './files.ts';
import { type InterfaceWords, interfaceSchema } from './interface.ts';
import { COLON, DEFAULT_LANGUAGE, LANGUAGES, type Language } from './languages.ts';
import { type Citation, createRenderer } from './markdown.ts';
import type { Content, Glossary, LanguageContent, SourcesFile } from './model.ts';
import {
  authoritiesSchema,
  casesSchema,
  changesSchema,
  findingsSchema,
  glossarySchema,
  guideSchema,
  outcomeSchema,
  pageSchema,
  questionSchema,
  sourcesSchema,
} from './schemas.ts';
import { termKey } from './terms.ts';

/**
 * Reads `content/`.
 * @param root the project's folder
 * @throws ContentError that names the file: a missing, surplus or unknown key, a file in one language only, an unknown
 * source, a source unused, a paragraph of the guide without a source
 */
export async function readContent(root: string): Promise<Content> {
  const [file, authorities, cases, slugs] = await Promise.all([
    readYaml(root, 'content/sources.yaml', sourcesSchema),
    readYaml(root, 'content/authorities.yaml', authoritiesSchema),
    readCases(root),
    readSlugs(root),
  ]);
  checkSources(file);
  checkAuthorities(authorities);
  const languages = Object.fromEntries(
    await Promise.all(
      LANGUAGES.map(async (language) => [language, await readLanguage(root, language, file, cases, slugs)] as const),
    ),
  ) as Record<Language, LanguageContent>;
  checkSameInAll(languages);
  checkUse(file, Object.values(languages));
  return { ...file, authorities, cases, languages };
}

async function readLanguage(
  root: string,
  language: Language,
  file: SourcesFile,
  codes: ReadonlyMap<string, string>,
  slugs: readonly string[],
): Promise<LanguageContent> {
  const folder = `content/${language}`;
  const [words, embed, questions, outcomes, findings, guide, glossary, changes, stillApplies, about] =
    await Promise.all([
      readYaml(root, `${folder}/interface.yaml`, interfaceSchema),
      readYaml(root, `${folder}/embed.yaml`, embedSchema),
      readFolder(root, `${folder}/questions`, QUESTION_IDS, questionSchema),
      readFolder(root, `${folder}/outcomes`, OUTCOME_IDS, outcomeSchema),
      readYaml(root, `${folder}/findings.yaml`, findingsSchema),
      readFolder(root, `${folder}/guide`, slugs, guideSchema),
      readYaml(root, `${folder}/glossary.yaml`, glossarySchema),
      readYaml(root, `${folder}/changes.yaml`, changesSchema),
      readPage(root, `${folder}/still-applies.md`, pageSchema),
      readPage(root, `${folder}/about.md`, pageSchema),
    ]);
  const content: LanguageContent = {
    language,
    words,
    embed,
    questions: new Map(questions.map((question) => [question.id as QuestionId, question])),
    outcomes: new Map(outcomes.map((outcome) => [outcome.id as OutcomeId, outcome])),
    findings,
    guide: [...guide].sort((a, b) => a.data.order - b.data.order),
    glossary,
    changes,
    stillApplies,
    about,
    renderer: createRenderer({
      language,
      citations: citationsOf(file, language, words),
      terms: termsOf(glossary),
      cases: { codes, label: words.guide.tryCase },
    }),
  };
  checkLanguage(content, file);
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

/** The answers of the cases as link codes. */
async function readCases(root: string): Promise<Map<string, string>> {
  const file = 'content/cases.json';
  const text = await readText(root, file);
  const cases = inFile(file, () => casesSchema.parse(JSON.parse(text)));
  return new Map(
    cases.map(({ id, answers }) => {
      const read = readAnswers(law, answers);
      if ('problem' in read) throw new ContentError(file, `${id}: ${read.problem.code} ${read.problem.question}`);
      return [id, encodeLink(law, decision, read.answers, false)];
    }),
  );
}

/** The pages of the guide: those of the default language; every other language must have the same. */
const readSlugs = async (root: string): Promise<string[]> =>
  (await readdir(join(root, `content/${DEFAULT_LANGUAGE}/guide`)).catch(() => []))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3));
