/** Reads the training cases: what they hold in every language alike. */
import { readAnswers } from '../decision/answers.ts';
import { decision, law } from '../decision/decision.ts';
import { encodeLink } from '../decision/link.ts';
import { ContentError, inFile, readText } from './files.ts';
import type { CaseRow } from './model.ts';
import { casesSchema } from './schemas.ts';

export const CASES = 'content/cases.json';

/** The cases in the order of their file, by their ids. */
export async function readCases(root: string): Promise<Map<string, CaseRow>> {
  const text = await readText(root, CASES);
  const rows = inFile(CASES, () => casesSchema.parse(JSON.parse(text)));
  return new Map(
    rows.map((row) => {
      const read = readAnswers(law, row.answers);
      if ('problem' in read) throw new ContentError(CASES, `${row.id}: ${read.problem.code} ${read.problem.question}`);
      return [row.id, { ...row, code: encodeLink(law, decision, read.answers, false) }];
    }),
  );
}
