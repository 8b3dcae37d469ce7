/** What to find out first: the open points in order, and the outcomes still possible. */
import { createMemo, Show } from 'solid-js';
import { fill } from '../content/fill.ts';
import { COLON } from '../content/languages.ts';
import { decision, law } from '../decision/decision.ts';
import { findOut } from '../decision/open-points.ts';
import { VERDICT_IDS } from '../law/types.ts';
import { labelsIn } from './labels.ts';
import type { ExtrasProps } from './outcome-props.ts';
import { Section } from './Section.tsx';

export function FindOut(props: ExtrasProps) {
  const words = () => props.record.findOut;
  const labels = () => labelsIn(props.of.root, props.of.words);
  const found = createMemo(() => findOut(law, decision, props.of.assessment));
  const ruledOut = () => VERDICT_IDS.filter((id) => !found().possible.includes(id));
  const titles = (outcomes: readonly string[]) =>
    outcomes.map((id) => props.of.words.outcomes[id]?.title ?? id).join(' · ');
  return (
    <Show when={found().points.length > 0}>
      <Section title={words().title} class="find-out">
        <dl class="possible">
          <dt>{words().possible}</dt>
          <dd data-possible={found().possible.join(' ')}>{titles(found().possible)}</dd>
          <Show when={ruledOut().length > 0}>
            <dt>{words().ruledOut}</dt>
            <dd>{titles(ruledOut())}</dd>
          </Show>
        </dl>
        <p class="about">{words().lead}</p>
        <ol>
          {found().points.map(({ question, findings, settles }) => (
            <li data-point={question}>
              <strong>
                {labels().short(question)}
                {COLON[props.of.language]}
              </strong>{' '}
              {settles ? words().settles : words().adds}
              {findings.map((id) => (
                <p>
                  {props.of.words.findings[id]?.title}. {props.of.words.findings[id]?.do}
                </p>
              ))}
              <button type="button" class="link" onClick={() => props.of.onChange(question)}>
                {fill(words().again, { question: labels().short(question) })}
              </button>
            </li>
          ))}
        </ol>
      </Section>
    </Show>
  );
}
