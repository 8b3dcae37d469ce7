/**
 * What the table rests on: the sources of every option, finding and outcome, ids of `content/sources.yaml`.
 * They stand apart from the rules, since a browser needs them only with the words of an outcome.
 */
import type { OutcomeId, QuestionId, QuestionRow } from './types.ts';

/**
 * Sources of options themselves; those of the findings and exits they lead to stand below. A place goes by its group.
 */
const optionSources: Readonly<Partial<Record<QuestionId, Readonly<Record<string, readonly string[]>>>>> = {
  service: {
    custody: ['mica-3-1-16'],
    'trading-platform': ['mica-3-1-16'],
    'exchange-funds': ['mica-3-1-16'],
    'exchange-crypto': ['mica-3-1-16'],
    execution: ['mica-3-1-16'],
    placing: ['mica-3-1-16'],
    'order-transmission': ['mica-3-1-16'],
    advice: ['mica-3-1-16'],
    'portfolio-management': ['mica-3-1-16'],
    transfer: ['mica-3-1-16'],
  },
  asset: {
    'other-crypto-asset': ['mica-3-1-5'],
  },
  'client-kind': {
    individual: ['mica-3-1-39'],
    company: ['mica-3-1-39'],
  },
  'client-place': {
    union: ['mica-61-1'],
    outermost: ['mica-61-1', 'tfeu-355'],
    eea: ['eea-41-2025'],
  },
  'first-move': {
    client: ['mica-61-1'],
  },
  'how-found': {
    'word-of-mouth': ['reading-independent-source'],
    'independent-source': ['reading-independent-source'],
    'own-search': ['reading-independent-source'],
  },
  education: {
    neutral: ['esma-gl-17'],
  },
  'own-marketing': {
    'online-advertising': ['esma-gl-12', 'esma-g1', 'esma-g1-more'],
    'search-promotion': ['esma-gl-12', 'esma-g1'],
    'social-media': ['esma-gl-12', 'esma-g1'],
    'direct-contact': ['esma-gl-12', 'esma-g1'],
    'messaging-groups': ['esma-gl-12', 'esma-g1'],
    'promotional-events': ['esma-gl-12', 'esma-g1'],
    invitations: ['esma-gl-12', 'esma-g1-more'],
    'press-and-print': ['esma-gl-12', 'esma-g1'],
    'app-notifications': ['esma-gl-12', 'esma-g1'],
    'other-means': ['esma-gl-12'],
    'brand-only': ['esma-gl-13'],
  },
  provided: {
    'as-asked': ['mica-61-1'],
    'same-type-then': ['esma-g3'],
  },
  'same-type': {
    class: ['esma-g4-pairs'],
    technology: ['esma-g4-pairs'],
    currency: ['esma-g4-pairs'],
    reserve: ['esma-g4-pairs'],
    liquidity: ['esma-g4-pairs'],
  },
};

/** Sources of findings: empty only where the finding is about not knowing. */
export const findingSources = {
  // firm-seat
  'staff-in-union': ['reading-staff-in-union'],
  'branch-in-union': ['mica-59-1', 'reading-branch'],
  'run-from-union': ['esma-definition', 'mica-59-2', 'reading-run-from-union'],
  'seat-unclear': [],
  // service
  'staking-is-custody': ['mica-3-1-17', 'esma-qa-2067', 'reading-staking'],
  'lending-unclear': ['mica-3-1-16', 'reading-lending'],
  'decentralised-unclear': ['mica-r22'],
  'service-unclear': [],
  // asset
  'issuer-rules': ['mica-title-3', 'mica-title-4'],
  'issuer-not-authorised': ['mica-16-1', 'mica-48-1', 'reading-stablecoin'],
  'asset-unclear': [],
  // client-kind
  'provider-chain': ['mica-61-1', 'mica-3-1-39', 'reading-provider-chain'],
  'custody-chain': ['mica-75-9'],
  // client-place, client-ties
  'eea-state': ['eea-41-2025'],
  'place-unclear': [],
  'situated-unclear': ['mica-61-1', 'reading-situated'],
  // first-move
  'firm-first': ['mica-61-1-sub2'],
  'third-party-first': ['mica-61-1-sub2', 'esma-gl-19'],
  'relationship-from-outside': ['mica-61-1', 'reading-from-outside'],
  'first-move-unclear': ['esma-gl-23'],
  // how-found
  'rewarded-introduction': ['esma-gl-19', 'esma-g2'],
  'prompted-by-promotion': ['mica-61-1-sub2', 'esma-gl-12'],
  'met-abroad': ['reading-met-abroad'],
  'asked-to-be-told': ['esma-gl-12', 'esma-gl-23', 'reading-asked-to-be-told'],
  'existing-client': ['mica-61-1', 'mica-61-2'],
  'source-unclear': ['esma-gl-23'],
  // request-record
  'request-recorded': ['esma-g3'],
  'origin-logged': ['esma-g3'],
  'paper-has-no-weight': ['mica-61-1-sub3', 'esma-gl-24'],
  'paper-only': ['mica-61-1-sub3', 'esma-gl-24'],
  'no-record': ['esma-g3'],
  // education
  'education-promotes': ['esma-gl-17', 'esma-g1-education', 'reading-all-clients'],
  'education-may-promote': ['esma-gl-12', 'esma-gl-17', 'reading-education'],
  'education-unclear': ['esma-gl-17'],
  // own-marketing, marketing-reach
  'own-marketing-unclear': ['esma-gl-12'],
  'solicited-in-union': ['mica-61-1-sub2', 'esma-gl-12', 'reading-all-clients'],
  'brand-advertising': ['esma-gl-13', 'reading-brand'],
  'past-solicitation': ['mica-61-1', 'reading-past-solicitation'],
  'may-have-reached': ['esma-gl-12', 'reading-may-have-reached'],
  'union-kept-out': ['esma-g1'],
  'reach-unclear': ['esma-gl-12'],
  // others-marketing
  influencers: ['esma-gl-19', 'esma-g2', 'reading-all-clients'],
  affiliates: ['esma-gl-19', 'esma-g2', 'reading-all-clients'],
  'group-solicits': ['mica-61-1-sub2', 'mica-3-1-31', 'reading-all-clients'],
  introducers: ['esma-gl-19', 'reading-all-clients'],
  'paid-reviews': ['esma-g2', 'reading-all-clients'],
  'implicit-promotion': ['esma-gl-19', 'esma-g2', 'reading-independent-source', 'reading-all-clients'],
  'promoters-may-have-reached': ['esma-gl-12', 'esma-gl-19', 'reading-may-have-reached'],
  'past-promoters': ['mica-61-1', 'reading-past-solicitation'],
  'shared-brand': ['mica-61-1-sub2', 'reading-shared-brand'],
  'unpaid-promotion': ['mica-61-1', 'reading-unpaid-fans'],
  'others-unclear': ['esma-gl-19'],
  // website
  'union-language': ['esma-g1'],
  'union-domain': ['esma-g1', 'esma-supervision'],
  'union-pages': ['esma-g1', 'esma-supervision'],
  'union-app-stores': ['reading-app-stores'],
  'union-payments': ['reading-payments'],
  'open-sign-up': ['esma-g1', 'reading-open-sign-up'],
  'looks-authorised': ['mica-59-5'],
  'geo-blocked': ['esma-g1'],
  'website-unclear': ['esma-g1'],
  // scale
  'regular-business': ['esma-final-report', 'reading-exception'],
  // provided, same-type
  'new-request': ['mica-61-1', 'reading-new-request'],
  'later-offer': ['esma-g3'],
  'new-asset-type': ['mica-61-2'],
  'new-service': ['mica-61-2'],
  'provided-unclear': ['mica-61-2'],
  'not-same-type': ['mica-61-2', 'esma-g4', 'esma-g4-pairs'],
  'same-type-same-time': ['esma-g3'],
  'type-unclear': ['esma-g4'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The findings. Ids are public; texts stand in `content/<language>/findings.yaml`. */
export type FindingId = keyof typeof findingSources;

/** Sources of outcomes. */
export const outcomeSources: Readonly<Record<OutcomeId, readonly string[]>> = {
  unavailable: ['mica-59-1', 'mica-61-1-sub2', 'mica-r75'],
  doubtful: ['mica-61-1', 'esma-gl-23'],
  partly: ['mica-61-1', 'mica-61-2'],
  available: ['mica-61-1', 'mica-61-2'],
  'eu-firm': ['mica-59-1', 'esma-final-report-10'],
  'token-offer': ['mica-4', 'mica-5', 'mica-16-1', 'mica-48-1'],
  'not-a-service': ['mica-2-1', 'mica-3-1-16', 'mica-r83', 'mica-r93'],
  'financial-instrument': ['mica-2-4-a', 'mifid-42'],
  'asset-outside': ['mica-2-3', 'mica-2-4', 'mica-3-1-5', 'mica-r10', 'mica-r11', 'mica-r17'],
  intragroup: ['mica-2-2-a'],
  'client-outside': ['mica-61-1', 'mica-2-1'],
};

/** The sources of an option itself. */
export const sourcesOfOption = (row: QuestionRow, option: string): readonly string[] =>
  optionSources[row.id]?.[row.options[option]?.group ?? option] ?? [];

/** The sources of a finding, by its id. */
export const sourcesOfFinding = (finding: string): readonly string[] =>
  (findingSources as Readonly<Record<string, readonly string[]>>)[finding] ?? [];

/** Every source that the table rests on. */
export const allSources = (): Set<string> =>
  new Set([
    ...Object.values(optionSources).flatMap((options) => Object.values(options).flat()),
    ...Object.values(findingSources).flat(),
    ...Object.values(outcomeSources).flat(),
  ]);
