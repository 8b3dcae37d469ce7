/** Stage `request`: what was offered, measured against what the client asked for. */
import type { FindingId } from './sources.ts';
import type { QuestionRow } from './types.ts';

const pair = { limits: ['not-same-type'] } as const;

export const request: readonly QuestionRow<FindingId>[] = [
  {
    id: 'provided',
    stage: 'request',
    kind: 'many',
    options: {
      'as-asked': { alone: true },
      'client-asked-more': { notes: ['new-request'] },
      'same-type-then': {},
      'same-type-later': { limits: ['later-offer'] },
      'new-asset-type': { limits: ['new-asset-type'] },
      'new-service': { limits: ['new-service'] },
      unsure: { alone: true, doubts: ['provided-unclear'] },
    },
    routes: [{ when: { question: 'provided', any: ['same-type-then'] }, to: 'same-type' }, { to: 'weigh' }],
  },
  {
    id: 'same-type',
    stage: 'request',
    kind: 'many',
    options: {
      class: { ...pair },
      technology: { ...pair },
      currency: { ...pair },
      reserve: { ...pair },
      liquidity: { ...pair },
      none: { alone: true, notes: ['same-type-same-time'] },
      unsure: { alone: true, doubts: ['type-unclear'] },
    },
    routes: [{ to: 'weigh' }],
  },
];
