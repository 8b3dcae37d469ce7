/** The report of the mutation tests: how many small faults, put into the decision on purpose, the tests noticed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';

const REPORT = 'src/proof/mutation.json';

const reportSchema = z.object({
  rules: z.string(),
  fingerprint: z.string(),
  date: z.iso.date(),
  killed: z.int().min(0),
  survived: z.int().min(0),
  /** In percent. */
  score: z.number().min(0).max(100),
  survivors: z.array(z.object({ file: z.string(), line: z.int(), mutator: z.string(), why: z.string() })),
});

export type Mutation = z.infer<typeof reportSchema> & {
  /** The rules have changed since. */
  readonly stale: boolean;
};

/**
 * Reads the report.
 * @param root the project's folder
 * @param fingerprint that of today's rules in words
 * @returns null where there is none
 * @throws an error where it is not what it should be
 */
export async function readMutation(root: string, fingerprint: string): Promise<Mutation | null> {
  const text = await readFile(join(root, REPORT), 'utf8').catch(() => null);
  if (text === null) return null;
  const report = reportSchema.parse(JSON.parse(text));
  return { ...report, stale: report.fingerprint !== fingerprint };
}
