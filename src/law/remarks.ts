/** Passages of an outcome's text that are shown only where the answers call for them. */
import { FRENCH_OVERSEAS } from './places.ts';
import type { Condition, OutcomeId } from './types.ts';

export interface Remark {
  readonly id: string;
  readonly when: Condition;
}

export const remarks: Readonly<Partial<Record<OutcomeId, readonly Remark[]>>> = {
  // Where it is not settled that MiCA applies, the outcome names what has to be settled.
  unavailable: [
    { id: 'service-open', when: { question: 'service', any: ['lending', 'decentralised', 'unsure'] } },
    { id: 'asset-open', when: { question: 'asset', any: ['unsure'] } },
    { id: 'place-open', when: { question: 'client-place', any: ['unsure'] } },
    { id: 'ties-open', when: { question: 'client-ties', any: ['unsure'] } },
    { id: 'seat-open', when: { question: 'firm-seat', any: ['branch-in-union', 'run-from-union', 'unsure'] } },
  ],
  'client-outside': [{ id: 'french-overseas', when: { question: 'client-place', any: FRENCH_OVERSEAS } }],
};
