import { fileURLToPath } from 'node:url';
import solid from '@astrojs/solid-js';
import { defineConfig } from 'astro/config';
import { wordsPlugin } from './src/content/virtual.ts';
import { hostFiles, policiesInPages } from './src/hosting/hosting.ts';
import { offline } from './src/offline/integration.ts';
import { proofPlugin } from './src/proof/plugin.ts';
import { integrityPrinted } from './src/site/integrity.ts';
import { linksAlive } from './src/site/links.ts';
import { modulesNamed } from './src/site/preload.ts';
import { searchIndex } from './src/site/search.ts';
import { readSettings } from './src/site/settings.ts';
import { packages } from './src/training/packages/integration.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const { site, base, policyInPages } = readSettings(process.env);

/** What a module imports later stands in the one file below and is there already: a list of it costs more than it saves. */
const withoutPreload = {
  name: 'without-preload',
  configEnvironment: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } } }),
};

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    solid(),
    packages(root, { site, base }),
    modulesNamed(base),
    linksAlive(base),
    searchIndex(),
    integrityPrinted(),
    ...(policyInPages ? [policiesInPages()] : []),
    offline(base),
    hostFiles(base),
  ],
  build: { inlineStylesheets: 'never' },
  vite: {
    define: { SITE_FOLDER: JSON.stringify(base.slice(0, -1)) },
    plugins: [wordsPlugin(root), proofPlugin(root), withoutPreload],
    build: {
      // One file for all that the first question needs: fewer requests, and it compresses better.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'check',
                test: /node_modules\/(solid-js|xstate|@xstate|@astrojs)|src\/(law|decision)\/(?!sources|numbers|remarks|leads|link|digits|sent-link|evidence|choices|firm|variants|what-decided|open-points|next-client)|src\/questionnaire\/(Questionnaire|form|load|use-decision)/,
              },
            ],
          },
        },
      },
    },
  },
});
