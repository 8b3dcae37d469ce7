/**
 * `npm run law:diff -- <git revision>`: what changed in the rules since then, in plain words, what that does to the
 * cases and to a fixed sample of answers, and an entry for `content/<language>/changes.yaml`. Exit status 0, also where
 * nothing changed; 2 where the revision cannot be read.
 */
import { fileURLToPath } from 'node:url';
import { today } from '../content/dates.ts';
import { readYaml } from '../content/files.ts';
import { LANGUAGES } from '../content/languages.ts';
import { lawDiffSchema } from '../content/law-diff-words.ts';
import { readCaseRows } from '../content/read-cases.ts';
import { answersOf, effectsOn } from '../law-diff/effects.ts';
import { entryOf } from '../law-diff/entry.ts';
import { namesIn } from '../law-diff/names.ts';
import { casesInWords, differencesInWords, sampleInWords } from '../law-diff/report.ts';
import { checkOut, rulesIn } from '../law-diff/rules.ts';
import { sampleFor } from '../law-diff/sample.ts';
import { differencesOf } from '../law-diff/statements.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const revision = process.argv[2];

if (revision === undefined) {
  console.error('law:diff: name a revision: npm run law:diff -- v1.0.0');
  process.exit(2);
}

const past = await checkOut(root, revision).catch((error: Error) => {
  console.error(`law:diff: ${error.message}`);
  process.exit(2);
});
try {
  const [before, now] = await Promise.all([rulesIn(past.folder), rulesIn(root)]);
  const differences = differencesOf(before, now);
  const rows = (await readCaseRows(root)).map(({ id, answers }) => [id, answersOf(answers)] as const);
  const cases = effectsOn(before, now, new Map(rows));
  const drawn = sampleFor(before.law, now.law).map((answers, index) => [`sample ${index}`, answers] as const);
  const sample = effectsOn(before, now, new Map(drawn));

  console.log(`Rules ${before.law.version} (${past.commit}) → rules ${now.law.version} (as they stand here)\n`);
  console.log(`${differencesInWords(differences)}\n`);
  console.log(`${casesInWords(cases)}\n`);
  console.log(`${sampleInWords(before.law, sample)}\n`);
  for (const language of LANGUAGES) {
    const words = await readYaml(root, `content/${language}/law-diff.yaml`, lawDiffSchema);
    const known = new Map([
      ...(await namesIn(past.folder, language, before.law)),
      ...(await namesIn(root, language, now.law)),
    ]);
    const entry = { language, words, nameOf: (id: string) => known.get(id) ?? id, date: today() };
    console.log(`# For content/${language}/changes.yaml, once it is read over and its sources are cited:`);
    console.log(entryOf({ ...entry, version: now.law.version }, differences, cases, sample));
  }
} catch (error) {
  console.error(`law:diff: ${revision} cannot be compared: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
} finally {
  await past.remove();
}
