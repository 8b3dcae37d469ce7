/**
 * The page that compares two links. The server wrote its fields; this reads them. The comparison stands in the address,
 * after `#`, so that it can be sent. What compares, and the words, come with `comparing.ts` once there are links.
 */
import { type JSX, Show } from 'solid-js';
import type { Language } from '../content/languages.ts';
import type { VerifyTexts } from '../content/verify-words.ts';
import { codesInAddress, writeCodes } from './address.ts';
import { createReader, Reading } from './Reading.tsx';

export interface CompareProps {
  readonly language: Language;
  readonly words: VerifyTexts['compare']['result'];
  readonly island: VerifyTexts['island'];
  readonly button: string;
  /** The fields for the links, as the server wrote them. */
  readonly children?: JSX.Element;
}

export function Compare(props: CompareProps) {
  let root!: HTMLDivElement;
  const reader = createReader<Awaited<ReturnType<typeof find>>>(() => root, follow);
  const fields = () => [...root.querySelectorAll<HTMLInputElement>('input[data-field]')];

  async function find() {
    const [first = '', second = ''] = fields().map(({ value }) => value);
    const { Compared, loadNames, readSide } = await import('./comparing.ts');
    const names = await loadNames(props.language);
    const sides = { first: readSide(first), second: readSide(second) };
    // A damaged link stays out of the address, which would seem to be damaged itself.
    if (sides.first.sound && sides.second.sound) writeCodes([sides.first.code, sides.second.code]);
    return { ...sides, names, Compared };
  }

  const show = () => void reader.show(find());

  function follow(): void {
    const codes = codesInAddress();
    if (codes.length === 0) return;
    for (const [index, field] of fields().entries()) field.value = codes[index] ?? '';
    show();
  }

  return (
    <Reading
      ref={root}
      reader={reader}
      island={props.island}
      button={props.button}
      onSubmit={show}
      fields={props.children}
    >
      <Show when={reader.result()} keyed>
        {({ Compared, first, second, names }) => (
          <Compared first={first} second={second} names={names} words={props.words} language={props.language} />
        )}
      </Show>
    </Reading>
  );
}
