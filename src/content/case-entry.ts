/** A training case in one language as pages and packages use it: its texts rendered, and what its answers give. */
import { z } from 'astro/zod';
import { readAnswers } from '../decision/answers.ts';
import { decision, law } from '../decision/decision.ts';
import { encodeLink } from '../decision/link.ts';
import { splitCase } from './case-text.ts';
import type { Renderer } from './markdown.ts';
import type { CaseRow, CaseText } from './model.ts';
import { casesSchema } from './schemas.ts';

const html = z.string();

export const caseEntrySchema = z.strictObject({
  ...casesSchema.element.shape,
  order: z.number(),
  /** The link code of the model answers, and of those with one fact changed. */
  code: z.string(),
  changedCode: z.string(),
  title: z.string(),
  summary: z.string(),
  /** A body, with documents as figures and passages as `<span class="passage" data-answers="…">`. */
  facts: html,
  /** A body, with buttons for its terms. */
  discussion: html,
  /** Ids of the terms that the discussion uses, and of the sources that the discussion and what follows cite. */
  terms: z.array(z.string()),
  cites: z.array(z.string()),
  /** Lines: what a hasty reader would get wrong, what one fact changed would change, why a question is contested. */
  hasty: html,
  changed: html,
  reasons: z.record(z.string(), html),
});
export type CaseEntry = z.infer<typeof caseEntrySchema>;

/**
 * @param order its place in the file, from 0
 * @returns the data of the entry, strings typeset and HTML rendered
 */
export function caseEntry(row: CaseRow, { data, body }: CaseText, order: number, renderer: Renderer): CaseEntry {
  const { facts, discussion } = splitCase(body);
  const { html, terms } = renderer.withTerms(discussion);
  const texts = [discussion, data.hasty, data.changed, ...Object.values(data.contested)];
  return {
    ...row,
    order,
    changedCode: changedCodeOf(row),
    title: renderer.typeset(data.title),
    summary: renderer.typeset(data.summary),
    facts: renderer.block(facts),
    discussion: html,
    terms,
    cites: [...new Set(texts.flatMap(renderer.cited))],
    hasty: renderer.inline(data.hasty),
    changed: renderer.inline(data.changed),
    reasons: Object.fromEntries(Object.entries(data.contested).map(([id, why]) => [id, renderer.inline(why)])),
  };
}

/** The model answers with one fact changed, as `answers` of the contract: null takes an answer away. */
export const changedAnswers = ({ answers, variation }: Pick<CaseRow, 'answers' | 'variation'>): object =>
  Object.fromEntries(Object.entries({ ...answers, ...variation.answers }).filter(([, options]) => options !== null));

function changedCodeOf(row: CaseRow): string {
  const read = readAnswers(law, changedAnswers(row));
  return 'answers' in read ? encodeLink(law, decision, read.answers, false) : row.code;
}
