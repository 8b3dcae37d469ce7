/** Stage `marketing`: what the firm, and everyone around it, has done in the Union. Not only for this client. */
import type { FindingId } from './findings.ts';
import type { QuestionRow } from './types.ts';

const named = { sources: ['esma-gl-12', 'esma-g1'] };
const toBeConfirmed = { sources: ['esma-gl-12', 'esma-g1-more'] };

/** Means of solicitation that name what the firm offers; `brand-only` does not. */
const OFFERING_MEANS = [
  'online-advertising',
  'search-promotion',
  'social-media',
  'direct-contact',
  'messaging-groups',
  'promotional-events',
  'invitations',
  'press-and-print',
  'app-notifications',
  'other-means',
] as const;

export const marketing: readonly QuestionRow<FindingId>[] = [
  {
    id: 'education',
    no: 9,
    stage: 'marketing',
    kind: 'one',
    options: {
      none: { no: 0 },
      neutral: { no: 1, sources: ['esma-gl-17'] },
      'leads-to-firm': { no: 2, raises: ['education-promotes'] },
      worldwide: { no: 3, raises: ['education-may-promote'] },
      unsure: { no: 4, raises: ['education-unclear'] },
    },
    routes: [{ to: 'own-marketing' }],
  },
  {
    id: 'own-marketing',
    no: 10,
    stage: 'marketing',
    kind: 'many',
    options: {
      'online-advertising': { no: 0, ...named },
      'search-promotion': { no: 1, ...named },
      'social-media': { no: 2, ...named },
      'direct-contact': { no: 3, ...named },
      'messaging-groups': { no: 4, ...named },
      'promotional-events': { no: 5, ...named },
      invitations: { no: 6, ...toBeConfirmed },
      'press-and-print': { no: 7, ...named },
      'app-notifications': { no: 8, ...named },
      'other-means': { no: 9, ...named },
      'brand-only': { no: 10, sources: ['esma-gl-13'] },
      none: { no: 11, alone: true },
      unsure: { no: 12, alone: true, raises: ['own-marketing-unclear'] },
    },
    routes: [
      { when: { question: 'own-marketing', any: [...OFFERING_MEANS, 'brand-only'] }, to: 'marketing-reach' },
      { to: 'others-marketing' },
    ],
  },
  {
    id: 'marketing-reach',
    no: 11,
    stage: 'marketing',
    kind: 'one',
    options: {
      reached: {
        no: 0,
        raises: [
          { finding: 'solicited-in-union', when: { question: 'own-marketing', any: OFFERING_MEANS } },
          { finding: 'brand-advertising', when: { question: 'own-marketing', only: ['brand-only'] } },
        ],
      },
      'reached-before': { no: 1, raises: ['past-solicitation'] },
      'may-have-reached': { no: 2, raises: ['may-have-reached'] },
      'kept-out': { no: 3, raises: ['union-kept-out'] },
      unsure: { no: 4, raises: ['reach-unclear'] },
    },
    routes: [{ to: 'others-marketing' }],
  },
  {
    id: 'others-marketing',
    no: 12,
    stage: 'marketing',
    kind: 'many',
    options: {
      'paid-influencers': { no: 0, raises: ['influencers'] },
      affiliates: { no: 1, raises: ['affiliates'] },
      'group-company': { no: 2, raises: ['group-solicits'] },
      introducers: { no: 3, raises: ['introducers'] },
      'paid-reviews': { no: 4, raises: ['paid-reviews'] },
      'encouraged-fans': { no: 5, raises: ['implicit-promotion'] },
      'worldwide-promoters': { no: 6, raises: ['promoters-may-have-reached'] },
      'past-promoters': { no: 7, raises: ['past-promoters'] },
      'group-brand': { no: 8, raises: ['shared-brand'] },
      'unpaid-fans': { no: 9, raises: ['unpaid-promotion'] },
      none: { no: 10, alone: true },
      unsure: { no: 11, alone: true, raises: ['others-unclear'] },
    },
    routes: [{ to: 'website' }],
  },
  {
    id: 'website',
    no: 13,
    stage: 'marketing',
    kind: 'many',
    options: {
      'union-language': { no: 0, raises: ['union-language'] },
      'union-domain': { no: 1, raises: ['union-domain'] },
      'union-pages': { no: 2, raises: ['union-pages'] },
      'union-app-stores': { no: 3, raises: ['union-app-stores'] },
      'union-payments': { no: 4, raises: ['union-payments'] },
      'open-sign-up': { no: 5, raises: ['open-sign-up'] },
      'mica-claim': { no: 6, raises: ['looks-authorised'] },
      'geo-blocked': { no: 7, raises: ['geo-blocked'] },
      none: { no: 8, alone: true },
      unsure: { no: 9, alone: true, raises: ['website-unclear'] },
    },
    routes: [{ to: 'scale' }],
  },
  {
    id: 'scale',
    no: 14,
    stage: 'marketing',
    kind: 'one',
    options: {
      first: { no: 0 },
      few: { no: 1 },
      regular: { no: 2, raises: ['regular-business'] },
    },
    routes: [{ to: 'provided' }],
  },
];
