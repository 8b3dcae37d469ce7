/** What a practice page knows while it is open. It stands in memory alone; nothing here is loaded late. */
import { type Accessor, createSignal } from 'solid-js';
import type { Language } from '../../content/languages.ts';
import type { PracticeWords } from '../../content/training-words.ts';
import type { Answers } from '../../decision/answers.ts';
import type { Feedback } from '../messages.ts';
import type { Prediction } from '../score.ts';

/** A case as its page is given it. */
export interface GivenCase {
  readonly id: string;
  /** Link code of the model answers. */
  readonly code: string;
  readonly contested: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly deciding: readonly string[];
}

export interface PracticeGiven {
  readonly language: Language;
  readonly case: GivenCase;
  /** The ids of all cases, in their order. */
  readonly cases: readonly string[];
  readonly text: PracticeWords;
}

/** `predict` before the questions · `answer` at the questions or their result · `over` nothing can be changed. */
export type Phase = 'predict' | 'answer' | 'over';

/** The answers of a case: as they are, and as they were first given. */
export interface Stand {
  readonly answers: Answers;
  readonly first: Answers;
}
export const NOTHING: Stand = { answers: new Map(), first: new Map() };
export const NO_PREDICTION: Prediction = { outcome: null, deciding: null };

export interface Practice {
  readonly given: PracticeGiven;
  readonly phase: Accessor<Phase>;
  setPhase(phase: Phase): void;
  readonly predicted: Accessor<Prediction>;
  setPredicted(said: Prediction): void;
  readonly feedback: Accessor<Feedback>;
  setFeedback(feedback: Feedback): void;
  readonly stand: Accessor<Stand>;
  setStand(stand: Stand): void;
  /** What has to be said above the questions, by keys of the words. */
  readonly notices: Accessor<readonly (keyof PracticeWords)[]>;
  setNotices(notices: readonly (keyof PracticeWords)[]): void;
  /** Called when the learner foresaw something, or left it open. */
  onPredicted?: () => void;
}

/** Makes the state of a page. */
export function createPractice(given: PracticeGiven): Practice {
  const [phase, setPhase] = createSignal<Phase>('predict');
  const [predicted, setPredicted] = createSignal(NO_PREDICTION);
  const [feedback, setFeedback] = createSignal<Feedback>('end');
  const [stand, setStand] = createSignal(NOTHING);
  const [notices, setNotices] = createSignal<readonly (keyof PracticeWords)[]>([]);
  return {
    given,
    phase,
    setPhase,
    predicted,
    setPredicted,
    feedback,
    setFeedback,
    stand,
    setStand,
    notices,
    setNotices,
  };
}
