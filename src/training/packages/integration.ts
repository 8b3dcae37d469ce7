/** Makes the packages after each build, and writes their sizes into the pages that offer them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LANGUAGES, LOCALES, pathIn } from '../../content/languages.ts';
import { readContent } from '../../content/read.ts';
import type { Settings } from '../../site/settings.ts';
import { writePackages } from './pack.ts';
import { pathOfPackage } from './sets.ts';

/** @param root the project's folder */
export const packages = (root: string, settings: Pick<Settings, 'site' | 'base'>): AstroIntegration => ({
  name: 'packages',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const dist = fileURLToPath(dir);
      const made = await writePackages({ content: await readContent(root), dist, settings });
      for (const language of LANGUAGES) {
        const page = join(dist, pathIn(language, '/training/packages/'), 'index.html');
        const html = made.reduce(
          (text, { of, bytes }) => {
            const size = Math.ceil(bytes / 1000).toLocaleString(LOCALES[language]);
            return text.replace(`{${pathOfPackage(of)}}`, size);
          },
          readFileSync(page, 'utf8'),
        );
        writeFileSync(page, html);
      }
      logger.info(`${made.length} packages, ${made.reduce((sum, { bytes }) => sum + bytes, 0)} bytes`);
    },
  },
});
