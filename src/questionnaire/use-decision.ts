/** The decision as Solid sees it: one actor for the page's life, and what follows from where it stands. */
import { useActorRef } from '@xstate/solid';
import { createMemo, createSignal, onCleanup } from 'solid-js';
import { type Assessment, assess, assessmentOf } from '../decision/assess.ts';
import { decision, law } from '../decision/decision.ts';
import { NOTHING_YET, positionOf } from '../decision/machine.ts';
import { OUTCOME_IDS, type OutcomeId, type QuestionId } from '../law/types.ts';

export function useDecision() {
  const actor = useActorRef(decision, { input: NOTHING_YET });
  // Not `fromActorRef`: its store writes into older snapshots, and costs the first page 1.5 kB.
  const [snapshot, setSnapshot] = createSignal(actor.getSnapshot());
  onCleanup(actor.subscribe(setSnapshot).unsubscribe);
  const position = createMemo(() => positionOf(snapshot()));
  return {
    actor,
    context: () => snapshot().context,
    /** The assessment up to where you stand. */
    here: createMemo(() => assessmentOf(law, decision, snapshot())),
    /** The assessment of all answers, as if no question stood open again. */
    whole: createMemo((): Assessment => assess(law, decision, snapshot().context.answers)),
    question: createMemo((): QuestionId | null => law.questions.find(({ id }) => id === position())?.id ?? null),
    outcome: createMemo((): OutcomeId | null => {
      const at = position();
      return OUTCOME_IDS.find((outcome) => outcome === at) ?? null;
    }),
  };
}
