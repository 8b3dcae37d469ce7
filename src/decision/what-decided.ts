/**
 * What decided it: the smallest sets of answers that would have to be other facts for a better outcome.
 *
 * Searched over the decision itself. Whatever stands in the way of a better outcome was raised by some answer, and goes
 * only if one of a few questions has another one: the question that raised it, those its condition names, and those
 * whose routes led there. So the search tries these for the first obstacle, and goes on with what is left of them.
 */
import { CHOICES } from '../law/choices.ts';
import {
  type Condition,
  type Law,
  type OutcomeId,
  type QuestionId,
  type QuestionRow,
  VERDICT_IDS,
  type VerdictId,
  type Weight,
} from '../law/types.ts';
import { type Answers, rowOf, withAnswer } from './answers.ts';
import { type Assessment, assess } from './assess.ts';
import { leaves } from './condition.ts';
import { type Finding, raisedBy } from './findings.ts';
import type { Decision } from './machine.ts';
import { waysOf } from './routes.ts';
import { distinct, effectOf, insteadOf, isDead, type Options, singles } from './variants.ts';

/** `past` a fact that nothing changes · `unclear` a matter to clear up · `choice` something the firm can do otherwise. */
export type Nature = 'past' | 'unclear' | 'choice';

/** One answer that decides. */
export interface Deciding {
  readonly question: QuestionId;
  /** The chosen options that stand in the way. */
  readonly options: Options;
  /** An answer with which it would not. */
  readonly instead: Options;
  readonly nature: Nature;
}

/** A smallest set: were all of it otherwise, the outcome would be this; were only a part of it, it would not. */
export interface DecidingSet {
  readonly outcome: VerdictId;
  readonly answers: readonly Deciding[];
  /** The hardest of its answers to change. */
  readonly nature: Nature;
  /** Questions that would then be asked too, taken at their best. */
  readonly thenAsked: readonly QuestionId[];
}

const NATURES: readonly Nature[] = ['past', 'unclear', 'choice'];

/**
 * @param assessment one that reached an outcome
 * @returns sets for each better outcome that can be had, the best first, smaller sets first; nothing for an exit
 */
export function whatDecided(law: Law, decision: Decision, assessment: Assessment): readonly DecidingSet[] {
  const sets: DecidingSet[] = [];
  for (const outcome of betterThan(assessment.outcome)) {
    for (const found of searchFor(law, decision, assessment, outcome)) {
      const better = sets.some((set) => set.answers.every(({ question }) => found.changed.has(question)));
      if (!better) sets.push(describeSet(assessment, outcome, found));
    }
  }
  return sets;
}

/** The verdicts better than an outcome, the best first. An exit is neither better nor worse. */
const betterThan = (outcome: OutcomeId | null): readonly VerdictId[] => {
  const rank = VERDICT_IDS.findIndex((verdict) => verdict === outcome);
  return rank < 0 ? [] : VERDICT_IDS.slice(rank + 1).reverse();
};

/** The weights that keep a verdict away: those that the rule tries before it. */
export const weightsAgainst = (law: Law, target: VerdictId): Weight[] =>
  law.verdicts
    .slice(
      0,
      law.verdicts.findIndex(({ id }) => id === target),
    )
    .flatMap(({ when }) => when ?? []);

interface Found {
  readonly changed: ReadonlyMap<QuestionId, Options>;
  readonly reached: Assessment;
}

/** Sets with which nothing of the weights against the target is left, all smallest ones among them, smaller ones first. */
function searchFor(law: Law, decision: Decision, start: Assessment, target: VerdictId): Found[] {
  const weights = weightsAgainst(law, target);
  const found: Found[] = [];
  const seen = new Set<string>();

  const visit = (changed: ReadonlyMap<QuestionId, Options>, answers: Answers): void => {
    const key = [...changed]
      .map(([question, options]) => `${question}:${options}`)
      .sort()
      .join();
    if (seen.has(key)) return;
    seen.add(key);
    if (found.some((one) => [...one.changed.keys()].every((question) => changed.has(question)))) return;
    const reached = atBest(law, decision, answers, weights);
    if (reached === null) return;
    const obstacle = reached.findings.find(({ weight }) => weights.includes(weight));
    if (!obstacle) {
      found.push({ changed, reached });
      return;
    }
    for (const question of relevantTo(law, reached.path, obstacle)) {
      const row = rowOf(law, question);
      const given = start.answers.get(question);
      if (!row || !given || changed.has(question)) continue;
      for (const options of variantsOf(law, row, given, weights)) {
        visit(new Map([...changed, [question, options]]), withAnswer(law, answers, question, options));
      }
    }
  };
  visit(new Map(), start.answers);

  return found.sort((a, b) => a.changed.size - b.changed.size);
}

/** What may stand in place of an answer: not what ends the check, raises the same weights, or changes nothing. */
function variantsOf(law: Law, row: QuestionRow, given: Options, weights: readonly Weight[]): Options[] {
  const same = effectOf(law, row, given, weights);
  return distinct(
    law,
    row,
    insteadOf(law, row, given, weights).filter((options) => !isDead(row, options, weights)),
    weights,
  ).filter((options) => effectOf(law, row, options, weights) !== same);
}

/**
 * The assessment with every question that is still open answered at its best.
 * @returns null where that ends in an exit
 */
export function atBest(law: Law, decision: Decision, answers: Answers, weights: readonly Weight[]): Assessment | null {
  const reached = assess(law, decision, answers);
  if (reached.next === null) return VERDICT_IDS.some((verdict) => verdict === reached.outcome) ? reached : null;
  const row = rowOf(law, reached.next);
  if (!row) return null;
  const alive = distinct(
    law,
    row,
    singles(row).filter((options) => !isDead(row, options, weights)),
    weights,
  );
  let best: Assessment | null = null;
  for (const options of alive.length > 0 ? alive : singles(row)) {
    const tried = atBest(law, decision, withAnswer(law, answers, row.id, options), weights);
    if (tried && !tried.findings.some(({ weight }) => weights.includes(weight))) return tried;
    best ??= tried;
  }
  return best;
}

/** The questions of which one must have another answer before this finding goes. */
function relevantTo(law: Law, path: readonly QuestionId[], finding: Finding): Set<QuestionId> {
  const conditions = finding.options
    .flatMap((option) => raisedBy(rowOf(law, finding.question)?.options[option]))
    .filter((raise) => raise.finding === finding.id)
    .map(({ when }) => when);
  const before = path.slice(0, path.indexOf(finding.question));
  // Of the old way, the question that a new one passes last leads around all the others.
  const led = before.flatMap((id) => {
    const row = rowOf(law, id);
    const others = [...before, finding.question];
    return row && waysOf(row).some(({ to }) => canAvoid(law, to, new Set(others))) ? [row] : [];
  });
  return new Set([
    finding.question,
    ...questionsIn(conditions),
    ...led.flatMap((row) => [row.id, ...questionsIn(waysOf(row).map(({ when }) => when))]),
  ]);
}

const questionsIn = (conditions: readonly (Condition | null | undefined)[]): QuestionId[] =>
  conditions.flatMap((condition) => leaves(condition ?? undefined).map(({ question }) => question));

/** Whether a way from here ends in a verdict without passing any of these questions. */
function canAvoid(law: Law, from: string, closed: Set<string>): boolean {
  if (from === 'weigh') return true;
  const row = closed.has(from) ? undefined : rowOf(law, from);
  closed.add(from);
  return row !== undefined && waysOf(row).some(({ to }) => canAvoid(law, to, closed));
}

function describeSet(start: Assessment, outcome: VerdictId, { changed, reached }: Found): DecidingSet {
  const answers = start.path.flatMap((question): Deciding[] => {
    const instead = changed.get(question);
    const given = start.answers.get(question) ?? [];
    if (!instead) return [];
    const options = given.filter((option) => !instead.includes(option));
    return [{ question, options, instead, nature: natureOf(start, question, options) }];
  });
  return {
    outcome,
    answers,
    nature: NATURES.find((nature) => answers.some((answer) => answer.nature === nature)) ?? 'past',
    thenAsked: reached.path.filter((question) => !start.answers.has(question)),
  };
}

function natureOf({ findings }: Assessment, question: QuestionId, options: Options): Nature {
  const raised = findings.filter(
    (finding) => finding.question === question && finding.options.some((option) => options.includes(option)),
  );
  if (options.includes('unsure')) return 'unclear';
  if (CHOICES.has(question)) return 'choice';
  return raised.length > 0 && raised.every(({ weight }) => weight !== 'bars') ? 'unclear' : 'past';
}
