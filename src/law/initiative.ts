/** Stage `initiative`: who asked first, and what shows it. */
import type { FindingId } from './sources.ts';
import type { QuestionRow } from './types.ts';

/** Statements alone show nothing: contracts and disclaimers do not prevail over the facts (Art. 61(1), third subparagraph). */
const paperOnly = {
  finding: 'paper-only',
  when: { question: 'request-record', only: ['tick-box', 'contract-clause'] },
} as const;

export const initiative: readonly QuestionRow<FindingId>[] = [
  {
    id: 'first-move',
    stage: 'initiative',
    kind: 'one',
    options: {
      client: {},
      firm: { bars: ['firm-first'] },
      'someone-for-firm': { bars: ['third-party-first'] },
      'before-union': { doubts: ['relationship-from-outside'] },
      unsure: { doubts: ['first-move-unclear'] },
    },
    routes: [
      { when: { question: 'first-move', any: ['client', 'unsure'] }, to: 'how-found' },
      { to: 'request-record' },
    ],
  },
  {
    id: 'how-found',
    stage: 'initiative',
    kind: 'many',
    options: {
      'word-of-mouth': {},
      'independent-source': {},
      'own-search': {},
      'rewarded-link': { bars: ['rewarded-introduction'] },
      'our-promotion': { bars: ['prompted-by-promotion'] },
      'met-abroad': { doubts: ['met-abroad'] },
      'asked-to-be-told': { doubts: ['asked-to-be-told'] },
      'existing-client': { notes: ['existing-client'] },
      unsure: { alone: true, doubts: ['source-unclear'] },
    },
    routes: [{ to: 'request-record' }],
  },
  {
    id: 'request-record',
    stage: 'initiative',
    kind: 'many',
    options: {
      'own-words': { supports: ['request-recorded'] },
      'system-logs': { supports: ['origin-logged'] },
      'tick-box': { notes: ['paper-has-no-weight'], doubts: [paperOnly] },
      'contract-clause': { notes: ['paper-has-no-weight'], doubts: [paperOnly] },
      nothing: { alone: true, doubts: ['no-record'] },
    },
    routes: [{ to: 'education' }],
  },
];
