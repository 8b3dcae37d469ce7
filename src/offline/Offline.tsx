/** Makes the site work without network on this device once the person asks for it, or removes it again. */
import { createSignal, onMount, Show } from 'solid-js';
import type { OfflineWords } from '../content/class-words.ts';
import { fill } from '../content/fill.ts';
import { remove, type Standing, standing, store } from './store.ts';

export function Offline(props: {
  readonly words: OfflineWords;
  /** How many megabytes are stored, as written in the page's language. */
  readonly megabytes: string;
}) {
  const [stands, setStands] = createSignal<Standing>();
  const [told, setTold] = createSignal('');
  const words = () => props.words;
  const about = () => fill(words().about, { size: props.megabytes });
  const says = (): string => {
    const now = stands();
    return fill(now === undefined || now === 'none' ? '' : words()[now], { size: props.megabytes });
  };
  const kept = () => stands() === 'ready' || stands() === 'waiting';

  async function make(): Promise<void> {
    setStands('storing');
    setTold('');
    const then = await store(({ stored, of }) => setTold(fill(words().progress, { stored, of })));
    setStands(then);
    setTold(then === 'none' ? words().failed : '');
  }
  async function undo(): Promise<void> {
    await remove();
    setStands('none');
    setTold(words().removed);
  }
  onMount(async () => {
    const found = await standing();
    // Another page is about it: wait for the same.
    if (found === 'storing') await make();
    else setStands(found);
  });

  return (
    <section class="offline" data-standing={stands()}>
      <h2>{words().title}</h2>
      <Show when={stands() !== 'unable'}>
        <p class="about">{about()}</p>
        <p class="buttons">
          <button
            type="button"
            class="secondary"
            disabled={stands() === undefined || stands() === 'storing'}
            onClick={() => void (kept() ? undo() : make())}
          >
            {kept() ? words().undo : words().make}
          </button>
        </p>
      </Show>
      <p class="about" role="status">
        {told() || says()}
      </p>
    </section>
  );
}
