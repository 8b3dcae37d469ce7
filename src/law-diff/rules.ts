/** The rules as they stand in a folder: today's, or those of an earlier revision. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Answers } from '../decision/answers.ts';
import type { Assessment } from '../decision/assess.ts';
import type { Law } from '../law/types.ts';

export interface Rules {
  readonly law: Law;
  /** By the code of that revision, so that a change of the machine shows as well as one of the table. */
  readonly assess: (answers: Answers) => Assessment;
  readonly sources: Pick<typeof import('../law/sources.ts'), 'findingSources' | 'outcomeSources' | 'sourcesOfOption'>;
  readonly remarks: typeof import('../law/remarks.ts').remarks;
  readonly evidence: Readonly<Partial<typeof import('../law/evidence.ts').evidence>>;
}

/**
 * Loads the rules that stand in a folder.
 * @param folder a project, or as much of one as `src/law` and `src/decision`, with `node_modules`
 * @throws Error where the folder has no table, or one that this project's commands cannot read
 */
export async function rulesIn(folder: string): Promise<Rules> {
  const module = (path: string) => {
    if (!existsSync(join(folder, path))) throw new Error(`${path} is missing: it is older than the table`);
    return import(pathToFileURL(join(folder, path)).href);
  };
  const { law, decision }: typeof import('../decision/decision.ts') = await module('src/decision/decision.ts');
  const { assess }: typeof import('../decision/assess.ts') = await module('src/decision/assess.ts');
  const sources: typeof import('../law/sources.ts') = await module('src/law/sources.ts');
  const { remarks }: typeof import('../law/remarks.ts') = await module('src/law/remarks.ts');
  // Younger than the table.
  const { evidence }: Pick<Rules, 'evidence'> = existsSync(join(folder, 'src/law/evidence.ts'))
    ? await module('src/law/evidence.ts')
    : { evidence: {} };
  return { law, assess: (answers) => assess(law, decision, answers), sources, remarks, evidence };
}

const run = promisify(execFile);

/**
 * Puts a revision's table, code and words of questions into a temporary folder.
 * @param root the project's folder
 * @param revision anything that names a commit
 * @returns the folder, the commit's short name, and what takes the folder away again
 * @throws Error where git knows no such commit
 */
export async function checkOut(root: string, revision: string) {
  const git = async (...args: string[]) => (await run('git', ['-C', root, ...args])).stdout.trim();
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(() => {
    throw new Error(`git knows no commit "${revision}": name one of "git log", or fetch the tags`);
  });
  const folder = await mkdtemp(join(tmpdir(), 'law-diff-'));
  const remove = () => rm(folder, { recursive: true });
  try {
    await unpack(root, commit, folder);
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder, commit: await git('rev-parse', '--short', commit), remove };
}

/** `git archive | tar`: nothing is written into the repository, as a worktree would be. */
async function unpack(root: string, commit: string, folder: string): Promise<void> {
  const archive = spawn('git', ['-C', root, 'archive', commit, 'package.json', 'src', 'content']);
  const tar = spawn('tar', ['-x', '-C', folder]);
  archive.stdout.pipe(tar.stdin);
  const ended = [archive, tar].map(async (child) => {
    const [said, status] = await Promise.all([
      text(child.stderr),
      new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
    ]);
    if (status !== 0) throw new Error(said.trim());
  });
  await Promise.all(ended);
}
