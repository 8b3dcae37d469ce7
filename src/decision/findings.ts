/** What the answers on the way say, by the table. */
import { type Condition, type Law, type OptionRow, type QuestionId, WEIGHTS, type Weight } from '../law/types.ts';
import { type Answers, rowOf } from './answers.ts';
import { holds } from './condition.ts';

export interface Finding {
  readonly id: string;
  readonly weight: Weight;
  readonly question: QuestionId;
  /** The chosen options that raised it, in the order of the table. */
  readonly options: readonly string[];
}

/**
 * The findings of some answers, in the order of the table, each once.
 * @param answers the answers on the way only: dormant ones must not speak
 */
export function findingsOf(law: Law, answers: Answers): readonly Finding[] {
  const found = new Map<string, Finding & { options: string[] }>();
  for (const [question, options] of answers) {
    for (const option of options) {
      for (const { finding: id, weight, when } of raisedBy(rowOf(law, question)?.options[option])) {
        if (when && !holds(law, when, answers)) continue;
        const earlier = found.get(id);
        if (earlier) earlier.options.push(option);
        else found.set(id, { id, weight, question, options: [option] });
      }
    }
  }
  return [...found.values()];
}

/** What an option raises, by the table: its findings, heaviest first, some under a condition. */
export const raisedBy = (option: OptionRow | undefined): { finding: string; weight: Weight; when?: Condition }[] =>
  WEIGHTS.flatMap((weight) =>
    (option?.[weight] ?? []).map((raise) =>
      typeof raise === 'string' ? { finding: raise, weight } : { ...raise, weight },
    ),
  );

/** Whether any finding has a weight. */
export const has = (findings: readonly Finding[], weight: Weight): boolean =>
  findings.some((finding) => finding.weight === weight);
