import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a tool of the project as a user does: without what the test runner puts into the environment. */
function run(...command: string[]): Promise<{ status: number | null; output: string }> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn('npx', command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: Buffer.concat(output).toString() }));
  });
}

test('the linter and the formatter find nothing to change', { timeout: 120_000 }, async () => {
  const { status, output } = await run('biome', 'ci', '--colors=off', '.');
  expect(status, output).toBe(0);
});

test('the types of scripts, components and pages hold', { timeout: 120_000 }, async () => {
  const { status, output } = await run('astro', 'check');
  expect(status, output).toBe(0);
});
