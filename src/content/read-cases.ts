/** Reads the training cases: what they hold in every language alike. */
import type { z } from 'astro/zod';
import { readAnswers } from '../decision/answers.ts';
import { decision, law } from '../decision/decision.ts';
import { encodeLink } from '../decision/link.ts';
import { ContentError, inFile, readText } from './files.ts';
import type { CaseRow } from './model.ts';
import { casesSchema } from './schemas.ts';

export const CASES = 'content/cases.json';

/** The cases as their file has them, whether or not the decision knows their answers. */
export async function readCaseRows(root: string): Promise<z.infer<typeof casesSchema>> {
  const text = await readText(root, CASES);
  return inFile(CASES, () => casesSchema.parse(JSON.parse(text)));
}

/** The cases in the order of their file, by their ids. */
export async function readCases(root: string): Promise<Map<string, CaseRow>> {
  return new Map(
    (await readCaseRows(root)).map((row) => {
      const read = readAnswers(law, row.answers);
      if ('problem' in read) throw new ContentError(CASES, `${row.id}: ${read.problem.code} ${read.problem.question}`);
      return [row.id, { ...row, code: encodeLink(law, decision, read.answers, false) }];
    }),
  );
}
