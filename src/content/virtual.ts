/** Vite plugin: words of `content/` as modules, `virtual:<name>/<language>`, for the scripts of pages. */
import type { Plugin } from 'vite';
import { LANGUAGES, type Language } from './languages.ts';
import type { Content } from './model.ts';
import { readContent } from './read.ts';
import { questionsModule, recordModule } from './record-module.ts';
import { recordWords } from './words.ts';

const MODULES: Readonly<Record<string, (content: Content, language: Language) => object>> = {
  words: recordWords,
  record: recordModule,
  questions: questionsModule,
};

const NAME = /^virtual:(\w+)\/(\w+)$/;

/** @param root the project's folder */
export function wordsPlugin(root: string): Plugin {
  const find = (id: string) => {
    const [, name = '', of] = NAME.exec(id) ?? [];
    const language = LANGUAGES.find((known) => known === of);
    const gather = MODULES[name];
    return language && gather ? { language, gather } : null;
  };
  return {
    name: 'words',
    resolveId: (id) => (find(id) ? `\0${id}` : null),
    async load(id) {
      const found = id.startsWith('\0') ? find(id.slice(1)) : null;
      if (!found) return null;
      const words = found.gather(await readContent(root), found.language);
      // A string literal parses faster than an object literal, and minifies the same.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(words))});`;
    },
  };
}
