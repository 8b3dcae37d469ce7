/** Above a case: where it stands in a set, the time that is left, and what became of answers from elsewhere. */
import { type Accessor, Show } from 'solid-js';
import { fill } from '../../content/fill.ts';
import type { InSet } from './arrival.ts';
import type { Practice } from './practice.ts';

export interface NotesProps {
  readonly practice: Practice;
  readonly inSet: InSet | null;
  readonly left: Accessor<number | null>;
}

export function Notes(props: NotesProps) {
  const words = () => props.practice.given.text;
  return (
    <>
      <Show when={props.inSet}>
        {(set) => (
          <p class="about in-set">
            {fill(words().inSet, { number: set().at + 1, count: set().cases.length })}{' '}
            <Show when={props.left() !== null && props.practice.phase() !== 'over'}>
              {fill(set().minutes === 1 ? words().minutesOne : words().minutes, {
                minutes: set().minutes,
                left: props.left() ?? 0,
              })}
            </Show>
          </p>
        )}
      </Show>
      <div role="status">
        {props.practice.notices().map((notice) => (
          <p class="notice">{noticeOf(props.practice, notice)}</p>
        ))}
      </div>
    </>
  );
}

const noticeOf = ({ given }: Practice, notice: keyof Practice['given']['text']): string => {
  const text = given.text[notice];
  return typeof text === 'string' ? text : '';
};
