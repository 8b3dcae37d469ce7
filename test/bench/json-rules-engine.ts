/**
 * The decision in json-rules-engine: a rule for each exit, and one for each finding of each question. Exits stand in a
 * higher priority and stop the engine, so it never looks at the rest; which exit is first on the way, and which finding
 * weighs most, the caller reads from the events. Findings before an exit are left out.
 */
import type { Rule, Test } from 'json-rules-engine';
import type { Answers } from '../../src/decision/answers.ts';
import { rowOf } from '../../src/decision/answers.ts';
import { raisedBy } from '../../src/decision/findings.ts';
import { law } from '../../src/law/law.ts';
import type { Condition, QuestionRow } from '../../src/law/types.ts';
import type { ByHand } from './by-hand.ts';
import { askedWhen } from './ways.ts';

/** One of these options is chosen: an answer is a text for one option, and a list for several. */
function chosen(row: QuestionRow, options: readonly string[]): Test {
  if (row.kind === 'one') return { fact: row.id, operator: 'in', value: options };
  return { any: options.map((value) => ({ fact: row.id, operator: 'contains', value })) };
}

function testOf(condition: Condition): Test {
  if ('all' in condition) return { all: condition.all.map(testOf) };
  const row = rowOf(law, condition.question);
  if (!row) throw new Error(condition.question);
  const { options } = row;
  if ('any' in condition) return chosen(row, condition.any);
  if ('none' in condition) return { not: chosen(row, condition.none) };
  if ('only' in condition)
    return {
      not: chosen(
        row,
        Object.keys(options).filter((id) => !condition.only.includes(id)),
      ),
    };
  return chosen(
    row,
    Object.keys(options).filter((id) => options[id]?.group === condition.group),
  );
}

/** The options of a question that raise a finding, and under which condition. */
function findingRules(row: QuestionRow): Rule[] {
  const raises = Object.entries(row.options).flatMap(([option, given]) =>
    raisedBy(given).map((raise) => ({ ...raise, option })),
  );
  const asked = askedWhen(row);
  return [...Map.groupBy(raises, ({ finding }) => finding).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const conditions = [asked, first.when ?? null].flatMap((when) => (when ? [testOf(when)] : []));
    const options = same.map(({ option }) => option);
    return {
      conditions: { all: [...conditions, chosen(row, options)] },
      event: { type: first.finding, params: { weight: first.weight } },
      priority: 1,
    };
  });
}

function exitRules(row: QuestionRow, at: number, stop: () => void): Rule[] {
  const asked = askedWhen(row);
  return Object.entries(row.options).flatMap(([option, { exit }]) =>
    exit
      ? {
          conditions: { all: [...(asked ? [testOf(asked)] : []), chosen(row, [option])] },
          event: { type: exit, params: { at } },
          priority: 2,
          onSuccess: stop,
        }
      : [],
  );
}

/** Makes an engine, once. What comes back decides answers. */
export async function createRulesEngine(): Promise<(answers: Answers) => Promise<ByHand>> {
  const { Engine } = await import('json-rules-engine');
  const stop = () => engine.stop();
  const rules = law.questions.flatMap((row, at) => [...exitRules(row, at, stop), ...findingRules(row)]);
  const engine = new Engine(rules, { allowUndefinedFacts: true });
  const several = new Set(law.questions.filter(({ kind }) => kind === 'many').map(({ id }) => id));
  return async (answers) => {
    const facts = Object.fromEntries([...answers].map(([id, options]) => [id, several.has(id) ? options : options[0]]));
    const { events } = await engine.run(facts);
    const [exit] = events
      .filter(({ params }) => params?.['at'] !== undefined)
      .sort((a, b) => Number(a.params?.['at']) - Number(b.params?.['at']));
    const verdict = law.verdicts.find(({ when }) => !when || events.some(({ params }) => params?.['weight'] === when));
    return {
      outcome: (exit?.type ?? verdict?.id ?? 'available') as ByHand['outcome'],
      findings: exit ? [] : [...new Set(events.map(({ type }) => type))],
    };
  };
}
