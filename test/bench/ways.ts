/** What must be true of the answers for a question to be asked: the routes of the table, seen from where they lead. */
import { law } from '../../src/law/law.ts';
import type { Condition, QuestionRow } from '../../src/law/types.ts';

/**
 * The condition of the one route that leads to a question, or null for a question that every way passes: one to which
 * some question leads without a condition.
 */
export function askedWhen(row: QuestionRow): Condition | null {
  const routes = law.questions.flatMap((before) => before.routes.filter(({ to }) => to === row.id));
  return routes.every(({ when }) => when) ? (routes[0]?.when ?? null) : null;
}
