/** Stage `initiative`: who asked first, and what shows it. */
import type { FindingId } from './findings.ts';
import type { QuestionRow } from './types.ts';

const notTheFirmsDoing = { sources: ['reading-independent-source'] };

export const initiative: readonly QuestionRow<FindingId>[] = [
  {
    id: 'first-move',
    no: 6,
    stage: 'initiative',
    kind: 'one',
    options: {
      client: { no: 0, sources: ['mica-61-1'] },
      firm: { no: 1, raises: ['firm-first'] },
      'someone-for-firm': { no: 2, raises: ['third-party-first'] },
      'before-union': { no: 3, raises: ['relationship-from-outside'] },
      unsure: { no: 4, raises: ['first-move-unclear'] },
    },
    routes: [
      { when: { question: 'first-move', any: ['client', 'unsure'] }, to: 'how-found' },
      { to: 'request-record' },
    ],
  },
  {
    id: 'how-found',
    no: 7,
    stage: 'initiative',
    kind: 'many',
    options: {
      'word-of-mouth': { no: 0, ...notTheFirmsDoing },
      'independent-source': { no: 1, ...notTheFirmsDoing },
      'own-search': { no: 2, ...notTheFirmsDoing },
      'rewarded-link': { no: 3, raises: ['rewarded-introduction'] },
      'our-promotion': { no: 4, raises: ['prompted-by-promotion'] },
      'met-abroad': { no: 5, raises: ['met-abroad'] },
      'asked-to-be-told': { no: 6, raises: ['asked-to-be-told'] },
      'existing-client': { no: 7, raises: ['existing-client'] },
      unsure: { no: 8, alone: true, raises: ['source-unclear'] },
    },
    routes: [{ to: 'request-record' }],
  },
  {
    id: 'request-record',
    no: 8,
    stage: 'initiative',
    kind: 'many',
    options: {
      'own-words': { no: 0, raises: ['request-recorded'] },
      'system-logs': { no: 1, raises: ['origin-logged'] },
      'tick-box': { no: 2, raises: ['paper-has-no-weight', paperOnly()] },
      'contract-clause': { no: 3, raises: ['paper-has-no-weight', paperOnly()] },
      nothing: { no: 4, alone: true, raises: ['no-record'] },
    },
    routes: [{ to: 'education' }],
  },
];

/** Statements alone show nothing: contracts and disclaimers do not prevail over the facts (Art. 61(1), third subparagraph). */
function paperOnly() {
  return {
    finding: 'paper-only',
    when: { question: 'request-record', only: ['tick-box', 'contract-clause'] },
  } as const;
}
