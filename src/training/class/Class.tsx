/**
 * The page for a class. A trainer puts a set together in the fields that the server wrote; whoever opens the set gets
 * its cases and, at the end, a certificate. What is shown follows from the address, and everything stands in it.
 */
import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import { fill } from '../../content/fill.ts';
import { keepInOtherLanguages } from '../../record/address.ts';
import { casesOf, decodeSet, encodeSet, problemWith } from '../set.ts';
import { readSetAddress } from '../set-address.ts';
import { Builder } from './Builder.tsx';
import { Certificate } from './Certificate.tsx';
import { type ClassGiven, type Listed, listedIn, NO_CASES } from './class.ts';
import { Start } from './Start.tsx';

export interface ClassProps extends ClassGiven {
  /** What a trainer fills in: the list of cases, and how they run. */
  readonly children?: JSX.Element;
  readonly settings?: JSX.Element;
}

export function Class(props: ClassProps) {
  let root!: HTMLDivElement;
  const [hash, setHash] = createSignal('');
  const [listed, setListed] = createSignal<ReadonlyMap<string, Listed>>();

  const address = createMemo(() => readSetAddress(hash()));
  const read = createMemo(() => {
    const of = address();
    return of && decodeSet(of.code, [...(listed()?.keys() ?? [])]);
  });
  const problem = () => {
    const of = read();
    const key = of && problemWith(of);
    return key ? fill(props.words.problems[key], { count: of.unknown }) : '';
  };
  const view = () => {
    const asked = address()?.view;
    return read()?.set && (asked === 'start' || asked === 'certificate') ? asked : 'edit';
  };
  const given = createMemo(() => read()?.set ?? NO_CASES);
  const chosen = () => casesOf(given()).flatMap((id) => listed()?.get(id) ?? []);

  function follow(): void {
    setHash(location.hash);
    keepInOtherLanguages();
  }
  onMount(() => {
    follow();
    setListed(listedIn(root));
    addEventListener('hashchange', follow);
    onCleanup(() => removeEventListener('hashchange', follow));
  });
  createEffect(
    on(
      () => listed() && view(),
      (now, before) => {
        const heading = [...root.querySelectorAll('h1')].find((one) => one.checkVisibility());
        if (!now || !heading) return;
        document.title = `${heading.textContent} · ${props.product}`;
        if (!before || now === before) return;
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
        scrollTo(0, 0);
      },
    ),
  );

  return (
    <div class="class" ref={root} data-alive={listed() ? '' : undefined} data-view={view()}>
      <Show when={problem()}>
        {(text) => (
          <p class="notice" role="alert">
            {text()}
          </p>
        )}
      </Show>
      <Show when={listed() && view() === 'start'}>
        <Start of={props} cases={chosen()} set={given()} code={encodeSet(given())} marks={address()?.marks ?? []} />
      </Show>
      <Show when={listed() && view() === 'certificate'}>
        <Certificate of={props} cases={chosen()} code={encodeSet(given())} percent={null} />
      </Show>
      <div class="build" hidden={view() !== 'edit'}>
        <div class="choose">{props.children}</div>
        <Builder of={props} settings={props.settings} listed={listed()} given={given()} root={() => root} />
      </div>
    </div>
  );
}
