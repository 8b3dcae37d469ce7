/** One question of a case, marked: what was answered, what the model answers, why, and where it stands in the facts. */
import { Show } from 'solid-js';
import { COLON, SEMICOLON } from '../../content/languages.ts';
import type { RecordWords } from '../../content/words.ts';
import { rowOf } from '../../decision/answers.ts';
import { assess } from '../../decision/assess.ts';
import { decision, law } from '../../decision/decision.ts';
import { sourcesOfOption } from '../../law/sources.ts';
import type { QuestionId } from '../../law/types.ts';
import { labelsIn } from '../../questionnaire/labels.ts';
import { Cite, SourcesOf } from '../../questionnaire/Prose.tsx';
import type { Marked } from '../score.ts';
import { showPassages, wordsOf } from './facts.ts';
import type { Practice } from './practice.ts';
import { modelOf } from './session.ts';

export interface ReviewedProps {
  readonly marked: Marked;
  readonly practice: Practice;
  readonly words: RecordWords;
  /** Where the questions stand. */
  readonly root: ParentNode;
}

export function Reviewed(props: ReviewedProps) {
  const words = () => props.practice.given.text;
  const language = () => props.practice.given.language;
  const colon = () => COLON[language()];
  const question = () => props.marked.question;
  const options = (ids: readonly string[]) =>
    labelsIn(props.root, props.words).options(question(), ids).join(SEMICOLON[language()]);
  const model = modelOf(props.practice);
  const findings = () => findingsAt(model.answers, question());
  /** What another answer would have raised, and the model answer does not. */
  const wrongly = () => {
    const { given, mark } = props.marked;
    if (given === null || mark === 'right' || mark === 'accepted') return [];
    const known = findings().map(({ id }) => id);
    return findingsAt(new Map([...model.answers, [question(), given]]), question()).filter(
      ({ id }) => !known.includes(id),
    );
  };
  const sources = () => {
    const row = rowOf(law, question());
    return row ? [...new Set(props.marked.model.flatMap((option) => sourcesOfOption(row, option)))] : [];
  };
  const contested = () => document.querySelector(`[data-contested="${question()}"]`);
  return (
    <>
      <dl class="given">
        <dt>{words().yourAnswer}</dt>
        <dd>{props.marked.given ? options(props.marked.given) : words().marks[props.marked.mark]}</dd>
        <Show when={props.marked.mark !== 'right'}>
          <dt>{words().modelAnswer}</dt>
          <dd>{options(props.marked.model)}</dd>
        </Show>
      </dl>
      {findings().map(({ id }) => (
        <p>
          <strong>{props.words.findings[id]?.title}.</strong> {props.words.findings[id]?.means}{' '}
          <SourcesOf finding={id} words={props.words} language={language()} />
        </p>
      ))}
      <Show when={findings().length === 0 && sources().length > 0}>
        <p class="about">
          {props.words.words.sources}
          {colon()}{' '}
          {sources().map((id) => (
            <>
              <Cite id={id} words={props.words} language={language()} />{' '}
            </>
          ))}
        </p>
      </Show>
      <Show when={wrongly().length > 0}>
        <p>
          {words().wouldMean}
          {colon()}{' '}
          {wrongly()
            .map(({ id }) => props.words.findings[id]?.title)
            .join(SEMICOLON[language()])}
          .
        </p>
      </Show>
      <Show when={contested()}>
        {(reason) => (
          <p>
            <strong>
              {words().contested}
              {colon()}
            </strong>{' '}
            <span ref={(place) => place.append(...[...reason().childNodes].map((node) => node.cloneNode(true)))} />
          </p>
        )}
      </Show>
      <div class="where">
        <p>
          {words().inFacts}
          {colon()}
        </p>
        <ul>
          {wordsOf(question()).map((passage) => (
            <li>{passage}</li>
          ))}
        </ul>
        <button type="button" class="link" onClick={() => showPassages(question())}>
          {words().show}
        </button>
      </div>
    </>
  );
}

const findingsAt = (answers: Parameters<typeof assess>[2], question: QuestionId) =>
  assess(law, decision, answers, true).findings.filter((finding) => finding.question === question);
