/** An address as a QR code. The library comes when the first one is shown. */
import { createEffect, createSignal, Show } from 'solid-js';

/** Modules of white around the code, as ISO/IEC 18004 asks. */
const QUIET = 4;

const draw = async (text: string): Promise<{ size: number; path: string }> => {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
};

export function Qr(props: { readonly text: string; readonly name: string; readonly failed: string }) {
  const [code, setCode] = createSignal<Awaited<ReturnType<typeof draw>>>();
  const [failed, setFailed] = createSignal(false);
  createEffect(() => void draw(props.text).then(setCode, () => setFailed(true)));
  return (
    <Show when={code()} fallback={failed() && <p class="notice">{props.failed}</p>}>
      {(drawn) => (
        <svg class="qr" role="img" aria-label={props.name} viewBox={`0 0 ${drawn().size} ${drawn().size}`}>
          <path d={drawn().path} />
        </svg>
      )}
    </Show>
  );
}
