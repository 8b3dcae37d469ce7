/** What the answers on the way say, by the table. */
import type { FindingRow, Law, QuestionId, Weight } from '../law/types.ts';
import { type Answers, rowOf } from './answers.ts';
import { holds } from './condition.ts';

export interface Finding {
  readonly id: string;
  readonly weight: Weight;
  readonly question: QuestionId;
  /** The chosen options that raised it, in the order of the table. */
  readonly options: readonly string[];
  /** Ids of `content/sources.yaml`. */
  readonly sources: readonly string[];
}

/**
 * The findings of some answers, in the order of the table, each once.
 * @param answers the answers on the way only: dormant ones must not speak
 */
export function findingsOf(law: Law, answers: Answers): readonly Finding[] {
  const rows: Readonly<Record<string, FindingRow>> = law.findings;
  const found = new Map<string, Finding & { options: string[] }>();
  for (const [question, options] of answers) {
    for (const option of options) {
      for (const raise of rowOf(law, question)?.options[option]?.raises ?? []) {
        const id = typeof raise === 'string' ? raise : raise.finding;
        const row = rows[id];
        if (!row || (typeof raise !== 'string' && !holds(law, raise.when, answers))) continue;
        const earlier = found.get(id);
        if (earlier) earlier.options.push(option);
        else found.set(id, { id, weight: row.weight, question, options: [option], sources: row.sources });
      }
    }
  }
  return [...found.values()];
}

/** Whether any finding has a weight. */
export const has = (findings: readonly Finding[], weight: Weight): boolean =>
  findings.some((finding) => finding.weight === weight);
