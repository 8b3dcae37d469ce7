/**
 * A record: an assessment in a file that can be kept, sent and checked again.
 *
 * The reference code is taken over the assessment alone (rules, answers, conclusion, outcome, findings) in its
 * canonical form, RFC 8785. Who made it, for whom, when, and every remark stand outside it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { type Answers, writeAnswers } from '../decision/answers.ts';
import { type Assessment, assess } from '../decision/assess.ts';
import type { Decision } from '../decision/machine.ts';
import type { Law } from '../law/types.ts';

export const FORMAT = 'who-asked-first/record-1';

/** What the reference code is taken over. */
export interface AssessmentPart {
  /** The version of the rules. */
  readonly rules: string;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  /** Whether the person concluded before the last question. */
  readonly concluded: boolean;
  readonly outcome: string;
  /** False for an outcome reached by concluding early. */
  readonly complete: boolean;
  readonly findings: readonly RecordedFinding[];
}

export interface RecordedFinding {
  readonly id: string;
  readonly weight: string;
  readonly question: string;
  readonly options: readonly string[];
}

/** What the person may add. None of it is covered by the reference code. */
export interface About {
  /** `2026-11-22`. */
  readonly date: string;
  readonly firm: string;
  readonly client: string;
  readonly preparedBy: string;
  readonly remarks: string;
}

/** Who collects a record, and by when, as the person filled it in. */
export interface Collecting {
  readonly record: string;
  readonly owner: string;
  readonly date: string;
}

export interface RecordFile {
  readonly $schema: string;
  readonly format: typeof FORMAT;
  readonly reference: string;
  readonly assessment: AssessmentPart;
  /** An address that opens the answers. */
  readonly link: string;
  readonly about: About;
  readonly evidence: readonly Collecting[];
}

/**
 * What the reference code is taken over, of answers.
 * @returns null where they reach no outcome
 */
export const partOf = (law: Law, decision: Decision, answers: Answers, concluded: boolean): AssessmentPart | null =>
  partFrom(law, assess(law, decision, answers, concluded), concluded);

/** The same, of answers that are assessed already. */
export const partFrom = (law: Law, assessment: Assessment, concluded: boolean): AssessmentPart | null => {
  const { outcome, complete, findings, answers } = assessment;
  return outcome === null
    ? null
    : {
        rules: law.version,
        answers: writeAnswers(law, answers),
        concluded: concluded && !complete,
        outcome,
        complete,
        findings: findings.map(({ id, weight, question, options }) => ({ id, weight, question, options })),
      };
};

const GROUPS = 4;
const GROUP_LENGTH = 5;
/** What a reference code looks like. */
export const REFERENCE = /^[0-9a-f]{5}(-[0-9a-f]{5}){3}$/;

/**
 * The reference code of an assessment: the first 80 bits of a SHA-256, as `3f2a1-…` in four groups of five.
 * Two records have the same code only if rules, answers, conclusion, outcome and findings are the same.
 */
export function referenceOf(part: AssessmentPart): string {
  const hash = bytesToHex(sha256(utf8ToBytes(canonicalize(part) ?? '')));
  return Array.from({ length: GROUPS }, (_, index) =>
    hash.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH),
  ).join('-');
}

/** A record as the text of a file: canonical apart from its line breaks, so that equal records are equal files. */
export const writeRecord = (record: RecordFile): string => {
  const sorted: unknown = JSON.parse(canonicalize(record) ?? '{}');
  return `${JSON.stringify(sorted, null, 2)}\n`;
};
