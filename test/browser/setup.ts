/** Builds the site once and serves it with its headers, for all browser tests. */
import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { createSite } from '../../src/site/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, without a slash at the end. */
    site: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // The test runner's own NODE_ENV would give another build than the one that is published.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  await promisify(execFile)('npm', ['run', 'build'], { cwd: root, env });
  const server = createSite(`${root}dist`);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('site', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return () => server.close();
}
