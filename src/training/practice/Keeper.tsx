/** Keeps the progress of the training on the device once the learner asks for it, or deletes it. */
import { createSignal, Show } from 'solid-js';
import { deleteProgress, keepProgress, mayKeep, readProgress } from '../progress.ts';
import type { Practice } from './practice.ts';
import type { Session } from './session.ts';

export function Keeper(props: { readonly practice: Practice; readonly session: Session }) {
  const words = () => props.practice.given.text;
  const [kept, setKept] = createSignal(readProgress() !== null);
  const [told, setTold] = createSignal('');
  const keep = () => {
    const done = keepProgress(props.practice.given.case.id, props.session.progress());
    setKept(done);
    setTold(done ? words().kept : words().keepFailed);
  };
  const remove = () => {
    deleteProgress();
    setKept(false);
    setTold('');
  };
  return (
    <Show when={mayKeep()}>
      <p class="keeper">
        <button type="button" class="link" onClick={() => (kept() ? remove() : keep())}>
          {kept() ? words().stopKeeping : words().keep}
        </button>{' '}
        <small role="status">{told() || (kept() ? words().kept : words().keepAbout)}</small>
      </p>
    </Show>
  );
}
