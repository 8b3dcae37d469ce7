/** The records to collect, each with an owner and a date to fill in. */
import { createSignal } from 'solid-js';
import { dateIn } from '../content/dates.ts';
import { fill } from '../content/fill.ts';
import { COLON } from '../content/languages.ts';
import { law } from '../decision/decision.ts';
import { evidenceOf } from '../decision/evidence.ts';
import type { ExtrasProps } from './outcome-props.ts';
import { Words } from './Prose.tsx';
import { Section } from './Section.tsx';
import { save } from './save.ts';

/** Room to write by hand. */
const BLANK = '.'.repeat(40);

export function Evidence(props: ExtrasProps) {
  const words = () => props.record.evidence;
  const [failed, setFailed] = createSignal(false);
  const ids = () => evidenceOf(law, props.of.assessment.answers);
  return (
    <Section title={words().title} class="evidence">
      <p class="about">{words().lead}</p>
      <ol>
        {ids().map((id) => {
          const text = () => props.record.records[id];
          const row = () => props.of.notes.collecting(id);
          return (
            <li data-record={id}>
              <p>
                <strong>{text().record}.</strong>{' '}
                <Words parts={text().why} words={props.of.words} language={props.of.language} />{' '}
                <small>{fill(words().who, { who: text().who })}</small>
              </p>
              <p class="printed">
                {words().owner}
                {COLON[props.of.language]} {row().owner || BLANK} {words().date}
                {COLON[props.of.language]} {row().date ? dateIn(props.of.language, row().date) : BLANK}
              </p>
              <div class="fields">
                <label>
                  {words().owner}
                  <input
                    type="text"
                    maxlength="80"
                    aria-label={fill(words().ownerOf, { record: text().record })}
                    value={row().owner}
                    onInput={(event) => props.of.notes.setCollecting(id, 'owner', event.currentTarget.value)}
                  />
                </label>
                <label>
                  {words().date}
                  <input
                    type="date"
                    aria-label={fill(words().dateOf, { record: text().record })}
                    value={row().date}
                    onInput={(event) => props.of.notes.setCollecting(id, 'date', event.currentTarget.value)}
                  />
                </label>
              </div>
            </li>
          );
        })}
      </ol>
      <div class="buttons">
        <button
          type="button"
          class="secondary"
          onClick={() =>
            save('csv', props).then(
              () => setFailed(false),
              () => setFailed(true),
            )
          }
        >
          {words().save}
        </button>
      </div>
      <p role="status">{failed() ? props.record.keep.failed : ''}</p>
    </Section>
  );
}
