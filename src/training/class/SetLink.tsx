/** The link for the class, to copy or as a QR code, and the same set to print and to show. */
import { pathIn } from '../../content/languages.ts';
import { SendLink } from '../../questionnaire/SendLink.tsx';
import { writeSetAddress } from '../set-address.ts';
import type { ClassGiven } from './class.ts';

const VIEWS = ['handout', 'worksheet', 'key', 'plan', 'projector', 'certificate'] as const;

export function SetLink(props: { readonly of: ClassGiven; readonly code: string }) {
  const words = () => props.of.words.link;

  const here = () => pathIn(props.of.language, '/training/class/');
  const link = () => new URL(here() + writeSetAddress({ code: props.code }), location.href).href;
  const addressOf = (view: (typeof VIEWS)[number]) =>
    (view === 'certificate' ? here() : pathIn(props.of.language, '/training/material/')) +
    writeSetAddress({ view, code: props.code });

  return (
    <>
      <section>
        <h2>{words().title}</h2>
        <p class="about">{words().about}</p>
        <SendLink link={link()} name={words().title} words={words()} failed={words().qrFailed} />
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
