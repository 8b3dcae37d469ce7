/** What learners get: the cases of the set in their order, how far they are, and the certificate when all are done. */
import { createEffect, Show } from 'solid-js';
import { fill } from '../../content/fill.ts';
import { pathIn } from '../../content/languages.ts';
import { readProgress } from '../progress.ts';
import type { CaseSet } from '../set.ts';
import { type Marks, meanOf, writeSetAddress } from '../set-address.ts';
import { Certificate } from './Certificate.tsx';
import type { ClassGiven, Listed } from './class.ts';

export interface StartProps {
  readonly of: ClassGiven;
  readonly cases: readonly Listed[];
  readonly set: CaseSet;
  readonly code: string;
  /** What was reached, as the address has it. */
  readonly marks: Marks;
}

export function Start(props: StartProps) {
  const words = () => props.of.words.start;
  const kept = readProgress();
  let heading!: HTMLHeadingElement;

  const marks = (): Marks => props.cases.map(({ id }, at) => props.marks[at] ?? kept?.get(id)?.percent ?? null);
  const done = () => marks().filter((mark) => mark !== null).length;
  const next = () => marks().indexOf(null);
  const addressOf = (at: number) =>
    pathIn(props.of.language, `/training/${props.cases[at]?.id}/`) +
    writeSetAddress({ view: 'set', code: props.code, at, marks: marks() });
  const progress = () => {
    const percent = meanOf(marks());
    const counts = { done: done(), count: props.cases.length };
    return percent === null ? fill(words().progress, counts) : fill(words().mean, { ...counts, percent });
  };
  createEffect(() => {
    if (done() > 0) heading.focus();
  });

  return (
    <>
      <div class="start">
        <h1 tabindex="-1" ref={heading}>
          {words().title}
        </h1>
        <p class="lead">{words().lead}</p>
        <p>
          {words()[props.set.feedback]} {props.set.minutes === 1 ? words().minutesOne : ''}
          {props.set.minutes > 1 ? fill(words().minutes, { minutes: props.set.minutes }) : ''}
        </p>
        <p>
          <strong data-progress>{progress()}</strong> {next() < 0 ? words().finished : ''}
        </p>
        <Show when={next() >= 0}>
          <p>
            <a class="button" href={addressOf(next())}>
              {done() === 0 ? words().begin : words().goOn}
            </a>
          </p>
        </Show>
        <ol class="set-list">
          {props.cases.map((one, at) => (
            <li>
              <span>
                <a href={addressOf(at)}>{one.title}</a>
                <small>{props.of.levels[one.level]}</small>
              </span>
              <span data-mark-of={one.id}>
                {marks()[at] === null ? words().open : fill(words().done, { percent: marks()[at] ?? 0 })}
              </span>
            </li>
          ))}
        </ol>
        <p class="about">
          {words().stays} {kept ? words().kept : ''}
        </p>
        <p class="about">
          <a href={writeSetAddress({ view: 'edit', code: props.code })}>{props.of.words.views.edit}</a>
        </p>
      </div>
      <Show when={next() < 0}>
        <Certificate of={props.of} cases={props.cases} code={props.code} percent={meanOf(marks())} />
      </Show>
    </>
  );
}
