/** The cases of a set in their order, each with buttons to move it and to take it out. */
import { fill } from '../../content/fill.ts';
import type { ClassGiven, Listed } from './class.ts';

export interface SetListProps {
  readonly of: ClassGiven;
  readonly cases: readonly Listed[];
  /** Ids of those that are drawn; null where all are. */
  readonly drawn: readonly string[] | null;
  readonly onMove: (id: string, by: -1 | 1) => void;
  readonly onRemove: (id: string) => void;
}

export function SetList(props: SetListProps) {
  let list!: HTMLOListElement;
  const buttons = (at: number) => [...(list.children[at]?.querySelectorAll('button') ?? [])];

  /** A row that moves takes the focus along; at the end of its way the other button has it. */
  function move(id: string, at: number, by: -1 | 1): void {
    props.onMove(id, by);
    const [up, down] = buttons(at + by);
    const wanted = by < 0 ? [up, down] : [down, up];
    wanted.find((button) => button && !button.disabled)?.focus();
  }
  function remove(id: string, at: number): void {
    props.onRemove(id);
    buttons(Math.min(at, props.cases.length - 1))[2]?.focus();
  }

  return (
    <ol class="set-list" ref={list}>
      {props.cases.map((one, at) => (
        <li data-out={props.drawn && !props.drawn.includes(one.id) ? '' : undefined}>
          <span>
            {one.title}
            <small>
              {props.of.levels[one.level]}
              {props.drawn?.includes(one.id) && (
                <>
                  {' · '}
                  <strong>{props.of.words.set.drawn}</strong>
                </>
              )}
            </small>
          </span>
          <span class="moves">
            <button
              type="button"
              class="secondary"
              aria-label={fill(props.of.words.set.up, { case: one.title })}
              disabled={at === 0}
              onClick={() => move(one.id, at, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              class="secondary"
              aria-label={fill(props.of.words.set.down, { case: one.title })}
              disabled={at === props.cases.length - 1}
              onClick={() => move(one.id, at, 1)}
            >
              ↓
            </button>
            <button
              type="button"
              class="secondary"
              aria-label={fill(props.of.words.set.remove, { case: one.title })}
              onClick={() => remove(one.id, at)}
            >
              ×
            </button>
          </span>
        </li>
      ))}
    </ol>
  );
}
