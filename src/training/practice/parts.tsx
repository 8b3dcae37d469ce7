/**
 * What comes in place of parts of the check beside a case: the answers stand in memory, feedback in place of notices,
 * the result in place of the outcome, and progress in place of the draft.
 */
import type { RecordWords } from '../../content/words.ts';
import { law } from '../../decision/decision.ts';
import type { DecisionContext } from '../../decision/machine.ts';
import type { Arrival } from '../../questionnaire/address.ts';
import type { NoticesProps } from '../../questionnaire/Notices.tsx';
import { arrive, handOver } from './arrival.ts';
import { createClock } from './clock.ts';
import { StepFeedback } from './Feedback.tsx';
import { Keeper } from './Keeper.tsx';
import { Notes } from './Notes.tsx';
import { NO_PREDICTION, NOTHING, type Practice } from './practice.ts';
import { Result } from './Result.tsx';
import { createSession } from './session.ts';

/**
 * Makes the parts for the one case of a page.
 * @param work where prediction, questions and result stand
 */
export function createParts(practice: Practice, words: RecordWords, work: HTMLElement) {
  const inSet = arrive(practice);
  const session = createSession(practice);
  const over = () => {
    if (practice.phase() === 'over') return;
    practice.setNotices(['timeOver']);
    practice.setPhase('over');
    session.finish();
  };
  const clock = createClock(inSet?.minutes ?? 0, over);
  // Another set in the address of the same page.
  addEventListener('hashchange', () => location.hash.startsWith('#set=') && location.reload());
  for (const next of document.querySelectorAll<HTMLElement>('[data-next]')) next.hidden = inSet !== null;

  return {
    readAddress(): Arrival {
      const { answers } = practice.stand();
      // With a problem the questionnaire forgets what it had. Ours is told by the notes.
      return { answers, concluded: false, ignored: [], open: null, problem: 'outdated', rules: null, outcome: null };
    },
    writeAddress(context: DecisionContext, at: string | null): void {
      session.moved(context, law.questions.find(({ id }) => id === at)?.id ?? null);
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language-switch]'))
        link.hash = `${location.hash || '#'}${handOver(practice)}`;
      if (at === null) clock.stop();
    },
    forgetHistory(): Promise<void> {
      practice.setStand(NOTHING);
      practice.setPredicted(NO_PREDICTION);
      practice.setNotices([]);
      practice.setPhase('predict');
      work.querySelector<HTMLFormElement>('.prediction')?.reset();
      work.querySelector<HTMLElement>('.prediction h2')?.focus();
      session.restart();
      return Promise.resolve();
    },
    // The draft of the check is not ours to delete.
    deleteDraft(): void {},
    // The history holds nothing of a case.
    isJump: () => true,
    Notices: (props: NoticesProps) => <StepFeedback of={props} practice={practice} />,
    Outcome: () => <Result practice={practice} words={words} root={work} inSet={inSet} />,
    /** The result where nothing can be changed any more. */
    Final: () => <Result practice={practice} words={words} root={work} inSet={inSet} />,
    DraftKeeper: () => <Keeper practice={practice} session={session} />,
    Notes: () => <Notes practice={practice} inSet={inSet} left={clock.left} />,
  };
}
