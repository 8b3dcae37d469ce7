/** Writes the worker after each build, and how much it stores into the pages that offer it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LANGUAGES, LOCALES, pathIn } from '../content/languages.ts';
import { bundle } from '../site/bundle.ts';
import { keptFiles } from './files.ts';
import { MEGABYTES, WORKER } from './names.ts';

/**
 * Astro integration: after all that changes pages, since the worker knows each file by its hash.
 * @param base the folder that the site stands in on its host, with a slash at both ends
 */
export const offline = (base: string): AstroIntegration => ({
  name: 'offline',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const folder = fileURLToPath(dir);
      const { bytes } = keptFiles(folder, base);
      for (const language of LANGUAGES) {
        const page = join(folder, pathIn(language, '/training/class/'), 'index.html');
        const size = Math.ceil(bytes / 1e6).toLocaleString(LOCALES[language]);
        writeFileSync(page, readFileSync(page, 'utf8').replaceAll(MEGABYTES, size));
      }
      const { files } = keptFiles(folder, base);
      writeFileSync(
        join(folder, WORKER),
        `const FILES=${JSON.stringify(files)};\n${await bundle('src/offline/worker.ts', 'iife')}`,
      );
      logger.info(`${files.length} files, ${bytes} bytes for use without network`);
    },
  },
});
