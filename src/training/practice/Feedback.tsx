/** Feedback on the answer just given, above the next question, where the learner asked for it. */
import { createMemo, onMount, Show } from 'solid-js';
import { fill } from '../../content/fill.ts';
import { COLON } from '../../content/languages.ts';
import { decision, law } from '../../decision/decision.ts';
import { labelsIn } from '../../questionnaire/labels.ts';
import type { NoticesProps } from '../../questionnaire/Notices.tsx';
import { scoreOf } from '../score.ts';
import type { Practice } from './practice.ts';
import { Reviewed } from './Reviewed.tsx';
import { modelOf } from './session.ts';

export interface StepFeedbackProps {
  readonly of: NoticesProps;
  readonly practice: Practice;
}

export function StepFeedback(props: StepFeedbackProps) {
  const words = () => props.practice.given.text;
  // An answer makes the way longer. Where it got shorter, the learner went back and has just read this.
  const way = createMemo(
    (before: { length: number; grew: boolean }) => {
      const { length } = props.of.here.path;
      return { length, grew: length > before.length };
    },
    { length: 0, grew: false },
  );
  const last = () =>
    props.practice.feedback() === 'step' && props.of.question && way().grew ? props.of.here.path.at(-1) : undefined;
  const marked = createMemo(() => {
    const { answers } = props.of.here;
    const { questions } = scoreOf(law, decision, modelOf(props.practice), answers, props.practice.predicted());
    return questions.find(({ question }) => question === last());
  });
  // After the first answer this may arrive later than the next question, which has the focus then.
  let heading: HTMLHeadingElement | undefined;
  onMount(() => document.activeElement?.matches('[data-question] h1') && heading?.focus({ preventScroll: true }));
  return (
    <Show when={last()} keyed>
      {(question) => (
        // Takes the focus, as what decides does in the check.
        <section class="decisive feedback" data-mark-of={question} data-marked={marked()?.mark}>
          <h2 tabIndex={-1} ref={heading}>
            {fill(words().step, { question: labelsIn(props.of.root, props.of.words).short(question) })}
            {COLON[props.of.language]} {marked() ? words().marks[marked()?.mark ?? 'wrong'] : words().notOnWay}
          </h2>
          <Show when={marked()} keyed>
            {(one) => <Reviewed marked={one} practice={props.practice} words={props.of.words} root={props.of.root} />}
          </Show>
        </section>
      )}
    </Show>
  );
}
