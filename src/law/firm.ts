/**
 * What a firm answers about itself, and may carry over to its next client. An option named here speaks of the one
 * client after all, so an answer that holds it is asked again.
 */
import type { QuestionId } from './types.ts';

export const FIRM_QUESTIONS: Readonly<Partial<Record<QuestionId, readonly string[]>>> = {
  'firm-seat': [],
  education: [],
  'own-marketing': [],
  // "This client did not come through it".
  'marketing-reach': ['reached-before'],
  'others-marketing': ['past-promoters'],
  website: [],
  // A firm with one client from the Union has no first one any more.
  scale: ['first'],
};
