/** A link to copy, or to show as a QR code. */
import { createSignal, Show } from 'solid-js';
import { Qr } from './Qr.tsx';

interface SendLinkProps {
  readonly link: string;
  /** What the link is, for who does not see it. */
  readonly name: string;
  readonly words: Readonly<Record<'copy' | 'copied' | 'copyFailed' | 'qr' | 'qrName', string>>;
  /** Said where the code could not be loaded. */
  readonly failed: string;
}

export function SendLink(props: SendLinkProps) {
  const [told, setTold] = createSignal('');
  const [qr, setQr] = createSignal(false);
  let field!: HTMLInputElement;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.link);
      setTold(props.words.copied);
    } catch {
      field.select();
      setTold(props.words.copyFailed);
    }
  };

  return (
    <>
      <p>
        <input
          type="text"
          readonly
          class="address"
          ref={field}
          aria-label={props.name}
          value={props.link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </p>
      <div class="buttons">
        <button type="button" onClick={copy}>
          {props.words.copy}
        </button>
        <button type="button" class="secondary" aria-expanded={qr()} onClick={() => setQr(!qr())}>
          {props.words.qr}
        </button>
      </div>
      <p role="status">{told()}</p>
      <Show when={qr()}>
        <Qr text={props.link} name={props.words.qrName} failed={props.failed} />
      </Show>
    </>
  );
}
