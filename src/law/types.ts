/** The shape of the decision table. Everything in it is data, so that it can be printed, drawn and proved. */

/** The stages of an assessment, in the order in which they are asked. */
export const STAGES = ['scope', 'client', 'initiative', 'marketing', 'request'] as const;
export type Stage = (typeof STAGES)[number];

/** The questions, in the order of the table. Ids are public and never change their meaning. */
export const QUESTION_IDS = [
  'firm-seat',
  'service',
  'asset',
  'client-kind',
  'client-place',
  'client-ties',
  'first-move',
  'how-found',
  'request-record',
  'education',
  'own-marketing',
  'marketing-reach',
  'others-marketing',
  'website',
  'scale',
  'provided',
  'same-type',
] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** What a finding does to the outcome, heaviest first. */
export const WEIGHTS = ['bars', 'doubts', 'limits', 'notes', 'supports'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Outcomes that `weigh` chooses between, worst first. */
export const VERDICT_IDS = ['unavailable', 'doubtful', 'partly', 'available'] as const;
export type VerdictId = (typeof VERDICT_IDS)[number];

/** Outcomes that end the assessment early: the exemption is not the question. */
export const EXIT_IDS = [
  'eu-firm',
  'token-offer',
  'not-a-service',
  'financial-instrument',
  'asset-outside',
  'intragroup',
  'client-outside',
] as const;
export type ExitId = (typeof EXIT_IDS)[number];

export const OUTCOME_IDS = [...VERDICT_IDS, ...EXIT_IDS] as const;
export type OutcomeId = (typeof OUTCOME_IDS)[number];

/**
 * A fact about the answers, as data. Exactly one of the tests stands beside the question:
 * `any` one of these options is chosen, `none` none of them is, `only` nothing else is,
 * `group` an option of this group is. `all` joins conditions that must hold together.
 * A question without an answer meets no condition.
 */
export type Condition =
  | { readonly question: QuestionId; readonly any: readonly string[] }
  | { readonly question: QuestionId; readonly none: readonly string[] }
  | { readonly question: QuestionId; readonly only: readonly string[] }
  | { readonly question: QuestionId; readonly group: string }
  | { readonly all: readonly Condition[] };

/** Where an answered question leads. Routes are tried in order; the last one has no condition. */
export interface Route {
  readonly when?: Condition;
  readonly to: QuestionId | ExitId | 'weigh';
}

/** What an option raises: a finding, always or under a further condition. */
export type Raise<F extends string = string> = F | { readonly finding: F; readonly when: Condition };

/** One option: the findings it raises by their weight, or the exit it takes. */
export interface OptionRow<F extends string = string> extends Readonly<Partial<Record<Weight, readonly Raise<F>[]>>> {
  /** In a `many` question: stands alone, beside no other option. */
  readonly alone?: true;
  /** A named set of options that a condition can ask for; places only. */
  readonly group?: string;
  readonly exit?: ExitId;
}

export interface QuestionRow<F extends string = string> {
  readonly id: QuestionId;
  readonly stage: Stage;
  readonly kind: 'one' | 'many';
  readonly options: Readonly<Record<string, OptionRow<F>>>;
  readonly routes: readonly Route[];
}

/** One line of the rule that weighs findings; the line without a weight is what remains. */
export interface Verdict {
  readonly when?: Weight;
  readonly id: VerdictId;
}

export interface Law {
  readonly version: string;
  readonly questions: readonly QuestionRow[];
  readonly verdicts: readonly Verdict[];
}
