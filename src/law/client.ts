/** Stage `client`: who the client is, and where. */

import { places } from './places.ts';
import type { FindingId } from './sources.ts';
import type { QuestionRow } from './types.ts';

export const client: readonly QuestionRow<FindingId>[] = [
  {
    id: 'client-kind',
    stage: 'client',
    kind: 'one',
    options: {
      individual: {},
      company: {},
      'own-group': { exit: 'intragroup' },
      'passes-on': {
        doubts: ['provider-chain', { finding: 'custody-chain', when: { question: 'service', any: ['custody'] } }],
      },
    },
    routes: [{ to: 'client-place' }],
  },
  {
    id: 'client-place',
    stage: 'client',
    kind: 'one',
    options: { ...places, unsure: { doubts: ['place-unclear'] } },
    routes: [
      {
        when: {
          all: [
            { question: 'client-place', group: 'elsewhere' },
            { question: 'client-kind', none: ['passes-on'] },
          ],
        },
        to: 'client-ties',
      },
      { to: 'first-move' },
    ],
  },
  {
    id: 'client-ties',
    stage: 'client',
    kind: 'one',
    options: {
      none: { exit: 'client-outside' },
      some: { notes: ['situated-unclear'] },
      unsure: { doubts: ['place-unclear'] },
    },
    routes: [{ to: 'first-move' }],
  },
];
