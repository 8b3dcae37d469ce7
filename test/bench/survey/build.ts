/** Builds the page of the check in SurveyJS, with the bundler and the settings of our own site. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readContent } from '../../../src/content/read.ts';
import { surveyForm } from './form.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** @param outDir an empty folder that the page is written to */
export async function buildSurvey(outDir: string): Promise<void> {
  const form = surveyForm(await readContent(fileURLToPath(new URL('../../..', import.meta.url))));
  await build({
    root: here,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      {
        name: 'form',
        resolveId: (id) => (id === 'virtual:form' ? `\0${id}` : null),
        load: (id) =>
          id === '\0virtual:form' ? `export default JSON.parse(${JSON.stringify(JSON.stringify(form))});` : null,
      },
    ],
    build: { outDir, emptyOutDir: true, target: 'es2023', modulePreload: false, chunkSizeWarningLimit: 10_000 },
  });
}
