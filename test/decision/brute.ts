/**
 * The decision once more, without the machine and without cleverness: walks the table row by row and tries everything.
 * Slow where it searches, and only here to be compared with.
 */
import type { Answers } from '../../src/decision/answers.ts';
import { holds } from '../../src/decision/condition.ts';
import { law } from '../../src/law/law.ts';
import { type Condition, type OutcomeId, type QuestionId, type QuestionRow, VERDICT_IDS } from '../../src/law/types.ts';

const rows = new Map<string, QuestionRow>(law.questions.map((row) => [row.id, row]));
const options = new Map(law.questions.map((row) => [row.id, Object.keys(row.options)]));

const WEIGHTS = ['bars', 'doubts', 'limits'] as const;
interface Effect {
  readonly exit: string | undefined;
  readonly raises: readonly { weight: number; when: Condition | null }[];
}
const effects = new WeakMap<readonly string[], Effect>();

/** What a list of options of a row does. Lists are told apart as objects: the search uses each again and again. */
function effectOf(row: QuestionRow, list: readonly string[]): Effect {
  const known = effects.get(list);
  if (known) return known;
  const effect: Effect = {
    exit: list.map((option) => row.options[option]?.exit).find(Boolean),
    raises: list.flatMap((option) =>
      WEIGHTS.flatMap((name, weight) =>
        (row.options[option]?.[name] ?? []).map((raise) => ({
          weight,
          when: typeof raise === 'string' ? null : raise.when,
        })),
      ),
    ),
  };
  effects.set(list, effect);
  return effect;
}

/** Where answers end: an outcome, or the question without an answer. */
export function walk(answers: Answers): string {
  const passed = new Map<QuestionId, readonly string[]>();
  const raised: Effect['raises'][number][] = [];
  for (let at: string = law.questions[0]?.id ?? ''; ; ) {
    const row = rows.get(at);
    const chosen = row && answers.get(row.id);
    if (!row || !chosen) return at;
    passed.set(row.id, chosen);
    const { exit, raises } = effectOf(row, chosen);
    if (exit) return exit;
    raised.push(...raises);
    at = row.routes.find(({ when }) => !when || holds(law, when, passed))?.to ?? 'weigh';
    if (at !== 'weigh') continue;
    let verdict: number = WEIGHTS.length;
    for (const { weight, when } of raised) {
      if (weight < verdict && (when === null || holds(law, when, passed))) verdict = weight;
    }
    return VERDICT_IDS[verdict] ?? '';
  }
}

const rank = (outcome: string) => VERDICT_IDS.findIndex((verdict) => verdict === outcome);

/** What the table says of an option: its row, and where conditions name it. Options it treats alike have the same. */
const text = JSON.stringify(law.questions.map(({ options: all, routes }) => [Object.values(all), routes]));
const conditions = [...text.matchAll(/{"question":"([^"]+)","(?:any|none|only)":(\[[^\]]*\])/g)];
const kindOf = (question: QuestionId, option: string): string =>
  JSON.stringify([
    rows.get(question)?.options[option],
    conditions.map(([, about, list = '']) => about === question && list.includes(`"${option}"`)),
  ]);
const kinds = new Map(
  law.questions.map(({ id }) => [id, new Map((options.get(id) ?? []).map((option) => [option, kindOf(id, option)]))]),
);

/** Every answer that could stand instead, of each kind one: each option alone, each shorter list of what was chosen. */
function everyOther(question: QuestionId, given: readonly string[]): (readonly string[])[] {
  const lists: (readonly string[])[] = (options.get(question) ?? []).map((option) => [option]);
  for (let bits = 1; bits < 2 ** given.length - 1; bits++) lists.push(given.filter((_, index) => bits & (1 << index)));
  const kindsOf = (list: readonly string[]) =>
    [...new Set(list.map((option) => kinds.get(question)?.get(option)))].sort();
  return [...new Map(lists.map((list) => [kindsOf(list).join(), list])).values()];
}
const others = new Map<string, (readonly string[])[]>();

/** Every answer of another kind that could stand instead: see `everyOther`. */
export function otherThan(question: QuestionId, given: readonly string[]): (readonly string[])[] {
  const key = `${question} ${given}`;
  const known = others.get(key) ?? everyOther(question, given);
  others.set(key, known);
  return known;
}

/** The best verdict that answers can still end in, any question that opens answered at will; -1 where only exits are. */
function bestEnd(answers: Answers): number {
  const end = walk(answers);
  if (!rows.has(end)) return rank(end);
  const question = end as QuestionId;
  let best = -1;
  for (const list of otherThan(question, [])) {
    best = Math.max(best, bestEnd(new Map(answers).set(question, list)));
    if (best === VERDICT_IDS.length - 1) break;
  }
  return best;
}

/** Everywhere that answers can end, any question that opens answered in every way. */
export function everyEnd(answers: Answers): Set<string> {
  const end = walk(answers);
  if (!rows.has(end)) return new Set([end]);
  const question = end as QuestionId;
  const ends = otherThan(question, []).map((list) => everyEnd(new Map(answers).set(question, list)));
  return new Set(ends.flatMap((set) => [...set]));
}

/** The best verdict when these questions may have any other answer. */
export function bestWith(answers: Answers, questions: readonly QuestionId[]): number {
  const [question, ...rest] = questions;
  if (!question) return bestEnd(answers);
  let best = bestWith(answers, rest);
  for (const list of otherThan(question, answers.get(question) ?? [])) {
    if (best === VERDICT_IDS.length - 1) break;
    best = Math.max(best, bestWith(new Map(answers).set(question, list), rest));
  }
  return best;
}

export const rankOf = (outcome: OutcomeId | null): number => rank(outcome ?? '');
