/** Which commit is being built. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Commit {
  readonly id: string;
  /** Files differ from it. */
  readonly changed: boolean;
}

const run = promisify(execFile);

/**
 * @param root the project's folder
 * @returns null where it is no clone, or there is no git
 */
export async function readCommit(root: string): Promise<Commit | null> {
  try {
    const git = async (...words: string[]) => (await run('git', words, { cwd: root })).stdout.trim();
    const [id, changes] = await Promise.all([git('rev-parse', 'HEAD'), git('status', '--porcelain')]);
    return { id, changed: changes !== '' };
  } catch {
    return null;
  }
}
