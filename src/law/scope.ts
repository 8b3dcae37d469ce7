/** Stage `scope`: is MiCA's authorisation requirement the question at all? */
import type { FindingId } from './findings.ts';
import type { QuestionRow } from './types.ts';

const listed = { sources: ['mica-3-1-16'] };

export const scope: readonly QuestionRow<FindingId>[] = [
  {
    id: 'firm-seat',
    no: 0,
    stage: 'scope',
    kind: 'one',
    options: {
      outside: { no: 0 },
      'staff-in-union': { no: 1, raises: ['staff-in-union'] },
      'branch-in-union': { no: 2, raises: ['branch-in-union'] },
      'run-from-union': { no: 3, raises: ['run-from-union'] },
      inside: { no: 4, exit: 'eu-firm' },
      unsure: { no: 5, raises: ['seat-unclear'] },
    },
    routes: [{ to: 'service' }],
  },
  {
    id: 'service',
    no: 1,
    stage: 'scope',
    kind: 'many',
    options: {
      custody: { no: 0, ...listed },
      'trading-platform': { no: 1, ...listed },
      'exchange-funds': { no: 2, ...listed },
      'exchange-crypto': { no: 3, ...listed },
      execution: { no: 4, ...listed },
      placing: { no: 5, ...listed },
      'order-transmission': { no: 6, ...listed },
      advice: { no: 7, ...listed },
      'portfolio-management': { no: 8, ...listed },
      transfer: { no: 9, ...listed },
      staking: { no: 10, raises: ['staking-is-custody'] },
      lending: { no: 11, raises: ['lending-unclear'] },
      decentralised: { no: 12, raises: ['decentralised-unclear'] },
      'token-offer': { no: 13, alone: true, exit: 'token-offer' },
      'no-service': { no: 14, alone: true, exit: 'not-a-service' },
      unsure: { no: 15, alone: true, raises: ['service-unclear'] },
    },
    routes: [{ to: 'asset' }],
  },
  {
    id: 'asset',
    no: 2,
    stage: 'scope',
    kind: 'many',
    options: {
      'other-crypto-asset': { no: 0, sources: ['mica-3-1-5'] },
      'e-money-token': { no: 1, raises: ['issuer-rules'] },
      'asset-referenced-token': { no: 2, raises: ['issuer-rules'] },
      'unauthorised-stablecoin': { no: 3, raises: ['issuer-not-authorised'] },
      'financial-instrument': { no: 4, alone: true, exit: 'financial-instrument' },
      'unique-or-excluded': { no: 5, alone: true, exit: 'asset-outside' },
      unsure: { no: 6, alone: true, raises: ['asset-unclear'] },
    },
    routes: [{ to: 'client-kind' }],
  },
];
