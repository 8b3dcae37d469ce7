/** Stage `scope`: is MiCA's authorisation requirement the question at all? */
import type { FindingId } from './sources.ts';
import type { QuestionRow } from './types.ts';

export const scope: readonly QuestionRow<FindingId>[] = [
  {
    id: 'firm-seat',
    stage: 'scope',
    kind: 'one',
    options: {
      outside: {},
      'staff-in-union': { notes: ['staff-in-union'] },
      'branch-in-union': { doubts: ['branch-in-union'] },
      'run-from-union': { doubts: ['run-from-union'] },
      inside: { exit: 'eu-firm' },
      unsure: { doubts: ['seat-unclear'] },
    },
    routes: [{ to: 'service' }],
  },
  {
    id: 'service',
    stage: 'scope',
    kind: 'many',
    options: {
      custody: {},
      'trading-platform': {},
      'exchange-funds': {},
      'exchange-crypto': {},
      execution: {},
      placing: {},
      'order-transmission': {},
      advice: {},
      'portfolio-management': {},
      transfer: {},
      staking: { notes: ['staking-is-custody'] },
      lending: { doubts: ['lending-unclear'] },
      decentralised: { doubts: ['decentralised-unclear'] },
      'token-offer': { alone: true, exit: 'token-offer' },
      'no-service': { alone: true, exit: 'not-a-service' },
      unsure: { alone: true, doubts: ['service-unclear'] },
    },
    routes: [{ to: 'asset' }],
  },
  {
    id: 'asset',
    stage: 'scope',
    kind: 'many',
    options: {
      'other-crypto-asset': {},
      'e-money-token': { notes: ['issuer-rules'] },
      'asset-referenced-token': { notes: ['issuer-rules'] },
      'unauthorised-stablecoin': { doubts: ['issuer-not-authorised'] },
      'financial-instrument': { alone: true, exit: 'financial-instrument' },
      'unique-or-excluded': { alone: true, exit: 'asset-outside' },
      unsure: { alone: true, doubts: ['asset-unclear'] },
    },
    routes: [{ to: 'client-kind' }],
  },
];
