/** A part of the outcome with its heading. */
import type { JSX } from 'solid-js';

export function Section(props: { readonly title: string; readonly class?: string; readonly children: JSX.Element }) {
  return (
    <section class={props.class}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}
