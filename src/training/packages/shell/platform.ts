/** What every learning platform is to the course, whatever its standard. */
import type { QuestionId } from '../../../law/types.ts';
import type { Mark } from '../../score.ts';
import type { Standing } from './standing.ts';

/** A question of a case, answered. */
export interface Answered {
  /** An UUID: what is sent twice is recorded once. */
  readonly uuid: string;
  readonly at: Date;
  readonly case: string;
  readonly question: QuestionId;
  /** Null for a question that the learner's way did not meet. */
  readonly given: readonly string[] | null;
  readonly model: readonly string[];
  readonly mark: Mark;
  /** From 0, wrong, to 1, right. */
  readonly share: number;
  readonly seconds: number;
}

/** All that a platform is to keep. */
export interface Kept extends Standing {
  /** For the next visit. */
  readonly data: string;
  /** The case last worked on; empty for none. */
  readonly at: string;
  /** Seconds of this visit. */
  readonly seconds: number;
}

export interface Session {
  /** What was kept on the last visit; empty for nothing. */
  readonly data: string;
  /** In per cent; null where the platform sets none. */
  readonly passMark: number | null;
  /** Whether the platform wants results. It does not where the course is only looked at. */
  readonly recorded: boolean;
}

export interface Platform {
  /** Begins. Null where no platform is there, or it does not answer. */
  connect(): Promise<Session | null>;
  /**
   * Keeps how the learner stands, and answers that were not sent before. At the end of a visit all that can be is done
   * before the first wait: the page may be gone afterwards.
   * @param last whether the visit ends
   * @returns whether the platform took it
   */
  save(kept: Kept, answers: readonly Answered[], last: boolean): boolean | Promise<boolean>;
  /** Where the platform wants the learner to go afterwards. */
  readonly returnTo?: string | null;
}
