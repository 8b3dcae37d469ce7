/**
 * The decision as an XState machine, derived from the table.
 *
 * A question with an answer is passed through by a guarded `always` transition, one without is where you stand. Every
 * event starts the walk again from the first question, so the machine replays itself: what was true of the answers
 * before can never linger. Only an answer to what is asked goes on from there, where the walk would come again; so a
 * step hardly costs more where many questions went before. Nothing here names a question.
 */
import { assign, initialTransition, type SnapshotFrom, setup } from 'xstate';
import {
  type Law,
  OUTCOME_IDS,
  type OutcomeId,
  type QuestionId,
  type QuestionRow,
  STAGES,
  type Weight,
} from '../law/types.ts';
import { type Answers, problemOf, withAnswer } from './answers.ts';
import { findingsOf, has } from './findings.ts';
import { forEachWay, isOpen, routesByTest, waysOf } from './routes.ts';

export interface DecisionInput {
  /** All answers kept, also those that no longer apply. */
  readonly answers: Answers;
  /** The person asked for the outcome before the last question. */
  readonly concluded: boolean;
  /** A question that stands open again, its answer still chosen. */
  readonly open: QuestionId | null;
}

export interface DecisionContext extends DecisionInput {
  /** The questions passed on the way to where you stand. A Set, so that a reactive store leaves it alone. */
  readonly path: ReadonlySet<QuestionId>;
}

/** A walk writes down its own path, and nobody else does: each walk has a Set of its own, whole before anyone sees it. */
interface Walk extends DecisionContext {
  readonly path: Set<QuestionId>;
}

export type DecisionEvent =
  | { readonly type: 'answer'; readonly question: QuestionId; readonly options: readonly string[] }
  | { readonly type: 'conclude' }
  | { readonly type: 'open'; readonly question: QuestionId }
  | ({ readonly type: 'restore' } & DecisionInput);

export const NOTHING_YET: DecisionInput = { answers: new Map(), concluded: false, open: null };

/** The answers on the way: those of the questions passed. */
export const answersOnTheWay = ({ answers, path }: Pick<DecisionContext, 'answers' | 'path'>): Answers =>
  new Map([...answers].filter(([question]) => path.has(question)));

/** Derives the machine from a table. See `SnapshotFrom<Decision>` for what an actor of it gives. */
export function createDecision(law: Law) {
  const askedBy = routesByTest(law);
  const findings = (context: DecisionContext) => findingsOf(law, answersOnTheWay(context));

  const base = setup({
    types: {} as { context: Walk; events: DecisionEvent; input: DecisionInput },
    guards: {
      ...forEachWay(
        law,
        (row, way) =>
          ({ context }: { context: DecisionContext }) =>
            context.open !== row.id && isOpen(law, row, way, context.answers),
      ),
      'a finding weighs': ({ context }, { weight }: { weight: Weight }) => has(findings(context), weight),
      'concluded before': ({ context }, { question }: { question: QuestionId }) =>
        context.concluded && !context.answers.has(question) && has(findings(context), 'bars'),
      // No route on the way here asks what was answered: a walk from the first question would come here again.
      'answers what is asked': ({ context, event }, { question }: { question: QuestionId }) =>
        event.type === 'answer' &&
        event.question === question &&
        problemOf(law, question, event.options) === null &&
        !askedBy.get(question)?.some((before) => context.path.has(before)),
      'is an answer': ({ event }) => event.type === 'answer' && problemOf(law, event.question, event.options) === null,
    },
    actions: {
      pass: assign({
        path: ({ context }, { question }: { question: QuestionId }) => context.path.add(question),
      }),
      'go on': assign(({ context, event }) => ({ ...changed(law, context, event), path: new Set(context.path) })),
      keep: assign(({ context, event }) => startAgain({ ...context, ...changed(law, context, event) })),
    },
  });

  const barred = law.verdicts.find(({ when }) => when === 'bars')?.id;

  const question = (row: QuestionRow) =>
    base.createStateConfig({
      id: row.id,
      on: {
        answer: { guard: { type: 'answers what is asked' as const, params: { question: row.id } }, actions: 'go on' },
      },
      always: [
        ...waysOf(row).map(({ name, to }) => ({
          guard: name,
          target: `#${to}`,
          actions: { type: 'pass' as const, params: { question: row.id } },
        })),
        { guard: { type: 'concluded before' as const, params: { question: row.id } }, target: `#${barred}` },
      ],
    });

  const stages = STAGES.map((stage) => {
    const rows = law.questions.filter((row) => row.stage === stage);
    return [
      stage,
      { initial: rows[0]?.id ?? '', states: Object.fromEntries(rows.map((row) => [row.id, question(row)])) },
    ] as const;
  });

  return base.createMachine({
    id: 'who-asked-first',
    context: ({ input }) => startAgain(input),
    on: {
      answer: { guard: 'is an answer', target: '.assessment', actions: 'keep' },
      conclude: { target: '.assessment', actions: 'keep' },
      open: { target: '.assessment', actions: 'keep' },
      restore: { target: '.assessment', actions: 'keep' },
    },
    initial: 'assessment',
    states: {
      assessment: {
        initial: STAGES[0],
        states: {
          ...Object.fromEntries(stages),
          weigh: {
            id: 'weigh',
            always: law.verdicts.map(({ id, when }) => ({
              target: `#${id}`,
              ...(when ? { guard: { type: 'a finding weighs' as const, params: { weight: when } } } : {}),
            })),
          },
          ...Object.fromEntries(OUTCOME_IDS.map((id) => [id, { id, type: 'final' as const }])),
        },
      },
    },
  });
}

export type Decision = ReturnType<typeof createDecision>;
export type DecisionSnapshot = SnapshotFrom<Decision>;

/** Replays answers through the machine in one step, without an actor. */
export const replay = (decision: Decision, input: DecisionInput): DecisionSnapshot =>
  initialTransition(decision, input)[0];

/** The question or outcome where a snapshot stands: its innermost state. */
export function positionOf(snapshot: Pick<DecisionSnapshot, 'value'>): QuestionId | OutcomeId {
  let value: unknown = snapshot.value;
  while (typeof value === 'object' && value !== null) value = Object.values(value)[0];
  return value as QuestionId | OutcomeId;
}

const startAgain = ({ answers, concluded, open }: DecisionInput): Walk => ({
  answers,
  concluded,
  open,
  path: new Set(),
});

function changed(law: Law, context: DecisionContext, event: DecisionEvent): Partial<DecisionInput> {
  switch (event.type) {
    case 'answer':
      return { answers: withAnswer(law, context.answers, event.question, event.options), open: null };
    case 'conclude':
      return { concluded: true, open: null };
    case 'open':
      // Opening a question that has no answer yet means going on: the early conclusion is taken back.
      return { open: event.question, concluded: context.concluded && context.answers.has(event.question) };
    case 'restore':
      return { answers: event.answers, concluded: event.concluded, open: event.open };
  }
}
