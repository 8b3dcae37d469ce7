/** What became of answers that were kept under other rules. */
import { Show } from 'solid-js';
import { fill } from '../content/fill.ts';
import { type Language, pathIn } from '../content/languages.ts';
import type { RecordWords } from '../content/words.ts';
import { decision, law } from '../decision/decision.ts';
import { recheckLink } from '../record/recheck.ts';
import type { Arrival } from './address.ts';
import { labelsIn } from './labels.ts';

export interface RulesChangeProps {
  readonly words: RecordWords;
  readonly language: Language;
  readonly arrival: Arrival;
  /** Where the questions stand. */
  readonly root: ParentNode;
}

export function RulesChange(props: RulesChangeProps) {
  const words = () => props.words.rules;
  const labels = () => labelsIn(props.root, props.words);
  const outcome = (id: string | null) => props.words.outcomes[id ?? '']?.title ?? words().unknownOutcome;
  const found = () => recheckLink(law, decision, props.arrival);
  return (
    <Show when={props.arrival.rules !== null && !found().sameRules}>
      <section class="notice" data-rules={props.arrival.rules}>
        <h2>{words().title}</h2>
        <p>{fill(words().versions, { before: props.arrival.rules ?? '', now: law.version })}</p>
        <Show when={found().now.outcome}>
          {(now) => (
            <p>
              {found().sameOutcome
                ? fill(words().same, { outcome: outcome(now()) })
                : fill(words().differs, { before: outcome(props.arrival.outcome), now: outcome(now()) })}
            </p>
          )}
        </Show>
        <Show when={found().newQuestion}>
          {(question) => <p>{fill(words().newQuestion, { question: labels().short(question()) })}</p>}
        </Show>
        <Show when={found().withoutEffect.length > 0}>
          <p>
            {fill(words().withoutEffect, {
              questions: found()
                .withoutEffect.map((question) => labels().short(question))
                .join(', '),
            })}
          </p>
        </Show>
        <p>
          <a href={pathIn(props.language, '/changes/')}>{words().changes}</a>
        </p>
      </section>
    </Show>
  );
}
