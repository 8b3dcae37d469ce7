/** Stage `marketing`: what the firm, and everyone around it, has done in the Union. Not only for this client. */
import type { FindingId } from './sources.ts';
import type { QuestionRow } from './types.ts';

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
    stage: 'marketing',
    kind: 'one',
    options: {
      none: {},
      neutral: {},
      'leads-to-firm': { bars: ['education-promotes'] },
      worldwide: { doubts: ['education-may-promote'] },
      unsure: { doubts: ['education-unclear'] },
    },
    routes: [{ to: 'own-marketing' }],
  },
  {
    id: 'own-marketing',
    stage: 'marketing',
    kind: 'many',
    options: {
      'online-advertising': {},
      'search-promotion': {},
      'social-media': {},
      'direct-contact': {},
      'messaging-groups': {},
      'promotional-events': {},
      invitations: {},
      'press-and-print': {},
      'app-notifications': {},
      'other-means': {},
      'brand-only': {},
      none: { alone: true },
      unsure: { alone: true, doubts: ['own-marketing-unclear'] },
    },
    routes: [
      { when: { question: 'own-marketing', any: [...OFFERING_MEANS, 'brand-only'] }, to: 'marketing-reach' },
      { to: 'others-marketing' },
    ],
  },
  {
    id: 'marketing-reach',
    stage: 'marketing',
    kind: 'one',
    options: {
      reached: {
        bars: [{ finding: 'solicited-in-union', when: { question: 'own-marketing', any: OFFERING_MEANS } }],
        doubts: [{ finding: 'brand-advertising', when: { question: 'own-marketing', only: ['brand-only'] } }],
      },
      'reached-before': { doubts: ['past-solicitation'] },
      'may-have-reached': { doubts: ['may-have-reached'] },
      'kept-out': { supports: ['union-kept-out'] },
      unsure: { doubts: ['reach-unclear'] },
    },
    routes: [{ to: 'others-marketing' }],
  },
  {
    id: 'others-marketing',
    stage: 'marketing',
    kind: 'many',
    options: {
      'paid-influencers': { bars: ['influencers'] },
      affiliates: { bars: ['affiliates'] },
      'group-company': { bars: ['group-solicits'] },
      introducers: { bars: ['introducers'] },
      'paid-reviews': { bars: ['paid-reviews'] },
      'encouraged-fans': { bars: ['implicit-promotion'] },
      'worldwide-promoters': { doubts: ['promoters-may-have-reached'] },
      'past-promoters': { doubts: ['past-promoters'] },
      'group-brand': { doubts: ['shared-brand'] },
      'unpaid-fans': { notes: ['unpaid-promotion'] },
      none: { alone: true },
      unsure: { alone: true, doubts: ['others-unclear'] },
    },
    routes: [{ to: 'website' }],
  },
  {
    id: 'website',
    stage: 'marketing',
    kind: 'many',
    options: {
      'union-language': { doubts: ['union-language'] },
      'union-domain': { doubts: ['union-domain'] },
      'union-pages': { doubts: ['union-pages'] },
      'union-app-stores': { doubts: ['union-app-stores'] },
      'union-payments': { notes: ['union-payments'] },
      'open-sign-up': { notes: ['open-sign-up'] },
      'mica-claim': { notes: ['looks-authorised'] },
      'geo-blocked': { supports: ['geo-blocked'] },
      none: { alone: true },
      unsure: { alone: true, doubts: ['website-unclear'] },
    },
    routes: [{ to: 'scale' }],
  },
  {
    id: 'scale',
    stage: 'marketing',
    kind: 'one',
    options: {
      first: {},
      few: {},
      regular: { doubts: ['regular-business'] },
    },
    routes: [{ to: 'provided' }],
  },
];
