/** Keep, send, check again: the link, its QR code, the fields for print and files, the files, the next client. */
import { createSignal } from 'solid-js';
import { pathIn } from '../content/languages.ts';
import { forNextClient } from '../decision/next-client.ts';
import { startNextClient } from './address.ts';
import type { Particulars } from './notes.ts';
import type { ExtrasProps } from './outcome-props.ts';
import { Section } from './Section.tsx';
import { SendLink } from './SendLink.tsx';
import { save } from './save.ts';

const FIELDS = ['firm', 'client', 'preparedBy'] as const;
const FILES = ['json', 'text', 'word'] as const;

export function Keep(props: ExtrasProps & { readonly link: string }) {
  const words = () => props.record.keep;
  const [saved, setSaved] = createSignal('');

  const nextClient = () => {
    const carried = forNextClient(props.of.assessment.answers);
    props.of.notes.forNextClient();
    startNextClient(carried);
    props.of.onNextClient(carried);
  };
  const note = (field: keyof Particulars) => (event: InputEvent & { currentTarget: { value: string } }) =>
    props.of.notes.setAbout(field, event.currentTarget.value);

  return (
    <Section title={words().title} class="keep">
      <h3>{words().linkTitle}</h3>
      <p class="about">{words().linkAbout}</p>
      <SendLink link={props.link} name={words().linkTitle} words={words()} failed={words().failed} />

      <h3>{words().fieldsTitle}</h3>
      <p class="about">{words().fieldsAbout}</p>
      <div class="fields">
        {FIELDS.map((field) => (
          <label>
            {words()[field]}
            <input type="text" maxlength="120" value={props.of.notes.about()[field]} onInput={note(field)} />
          </label>
        ))}
        <label class="wide">
          {words().remarks}
          <textarea rows="3" maxlength="4000" value={props.of.notes.about().remarks} onInput={note('remarks')} />
        </label>
      </div>

      <h3>{words().saveTitle}</h3>
      <p class="about">{words().saveAbout}</p>
      <div class="buttons">
        {FILES.map((kind) => (
          <button
            type="button"
            class="secondary"
            onClick={() =>
              save(kind, props).then(
                () => setSaved(''),
                () => setSaved(words().failed),
              )
            }
          >
            {words()[kind]}
          </button>
        ))}
      </div>
      <p role="status">{saved()}</p>
      <p class="about">
        {words().referenceAbout} <a href={pathIn(props.of.language, '/verify/')}>{words().verify}</a>
      </p>
      <p>
        <a href={pathIn(props.of.language, '/map/') + new URL(props.link).hash}>{words().map}</a>
      </p>

      <h3>{words().nextTitle}</h3>
      <p class="about">{words().nextAbout}</p>
      <div class="buttons">
        <button type="button" class="secondary" onClick={nextClient}>
          {words().next}
        </button>
      </div>
    </Section>
  );
}
