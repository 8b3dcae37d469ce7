/** Texts of the record with their citations, as elements. */
import { type JSX, Show } from 'solid-js';
import { type Language, pathIn } from '../content/languages.ts';
import type { Part } from '../content/markdown.ts';
import type { RecordWords } from '../content/words.ts';
import { sourcesOfFinding } from '../law/sources.ts';

interface InRecord {
  readonly words: RecordWords;
  readonly language: Language;
}

/** A source as it is cited, with its status, linked to its entry. */
export function Cite(props: InRecord & { id: string }): JSX.Element {
  const source = () => props.words.sources[props.id];
  return (
    <a class="cite" href={pathIn(props.language, `/sources/#${props.id}`)}>
      {source()?.label}
      <small>{props.words.statuses[source()?.status ?? 'reading']}</small>
    </a>
  );
}

/** The sources of a finding, one after the other. */
export const SourcesOf = (props: InRecord & { finding: string }): JSX.Element => (
  <>
    {sourcesOfFinding(props.finding).map((id) => (
      <>
        <Cite id={id} words={props.words} language={props.language} />{' '}
      </>
    ))}
  </>
);

/** One text. */
export const Words = (props: InRecord & { parts: readonly Part[] | undefined }): JSX.Element => (
  <>
    {props.parts?.map((part) =>
      typeof part === 'string' ? part : <Cite id={part.cite} words={props.words} language={props.language} />,
    )}
  </>
);

/** Several texts, each in a paragraph. */
export const Paragraphs = (props: InRecord & { texts: readonly Part[][] | undefined }): JSX.Element => (
  <>
    {props.texts?.map((text) => (
      <p>
        <Words parts={text} words={props.words} language={props.language} />
      </p>
    ))}
  </>
);

/** Several texts as a list; nothing where there are none. */
export const List = (props: InRecord & { texts: readonly Part[][] | undefined }): JSX.Element => (
  <Show when={props.texts?.length}>
    <ul>
      {props.texts?.map((text) => (
        <li>
          <Words parts={text} words={props.words} language={props.language} />
        </li>
      ))}
    </ul>
  </Show>
);
