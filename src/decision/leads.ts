/** Where one option alone leads: what the golden file and the paper form print beside it. */
import type { Condition, ExitId, Law, QuestionId, QuestionRow } from '../law/types.ts';
import { holds } from './condition.ts';
import { waysOf } from './routes.ts';

export interface Lead {
  readonly to: QuestionId | ExitId | 'weigh';
  /** What other answers must say for it; null for the last, which needs nothing more. */
  readonly when: Condition | null;
}

/** The ways that an option does not close by itself, up to the first that it alone opens. */
export function leadsOf(law: Law, row: QuestionRow, option: string): readonly Lead[] {
  const leads: Lead[] = [];
  for (const { to, when } of waysOf(row)) {
    const rest = when ? settle(law, row, option, when) : true;
    if (rest === true) return [...leads, { to, when: null }];
    if (rest !== false) leads.push({ to, when: rest });
  }
  return leads;
}

/** What is left of a condition once this option is chosen: true, false, or the part that other answers decide. */
function settle(law: Law, row: QuestionRow, option: string, condition: Condition): Condition | boolean {
  if ('all' in condition) {
    const parts = condition.all.map((part) => settle(law, row, option, part));
    const open = parts.filter((part) => typeof part !== 'boolean');
    return parts.includes(false) ? false : open.length === 0 ? true : { all: open };
  }
  return condition.question === row.id ? holds(law, condition, new Map([[row.id, [option]]])) : condition;
}
