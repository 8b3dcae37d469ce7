/**
 * `npm run mutation`: changes the code of the law and the decision, one place at a time, and sees whether a test fails.
 * Installs what that needs (test/mutation/package.json) beside the project's own packages, takes about half an hour, and
 * writes a summary to src/proof/mutation.json. Whoever finds a survivor harmless says there why; that is kept.
 * Exit status 1 where fewer than 95 % were noticed, or a survivor is not explained.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprintOf, rulesInWords } from '../decision/golden.ts';
import { law } from '../law/law.ts';

const LEAST = 95;
const root = fileURLToPath(new URL('../../', import.meta.url));
const tool = `${root}node_modules/.mutation`;
const summaryFile = `${root}src/proof/mutation.json`;

interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'CompileError' | 'RuntimeError';
  readonly location: { readonly start: Place; readonly end: Place };
}
interface Place {
  readonly line: number;
  readonly column: number;
}
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

/** A change that no test noticed. */
interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly mutator: string;
  /** What stood there, and what stood there instead. */
  readonly change: string;
  /** Why that does no harm; empty until somebody has looked. */
  readonly why: string;
}

function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(command, args, { cwd, stdio: 'inherit' })
      .on('error', reject)
      .on('close', (status) => (status === 0 ? resolve() : reject(new Error(`${command} ended with ${status}`))));
  });
}

/** The text between two places, on one line. */
function textAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const cut = lines.map((line, index) =>
    line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
  );
  return cut.join(' ').replace(/\s+/g, ' ');
}

await mkdir(tool, { recursive: true });
for (const file of ['package.json', 'package-lock.json']) await cp(`${root}test/mutation/${file}`, `${tool}/${file}`);
// The project's own vitest is the one that it runs with.
await run('npm', ['ci', '--legacy-peer-deps', '--ignore-scripts'], tool);
const stryker = `${tool}/node_modules/@stryker-mutator/core/bin/stryker.js`;
await run(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.json'], root);

const report: Report = JSON.parse(await readFile(`${tool}/report.json`, 'utf8'));
const before: { survivors: readonly Survivor[] } = await readFile(summaryFile, 'utf8').then(
  (text) => JSON.parse(text),
  () => ({ survivors: [] }),
);
const all = Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
  mutants.map((mutant) => ({ file: relative(root, fileURLToPath(new URL(file, `file://${root}`))), source, mutant })),
);
const count = (...statuses: readonly Mutant['status'][]) =>
  all.filter(({ mutant }) => statuses.includes(mutant.status)).length;
const survivors = all
  .filter(({ mutant }) => mutant.status === 'Survived' || mutant.status === 'NoCoverage')
  .map(({ file, source, mutant: { mutatorName: mutator, location, replacement = '' } }): Survivor => {
    const change = `${textAt(source, location)} → ${replacement.replace(/\s+/g, ' ')}`;
    const known = before.survivors.find((one) => one.file === file && one.mutator === mutator && one.change === change);
    return { file, line: location.start.line, mutator, change, why: known?.why ?? '' };
  });
const [killed, survived] = [count('Killed', 'Timeout'), survivors.length];
const score = Math.floor((1000 * killed) / (killed + survived)) / 10;
const fingerprint = fingerprintOf(rulesInWords(law));
const date = new Date().toISOString().slice(0, 10);
const summary = { rules: law.version, fingerprint, date, killed, survived, score, survivors };
await mkdir(`${root}src/proof`, { recursive: true });
await writeFile(summaryFile, `${JSON.stringify(summary, null, 2)}\n`);

for (const { file, line, mutator, change, why } of survivors)
  console.log(`${file}:${line} ${mutator}: ${change}\n  ${why}`);
console.log(`${killed} noticed, ${survived} not: ${score} %`);
if (score < LEAST || survivors.some(({ why }) => why === '')) process.exitCode = 1;
