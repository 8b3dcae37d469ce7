/** The records that answers call for: what a firm would have to show, were it asked. Words stand in `content/`. */
import type { Condition } from './types.ts';

/** The records, in the order in which they are listed. */
export const EVIDENCE_IDS = [
  'seat-papers',
  'service-opinion',
  'asset-opinion',
  'issuer-check',
  'chain-contract',
  'client-location',
  'first-message',
  'first-contact-file',
  'relocation-file',
  'sign-up-logs',
  'event-notes',
  'waiting-list',
  'referral-terms',
  'course-materials',
  'marketing-calendar',
  'no-marketing-note',
  'reach-reports',
  'campaign-end',
  'exclusion-settings',
  'promoter-contracts',
  'fan-contacts',
  'group-chart',
  'website-copies',
  'geo-blocking-logs',
  'sign-up-form',
  'client-register',
  'request-and-orders',
  'further-request',
  'same-type-note',
] as const;
export type EvidenceId = (typeof EVIDENCE_IDS)[number];

/**
 * When a record is called for: one of these conditions holds. ESMA's Guideline 3 asks for records of how the relationship came about; Guidelines 1
 * and 2 say by which means and through whom a firm solicits. The rest follows from the question that is open.
 */
export const evidence: Readonly<Record<EvidenceId, readonly Condition[]>> = {
  'seat-papers': [
    {
      question: 'firm-seat',
      any: ['staff-in-union', 'branch-in-union', 'run-from-union', 'unsure'],
    },
  ],
  'service-opinion': [{ question: 'service', any: ['lending', 'decentralised', 'unsure'] }],
  'asset-opinion': [{ question: 'asset', any: ['unsure'] }],
  'issuer-check': [
    {
      question: 'asset',
      any: ['e-money-token', 'asset-referenced-token', 'unauthorised-stablecoin'],
    },
  ],
  'chain-contract': [{ question: 'client-kind', any: ['passes-on'] }],
  'client-location': [{ question: 'client-kind', any: ['individual', 'company', 'passes-on'] }],
  'first-message': [{ question: 'first-move', any: ['client', 'unsure'] }],
  'first-contact-file': [{ question: 'first-move', any: ['firm', 'someone-for-firm', 'unsure'] }],
  'relocation-file': [{ question: 'first-move', any: ['before-union'] }],
  'sign-up-logs': [{ question: 'first-move', any: ['client', 'unsure'] }],
  'event-notes': [{ question: 'how-found', any: ['met-abroad'] }],
  'waiting-list': [{ question: 'how-found', any: ['asked-to-be-told'] }],
  'referral-terms': [
    { question: 'how-found', any: ['rewarded-link'] },
    { question: 'others-marketing', any: ['affiliates'] },
  ],
  'course-materials': [{ question: 'education', any: ['neutral', 'leads-to-firm', 'worldwide', 'unsure'] }],
  'marketing-calendar': [{ question: 'own-marketing', none: ['none'] }],
  'no-marketing-note': [{ question: 'own-marketing', any: ['none'] }],
  'reach-reports': [
    {
      question: 'marketing-reach',
      any: ['reached', 'reached-before', 'may-have-reached', 'unsure'],
    },
  ],
  'campaign-end': [
    { question: 'marketing-reach', any: ['reached-before'] },
    { question: 'others-marketing', any: ['past-promoters'] },
  ],
  'exclusion-settings': [{ question: 'marketing-reach', any: ['kept-out'] }],
  'promoter-contracts': [
    {
      question: 'others-marketing',
      any: ['paid-influencers', 'introducers', 'paid-reviews', 'worldwide-promoters', 'past-promoters', 'unsure'],
    },
  ],
  'fan-contacts': [{ question: 'others-marketing', any: ['encouraged-fans', 'unpaid-fans'] }],
  'group-chart': [{ question: 'others-marketing', any: ['group-company', 'group-brand'] }],
  'website-copies': [{ question: 'website', none: [] }],
  'geo-blocking-logs': [{ question: 'website', any: ['geo-blocked'] }],
  'sign-up-form': [{ question: 'website', any: ['open-sign-up'] }],
  'client-register': [{ question: 'scale', any: ['few', 'regular'] }],
  'request-and-orders': [{ question: 'provided', none: [] }],
  'further-request': [{ question: 'provided', any: ['client-asked-more'] }],
  'same-type-note': [{ question: 'provided', any: ['same-type-then', 'same-type-later'] }],
};
