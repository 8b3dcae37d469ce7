/**
 * The page that checks a record or a link. The server wrote its fields; this reads them, and files dropped on the page.
 * Nothing is kept. What reads a record, and the words, come with `verifying.ts` once there is something to check.
 */
import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import type { Language } from '../content/languages.ts';
import type { VerifyTexts } from '../content/verify-words.ts';
import { codesInAddress, keepInOtherLanguages } from './address.ts';
import { createReader, Reading } from './Reading.tsx';

export interface VerifyProps {
  readonly language: Language;
  readonly words: VerifyTexts['verify']['result'];
  readonly island: VerifyTexts['island'];
  readonly button: string;
  /** The field for a file, as the server wrote it. */
  readonly file?: JSX.Element;
  /** The fields for a link and a reference code, as the server wrote them. */
  readonly link?: JSX.Element;
}

type Later = typeof import('./verifying.ts');
type Found = ReturnType<Later['verifyLink']>;

/** Loads the rest, and the words. */
async function load(language: Language) {
  const later = await import('./verifying.ts');
  return { later, names: await later.loadNames(language) };
}

export function Verify(props: VerifyProps) {
  let root!: HTMLDivElement;
  const [over, setOver] = createSignal(false);
  const reader = createReader<Awaited<ReturnType<typeof find>>>(() => root, follow);
  const field = (name: string) => root.querySelector<HTMLInputElement>(`input[data-field="${name}"]`);

  async function find(verify: (later: Later) => Found | Promise<Found>) {
    const { later, names } = await load(props.language);
    return { names, verification: await verify(later), Checked: later.Checked };
  }

  const showLink = () => {
    const [link = '', reference = ''] = ['link', 'reference'].map((name) => field(name)?.value);
    void reader.show(find((later) => later.verifyLink(link, reference)));
  };
  const showFiles = (files: readonly File[]) => {
    if (files.length > 0) void reader.show(find((later) => later.verifyFiles(files)));
  };

  function follow(): void {
    const codes = codesInAddress();
    if (codes.length === 0) return;
    for (const [index, name] of ['link', 'reference'].entries()) {
      const input = field(name);
      if (input) input.value = codes[index] ?? '';
    }
    keepInOtherLanguages();
    showLink();
  }

  /** A file that misses the field would otherwise replace the page. */
  function onDrag(event: DragEvent): void {
    const { dataTransfer } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') showFiles([...dataTransfer.files]);
  }

  onMount(() => {
    const events = ['dragover', 'drop', 'dragleave'] as const;
    for (const name of events) addEventListener(name, onDrag);
    onCleanup(() => {
      for (const name of events) removeEventListener(name, onDrag);
    });
    const chooser = field('file');
    const onChosen = () => showFiles([...(chooser?.files ?? [])]);
    chooser?.addEventListener('change', onChosen);
    // The same file, changed meanwhile, can be chosen again.
    chooser?.addEventListener('click', () => {
      chooser.value = '';
    });
    // A file chosen before the script arrived.
    onChosen();
  });

  return (
    <Reading
      ref={root}
      reader={reader}
      island={props.island}
      button={props.button}
      onSubmit={showLink}
      before={<div data-over={over() ? '' : undefined}>{props.file}</div>}
      fields={props.link}
    >
      <Show when={reader.result()} keyed>
        {({ Checked, verification, names }) => (
          <Checked verification={verification} names={names} words={props.words} language={props.language} />
        )}
      </Show>
    </Reading>
  );
}
