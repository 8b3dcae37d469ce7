/** What has become of an assessment since it was recorded. */
import type { Answers } from '../decision/answers.ts';
import { type Assessment, assess } from '../decision/assess.ts';
import type { Decision } from '../decision/machine.ts';
import type { SentLink } from '../decision/sent-link.ts';
import type { Law, QuestionId } from '../law/types.ts';

/** What a link or a record says of itself. */
export interface Kept {
  readonly rules: string;
  readonly outcome: string;
  readonly answers: Answers;
  readonly concluded: boolean;
  /** The ids of its findings; null for a link, which does not carry them. */
  readonly findings: readonly string[] | null;
  /** Questions whose answers the present table cannot take over. */
  readonly dropped: readonly string[];
}

export interface Recheck {
  readonly now: Assessment;
  readonly sameRules: boolean;
  readonly sameOutcome: boolean;
  /** A question on the way that had no answer when this was kept, though it was complete then. */
  readonly newQuestion: QuestionId | null;
  /** Questions whose answers no longer count: unknown now, or off the way. */
  readonly withoutEffect: readonly string[];
  /** Findings that came, and that went. */
  readonly came: readonly string[];
  readonly went: readonly string[];
}

/** Assesses what was kept by the present rules, and compares. */
export function recheck(law: Law, decision: Decision, kept: Kept): Recheck {
  const now = assess(law, decision, kept.answers, kept.concluded);
  const findings = now.findings.map(({ id }) => id);
  return {
    now,
    sameRules: kept.rules === law.version,
    sameOutcome: now.outcome === kept.outcome,
    newQuestion: now.next,
    withoutEffect: [...kept.dropped, ...now.ignored],
    came: kept.findings ? findings.filter((id) => !kept.findings?.includes(id)) : [],
    went: kept.findings ? kept.findings.filter((id) => !findings.includes(id)) : [],
  };
}

/** The same of a link: one that names no rules counts as made by the present ones. */
export function recheckLink(law: Law, decision: Decision, link: SentLink): Recheck {
  const { rules, outcome, answers, concluded, ignored } = link;
  const kept = { answers, concluded, findings: null, dropped: ignored };
  return recheck(law, decision, { ...kept, rules: rules ?? law.version, outcome: outcome ?? '' });
}
