/** Stage `client`: who the client is, and where. */
import type { FindingId } from './findings.ts';
import { places, UNSURE_PLACE_NO } from './places.ts';
import type { QuestionRow } from './types.ts';

export const client: readonly QuestionRow<FindingId>[] = [
  {
    id: 'client-kind',
    no: 3,
    stage: 'client',
    kind: 'one',
    options: {
      individual: { no: 0, sources: ['mica-3-1-39'] },
      company: { no: 1, sources: ['mica-3-1-39'] },
      'own-group': { no: 2, exit: 'intragroup' },
      'passes-on': {
        no: 3,
        raises: ['provider-chain', { finding: 'custody-chain', when: { question: 'service', any: ['custody'] } }],
      },
    },
    routes: [{ to: 'client-place' }],
  },
  {
    id: 'client-place',
    no: 4,
    stage: 'client',
    kind: 'one',
    options: { ...places, unsure: { no: UNSURE_PLACE_NO, raises: ['place-unclear'] } },
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
    no: 5,
    stage: 'client',
    kind: 'one',
    options: {
      none: { no: 0, exit: 'client-outside' },
      some: { no: 1, raises: ['situated-unclear'] },
      unsure: { no: 2, raises: ['place-unclear'] },
    },
    routes: [{ to: 'first-move' }],
  },
];
