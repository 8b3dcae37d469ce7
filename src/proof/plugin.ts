/**
 * Vite plugin: the proof as a module, `virtual:proof`. It runs when the site is built, before a page is written, so that a
 * build whose proof fails produces no site.
 */
import type { Plugin } from 'vite';
import { today } from '../content/dates.ts';
import { readContent } from '../content/read.ts';
import { law } from '../law/law.ts';
import type { Law } from '../law/types.ts';
import { type Commit, readCommit } from './commit.ts';
import { type Mutation, readMutation } from './mutation.ts';
import { type Proof, prove } from './prove.ts';

/** As many answer sets for each property as a build has time for; the tests try ten times as many, and others each time. */
const TRIAL = { runs: 2_000, seed: 61 };

const MODULE = 'virtual:proof';

export interface ProofOfBuild extends Proof {
  /** When it was run. */
  readonly date: string;
  readonly commit: Commit | null;
  readonly mutation: Mutation | null;
}

/**
 * @param root the project's folder
 * @param table what is proved
 */
export function proofPlugin(root: string, table: Law = law): Plugin {
  return {
    name: 'proof',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const { cases } = await readContent(root);
      const proof = prove(table, cases.values(), TRIAL);
      const [commit, mutation] = await Promise.all([readCommit(root), readMutation(root, proof.fingerprint)]);
      return `export default ${JSON.stringify({ ...proof, date: today(), commit, mutation } satisfies ProofOfBuild)};`;
    },
  };
}
