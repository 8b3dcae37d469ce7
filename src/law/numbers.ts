/**
 * The numbers of questions and options in link codes: their places in this list, counted from 0.
 *
 * Given once and for all. Only ever append: a question at the end of the list, an option at the end of its line. What
 * leaves the table keeps its place here, so that old links are never read as something else.
 */
import type { QuestionId } from './types.ts';

export const NUMBERS: readonly (readonly [question: QuestionId, options: string])[] = [
  ['firm-seat', 'outside staff-in-union branch-in-union run-from-union inside unsure'],
  [
    'service',
    'custody trading-platform exchange-funds exchange-crypto execution placing order-transmission advice portfolio-management transfer staking lending decentralised token-offer no-service unsure',
  ],
  [
    'asset',
    'other-crypto-asset e-money-token asset-referenced-token unauthorised-stablecoin financial-instrument unique-or-excluded unsure',
  ],
  ['client-kind', 'individual company own-group passes-on'],
  ['client-place', ''],
  ['client-ties', 'none some unsure'],
  ['first-move', 'client firm someone-for-firm before-union unsure'],
  [
    'how-found',
    'word-of-mouth independent-source own-search rewarded-link our-promotion met-abroad asked-to-be-told existing-client unsure',
  ],
  ['request-record', 'own-words system-logs tick-box contract-clause nothing'],
  ['education', 'none neutral leads-to-firm worldwide unsure'],
  [
    'own-marketing',
    'online-advertising search-promotion social-media direct-contact messaging-groups promotional-events invitations press-and-print app-notifications other-means brand-only none unsure',
  ],
  ['marketing-reach', 'reached reached-before may-have-reached kept-out unsure'],
  [
    'others-marketing',
    'paid-influencers affiliates group-company introducers paid-reviews encouraged-fans worldwide-promoters past-promoters group-brand unpaid-fans none unsure',
  ],
  [
    'website',
    'union-language union-domain union-pages union-app-stores union-payments open-sign-up mica-claim geo-blocked none unsure',
  ],
  ['scale', 'first few regular'],
  ['provided', 'as-asked client-asked-more same-type-then same-type-later new-asset-type new-service unsure'],
  ['same-type', 'class technology currency reserve liquidity none unsure'],
];

/** The number of `unsure` among the places: the first after ZZ. */
export const UNSURE_PLACE = 26 * 26;

/** The number of a place: its two letters read to base 26. */
export const numberOfPlace = (code: string): number => (code.charCodeAt(0) - 65) * 26 + code.charCodeAt(1) - 65;

/** The place of a number below `UNSURE_PLACE`. */
export const placeOfNumber = (number: number): string =>
  String.fromCharCode(65 + Math.floor(number / 26), 65 + (number % 26));
