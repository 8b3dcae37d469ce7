/** One finding: what was found, what it means, what to do, and what it rests on. */
import { Show } from 'solid-js';
import { fill } from '../content/fill.ts';
import { COLON, type Language, SEMICOLON } from '../content/languages.ts';
import type { RecordWords } from '../content/words.ts';
import type { Finding } from '../decision/findings.ts';
import { sourcesOfFinding } from '../law/sources.ts';
import { labelsIn } from './labels.ts';
import { SourcesOf } from './Prose.tsx';

export interface ReasonProps {
  readonly finding: Finding;
  readonly words: RecordWords;
  readonly language: Language;
  /** Where the questions stand. */
  readonly root: ParentNode;
}

export function Reason(props: ReasonProps) {
  const text = () => props.words.findings[props.finding.id];
  const words = () => props.words.words;
  const labels = () => labelsIn(props.root, props.words);
  const colon = () => COLON[props.language];
  const sources = () => sourcesOfFinding(props.finding.id);
  return (
    <article class="reason" data-finding={props.finding.id}>
      <h4>{text()?.title}</h4>
      <p>{text()?.means}</p>
      <p>
        <strong>
          {words().whatToDo}
          {colon()}
        </strong>{' '}
        {text()?.do}
      </p>
      <p class="about">
        {fill(words().raisedBy, { question: labels().short(props.finding.question) })}
        {colon()} {labels().options(props.finding.question, props.finding.options).join(SEMICOLON[props.language])}
      </p>
      <Show when={sources().length > 0}>
        <p class="about">
          {words().sources}
          {colon()} <SourcesOf finding={props.finding.id} words={props.words} language={props.language} />
        </p>
      </Show>
    </article>
  );
}
