/** The words of the proof of the decision: every key of `content/<language>/proof.yaml`. */
import { z } from 'astro/zod';
import { keyed, STATUSES, text } from './fields.ts';

const label = text(110);
const sentence = text(420);

/** `{name}` in a text is filled in. */
export const proofSchema = z.strictObject({
  title: label,
  description: sentence,
  lead: sentence,
  run: keyed(['title', 'rules', 'fingerprint', 'commit', 'changed', 'unknown', 'date'], sentence),
  counts: keyed(
    [
      'title',
      'questions',
      'options',
      'findings',
      'exits',
      'verdicts',
      'sources',
      'states',
      'ways',
      'given',
      'cases',
      'all',
    ],
    sentence,
  ),
  walked: keyed(['title', 'about'], sentence),
  properties: z.strictObject({
    title: label,
    about: sentence,
    statement: label,
    tried: label,
    result: label,
    holds: label,
    statements: z.array(sentence).length(8),
  }),
  mutation: keyed(['title', 'about', 'score', 'stale', 'missing', 'survivors'], sentence),
  counsel: z.strictObject({
    title: label,
    lead: sentence,
    groups: keyed(
      STATUSES.filter((status) => status !== 'law'),
      sentence,
    ),
    remark: label,
    authorities: sentence,
  }),
  carries: keyed(['title', 'lead'], sentence),
  back: keyed(['title', 'lead', 'questions', 'findings', 'outcomes', 'pages', 'cases', 'none'], sentence),
  map: label,
});
export type ProofWords = z.infer<typeof proofSchema>;
