/** From answers to the outcome and its reasons. */
import { type Law, OUTCOME_IDS, type OutcomeId, type QuestionId } from '../law/types.ts';
import type { Answers } from './answers.ts';
import { type Finding, findingsOf } from './findings.ts';
import { answersOnTheWay, type Decision, type DecisionSnapshot, positionOf, replay } from './machine.ts';

export interface Assessment {
  /** Null while a question on the way has no answer and nobody concluded. */
  readonly outcome: OutcomeId | null;
  /** False for an outcome reached by concluding early, and where there is none yet. */
  readonly complete: boolean;
  /** The question that comes next; null where there is an outcome. */
  readonly next: QuestionId | null;
  /** The answered questions on the way, in order. */
  readonly path: readonly QuestionId[];
  /** The answers on the way. */
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  /** Questions answered that are not on the way, in the order of the table. */
  readonly ignored: readonly QuestionId[];
}

/**
 * Assesses answers by replaying them through the machine.
 * @param decision the machine made of this table
 * @param concluded take the outcome at the first missing answer once a finding bars
 */
export function assess(law: Law, decision: Decision, answers: Answers, concluded = false): Assessment {
  return assessmentOf(law, decision, replay(decision, { answers, concluded, open: null }));
}

/** The assessment at which a snapshot stands. A question that stands open again counts as not answered. */
export function assessmentOf(law: Law, decision: Decision, snapshot: DecisionSnapshot): Assessment {
  const { context } = snapshot;
  const position = positionOf(snapshot);
  const outcome = isOutcome(position) ? position : null;
  const complete = outcome !== null && !(context.concluded && assess(law, decision, context.answers).outcome === null);
  const answers = answersOnTheWay(context);
  return {
    outcome,
    complete,
    next: isOutcome(position) ? null : position,
    path: [...context.path],
    answers,
    findings: findingsOf(law, answers),
    ignored: [...context.answers.keys()].filter((question) => !context.path.has(question)),
  };
}

const isOutcome = (position: QuestionId | OutcomeId): position is OutcomeId =>
  OUTCOME_IDS.some((outcome) => outcome === position);
