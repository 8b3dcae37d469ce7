/** How a case goes: the answers as they come, the time that questions stood open, the score, and who is told. */

import { assess } from '../../decision/assess.ts';
import { decision, law } from '../../decision/decision.ts';
import { decodeLink } from '../../decision/link.ts';
import type { DecisionContext } from '../../decision/machine.ts';
import type { OutcomeId, QuestionId } from '../../law/types.ts';
import { writeLeft } from '../kept.ts';
import { keepProgress, type Progress, readProgress } from '../progress.ts';
import { type Model, type Score, scoreOf } from '../score.ts';
import { startAs } from './arrival.ts';
import { listen, tell } from './parent.ts';
import type { Practice } from './practice.ts';

/** What a case holds to be right. */
export function modelOf({ given }: Practice): Model {
  const { code, contested, deciding } = given.case;
  const rows = law.questions.flatMap(({ id }) => (contested[id] ? [[id, contested[id]] as const] : []));
  return { answers: decodeLink(law, decision, code).answers, contested: new Map(rows), deciding };
}

/** The score as it is now. */
export function scoreNow(practice: Practice): Score {
  const { answers, first } = practice.stand();
  const counting = practice.feedback() === 'step' ? first : answers;
  return scoreOf(law, decision, modelOf(practice), answers, practice.predicted(), counting);
}

/** The outcome of the model answers. */
export const modelOutcome = (practice: Practice): OutcomeId | null =>
  assess(law, decision, modelOf(practice).answers).outcome;

/** The outcome of the answers given; null where some are missing. */
export const outcomeNow = ({ stand }: Practice): OutcomeId | null => assess(law, decision, stand().answers).outcome;

/** How the case stands, as text. */
export const leftOf = ({ stand }: Practice): string => writeLeft(law, decision, stand().answers, stand().first);

export interface Session {
  /** The learner stands at a question now, or at the outcome. */
  moved(context: DecisionContext, at: QuestionId | null): void;
  /** The case is done, or its time is over. */
  finish(): void;
  /** Everything begins anew. */
  restart(): void;
  /** What to keep. */
  progress(): Progress;
}

/** Follows a case from the moment it is called. */
export function createSession(practice: Practice): Session {
  const { id } = practice.given.case;
  const begun = performance.now();
  let since = begun;
  let open: QuestionId | null = null;
  let done = false;
  const seconds = new Map<QuestionId, number>();

  /** Counts the time since the last step for the question that stood open. */
  function count(next: QuestionId | null): void {
    const now = performance.now();
    if (open) seconds.set(open, (seconds.get(open) ?? 0) + (now - since) / 1000);
    [open, since] = [next, now];
  }

  const said = () =>
    ({ from: 'waf-practice', case: id, code: leftOf(practice), predicted: practice.predicted() }) as const;
  const report = () => tell({ ...said(), type: 'progress', seconds: Math.round((performance.now() - begun) / 1000) });

  /** Brings up to date what is kept, if anything is. */
  const keep = () => readProgress() && keepProgress(id, session.progress());

  const session: Session = {
    moved({ answers, path }, at) {
      const { first } = practice.stand();
      const given = [...answers].filter(([question]) => path.has(question) && !first.has(question));
      practice.setStand({ answers, first: new Map([...first, ...given]) });
      count(at);
      keep();
      report();
      if (at === null && outcomeNow(practice)) session.finish();
      else done = false;
    },
    finish() {
      count(null);
      done = true;
      const { questions, percent, points, of } = scoreNow(practice);
      const timed = questions.map(({ question, given, model, mark }) => ({
        ...{ question, given, model, mark },
        seconds: Math.round(seconds.get(question) ?? 0),
      }));
      keep();
      tell({ ...said(), type: 'done', percent, points, of, outcome: outcomeNow(practice), questions: timed });
    },
    restart() {
      seconds.clear();
      done = false;
      count(null);
      keep();
      report();
    },
    progress: () => ({
      left: leftOf(practice),
      predicted: practice.predicted(),
      step: practice.feedback() === 'step',
      percent: done ? scoreNow(practice).percent : null,
    }),
  };
  practice.onPredicted = () => {
    keep();
    report();
  };
  return session;
}

/** Listens to the page around, which tells when to start, and how. */
export function meetParent(practice: Practice, restore: (makeReady: () => void) => void): void {
  // In one go: an answer given between the two would be lost.
  listen((start) => restore(() => startAs(practice, start)));
  tell({ from: 'waf-practice', type: 'ready', case: practice.given.case.id });
}
