/** The eleven outcomes: the rule that weighs findings, and the exits. Worst first. */
import { FRENCH_OVERSEAS } from './places.ts';
import type { OutcomeId, OutcomeRow } from './types.ts';

export const outcomes: Readonly<Record<OutcomeId, OutcomeRow>> = {
  unavailable: {
    weight: 'bars',
    sources: ['mica-59-1', 'mica-61-1-sub2', 'mica-r75'],
    // Where it is not settled that MiCA applies, the outcome names what has to be settled.
    remarks: [
      { id: 'service-open', when: { question: 'service', any: ['lending', 'decentralised', 'unsure'] } },
      { id: 'asset-open', when: { question: 'asset', any: ['unsure'] } },
      { id: 'place-open', when: { question: 'client-place', any: ['unsure'] } },
      { id: 'ties-open', when: { question: 'client-ties', any: ['unsure'] } },
      { id: 'seat-open', when: { question: 'firm-seat', any: ['branch-in-union', 'run-from-union', 'unsure'] } },
    ],
  },
  doubtful: { weight: 'doubts', sources: ['mica-61-1', 'esma-gl-23'] },
  partly: { weight: 'limits', sources: ['mica-61-1', 'mica-61-2'] },
  available: { sources: ['mica-61-1', 'mica-61-2'] },
  'eu-firm': { sources: ['mica-59-1', 'esma-final-report-10'] },
  'token-offer': { sources: ['mica-4', 'mica-5', 'mica-16-1', 'mica-48-1'] },
  'not-a-service': { sources: ['mica-2-1', 'mica-3-1-16', 'mica-r83', 'mica-r93'] },
  'financial-instrument': { sources: ['mica-2-4-a', 'mifid-42'] },
  'asset-outside': { sources: ['mica-2-3', 'mica-2-4', 'mica-3-1-5', 'mica-r10', 'mica-r11', 'mica-r17'] },
  intragroup: { sources: ['mica-2-2-a'] },
  'client-outside': {
    sources: ['mica-61-1', 'mica-2-1'],
    remarks: [{ id: 'french-overseas', when: { question: 'client-place', any: FRENCH_OVERSEAS } }],
  },
};
