/** Astro content loaders over `readContent`: one collection for each kind of thing in `content/`. */
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { caseEntry } from './case-entry.ts';
import type { Page } from './files.ts';
import { LANGUAGES } from './languages.ts';
import { RENDERER_VERSION } from './markdown.ts';
import type { Content, LanguageContent } from './model.ts';
import { readContent } from './read.ts';

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly file?: string;
  /** A body in markdown, as written and rendered. */
  readonly body?: string;
  readonly html?: string;
}

/** Makes a loader out of a function that picks the entries of a collection. */
function loader(name: string, pick: (content: Content) => Entry[]): Loader {
  return {
    name: `content-${name}`,
    async load({ config, store, parseData, generateDigest, watcher }) {
      const root = fileURLToPath(config.root);
      const fill = async () => {
        const entries = pick(await readContent(root));
        store.clear();
        for (const { id, data, file, body, html } of entries) {
          const digest = generateDigest({ data, html, RENDERER_VERSION });
          const parsed = await parseData({ id, data });
          store.set({
            id,
            data: parsed,
            digest,
            ...(file === undefined ? {} : { filePath: file }),
            ...(body === undefined ? {} : { body }),
            ...(html === undefined ? {} : { rendered: { html } }),
          });
        }
      };
      await fill();
      watcher?.on('change', (path) => {
        if (path.includes('/content/')) void fill();
      });
    },
  };
}

/** Texts that stand side by side in several languages, each typeset as its language wants. */
const typesetEach = (data: unknown, content: Content): unknown => {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((item) => typesetEach(item, content));
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const language = LANGUAGES.find((known) => known === key);
      const text = language && typeof value === 'string' && !value.startsWith('https:');
      return [key, text ? content.languages[language].renderer.typeset(value) : typesetEach(value, content)];
    }),
  );
};

const inLanguages = (pick: (content: LanguageContent) => Entry[]) => (content: Content) =>
  LANGUAGES.flatMap((language) =>
    pick(content.languages[language]).map((entry) => ({
      ...entry,
      data: typeset(entry.data, content.languages[language].renderer.typeset),
      id: entry.id === '' ? language : `${language}/${entry.id}`,
    })),
  );

const rows = (record: Readonly<Record<string, Record<string, unknown>>>): Entry[] =>
  Object.entries(record).map(([id, data]) => ({ id, data }));

/** Rows in the order of their file, which a collection would otherwise forget. */
const ordered = (record: Readonly<Record<string, Record<string, unknown>>>, content: Content): Entry[] =>
  rows(record).map(({ id, data }, order) => ({ id, data: { ...(typesetEach(data, content) as object), order } }));

/** Every string in some data, typeset. */
const typeset = <Data>(data: Data, set: (text: string) => string): Data =>
  (typeof data === 'string'
    ? set(data)
    : Array.isArray(data)
      ? data.map((item) => typeset(item, set))
      : typeof data === 'object' && data !== null
        ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, typeset(value, set)]))
        : data) as Data;

export const sourcesLoader = loader('sources', (content) => ordered(content.sources, content));
export const documentsLoader = loader('documents', (content) => ordered(content.documents, content));
export const authoritiesLoader = loader('authorities', (content) => ordered(content.authorities, content));
export const checkedLoader = loader('checked', ({ checked }) => [{ id: 'law', data: { date: checked } }]);
export const interfaceLoader = loader(
  'interface',
  inLanguages(({ words }) => [{ id: '', data: words }]),
);
export const verifyLoader = loader(
  'verify',
  inLanguages(({ verify }) => [{ id: '', data: verify }]),
);
export const mapLoader = loader(
  'map',
  inLanguages(({ map }) => [{ id: '', data: map }]),
);
export const proofLoader = loader(
  'proof',
  inLanguages(({ proof }) => [{ id: '', data: proof }]),
);
export const embedLoader = loader(
  'embed',
  inLanguages(({ embed }) => [{ id: '', data: embed }]),
);
export const trainingLoader = loader(
  'training',
  inLanguages(({ training }) => [{ id: '', data: training }]),
);
/** Typeset where they are rendered: their data holds HTML. */
export const casesLoader = loader('cases', ({ cases: rows, languages }) =>
  LANGUAGES.flatMap((language) => {
    const { cases, renderer } = languages[language];
    return cases.flatMap((text, order) => {
      const row = rows.get(text.id);
      return row
        ? [{ id: `${language}/${text.id}`, file: text.file, data: caseEntry(row, text, order, renderer) }]
        : [];
    });
  }),
);
export const findingsLoader = loader(
  'findings',
  inLanguages(({ findings }) => rows(findings)),
);
/** A page with its body rendered: terms as buttons, and what the body cites. */
const page = ({ id, file, data, body }: Page<object>, { renderer }: LanguageContent): Entry => {
  const { html, terms } = renderer.withTerms(body);
  return { id, file, data: { ...data, terms, cites: [...new Set(renderer.cited(body))] }, body, html };
};
const pages = (pick: (content: LanguageContent) => Iterable<Page<object>>) =>
  inLanguages((content) => [...pick(content)].map((each) => page(each, content)));

export const questionsLoader = loader(
  'questions',
  pages(({ questions }) => questions.values()),
);
export const outcomesLoader = loader(
  'outcomes',
  pages(({ outcomes }) => outcomes.values()),
);
export const guideLoader = loader(
  'guide',
  pages(({ guide }) => guide),
);
export const pagesLoader = loader(
  'pages',
  pages(({ about, stillApplies }) => [about, stillApplies]),
);
export const glossaryLoader = loader(
  'glossary',
  inLanguages(({ glossary }) => rows(glossary)),
);
export const changesLoader = loader(
  'changes',
  inLanguages(({ changes }) =>
    changes.map((change, index) => ({ id: String(index), data: { ...change, order: index } })),
  ),
);
