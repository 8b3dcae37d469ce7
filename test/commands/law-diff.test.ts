import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';

/** Runs a program in the copy; a failure is an answer too. */
const run = (program: string, ...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    // The copy's own folder for what is temporary, to see that nothing is left there.
    const env = { ...process.env, TMPDIR: join(folder, 'tmp') };
    execFile(program, args, { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
const git = (...args: string[]) => run('git', '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args);
const lawDiff = (...args: string[]) => run('npm', 'run', '--silent', 'law:diff', '--', ...args);

/** A repository of its own with one commit: the project as it stands, then changed in two places. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'law-diff-test-'));
  for (const part of ['src', 'content', 'package.json'])
    await cp(join(root, part), join(folder, part), { recursive: true });
  await mkdir(join(folder, 'tmp'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await git('init', '--quiet');
  await git('add', 'src', 'content', 'package.json');
  expect(await git('commit', '--quiet', '-m', 'Rules as they are')).toMatchObject({ status: 0 });
  const scope = join(folder, 'src/law/scope.ts');
  const text = await readFile(scope, 'utf8');
  await writeFile(scope, text.replace("unsure: { doubts: ['seat-unclear'] }", "unsure: { bars: ['seat-unclear'] }"));
});
afterAll(() => rm(folder, { recursive: true }));

test('tells what changed since a revision, what it does, and proposes an entry in each language', async () => {
  const { status, stdout, stderr } = await lawDiff('HEAD');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/changed firm-seat: unsure\n\s+raises: doubts seat-unclear {2}→ {2}bars seat-unclear/);
  expect(stdout).toMatch(/^Cases: \d+ of 56 end elsewhere/m);
  expect(stdout).toMatch(/^Fixed sample: [1-9]\d* of 10000 answer sets end elsewhere/m);
  expect(stdout).toMatch(/doubtful → unavailable \(\+ bars seat-unclear, - doubts seat-unclear\)/);
  for (const language of ['en', 'fr']) expect(stdout).toContain(`content/${language}/changes.yaml`);
});

test.for([
  [[], 'name a revision'],
  [['no-such-revision'], 'git knows no commit "no-such-revision"'],
  [['--output=x'], 'git knows no commit'],
] as const)('%j is told, with exit status 2', async ([args, why]) => {
  const { status, stdout, stderr } = await lawDiff(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(why);
});

test('a revision without a table is told', async () => {
  const tree = (await git('hash-object', '-w', '-t', 'tree', '/dev/null')).stdout.trim();
  const empty = (await git('commit-tree', tree, '-m', 'Nothing')).stdout.trim();
  expect(await lawDiff(empty)).toMatchObject({ status: 2, stdout: '' });
});

test('leaves nothing behind, in the repository or beside it', async () => {
  expect((await readdir(join(folder, 'tmp'))).filter((name) => name.startsWith('law-diff'))).toEqual([]);
  expect((await git('status', '--short', '--untracked-files=no')).stdout).toBe(' M src/law/scope.ts\n');
});
