/** The words with which a change of law is told: every key of `content/<language>/law-diff.yaml`. */
import { z } from 'astro/zod';
import { keyed, text } from './fields.ts';

/** What an entry can say, in this order. Each holds `{list}`, which a number takes the place of where it grows long. */
export const LISTS = [
  'newQuestions',
  'goneQuestions',
  'newOptions',
  'goneOptions',
  'options',
  'findings',
  'outcomes',
  'records',
  'sources',
] as const;
export type ListKey = (typeof LISTS)[number];

export const lawDiffSchema = z.strictObject({
  title: text(80),
  ...keyed(LISTS, text(80)).shape,
  nothing: text(80),
  cases: text(120),
  casesSame: text(80),
  sample: text(160),
  sampleSame: text(120),
});
export type LawDiffWords = z.infer<typeof lawDiffSchema>;
