/**
 * The machine's configuration as JSON: what can be written down of it. Guards and actions stand in it by their names, as
 * in the machine itself; the start of its context is that of nobody having answered anything.
 */
import { createDecision, NOTHING_YET } from '../decision/machine.ts';
import { type Law, OUTCOME_IDS } from '../law/types.ts';

/**
 * @param title words for a question or an outcome, which editors show with its state
 * @returns an object that `createMachine` takes, of nothing but text, numbers, lists and objects
 */
export function machineJsonOf(law: Law, title: (id: string) => string): Record<string, unknown> {
  const named = new Set<string>([...law.questions.map(({ id }) => id), ...OUTCOME_IDS]);
  const { answers, ...nothing } = NOTHING_YET;
  const config: Record<string, unknown> = JSON.parse(
    // Functions have no place in JSON and are left out: the context's start is the only one.
    JSON.stringify(createDecision(law).config, (_, value: unknown) =>
      isState(value) && named.has(value.id) ? { description: title(value.id), ...value } : value,
    ),
  );
  return { ...config, context: { ...nothing, answers: Object.fromEntries(answers), path: [] } };
}

const isState = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
