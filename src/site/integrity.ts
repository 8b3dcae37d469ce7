/** Prints the hash by which hosts name the element, after each build. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesIn } from './links.ts';

const ELEMENT = /^\/embed\/\d+\/embed\.js$/;

/** Astro integration: one line for each version of the element in the built site. */
export const integrityPrinted = (): AstroIntegration => ({
  name: 'integrity',
  hooks: {
    'astro:build:done': ({ dir, logger }) => {
      const folder = fileURLToPath(dir);
      for (const file of filesIn(folder).filter((path) => ELEMENT.test(path))) {
        const hash = createHash('sha384')
          .update(readFileSync(folder + file))
          .digest('base64');
        logger.info(`${file} sha384-${hash}`);
      }
    },
  },
});
