/** A certificate of completion: with what was reached and a name to type, or blank, to fill in by hand. */
import { createSignal, Show } from 'solid-js';
import { dateIn, today } from '../../content/dates.ts';
import { fill } from '../../content/fill.ts';
import { writeSetAddress } from '../set-address.ts';
import type { ClassGiven, Listed } from './class.ts';

export interface CertificateProps {
  readonly of: ClassGiven;
  readonly cases: readonly Listed[];
  readonly code: string;
  /** The score; null for a blank one. */
  readonly percent: number | null;
}

export function Certificate(props: CertificateProps) {
  const words = () => props.of.words.certificate;
  const [name, setName] = createSignal('');
  const blank = () => props.percent === null;
  const text = () => (props.cases.length === 1 ? words().textOne : fill(words().text, { count: props.cases.length }));

  return (
    <section class="certificate" data-blank={blank() ? '' : undefined}>
      <div class="certificate-fields">
        <Show when={!blank()} fallback={<h1>{words().blank}</h1>}>
          <label>
            {words().name}
            <input type="text" maxlength="120" onInput={(event) => setName(event.currentTarget.value)} />
          </label>
          <p class="about">{words().nameAbout}</p>
        </Show>
        <button type="button" onClick={() => print()}>
          {words().print}
        </button>
        <Show when={blank()}>
          <p class="about">
            <a href={writeSetAddress({ view: 'edit', code: props.code })}>{props.of.words.views.edit}</a>
          </p>
        </Show>
      </div>
      <div class="certificate-sheet">
        <p class="kicker">{props.of.product}</p>
        <h2>{words().title}</h2>
        <p class="who">{name()}</p>
        <p>{text()}</p>
        <dl>
          <div>
            <dt>{words().score}</dt>
            <dd>{blank() ? '' : fill(words().percent, { percent: props.percent ?? 0 })}</dd>
          </div>
          <div>
            <dt>{words().date}</dt>
            <dd>{blank() ? '' : dateIn(props.of.language, today())}</dd>
          </div>
          <Show when={blank()}>
            <div>
              <dt>{words().trainer}</dt>
              <dd />
            </div>
          </Show>
          <div>
            <dt>{words().cases}</dt>
            <dd>
              <ol>
                {props.cases.map((one) => (
                  <li>{one.title}</li>
                ))}
              </ol>
            </dd>
          </div>
          <div>
            <dt>{words().set}</dt>
            <dd class="code">
              {props.code} · {props.of.rules}
            </dd>
          </div>
        </dl>
        <Show when={!blank()}>
          <p class="about">{words().scoreAbout}</p>
        </Show>
      </div>
    </section>
  );
}
