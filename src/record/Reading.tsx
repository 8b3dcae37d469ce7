/** What the pages that read links have in common: they wait, fail, or show the latest result and give it the focus. */
import { type Accessor, createEffect, createSignal, type JSX, onCleanup, onMount } from 'solid-js';
import type { VerifyTexts } from '../content/verify-words.ts';

type State = 'idle' | 'wait' | 'failed' | 'done';

export interface Reader<Result> {
  /** Whether the script answers. */
  readonly alive: Accessor<boolean>;
  readonly state: Accessor<State>;
  readonly result: Accessor<Result | null>;
  /** Shows what is found, unless something else was asked for meanwhile. */
  readonly show: (found: Promise<Result>) => Promise<void>;
}

/**
 * @param root where fields and result stand
 * @param follow takes over what the address holds: once the page is alive, and whenever the address changed
 */
export function createReader<Result extends object>(root: () => ParentNode, follow: () => void): Reader<Result> {
  const [alive, setAlive] = createSignal(false);
  const [state, setState] = createSignal<State>('idle');
  const [result, setResult] = createSignal<Result | null>(null);
  let latest: Promise<Result> | undefined;

  onMount(() => {
    addEventListener('hashchange', follow);
    onCleanup(() => removeEventListener('hashchange', follow));
    setAlive(true);
    follow();
  });
  createEffect(() => result() && root().querySelector<HTMLElement>('.checked h2')?.focus());

  return {
    alive,
    state,
    result,
    show: async (found) => {
      latest = found;
      setResult(null);
      setState('wait');
      const next = await found.catch(() => null);
      if (latest !== found) return;
      setState(next ? 'done' : 'failed');
      setResult(() => next);
    },
  };
}

export interface ReadingProps {
  readonly reader: Pick<Reader<object>, 'alive' | 'state'>;
  readonly island: VerifyTexts['island'];
  readonly button: string;
  readonly ref: HTMLDivElement;
  readonly onSubmit: () => void;
  /** What stands before the form, and in it: fields as the server wrote them. */
  readonly before?: JSX.Element;
  readonly fields: JSX.Element;
  /** The result. */
  readonly children: JSX.Element;
}

/** The form, a line that says how it stands, and the result. */
export function Reading(props: ReadingProps) {
  const status = () => {
    const state = props.reader.state();
    if (!props.reader.alive()) return props.island.loading;
    return state === 'wait' || state === 'failed' ? props.island[state] : '';
  };
  return (
    <div class="reading" ref={props.ref} data-alive={props.reader.alive() ? '' : undefined}>
      {props.before}
      <form
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        {props.fields}
        <button type="submit" disabled={!props.reader.alive()}>
          {props.button}
        </button>
      </form>
      <p role="status">{status()}</p>
      {props.children}
    </div>
  );
}
