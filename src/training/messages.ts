/**
 * What a practice page that stands in a frame says to the page around it, and what it can be told. Both are of the same
 * site: a message from or for any other origin is not a message. How each side checks what it hears stands here too.
 */
import { OUTCOME_IDS, type OutcomeId, QUESTION_IDS, type QuestionId } from '../law/types.ts';
import type { Mark, Marked, Prediction, Score } from './score.ts';

export type Feedback = 'step' | 'end';

/** How one question was answered. */
export interface Reported extends Pick<Marked, 'question' | 'given' | 'model' | 'mark'> {
  /** Seconds that the question stood open. They count for nothing. */
  readonly seconds: number;
}

interface Here {
  readonly from: 'waf-practice';
  readonly case: string;
}

/** The page answers. */
export interface Ready extends Here {
  readonly type: 'ready';
}

/** The learner predicted or answered something. */
export interface Progress extends Here {
  readonly type: 'progress';
  /** Link code of the answers so far; empty for none. */
  readonly code: string;
  readonly predicted: Prediction;
  /** Seconds since the page answered. */
  readonly seconds: number;
}

/** The learner reached an outcome. */
export interface Done extends Here, Pick<Score, 'percent' | 'points' | 'of'> {
  readonly type: 'done';
  readonly outcome: OutcomeId;
  readonly code: string;
  readonly questions: readonly Reported[];
  readonly predicted: Prediction;
}

export type FromPractice = Ready | Progress | Done;

/** Begins the case, or takes it up where it was left. */
export interface Start {
  readonly to: 'waf-practice';
  readonly type: 'start';
  /** Link code of the answers to go on from; empty for none. */
  readonly code: string;
  readonly predicted: Prediction | null;
  readonly feedback: Feedback;
  /** Show what is there, with its score and the discussion, and let nothing be changed. */
  readonly review: boolean;
}

const MARKS: readonly Mark[] = ['right', 'accepted', 'partly', 'wrong', 'missed', 'not-asked'];

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
const isText = (data: unknown): data is string => typeof data === 'string';
const isAmount = (data: unknown): data is number => typeof data === 'number' && Number.isFinite(data) && data >= 0;
const areTexts = (data: unknown): data is string[] => Array.isArray(data) && data.every(isText);
const isOutcome = (data: unknown): data is OutcomeId => OUTCOME_IDS.some((id) => id === data);
const isQuestion = (data: unknown): data is QuestionId => QUESTION_IDS.some((id) => id === data);

/** Whether something is a prediction, complete or not. */
export const isPrediction = (data: unknown): data is Prediction =>
  isRecord(data) &&
  (data['outcome'] === null || isOutcome(data['outcome'])) &&
  (data['deciding'] === null || isText(data['deciding']));

const isReported = (data: unknown): data is Reported =>
  isRecord(data) &&
  isQuestion(data['question']) &&
  (data['given'] === null || areTexts(data['given'])) &&
  areTexts(data['model']) &&
  MARKS.some((mark) => mark === data['mark']) &&
  isAmount(data['seconds']);

/** Whether something heard from a frame is a message of a practice page. */
export function isFromPractice(data: unknown): data is FromPractice {
  if (!isRecord(data) || data['from'] !== 'waf-practice' || !isText(data['case'])) return false;
  if (data['type'] === 'ready') return true;
  if (!isText(data['code']) || !isPrediction(data['predicted'])) return false;
  if (data['type'] === 'progress') return isAmount(data['seconds']);
  return (
    data['type'] === 'done' &&
    isAmount(data['percent']) &&
    isAmount(data['points']) &&
    isAmount(data['of']) &&
    isOutcome(data['outcome']) &&
    Array.isArray(data['questions']) &&
    data['questions'].every(isReported)
  );
}

/** Whether something heard from the page around a practice page tells it to start. */
export const isStart = (data: unknown): data is Start =>
  isRecord(data) &&
  data['to'] === 'waf-practice' &&
  data['type'] === 'start' &&
  isText(data['code']) &&
  (data['predicted'] === null || isPrediction(data['predicted'])) &&
  (data['feedback'] === 'step' || data['feedback'] === 'end') &&
  typeof data['review'] === 'boolean';
