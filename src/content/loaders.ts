/** Astro content loaders over `readContent`: one collection for each kind of thing in `content/`. */
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { LANGUAGES } from './languages.ts';
import { RENDERER_VERSION } from './markdown.ts';
import { type Content, type LanguageContent, readContent } from './read.ts';

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly file?: string;
  /** A body in markdown, rendered. */
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
        for (const { id, data, file, html } of entries) {
          const digest = generateDigest({ data, html, RENDERER_VERSION });
          const parsed = await parseData({ id, data });
          store.set({
            id,
            data: parsed,
            digest,
            ...(file === undefined ? {} : { filePath: file }),
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

const inLanguages = (pick: (content: LanguageContent) => Entry[]) => (content: Content) =>
  LANGUAGES.flatMap((language) =>
    pick(content.languages[language]).map((entry) => ({
      ...entry,
      id: entry.id === '' ? language : `${language}/${entry.id}`,
    })),
  );

const rows = (record: Readonly<Record<string, Record<string, unknown>>>): Entry[] =>
  Object.entries(record).map(([id, data]) => ({ id, data }));

export const sourcesLoader = loader('sources', ({ sources }) => rows(sources));
export const documentsLoader = loader('documents', ({ documents }) => rows(documents));
export const authoritiesLoader = loader('authorities', ({ authorities }) => rows(authorities));
export const checkedLoader = loader('checked', ({ checked }) => [{ id: 'law', data: { date: checked } }]);
export const interfaceLoader = loader(
  'interface',
  inLanguages(({ words }) => [{ id: '', data: words }]),
);
export const findingsLoader = loader(
  'findings',
  inLanguages(({ findings }) => rows(findings)),
);
export const questionsLoader = loader(
  'questions',
  inLanguages(({ questions, renderer }) =>
    [...questions.values()].map(({ id, file, data, body }) => ({ id, file, data, html: renderer.block(body) })),
  ),
);
export const outcomesLoader = loader(
  'outcomes',
  inLanguages(({ outcomes, renderer }) =>
    [...outcomes.values()].map(({ id, file, data, body }) => ({ id, file, data, html: renderer.block(body) })),
  ),
);
