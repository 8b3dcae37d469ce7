/** Lighthouse, installed beside the project's own packages, and the built site, served as a host would: compressed. */
import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { compressSite } from '../../src/hosting/compress.ts';
import { DIST } from '../browser/built.ts';
import serveBuilt from '../browser/setup.ts';
import { TOOL } from './lighthouse.ts';

export default async function setup(project: TestProject): Promise<() => void> {
  await install();
  const stop = await serveBuilt(project);
  await compressSite(DIST);
  return stop;
}

/** 176 MB that an `npm ci` of the project does without. */
async function install(): Promise<void> {
  await mkdir(TOOL, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    await cp(fileURLToPath(new URL(name, import.meta.url)), `${TOOL}/${name}`);
  await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: TOOL });
}
