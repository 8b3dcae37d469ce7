/** The words of what an outcome offers beyond the verdict: every key of `content/<language>/record.yaml`. */
import { z } from 'astro/zod';
import { keyed, text } from './fields.ts';

const label = text(110);
const sentence = text(420);

/** `{name}` in a text is filled in. */
export const recordSchema = z.strictObject({
  decided: z.strictObject({
    title: label,
    lead: sentence,
    would: label,
    natures: keyed(['past', 'unclear', 'choice'], sentence),
    thenAsked: sentence,
    rest: sentence,
    more: label,
    none: sentence,
  }),
  findOut: keyed(['title', 'lead', 'possible', 'ruledOut', 'settles', 'adds', 'again'], sentence),
  evidence: keyed(
    ['title', 'lead', 'who', 'owner', 'ownerOf', 'date', 'dateOf', 'record', 'why', 'usually', 'save'],
    sentence,
  ),
  keep: keyed(
    [
      'title',
      'linkTitle',
      'linkAbout',
      'copy',
      'copied',
      'copyFailed',
      'qr',
      'qrName',
      'fieldsTitle',
      'fieldsAbout',
      'firm',
      'client',
      'preparedBy',
      'remarks',
      'saveTitle',
      'json',
      'text',
      'word',
      'saveAbout',
      'verify',
      'compare',
      'map',
      'reference',
      'referenceAbout',
      'failed',
      'nextTitle',
      'nextAbout',
      'next',
    ],
    sentence,
  ),
  draft: keyed(['keep', 'keepAbout', 'kept', 'delete', 'deleted', 'blocked', 'found', 'goOn'], sentence),
  rules: keyed(
    ['title', 'versions', 'same', 'differs', 'unknownOutcome', 'newQuestion', 'withoutEffect', 'changes'],
    sentence,
  ),
  /** `name` begins the names of files; the rest stands in the Word document. */
  files: keyed(['name', 'question', 'answer', 'page'], label),
});
export type RecordTexts = z.infer<typeof recordSchema>;
