/** One finding: what was found, what it means, what to do, and what it rests on. */
import { Show } from 'solid-js';
import { fill } from '../content/fill.ts';
import { COLON } from '../content/languages.ts';
import type { Finding } from '../decision/findings.ts';
import { sourcesOfFinding } from '../law/sources.ts';
import { labelsOf, shortNameOf } from './form.ts';
import type { OutcomeProps } from './Outcome.tsx';
import { Cite } from './Prose.tsx';

export function Reason(props: { readonly finding: Finding; readonly record: OutcomeProps }) {
  const text = () => props.record.words.findings[props.finding.id];
  const words = () => props.record.words.words;
  const colon = () => COLON[props.record.language];
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
        {fill(words().raisedBy, { question: shortNameOf(props.record.root, props.finding.question) })}
        {colon()} {labelsOf(props.record.root, props.finding.question, props.finding.options).join('; ')}
      </p>
      <Show when={sources().length > 0}>
        <p class="about">
          {words().sources}
          {colon()}{' '}
          {sources().map((id) => (
            <>
              <Cite id={id} words={props.record.words} language={props.record.language} />{' '}
            </>
          ))}
        </p>
      </Show>
    </article>
  );
}
