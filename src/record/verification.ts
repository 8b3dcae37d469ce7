/** What can be said of a record, of a link, and of a reference code with its link. */
import type { VerdictKey } from '../content/verify-words.ts';
import type { Answers } from '../decision/answers.ts';
import type { Decision } from '../decision/machine.ts';
import { decodeSentLink, type SentLink } from '../decision/sent-link.ts';
import type { Law } from '../law/types.ts';
import { type ReadRecord, readRecord } from './read.ts';
import { type Recheck, recheck, recheckLink } from './recheck.ts';
import { partOf, referenceOf } from './record.ts';

export interface Verification {
  readonly verdict: VerdictKey;
  /** The reference code that was given, and the one that the content gives; empty where there is none. */
  readonly stated: string;
  readonly computed: string;
  /** The rules that the record or the link names; null where it names none. */
  readonly rules: string | null;
  /** The outcome that it names; null where it names none that today's rules know. */
  readonly outcome: string | null;
  /** The answers that can be kept. */
  readonly answers: Answers;
  readonly concluded: boolean;
  /** What today's rules make of it; null where that would build on something broken. */
  readonly recheck: Recheck | null;
  /** Whether a record carries a link to other answers than its own. */
  readonly otherLink: boolean;
}

const NOTHING = {
  stated: '',
  computed: '',
  rules: null,
  outcome: null,
  answers: new Map(),
  concluded: false,
  recheck: null,
  otherLink: false,
} as const;

/** A message alone, where there is nothing to look at. */
export const onlySay = (verdict: VerdictKey): Verification => ({ ...NOTHING, verdict });

const OF_FILE = {
  'too-large': 'tooLarge',
  'not-json': 'notJson',
  'not-a-record': 'notARecord',
  'newer-format': 'newerFormat',
  incomplete: 'incomplete',
} as const;

/** Checks the text of a file. Never throws. */
export function verifyRecord(law: Law, decision: Decision, text: string): Verification {
  const read = readRecord(law, text);
  const { assessment, answers, dropped } = read;
  if (read.problem !== null || assessment === null) {
    return { ...onlySay(OF_FILE[read.problem ?? 'incomplete']), answers };
  }
  const { rules, outcome, concluded } = assessment;
  const findings = assessment.findings.map(({ id }) => id);
  return {
    verdict: verdictOf(law, decision, read),
    stated: read.stated ?? '',
    computed: read.computed ?? '',
    rules,
    outcome,
    answers,
    concluded,
    recheck: recheck(law, decision, { rules, outcome, answers, concluded, findings, dropped }),
    otherLink: leadsElsewhere(law, decision, read),
  };
}

/** A code that fits can still stand on a content that the rules never gave. */
function verdictOf(law: Law, decision: Decision, { assessment, answers, ...read }: ReadRecord): VerdictKey {
  if (!read.unaltered) return 'altered';
  const rules = assessment?.rules ?? '';
  if (rules !== law.version) return /^\d+\.\d+\.\d+$/.test(rules) ? 'otherRules' : 'foreign';
  const again = partOf(law, decision, answers, assessment?.concluded ?? false);
  return again !== null && referenceOf(again) === read.computed ? 'unaltered' : 'foreign';
}

/** Under other rules the link may have lost answers with time, and says nothing against the record. */
function leadsElsewhere(law: Law, decision: Decision, { assessment, answers, link }: ReadRecord): boolean {
  if (link === '' || assessment?.rules !== law.version) return false;
  const led = decodeSentLink(law, decision, link);
  const [own, other] = [
    { answers, concluded: assessment.concluded },
    { answers: led.answers, concluded: led.concluded },
  ].map((kept) => partOf(law, decision, kept.answers, kept.concluded));
  return led.problem !== null || !own || !other || referenceOf(own) !== referenceOf(other);
}

const REFERENCE = /(?<![0-9a-z])[0-9a-f]{5}(?:[\s\p{Pd}]*[0-9a-f]{5}){3}(?![0-9a-z])/iu;

/** The reference code in a text, as records write it; null without one. */
function referenceIn(text: string): string | null {
  const [found] = REFERENCE.exec(text) ?? [];
  const digits = found?.toLowerCase().replace(/[^0-9a-f]/g, '');
  return digits?.match(/.{5}/g)?.join('-') ?? null;
}

/**
 * Checks a link, and whether a reference code is that of its answers. Never throws.
 * @param link a whole address, or what stands after `#`
 * @param reference empty to check the link alone
 */
export function verifyLink(law: Law, decision: Decision, link: string, reference: string): Verification {
  const code = reference.trim() === '' ? '' : referenceIn(reference);
  if (link.trim() === '') return onlySay(code === '' ? 'empty' : 'referenceAlone');
  const read = decodeSentLink(law, decision, link);
  if (read.problem === 'unreadable') return onlySay('linkUnreadable');
  if (code === null) return onlySay('notAReference');
  const { rules, outcome, answers, concluded } = read;
  const part = partOf(law, decision, answers, concluded);
  const computed = part ? referenceOf(part) : '';
  return {
    verdict: code === '' ? verdictOfLink(read) : verdictOfReference(law, read, code, computed),
    stated: code,
    computed,
    rules,
    outcome,
    answers,
    concluded,
    recheck: read.problem === 'damaged' ? null : recheckLink(law, decision, read),
    otherLink: false,
  };
}

function verdictOfLink({ problem, rules }: SentLink): VerdictKey {
  if (problem === 'damaged') return 'linkDamaged';
  if (problem === 'outdated') return 'linkOutdated';
  return rules === null ? 'linkBare' : 'linkWhole';
}

/** The code covers all that it is computed from, so one that fits fits whatever has become of the link. */
function verdictOfReference(law: Law, { problem, rules }: SentLink, code: string, computed: string): VerdictKey {
  if (computed === code) return 'referenceFits';
  if (problem === 'damaged') return 'referenceDamaged';
  if (rules !== null && rules !== law.version) return 'referenceOtherRules';
  if (computed === '') return 'referenceNoOutcome';
  return rules === null ? 'referenceBare' : 'referenceDiffers';
}
