import { execFile, spawn } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the project that can be built. Its `node_modules` holds links, so that caches stay in the copy. */
async function projectCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'project-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    await cp(join(root, name), join(folder, name), { recursive: true });
  }
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (['.astro', '.vite'].includes(name)) continue;
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}

/** Runs `astro build` as a user does: without what the test runner puts into the environment. */
function build(folder: string): Promise<{ status: number | null; output: string }> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['astro', 'build'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: Buffer.concat(output).toString() }));
  });
}

/** Builds a copy of the project in which some files end in another text. */
async function buildWith(...endings: [file: string, end: string][]) {
  const folder = await projectCopy();
  for (const [file, end] of endings) await appendFile(join(folder, file), end);
  return build(folder);
}

test('a source that does not exist fails the build, and the message names the file and the source', async () => {
  const file = 'content/en/questions/service.md';
  const { status, output } = await buildWith([file, '\nSo it is [[no-such-source]].\n']);
  expect(output).toContain(`${file}: cites [[no-such-source]]`);
  expect(status).toBe(1);
});

test('a dead link and a dead anchor fail the build, and the message names page and target', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'linked-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'src/pages/fr'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const page = (links: string) => `<html lang="en"><body><p id="here">${links}</p></body></html>`;
  await writeFile(join(folder, 'src/pages/index.astro'), page('<a href="/fr/#here">1</a> <a href="/nowhere/">2</a>'));
  await writeFile(join(folder, 'src/pages/fr/index.astro'), page('<a href="/">1</a> <a href="/#no-such-term">2</a>'));
  const links = JSON.stringify(join(root, 'src/site/links.ts'));
  const config = `import { linksAlive } from ${links}; export default { integrations: [linksAlive('/')] };`;
  await writeFile(join(folder, 'astro.config.mjs'), config);
  const { status, output } = await build(folder);
  expect(output).toContain('Dead links:\n/fr/index.html → /#no-such-term\n/index.html → /nowhere/\n');
  expect(status).toBe(1);
  // A site of two pages is built in no time; the whole one is built with the same check.
  const names = `import whole from './astro.config.mjs'; console.log(whole.integrations.flat().map(({ name }) => name))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', names], { cwd: root });
  expect(stdout).toContain("'links-alive'");
});
