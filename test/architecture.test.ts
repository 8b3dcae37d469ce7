/** Which part of the project may import which. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, partOf, sources, textOf } from './own-files.ts';

interface Import {
  readonly file: string;
  /** The file below the project for a relative import, else the module's name. */
  readonly from: string;
  readonly typeOnly: boolean;
}

const STATEMENT = /^(?:import|export)\s+(?:(type\s+)?([\w*$\s{},]+?)\s+from\s+)?'([^']+)'/gm;
const CALL = /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"`]([^'"`]+)/g;

/** What a file imports or exports again, by statement or by call. */
function importsOf(file: string): Import[] {
  const resolve = (name: string) => (name.startsWith('.') ? join(file, '..', name) : name);
  const text = textOf(file);
  return [
    ...[...text.matchAll(STATEMENT)].map(([, type, names = '', name = '']) => ({
      file,
      from: resolve(name),
      typeOnly: type !== undefined || /^\{(\s*type\s[^,}]+,?)+\s*\}$/.test(names),
    })),
    ...[...text.matchAll(CALL)].map(([, name = '']) => ({ file, from: resolve(name), typeOnly: false })),
  ];
}

const imports = sources.flatMap(importsOf);
const within = (...folders: string[]) => {
  return ({ from }: Import) => folders.some((folder) => from.startsWith(`src/${folder}/`));
};
const named = (...names: string[]) => {
  return ({ from }: Import) => names.some((name) => from === name || from.startsWith(`${name}/`));
};

/** The imports of a part of `src` that none of the rules allows. */
const forbidden = (part: string, ...allowed: ((given: Import) => boolean)[]) =>
  imports
    .filter((given) => partOf(given.file) === part && !allowed.some((rule) => rule(given)))
    .map(({ file, from, typeOnly }) => `${file} imports ${typeOnly ? 'the types of ' : ''}${from}`);

test('imports are found: all kinds, in every kind of file', () => {
  for (const known of [
    { file: 'src/decision/decision.ts', from: 'src/law/law.ts', typeOnly: false },
    { file: 'src/decision/answers.ts', from: 'src/law/types.ts', typeOnly: true },
    { file: 'src/decision/machine.ts', from: 'xstate', typeOnly: false },
    { file: 'src/decision/assess.ts', from: 'src/law/types.ts', typeOnly: false },
    { file: 'src/questionnaire/later.ts', from: 'src/questionnaire/Outcome.tsx', typeOnly: false },
    { file: 'src/questionnaire/load.ts', from: 'src/questionnaire/later.ts', typeOnly: false },
    { file: 'src/questionnaire/words.ts', from: 'virtual:words/en', typeOnly: false },
    { file: 'src/layouts/Page.astro', from: 'src/styles/site.css', typeOnly: false },
  ]) {
    expect(imports).toContainEqual(known);
  }
});

describe('arrows point one way', () => {
  test('the law imports only the law', () => {
    expect(forbidden('law', within('law'))).toEqual([]);
  });

  test('the decision imports only itself, the law and XState', () => {
    expect(forbidden('decision', within('decision', 'law'), named('xstate'))).toEqual([]);
  });

  test('the questionnaire imports the decision, the law, and of the content only types and what has no content', () => {
    const typesOfContent = (given: Import) => given.typeOnly && within('content')(given);
    const plain = named(
      ...['src/content/languages.ts', 'src/content/dates.ts', 'src/content/fill.ts'],
      ...['virtual:words', 'virtual:record'],
    );
    const own = within('questionnaire', 'record', 'decision', 'law');
    const solid = named('solid-js', '@xstate/solid', 'uqr');
    expect(forbidden('questionnaire', own, typesOfContent, plain, solid)).toEqual([]);
  });

  test('records import the decision, the law, and what writes them', () => {
    const typesOfContent = (given: Import) => given.typeOnly && within('content')(given);
    const plain = named(
      ...['src/content/languages.ts', 'src/content/dates.ts', 'src/content/fill.ts'],
      ...['virtual:words', 'virtual:questions'],
    );
    const own = within('record', 'decision', 'law');
    const writers = named('@noble/hashes', 'canonicalize', 'docx', 'solid-js');
    expect(forbidden('record', own, typesOfContent, plain, writers)).toEqual([]);
  });

  test('the embedding imports the questionnaire, the decision, the law, and of the content what has no content', () => {
    const plain = named('src/content/languages.ts', 'src/discover/xml.ts');
    const own = within('embed', 'questionnaire', 'decision', 'law');
    const build = (given: Import) =>
      (given.file === 'src/embed/build.ts' && (named('src/site/bundle.ts')(given) || given.from.startsWith('node:'))) ||
      (given.file === 'src/embed/plugin.ts' && (named('fflate')(given) || given.from.startsWith('node:')));
    expect(forbidden('embed', own, plain, build)).toEqual([]);
    // The element is alone on its host's page: it takes nothing along but names, languages and the protocol.
    const element = ({ file }: Import) =>
      ['element.ts', 'protocol.ts', 'names.ts', 'language.ts'].includes(file.slice(10));
    const taken = imports.filter((given) => given.file.startsWith('src/embed/') && element(given));
    expect(new Set(taken.map(({ from }) => from))).toEqual(
      new Set(['src/content/languages.ts', ...['language', 'names', 'protocol'].map((name) => `src/embed/${name}.ts`)]),
    );
  });

  test('nothing but pages imports the embedding', () => {
    const users = imports.filter((given) => within('embed')(given) && partOf(given.file) !== 'embed');
    expect(users.filter(({ file }) => !file.startsWith('src/pages/'))).toEqual([]);
  });

  test('the search imports only itself and where the site stands', () => {
    expect(forbidden('search', within('search'), named('src/content/languages.ts'))).toEqual([]);
  });

  test('the content imports itself, the law and the decision, and nothing that shows it', () => {
    const outside = ({ from }: Import) => !from.startsWith('src/');
    expect(forbidden('content', within('content', 'law', 'decision'), outside)).toEqual([]);
    expect(forbidden('content', (given) => !named('solid-js', '@xstate/solid')(given))).toEqual([]);
  });

  test('a practice page imports the questionnaire, the decision, the law, and of the content only types and what has no content', () => {
    const practised = /^src\/training\/(?:practice\/|class\/)?[A-Za-z-]+\.tsx?$/;
    const allowed = [
      within('training', 'questionnaire', 'record', 'decision', 'law'),
      (given: Import) => given.typeOnly && within('content')(given),
      named('src/content/languages.ts', 'src/content/dates.ts', 'src/content/fill.ts', 'solid-js'),
      named('src/offline/Offline.tsx'),
    ];
    const given = imports.filter(({ file }) => practised.test(file));
    expect(given.length).toBeGreaterThan(60);
    expect(given.filter((one) => !allowed.some((rule) => rule(one)))).toEqual([]);
  });

  test('learners and trainers share the training, and nothing of each other', () => {
    const [practice, forClass] = [within('training/practice'), within('training/class')];
    const inside = (folder: string) => imports.filter(({ file }) => file.startsWith(`src/training/${folder}/`));
    const shared = imports.filter(({ file }) => /^src\/training\/[A-Za-z-]+\.tsx?$/.test(file));
    expect(inside('practice').filter(forClass)).toEqual([]);
    expect(inside('class').filter(practice)).toEqual([]);
    expect(shared.filter((given) => practice(given) || forClass(given))).toEqual([]);
  });

  test('what runs in a course imports the training, the law, the wrapper of SCORM, and no content but types', () => {
    const inCourse = /^src\/training\/packages\/(?:shell\/|links)/;
    const allowed = [
      within('training', 'decision', 'law'),
      named('src/content/fill.ts', '@gamestdio/scorm'),
      (given: Import) => given.typeOnly && within('content')(given),
    ];
    const given = imports.filter(({ file }) => inCourse.test(file));
    expect(given.length).toBeGreaterThan(10);
    expect(given.filter((one) => !allowed.some((rule) => rule(one)))).toEqual([]);
  });

  test('use without network knows nothing of what is stored', () => {
    const tools = named('astro', 'solid-js', 'workbox-precaching', 'node:fs', 'node:path', 'node:url', 'node:crypto');
    expect(forbidden('offline', within('offline', 'site', 'content'), tools)).toEqual([]);
  });

  test('the map imports the table, its words, and what lays out graphs and measures letters', () => {
    const own = within('map', 'decision', 'law', 'content');
    const shape = (given: Import) => given.typeOnly && named('src/questionnaire/VerdictShape.tsx')(given);
    expect(forbidden('map', own, shape, named('src/discover/lettering.ts', 'elkjs'))).toEqual([]);
    // What reaches a browser: neither the layout nor any content.
    const sent = ['show', 'show-way', 'way', 'zoom', 'page'].map((name) => `src/map/${name}.ts`);
    const allowed = [...sent, 'src/map/graph.ts', 'src/content/fill.ts'];
    for (const file of sent) {
      const others = importsOf(file).filter((given) => !given.typeOnly && !within('decision', 'law')(given));
      expect(
        others.filter((given) => !named(...allowed)(given)),
        file,
      ).toEqual([]);
    }
  });

  test('the proof imports the decision, the cases, and what draws answers', () => {
    const outside = named('fast-check', 'vite', 'astro/zod', 'node:fs', 'node:path', 'node:child_process', 'node:util');
    expect(forbidden('proof', within('proof', 'decision', 'law', 'content'), outside)).toEqual([]);
  });

  test('the server imports only itself and Node', () => {
    const node = ({ from }: Import) => from.startsWith('node:');
    // What runs after a build is named in Astro's terms, and the index is Pagefind's.
    const hook = (given: Import) => given.typeOnly && named('astro')(given);
    const index = (given: Import) => given.file === 'src/site/search.ts' && named('pagefind')(given);
    const bundler = (given: Import) => given.file === 'src/site/bundle.ts' && named('vite')(given);
    expect(forbidden('site', within('site'), node, hook, index, bundler)).toEqual([]);
  });
});

test('files for hosts are made of the headers of the server, and of nothing else', () => {
  expect(forbidden('hosting', within('hosting', 'site'), ({ from }) => from.startsWith('node:'))).toEqual([]);
});

test('a change of law is told from the law, the decision and the content, and nothing but its command imports it', () => {
  const tools = ({ from }: Import) => from.startsWith('node:') || from === 'js-yaml';
  expect(forbidden('law-diff', within('law-diff', 'law', 'decision', 'content'), tools)).toEqual([]);
  const users = imports.filter((given) => within('law-diff')(given) && partOf(given.file) !== 'law-diff');
  expect(users.filter(({ file }) => file !== 'src/commands/law-diff.ts')).toEqual([]);
});

test('the law and the decision know neither a browser nor a framework', () => {
  const files = sources.filter((file) => ['law', 'decision'].includes(partOf(file)));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    expect(textOf(file), file).not.toMatch(/\b(?:document|window)\.\w|\b(?:localStorage|sessionStorage)\b/);
    expect(importsOf(file).filter(named('astro', 'solid-js')), file).toEqual([]);
  }
});

test('nothing depends on a folder beside the project', () => {
  const beside = ['..', 'shared'].join('/');
  for (const file of ['src', 'content', 'test'].flatMap((folder) => filesIn(folder))) {
    expect(textOf(file).includes(beside), file).toBe(false);
  }
});
