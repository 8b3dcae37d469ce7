import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { readCommit } from '../../src/proof/commit.ts';
import { readMutation } from '../../src/proof/mutation.ts';

const report = {
  rules: '1.0.0',
  fingerprint: 'abc',
  date: '2026-11-22',
  killed: 96,
  survived: 4,
  score: 96,
  survivors: [],
};

/** A folder with a report in it, or without one. */
async function folderWith(text: string | null): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mutation-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'src/proof'), { recursive: true });
  if (text !== null) await writeFile(join(folder, 'src/proof/mutation.json'), text);
  return folder;
}

test('a report of the same rules is current, one of other rules is stale', async () => {
  const folder = await folderWith(JSON.stringify(report));
  expect(await readMutation(folder, 'abc')).toEqual({ ...report, stale: false });
  expect((await readMutation(folder, 'abd'))?.stale).toBe(true);
});

test('without a report there is nothing to say, and a broken one is an error', async () => {
  expect(await readMutation(await folderWith(null), 'abc')).toBeNull();
  await expect(readMutation(await folderWith('{"rules":"1.0.0"}'), 'abc')).rejects.toThrow();
});

test('the commit is that of the clone, and a folder that is none has none', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  expect((await readCommit(root))?.id ?? null).toMatch(/^[0-9a-f]{40}$/);
  expect(await readCommit(await folderWith(null))).toBeNull();
});
