/** Keeps the answers on the device, or deletes them from it. */
import { createSignal, Show } from 'solid-js';
import type { RecordWords } from '../content/words.ts';
import { deleteDraft, keepDraft, mayKeep, readDraft } from './draft.ts';

export function DraftKeeper(props: { readonly words: RecordWords; readonly code: () => string }) {
  const words = () => props.words.draft;
  const [kept, setKept] = createSignal(readDraft() !== null);
  const [told, setTold] = createSignal('');
  const keep = () => {
    const done = keepDraft(props.code());
    setKept(done);
    setTold(done ? words().kept : words().blocked);
  };
  const remove = () => {
    deleteDraft();
    setKept(false);
    setTold(words().deleted);
  };
  return (
    <Show when={mayKeep()}>
      <p class="draft">
        {/* One button for both, so that it keeps the focus. */}
        <button type="button" class="link" onClick={() => (kept() ? remove() : keep())}>
          {kept() ? words().delete : words().keep}
        </button>{' '}
        <small>{kept() ? words().kept : words().keepAbout}</small>
        <span class="visually-hidden" role="status">
          {told()}
        </span>
        <Show when={told() === words().blocked}>
          <small>{words().blocked}</small>
        </Show>
      </p>
    </Show>
  );
}
