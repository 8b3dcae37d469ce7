import { fileURLToPath } from 'node:url';
import solid from '@astrojs/solid-js';
import { defineConfig } from 'astro/config';
import { wordsPlugin } from './src/content/virtual.ts';
import { linksAlive } from './src/site/links.ts';
import { searchIndex } from './src/site/search.ts';

export default defineConfig({
  site: process.env['SITE'] ?? 'http://localhost:4321',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [solid(), linksAlive(), searchIndex()],
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [wordsPlugin(fileURLToPath(new URL('.', import.meta.url)))],
    build: {
      modulePreload: { polyfill: false },
      // One file for all that the first question needs: fewer requests, and it compresses better.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'check',
                test: /node_modules\/(?!docx|fflate|nanoid|@noble|canonicalize|uqr)|src\/(law|decision|questionnaire)\/(?!sources|numbers|remarks|evidence|choices|firm|link|sent-link|what-decided|variants|open-points|next-client|address|later|words|Notices|AnswerList|labels|Outcome|Prose|Reason|VerdictShape)/,
              },
            ],
          },
        },
      },
    },
  },
});
