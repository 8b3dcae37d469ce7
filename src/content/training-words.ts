/** The words of the training: every key of `content/<language>/training.yaml`. */
import { z } from 'astro/zod';
import { DOCUMENT_KINDS } from './case-text.ts';
import { classSchema } from './class-words.ts';
import { keyed, text } from './fields.ts';
import { LEVELS, TOPICS } from './schemas.ts';

const label = text(90);

/** `{name}` in a text is filled in. */
export const trainingSchema = z.strictObject({
  levels: keyed(LEVELS, label),
  topics: keyed(TOPICS, label),
  documents: keyed(DOCUMENT_KINDS, label),
  class: classSchema,
});
export type TrainingWords = z.infer<typeof trainingSchema>;
