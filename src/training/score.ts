/**
 * A fair score for a training case. What decides weighs more than the rest, a contested point passes either way, and a
 * question that an accepted answer makes superfluous is not held against anyone. No point depends on time.
 */
import { type Answers, rowOf } from '../decision/answers.ts';
import { assess } from '../decision/assess.ts';
import type { Decision } from '../decision/machine.ts';
import type { Law, OutcomeId, QuestionId, Weight } from '../law/types.ts';

/** What a case says is right. */
export interface Model {
  readonly answers: Answers;
  /** Other answers that pass, by question. */
  readonly contested: ReadonlyMap<QuestionId, readonly (readonly string[])[]>;
  /** Sources that decide, the most important first. */
  readonly deciding: readonly string[];
}

/** What the learner said before answering. */
export interface Prediction {
  readonly outcome: OutcomeId | null;
  /** A source. */
  readonly deciding: string | null;
}

/**
 * `right` the model answer · `accepted` another answer that passes, since the point is contested · `partly` some of the
 * options · `wrong` · `missed` asked on the model's way and not answered · `not-asked` an accepted answer led past it
 */
export type Mark = 'right' | 'accepted' | 'partly' | 'wrong' | 'missed' | 'not-asked';

export interface Marked {
  readonly question: QuestionId;
  readonly given: readonly string[] | null;
  readonly model: readonly string[];
  readonly mark: Mark;
  /** Points reached, and points that were to be had. */
  readonly points: number;
  readonly of: number;
}

export interface Score {
  readonly questions: readonly Marked[];
  readonly prediction: { readonly outcome: boolean; readonly deciding: boolean };
  readonly points: number;
  readonly of: number;
  /** Whole per cent. */
  readonly percent: number;
}

/** Points for an answer that decides, one that counts, and one that does not; and for the two predictions. */
const WORTH = { decides: 4, counts: 2, plain: 1, outcome: 3, provision: 2 } as const;
const HEAVY: readonly Weight[] = ['bars', 'doubts', 'limits'];

/**
 * Marks answers against a case.
 * @param given the learner's answers, all that were given
 * @param first the answers as they were first given, where each was followed by the model answer; they count, and
 * `given` says no more than which questions were reached
 */
export function scoreOf(
  law: Law,
  decision: Decision,
  model: Model,
  given: Answers,
  said: Prediction,
  first: Answers = given,
): Score {
  const right = assess(law, decision, model.answers);
  const reached = assess(law, decision, given, true).answers;
  const chosenFor = (id: QuestionId) => (reached.has(id) ? (first.get(id) ?? reached.get(id) ?? null) : null);
  const heaviest = HEAVY.find((weight) => right.findings.some((finding) => finding.weight === weight));
  // The model's way, as it would be with the accepted answers that were given.
  const accepted = [...model.contested].filter(([id, others]) => passes(others, chosenFor(id) ?? []));
  const replaced = accepted.map(([id]) => [id, chosenFor(id) ?? []] as const);
  const asked = new Set(assess(law, decision, new Map([...model.answers, ...replaced])).path);

  const questions = right.path.map((question): Marked => {
    const wanted = model.answers.get(question) ?? [];
    const chosen = chosenFor(question);
    const exits = wanted.some((option) => rowOf(law, question)?.options[option]?.exit);
    const weights = right.findings.filter((finding) => finding.question === question).map(({ weight }) => weight);
    const decides = exits || weights.some((weight) => weight === heaviest);
    const of = decides ? WORTH.decides : weights.length > 0 ? WORTH.counts : WORTH.plain;
    const mark = markOf(wanted, chosen, model.contested.get(question) ?? [], asked.has(question));
    const share = mark === 'right' || mark === 'accepted' ? 1 : mark === 'partly' ? overlap(wanted, chosen ?? []) : 0;
    return { question, given: chosen, model: wanted, mark, points: share * of, of: mark === 'not-asked' ? 0 : of };
  });

  const prediction = {
    outcome: said.outcome === right.outcome,
    deciding: said.deciding !== null && model.deciding.includes(said.deciding),
  };
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const points =
    sum(questions.map((marked) => marked.points)) +
    (prediction.outcome ? WORTH.outcome : 0) +
    (prediction.deciding ? WORTH.provision : 0);
  const of = sum(questions.map((marked) => marked.of)) + WORTH.outcome + WORTH.provision;
  return { questions, prediction, points, of, percent: Math.round((100 * points) / of) };
}

function markOf(
  wanted: readonly string[],
  chosen: readonly string[] | null,
  others: readonly (readonly string[])[],
  asked: boolean,
): Mark {
  if (chosen === null) return asked ? 'missed' : 'not-asked';
  if (same(wanted, chosen)) return 'right';
  if (passes(others, chosen)) return 'accepted';
  return overlap(wanted, chosen) > 0 ? 'partly' : 'wrong';
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((option) => b.includes(option));

const passes = (others: readonly (readonly string[])[], chosen: readonly string[]) =>
  others.some((options) => same(options, chosen));

/** Options in common, as a share of all options that either names. */
export const overlap = (a: readonly string[], b: readonly string[]): number =>
  a.filter((option) => b.includes(option)).length / new Set([...a, ...b]).size;
