/**
 * The decision as one would write it by hand for speed: no table, no machine, plain functions. Whole: routes, exits,
 * findings with their conditions, and the outcome. For complete answers only.
 */
import type { Answers } from '../../src/decision/answers.ts';
import { places } from '../../src/law/places.ts';
import type { ExitId, OutcomeId, QuestionId } from '../../src/law/types.ts';

export interface ByHand {
  readonly outcome: OutcomeId;
  readonly findings: readonly string[];
}

const [NOTES, LIMITS, DOUBTS, BARS] = [0, 1, 2, 3];
const NOTHING: readonly string[] = [];

/** The answers, the findings so far, and the heaviest of them. */
class Tally {
  readonly findings: string[] = [];
  heaviest = NOTES;
  readonly answers: Answers;

  constructor(answers: Answers) {
    this.answers = answers;
  }

  /** Takes a finding where one of the options is chosen. */
  take(weight: number, finding: string, question: QuestionId, ...options: string[]): void {
    if (this.has(question, ...options)) this.add(weight, finding);
  }

  add(weight: number, finding: string): void {
    this.findings.push(finding);
    if (weight > this.heaviest) this.heaviest = weight;
  }

  has(question: QuestionId, ...options: string[]): boolean {
    const chosen = this.of(question);
    return options.some((option) => chosen.includes(option));
  }

  of = (question: QuestionId): readonly string[] => this.answers.get(question) ?? NOTHING;
}

/** Decides complete answers. The order of the findings is its own. */
export function decideByHand(answers: Answers): ByHand {
  const tally = new Tally(answers);
  const exit = scope(tally) ?? client(tally);
  if (exit) return { outcome: exit, findings: tally.findings };
  initiative(tally);
  marketing(tally);
  request(tally);
  const outcome = (['available', 'partly', 'doubtful', 'unavailable'] as const)[tally.heaviest] ?? 'available';
  return { outcome, findings: tally.findings };
}

function scope(t: Tally): ExitId | null {
  if (t.has('firm-seat', 'inside')) return 'eu-firm';
  t.take(NOTES, 'staff-in-union', 'firm-seat', 'staff-in-union');
  t.take(DOUBTS, 'branch-in-union', 'firm-seat', 'branch-in-union');
  t.take(DOUBTS, 'run-from-union', 'firm-seat', 'run-from-union');
  t.take(DOUBTS, 'seat-unclear', 'firm-seat', 'unsure');
  if (t.has('service', 'token-offer')) return 'token-offer';
  if (t.has('service', 'no-service')) return 'not-a-service';
  t.take(NOTES, 'staking-is-custody', 'service', 'staking');
  t.take(DOUBTS, 'lending-unclear', 'service', 'lending');
  t.take(DOUBTS, 'decentralised-unclear', 'service', 'decentralised');
  t.take(DOUBTS, 'service-unclear', 'service', 'unsure');
  if (t.has('asset', 'financial-instrument')) return 'financial-instrument';
  if (t.has('asset', 'unique-or-excluded')) return 'asset-outside';
  t.take(NOTES, 'issuer-rules', 'asset', 'e-money-token', 'asset-referenced-token');
  t.take(DOUBTS, 'issuer-not-authorised', 'asset', 'unauthorised-stablecoin');
  t.take(DOUBTS, 'asset-unclear', 'asset', 'unsure');
  return null;
}

function client(t: Tally): ExitId | null {
  if (t.has('client-kind', 'own-group')) return 'intragroup';
  const chain = t.has('client-kind', 'passes-on');
  if (chain) {
    t.add(DOUBTS, 'provider-chain');
    t.take(DOUBTS, 'custody-chain', 'service', 'custody');
  }
  const group = places[t.of('client-place')[0] ?? '']?.group;
  if (group === 'eea') t.add(NOTES, 'eea-state');
  if (group === undefined) t.add(DOUBTS, 'place-unclear');
  if (group !== 'elsewhere' || chain) return null;
  if (t.has('client-ties', 'none')) return 'client-outside';
  t.take(NOTES, 'situated-unclear', 'client-ties', 'some');
  t.take(DOUBTS, 'place-unclear', 'client-ties', 'unsure');
  return null;
}

function initiative(t: Tally): void {
  t.take(BARS, 'firm-first', 'first-move', 'firm');
  t.take(BARS, 'third-party-first', 'first-move', 'someone-for-firm');
  t.take(DOUBTS, 'relationship-from-outside', 'first-move', 'before-union');
  t.take(DOUBTS, 'first-move-unclear', 'first-move', 'unsure');
  if (t.has('first-move', 'client', 'unsure')) {
    t.take(BARS, 'rewarded-introduction', 'how-found', 'rewarded-link');
    t.take(BARS, 'prompted-by-promotion', 'how-found', 'our-promotion');
    t.take(DOUBTS, 'met-abroad', 'how-found', 'met-abroad');
    t.take(DOUBTS, 'asked-to-be-told', 'how-found', 'asked-to-be-told');
    t.take(NOTES, 'existing-client', 'how-found', 'existing-client');
    t.take(DOUBTS, 'source-unclear', 'how-found', 'unsure');
  }
  t.take(NOTES, 'request-recorded', 'request-record', 'own-words');
  t.take(NOTES, 'origin-logged', 'request-record', 'system-logs');
  t.take(DOUBTS, 'no-record', 'request-record', 'nothing');
  if (t.has('request-record', 'tick-box', 'contract-clause')) {
    t.add(NOTES, 'paper-has-no-weight');
    if (!t.has('request-record', 'own-words', 'system-logs')) t.add(DOUBTS, 'paper-only');
  }
}

function marketing(t: Tally): void {
  t.take(BARS, 'education-promotes', 'education', 'leads-to-firm');
  t.take(DOUBTS, 'education-may-promote', 'education', 'worldwide');
  t.take(DOUBTS, 'education-unclear', 'education', 'unsure');
  t.take(DOUBTS, 'own-marketing-unclear', 'own-marketing', 'unsure');
  if (!t.has('own-marketing', 'none', 'unsure')) {
    const brandOnly = t.of('own-marketing').every((option) => option === 'brand-only');
    if (brandOnly) t.take(DOUBTS, 'brand-advertising', 'marketing-reach', 'reached');
    else t.take(BARS, 'solicited-in-union', 'marketing-reach', 'reached');
    t.take(DOUBTS, 'past-solicitation', 'marketing-reach', 'reached-before');
    t.take(DOUBTS, 'may-have-reached', 'marketing-reach', 'may-have-reached');
    t.take(NOTES, 'union-kept-out', 'marketing-reach', 'kept-out');
    t.take(DOUBTS, 'reach-unclear', 'marketing-reach', 'unsure');
  }
  t.take(BARS, 'influencers', 'others-marketing', 'paid-influencers');
  t.take(BARS, 'affiliates', 'others-marketing', 'affiliates');
  t.take(BARS, 'group-solicits', 'others-marketing', 'group-company');
  t.take(BARS, 'introducers', 'others-marketing', 'introducers');
  t.take(BARS, 'paid-reviews', 'others-marketing', 'paid-reviews');
  t.take(BARS, 'implicit-promotion', 'others-marketing', 'encouraged-fans');
  t.take(DOUBTS, 'promoters-may-have-reached', 'others-marketing', 'worldwide-promoters');
  t.take(DOUBTS, 'past-promoters', 'others-marketing', 'past-promoters');
  t.take(DOUBTS, 'shared-brand', 'others-marketing', 'group-brand');
  t.take(NOTES, 'unpaid-promotion', 'others-marketing', 'unpaid-fans');
  t.take(DOUBTS, 'others-unclear', 'others-marketing', 'unsure');
  for (const sign of ['union-language', 'union-domain', 'union-pages', 'union-app-stores'])
    t.take(DOUBTS, sign, 'website', sign);
  for (const note of ['union-payments', 'open-sign-up', 'geo-blocked']) t.take(NOTES, note, 'website', note);
  t.take(NOTES, 'looks-authorised', 'website', 'mica-claim');
  t.take(DOUBTS, 'website-unclear', 'website', 'unsure');
  t.take(DOUBTS, 'regular-business', 'scale', 'regular');
}

function request(t: Tally): void {
  t.take(NOTES, 'new-request', 'provided', 'client-asked-more');
  t.take(LIMITS, 'later-offer', 'provided', 'same-type-later');
  t.take(LIMITS, 'new-asset-type', 'provided', 'new-asset-type');
  t.take(LIMITS, 'new-service', 'provided', 'new-service');
  t.take(DOUBTS, 'provided-unclear', 'provided', 'unsure');
  if (!t.has('provided', 'same-type-then')) return;
  t.take(LIMITS, 'not-same-type', 'same-type', 'class', 'technology', 'currency', 'reserve', 'liquidity');
  t.take(NOTES, 'same-type-same-time', 'same-type', 'none');
  t.take(DOUBTS, 'type-unclear', 'same-type', 'unsure');
}
