/** What decided the outcome: the smallest sets of facts with which it would have been a better one. */
import { createMemo, Show } from 'solid-js';
import { fill } from '../content/fill.ts';
import { COLON } from '../content/languages.ts';
import { decision, law } from '../decision/decision.ts';
import { type DecidingSet, whatDecided } from '../decision/what-decided.ts';
import { labelsIn } from './labels.ts';
import type { ExtrasProps } from './outcome-props.ts';
import { Section } from './Section.tsx';

/** How many sets stand in view before the rest is folded. */
const IN_VIEW = 3;

export function Decided(props: ExtrasProps) {
  const words = () => props.record.decided;
  const sets = createMemo(() => whatDecided(law, decision, props.of.assessment));
  const list = (some: readonly DecidingSet[]) => (
    <ol class="sets">
      {some.map((set) => (
        <DecidedBy set={set} of={props.of} record={props.record} />
      ))}
    </ol>
  );
  return (
    <Section title={words().title}>
      <Show when={sets().length > 0} fallback={<p>{words().none}</p>}>
        <p class="about">{words().lead}</p>
        {list(sets().slice(0, IN_VIEW))}
        <Show when={sets().length > IN_VIEW}>
          <details>
            <summary>{fill(words().more, { count: sets().length - IN_VIEW })}</summary>
            {list(sets().slice(IN_VIEW))}
          </details>
        </Show>
      </Show>
    </Section>
  );
}

function DecidedBy(props: ExtrasProps & { set: DecidingSet }) {
  const words = () => props.record.decided;
  const labels = () => labelsIn(props.of.root, props.of.words);
  const asked = () => props.set.thenAsked.map((question) => labels().short(question));
  return (
    <li data-set={props.set.answers.map(({ question }) => question).join(' ')} data-outcome={props.set.outcome}>
      <p>
        {words().would}
        {COLON[props.of.language]} <strong>{props.of.words.outcomes[props.set.outcome]?.title}</strong>
      </p>
      <ul>
        {props.set.answers.map(({ question, options, nature }) => (
          <li>
            <strong>{labels().short(question)}</strong>
            {COLON[props.of.language]} {labels().options(question, options).join('; ')}
            <small data-nature={nature}>{words().natures[nature]}</small>
          </li>
        ))}
      </ul>
      <Show when={asked().length > 0}>
        <p class="about">
          {props.of.assessment.complete ? fill(words().thenAsked, { questions: asked().join(', ') }) : words().rest}
        </p>
      </Show>
    </li>
  );
}
