/** The trainer's set: what is ticked in the list, in an order, how it runs, the link to it, and what to print. */
import { createEffect, createSignal, type JSX, on, onMount, Show } from 'solid-js';
import { fill } from '../../content/fill.ts';
import { Offline } from '../../offline/Offline.tsx';
import { keepInOtherLanguages } from '../../record/address.ts';
import { type CaseSet, casesOf, encodeSet } from '../set.ts';
import { writeSetAddress } from '../set-address.ts';
import type { ClassGiven, Listed } from './class.ts';
import { connectFields, showSet } from './fields.ts';
import { minutesOf, SESSIONS, suggestedSet } from './plan.ts';
import { SetLink } from './SetLink.tsx';
import { SetList } from './SetList.tsx';

export interface BuilderProps {
  readonly of: ClassGiven;
  /** Every case there is; none before the page answers. */
  readonly listed: ReadonlyMap<string, Listed> | undefined;
  /** The set in the address. */
  readonly given: CaseSet;
  readonly root: () => HTMLElement;
  readonly settings?: JSX.Element;
}

export function Builder(props: BuilderProps) {
  const [set, setSet] = createSignal(props.given);
  const [told, setTold] = createSignal('');
  let heading!: HTMLHeadingElement;

  const titleOf = (id: string) => props.listed?.get(id)?.title ?? id;
  const chosen = () => set().cases.flatMap((id) => props.listed?.get(id) ?? []);
  const drawn = () => casesOf(set());
  const time = () => drawn().reduce((sum, id) => sum + minutesOf(props.listed?.get(id)?.level ?? 'easy'), 0);

  /** Takes over a change: the fields follow, and so does the address, without a new entry in the history. */
  function change(next: CaseSet): void {
    setSet(next);
    const hash = next.cases.length > 0 ? writeSetAddress({ view: 'edit', code: encodeSet(next) }) : '';
    history.replaceState(null, '', location.pathname + hash);
    keepInOtherLanguages();
  }
  const withCases = (cases: readonly string[]) => change({ ...set(), cases });

  function move(id: string, by: -1 | 1): void {
    const cases = set().cases.filter((other) => other !== id);
    const to = set().cases.indexOf(id) + by;
    cases.splice(to, 0, id);
    withCases(cases);
    setTold(fill(props.of.words.set.moved, { case: titleOf(id), number: to + 1, count: cases.length }));
  }
  function remove(id: string): void {
    withCases(set().cases.filter((other) => other !== id));
    setTold(fill(props.of.words.set.removed, { case: titleOf(id) }));
  }

  onMount(() => connectFields(props.root(), set, change, () => heading.focus()));
  createEffect(
    on(
      () => props.given,
      (given) => setSet(given),
    ),
  );
  createEffect(() => props.listed && showSet(props.root(), set(), props.of.words.choose.toSet));

  return (
    <div class="chosen">
      <section>
        <h2 tabindex="-1" ref={heading}>
          {props.of.words.set.title}
        </h2>
        <Show
          when={chosen().length > 0}
          fallback={
            <>
              <p>{props.of.words.set.empty}</p>
              <p class="buttons">
                {SESSIONS.map((minutes) => (
                  <button
                    type="button"
                    class="secondary"
                    disabled={!props.listed}
                    onClick={() => {
                      change(suggestedSet(minutes));
                      heading.focus();
                    }}
                  >
                    {fill(props.of.words.set.suggestion, { minutes })}
                  </button>
                ))}
              </p>
            </>
          }
        >
          <SetList
            of={props.of}
            cases={chosen()}
            drawn={set().draw ? drawn() : null}
            onMove={move}
            onRemove={(id) => {
              remove(id);
              if (set().cases.length === 0) heading.focus();
            }}
          />
          <p class="about">{fill(props.of.words.set.time, { minutes: time() })}</p>
          <p>
            <button
              type="button"
              class="link"
              onClick={() => {
                withCases([]);
                heading.focus();
              }}
            >
              {props.of.words.set.clear}
            </button>
          </p>
        </Show>
        <p role="status" class="about">
          {told()}
        </p>
      </section>
      <section>{props.settings}</section>
      <Show when={chosen().length > 0}>
        <SetLink of={props.of} code={encodeSet(set())} />
      </Show>
      <Offline words={props.of.words.offline} megabytes={props.of.megabytes} />
    </div>
  );
}
