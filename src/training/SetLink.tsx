/** The link for the class, to copy or as a QR code, and the same set to print and to show. */
import { createSignal, Show } from 'solid-js';
import { pathIn } from '../content/languages.ts';
import { Qr } from '../questionnaire/Qr.tsx';
import type { ClassGiven } from './class.ts';
import { writeSetAddress } from './set-address.ts';

const VIEWS = ['handout', 'worksheet', 'key', 'plan', 'projector', 'certificate'] as const;

export function SetLink(props: { readonly of: ClassGiven; readonly code: string }) {
  const words = () => props.of.words.link;
  const [told, setTold] = createSignal('');
  const [qr, setQr] = createSignal(false);
  let field!: HTMLInputElement;

  const here = () => pathIn(props.of.language, '/training/class/');
  const link = () => new URL(here() + writeSetAddress({ code: props.code }), location.href).href;
  const addressOf = (view: (typeof VIEWS)[number]) =>
    (view === 'certificate' ? here() : pathIn(props.of.language, '/training/material/')) +
    writeSetAddress({ view, code: props.code });

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link());
      setTold(words().copied);
    } catch {
      field.select();
      setTold(words().copyFailed);
    }
  };

  return (
    <>
      <section>
        <h2>{words().title}</h2>
        <p class="about">{words().about}</p>
        <p>
          <input
            type="text"
            readonly
            class="address"
            ref={field}
            aria-label={words().title}
            value={link()}
            onFocus={(event) => event.currentTarget.select()}
          />
        </p>
        <div class="buttons">
          <button type="button" onClick={copy}>
            {words().copy}
          </button>
          <button type="button" class="secondary" aria-expanded={qr()} onClick={() => setQr(!qr())}>
            {words().qr}
          </button>
        </div>
        <p role="status">{told()}</p>
        <Show when={qr()}>
          <Qr text={link()} name={words().qrName} failed={words().qrFailed} />
        </Show>
        <p>
          <a href={link()}>{words().open}</a>
        </p>
      </section>
      <section>
        <h2>{props.of.words.views.title}</h2>
        <dl class="outputs">
          {VIEWS.map((view) => (
            <div>
              <dt>
                <a href={addressOf(view)}>{props.of.words.views[view]}</a>
              </dt>
              <dd class="about">{props.of.words.about[view]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
