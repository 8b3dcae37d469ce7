/** The words of the packages for learning platforms: `packages` in `content/<language>/training.yaml`. */
import type { z } from 'astro/zod';
import { keyed, text } from './fields.ts';

export const SETS = ['first-steps', 'full', 'contested'] as const;
export type SetId = (typeof SETS)[number];

export const STANDARDS = ['scorm12', 'scorm2004', 'cmi5'] as const;
export type Standard = (typeof STANDARDS)[number];

const sentence = text(420);

export const packageWordsSchema = keyed(
  [
    'title',
    'description',
    'lead',
    'courses',
    'size',
    'count',
    'which',
    'loadTitle',
    'load',

    'recordsTitle',
    'records',
    'limits',
    'privacyTitle',
    'privacy',
  ],
  sentence,
).extend({
  sets: keyed(SETS, keyed(['title', 'about'], sentence)),
  standards: keyed(STANDARDS, keyed(['name', 'about'], sentence)),
  /** What stands in the course itself. */
  shell: keyed(
    [
      'invented',
      'feedbackStep',
      'feedbackEnd',
      'rule',
      'better',
      'stateNew',
      'stateOpen',
      'stateDone',
      'start',
      'goOn',
      'progress',
      'progressNone',
      'passed',
      'failed',
      'score',
      'case',
      'all',
      'next',
      'redo',
      'leave',
      'left',
      'leftUnrecorded',
      'recorded',
      'notRecorded',
      'again',
      'lookOnly',
      'lost',
      'reading',
      'whose',
    ],
    sentence,
  ),
});
export type PackageWords = z.infer<typeof packageWordsSchema>;
