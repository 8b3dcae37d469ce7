/** Every finding: what it weighs and where it comes from. Texts stand in `content/<language>/findings.yaml`. */
import type { FindingRow } from './types.ts';

const bars = (...sources: string[]): FindingRow => ({ weight: 'bars', sources });
const doubts = (...sources: string[]): FindingRow => ({ weight: 'doubts', sources });
const limits = (...sources: string[]): FindingRow => ({ weight: 'limits', sources });
const notes = (...sources: string[]): FindingRow => ({ weight: 'notes', sources });
const supports = (...sources: string[]): FindingRow => ({ weight: 'supports', sources });

export const findings = {
  // firm-seat
  'staff-in-union': notes('reading-staff-in-union'),
  'branch-in-union': doubts('mica-59-1', 'reading-branch'),
  'run-from-union': doubts('esma-definition', 'mica-59-2', 'reading-run-from-union'),
  'seat-unclear': doubts(),
  // service
  'staking-is-custody': notes('mica-3-1-17', 'esma-qa-2067', 'reading-staking'),
  'lending-unclear': doubts('mica-3-1-16', 'reading-lending'),
  'decentralised-unclear': doubts('mica-r22'),
  'service-unclear': doubts(),
  // asset
  'issuer-rules': notes('mica-title-3', 'mica-title-4'),
  'issuer-not-authorised': doubts('mica-16-1', 'mica-48-1', 'reading-stablecoin'),
  'asset-unclear': doubts(),
  // client-kind
  'provider-chain': doubts('mica-61-1', 'mica-3-1-39', 'reading-provider-chain'),
  'custody-chain': doubts('mica-75-9'),
  // client-place, client-ties
  'eea-state': notes('eea-41-2025'),
  'place-unclear': doubts(),
  'situated-unclear': notes('mica-61-1', 'reading-situated'),
  // first-move
  'firm-first': bars('mica-61-1-sub2'),
  'third-party-first': bars('mica-61-1-sub2', 'esma-gl-19'),
  'relationship-from-outside': doubts('mica-61-1', 'reading-from-outside'),
  'first-move-unclear': doubts('esma-gl-23'),
  // how-found
  'rewarded-introduction': bars('esma-gl-19', 'esma-g2'),
  'prompted-by-promotion': bars('mica-61-1-sub2', 'esma-gl-12'),
  'met-abroad': doubts('reading-met-abroad'),
  'asked-to-be-told': doubts('esma-gl-12', 'esma-gl-23', 'reading-asked-to-be-told'),
  'existing-client': notes('mica-61-1', 'mica-61-2'),
  'source-unclear': doubts('esma-gl-23'),
  // request-record
  'request-recorded': supports('esma-g3'),
  'origin-logged': supports('esma-g3'),
  'paper-has-no-weight': notes('mica-61-1-sub3', 'esma-gl-24'),
  'paper-only': doubts('mica-61-1-sub3', 'esma-gl-24'),
  'no-record': doubts('esma-g3'),
  // education
  'education-promotes': bars('esma-gl-17'),
  'education-may-promote': doubts('esma-gl-12', 'esma-gl-17', 'reading-education'),
  'education-unclear': doubts('esma-gl-17'),
  // own-marketing, marketing-reach
  'own-marketing-unclear': doubts('esma-gl-12'),
  'solicited-in-union': bars('mica-61-1-sub2', 'esma-gl-12', 'reading-all-clients'),
  'brand-advertising': doubts('esma-gl-13', 'reading-brand'),
  'past-solicitation': doubts('mica-61-1', 'reading-past-solicitation'),
  'may-have-reached': doubts('esma-gl-12', 'reading-may-have-reached'),
  'union-kept-out': supports('esma-g1'),
  'reach-unclear': doubts('esma-gl-12'),
  // others-marketing
  influencers: bars('esma-gl-19', 'esma-g2'),
  affiliates: bars('esma-gl-19', 'esma-g2'),
  'group-solicits': bars('mica-61-1-sub2', 'mica-3-1-31'),
  introducers: bars('esma-gl-19'),
  'paid-reviews': bars('esma-g2'),
  'implicit-promotion': bars('esma-gl-19', 'esma-g2'),
  'promoters-may-have-reached': doubts('esma-gl-12', 'esma-gl-19', 'reading-may-have-reached'),
  'past-promoters': doubts('mica-61-1', 'reading-past-solicitation'),
  'shared-brand': doubts('mica-61-1-sub2', 'reading-shared-brand'),
  'unpaid-promotion': notes('mica-61-1', 'reading-unpaid-fans'),
  'others-unclear': doubts('esma-gl-19'),
  // website
  'union-language': doubts('esma-g1'),
  'union-domain': doubts('esma-g1', 'esma-supervision'),
  'union-pages': doubts('esma-g1', 'esma-supervision'),
  'union-app-stores': doubts('reading-app-stores'),
  'union-payments': notes('reading-payments'),
  'open-sign-up': notes('esma-g1', 'reading-open-sign-up'),
  'looks-authorised': notes('mica-59-5'),
  'geo-blocked': supports('esma-g1'),
  'website-unclear': doubts('esma-g1'),
  // scale
  'regular-business': doubts('esma-final-report', 'reading-exception'),
  // provided, same-type
  'new-request': notes('mica-61-1', 'reading-new-request'),
  'later-offer': limits('esma-g3'),
  'new-asset-type': limits('mica-61-2'),
  'new-service': limits('mica-61-2'),
  'provided-unclear': doubts('mica-61-2'),
  'not-same-type': limits('mica-61-2', 'esma-g4', 'esma-g4-pairs'),
  'same-type-same-time': notes('esma-g3'),
  'type-unclear': doubts('esma-g4'),
} as const satisfies Record<string, FindingRow>;

export type FindingId = keyof typeof findings;
