/** Two assessments side by side: where they part, and what follows from it. */
import type { Assessment } from '../decision/assess.ts';
import type { Law, QuestionId } from '../law/types.ts';

/** A question to which the two answered differently; null for the side that did not answer it. */
export interface Difference {
  readonly question: QuestionId;
  readonly first: readonly string[] | null;
  readonly second: readonly string[] | null;
}

export interface Comparison {
  /** In the order of the table: the first is where they part. */
  readonly differences: readonly Difference[];
  /** How many questions have the same answer. */
  readonly same: number;
  /** The findings that only one of them has. */
  readonly findings: { readonly first: readonly string[]; readonly second: readonly string[] };
}

/** Compares two assessments by the same rules. The order of ticks carries no meaning. */
export function compare(law: Law, first: Assessment, second: Assessment): Comparison {
  const asked = law.questions.flatMap(({ id: question }) => {
    const pair = {
      question,
      first: first.answers.get(question) ?? null,
      second: second.answers.get(question) ?? null,
    };
    return pair.first || pair.second ? [pair] : [];
  });
  const differences = asked.filter((pair) => pair.first?.join() !== pair.second?.join());
  const only = (one: Assessment, other: Assessment) =>
    one.findings.map(({ id }) => id).filter((id) => !other.findings.some((finding) => finding.id === id));
  return {
    differences,
    same: asked.length - differences.length,
    findings: { first: only(first, second), second: only(second, first) },
  };
}
