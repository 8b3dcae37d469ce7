/** The result of a case: the score and what counted, the prediction, each question, and where to go next. */
import { createMemo, onMount, Show } from 'solid-js';
import { fill } from '../../content/fill.ts';
import { COLON, pathIn } from '../../content/languages.ts';
import type { RecordWords } from '../../content/words.ts';
import type { QuestionId } from '../../law/types.ts';
import { labelsIn } from '../../questionnaire/labels.ts';
import { Cite } from '../../questionnaire/Prose.tsx';
import type { InSet } from './arrival.ts';
import { NextInSet } from './NextInSet.tsx';
import type { Practice } from './practice.ts';
import { Reviewed } from './Reviewed.tsx';
import { modelOf, modelOutcome, outcomeNow, scoreNow } from './session.ts';

export interface ResultProps {
  readonly practice: Practice;
  readonly words: RecordWords;
  /** Where the questions stand. */
  readonly root: ParentNode;
  readonly inSet: InSet | null;
}

export function Result(props: ResultProps) {
  const words = () => props.practice.given.text;
  const language = () => props.practice.given.language;
  const score = createMemo(() => scoreNow(props.practice));
  const model = modelOf(props.practice);
  const outcome = () => outcomeNow(props.practice);
  const titleOf = (id: string | null) => props.words.outcomes[id ?? '']?.title ?? words().noOutcome;
  const short = (question: QuestionId) => labelsIn(props.root, props.words).short(question);
  const said = (right: boolean, open: boolean) =>
    open ? words().nothingSaid : right ? words().predictedRight : words().predictedWrong;
  const cite = (id: string) => (
    <>
      <Cite id={id} words={props.words} language={language()} />{' '}
    </>
  );
  onMount(() => document.querySelector('details.discussion')?.setAttribute('open', ''));
  return (
    <article class="outcome result" data-outcome={outcome() ?? ''} data-percent={score().percent}>
      <header>
        <h1 tabIndex={-1} aria-level="2">
          {fill(words().result, { percent: score().percent })}
        </h1>
        <p>
          {fill(words().points, { points: round(score().points), of: score().of })}{' '}
          <Show when={props.practice.feedback() === 'step'}>{words().firstCounts}</Show>
        </p>
        <p class="about">{words().counted}</p>
      </header>
      <dl class="verdicts-of">
        <dt>{words().yourOutcome}</dt>
        <dd>{titleOf(outcome())}</dd>
        <dt>{words().modelOutcome}</dt>
        <dd>{titleOf(modelOutcome(props.practice))}</dd>
        <dt>{words().yourPrediction}</dt>
        <dd data-predicted="outcome">
          <Show when={props.practice.predicted().outcome}>{(id) => <>{titleOf(id())}. </>}</Show>
          <strong>{said(score().prediction.outcome, props.practice.predicted().outcome === null)}</strong>
        </dd>
        <dt>{words().prediction}</dt>
        <dd data-predicted="deciding">
          <Show when={props.practice.predicted().deciding}>{(id) => cite(id())}</Show>
          <strong>{said(score().prediction.deciding, props.practice.predicted().deciding === null)}</strong>
        </dd>
        <dt>{words().deciding}</dt>
        <dd>{model.deciding.map(cite)}</dd>
      </dl>
      <h2 aria-level="3">{words().questions}</h2>
      {score().questions.map((marked) => (
        <details class="marked" data-mark-of={marked.question} data-marked={marked.mark} open={marked.mark !== 'right'}>
          <summary>
            <span class="name">
              {short(marked.question)}
              {COLON[language()]}
            </span>{' '}
            <strong>{words().marks[marked.mark]}</strong>{' '}
            <span class="about">
              {round(marked.points)}/{marked.of}
            </span>
          </summary>
          <Reviewed marked={marked} practice={props.practice} words={props.words} root={props.root} />
        </details>
      ))}
      <p class="onward">
        <a href={DISCUSSION}>{words().discussion}</a>
      </p>
      <Show
        when={props.inSet}
        fallback={
          <Show when={parent === window}>
            <p class="onward">
              <a href={pathIn(language(), '/training/')}>{words().all}</a>
            </p>
          </Show>
        }
      >
        {(set) => <NextInSet of={set()} text={words()} language={language()} percent={score().percent} />}
      </Show>
    </article>
  );
}

/** Not in the template, in which no address may stand. */
const DISCUSSION = '#discussion';

const round = (points: number) => Math.round(points * 10) / 10;
