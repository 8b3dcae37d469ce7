/** Questions whose answer a firm can make differently for the time to come. Every other answer is a fact. */
import type { QuestionId } from './types.ts';

export const CHOICES: ReadonlySet<QuestionId> = new Set(['education', 'website', 'provided', 'same-type']);
