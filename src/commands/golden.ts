/** `npm run golden`: writes the rules in plain words to test/law/rules.txt, for review. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fingerprintOf, rulesInWords } from '../decision/golden.ts';
import { law } from '../law/law.ts';

const folder = new URL('../../test/law/', import.meta.url);
await mkdir(folder, { recursive: true });
const text = rulesInWords(law);
await writeFile(new URL('rules.txt', folder), text);

const versions = new URL('versions.json', folder);
const known: Record<string, string> = JSON.parse(await readFile(versions, 'utf8').catch(() => '{}'));
const fingerprint = fingerprintOf(text);
if (known[law.version] === undefined) {
  await writeFile(versions, `${JSON.stringify({ ...known, [law.version]: fingerprint }, null, 2)}\n`);
} else if (known[law.version] !== fingerprint) {
  console.error(
    `The rules differ from those noted for ${law.version}. If it was published, raise RULES_VERSION in src/law/version.ts; ` +
      'if you are still at work on it, take its line out of test/law/versions.json. Then run this again.',
  );
  process.exitCode = 1;
}
