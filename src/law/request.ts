/** Stage `request`: what was offered, measured against what the client asked for. */
import type { FindingId } from './findings.ts';
import type { QuestionRow } from './types.ts';

const pair = { raises: ['not-same-type'], sources: ['esma-g4-pairs'] } as const;

export const request: readonly QuestionRow<FindingId>[] = [
  {
    id: 'provided',
    no: 15,
    stage: 'request',
    kind: 'many',
    options: {
      'as-asked': { no: 0, alone: true, sources: ['mica-61-1'] },
      'client-asked-more': { no: 1, raises: ['new-request'] },
      'same-type-then': { no: 2, sources: ['esma-g3'] },
      'same-type-later': { no: 3, raises: ['later-offer'] },
      'new-asset-type': { no: 4, raises: ['new-asset-type'] },
      'new-service': { no: 5, raises: ['new-service'] },
      unsure: { no: 6, alone: true, raises: ['provided-unclear'] },
    },
    routes: [{ when: { question: 'provided', any: ['same-type-then'] }, to: 'same-type' }, { to: 'weigh' }],
  },
  {
    id: 'same-type',
    no: 16,
    stage: 'request',
    kind: 'many',
    options: {
      class: { no: 0, ...pair },
      technology: { no: 1, ...pair },
      currency: { no: 2, ...pair },
      reserve: { no: 3, ...pair },
      liquidity: { no: 4, ...pair },
      none: { no: 5, alone: true, raises: ['same-type-same-time'] },
      unsure: { no: 6, alone: true, raises: ['type-unclear'] },
    },
    routes: [{ to: 'weigh' }],
  },
];
