/** Two assessments side by side: where they part, and what follows from it. */
import type { Assessment } from '../decision/assess.ts';
import type { Law, QuestionId } from '../law/types.ts';

/** Something of either side. */
export interface Pair<Thing> {
  readonly first: Thing;
  readonly second: Thing;
}

export interface Comparison {
  /** The first question, in the order of the table, at which they are not alike; null where they are alike. */
  readonly partsAt: QuestionId | null;
  /** Questions that both answered, differently. */
  readonly different: readonly QuestionId[];
  /** Questions that only one of them answered. */
  readonly answered: Pair<readonly QuestionId[]>;
  /** Findings that only one of them has. */
  readonly findings: Pair<readonly string[]>;
  /** How many questions have the same answer. */
  readonly same: number;
}

/** Compares two assessments by the same rules. The order of ticks carries no meaning. */
export function compare(law: Law, first: Assessment, second: Assessment): Comparison {
  const asked = law.questions.map(({ id }) => id).filter((id) => first.answers.has(id) || second.answers.has(id));
  const apart = asked.filter((id) => first.answers.get(id)?.join() !== second.answers.get(id)?.join());
  const onlyIn = (one: Assessment, other: Assessment) =>
    apart.filter((id) => one.answers.has(id) && !other.answers.has(id));
  const foundIn = (one: Assessment, other: Assessment) =>
    one.findings.map(({ id }) => id).filter((id) => !other.findings.some((finding) => finding.id === id));
  return {
    partsAt: apart[0] ?? null,
    different: apart.filter((id) => first.answers.has(id) && second.answers.has(id)),
    answered: { first: onlyIn(first, second), second: onlyIn(second, first) },
    findings: { first: foundIn(first, second), second: foundIn(second, first) },
    same: asked.length - apart.length,
  };
}
