/** The verdict's shape: each kind of outcome has one of its own, so that colour is never needed to tell them apart. */
import { type JSX, Match, Switch } from 'solid-js';
import type { InterfaceWords } from '../content/interface.ts';

export type VerdictMark = keyof InterfaceWords['verdictMarks'];

/** @param props.size in pixels, where a style sheet cannot give it: within another picture */
export function VerdictShape(props: { mark: VerdictMark; size?: number }): JSX.Element {
  return (
    <svg class="shape" viewBox="0 0 48 48" width={props.size} height={props.size} aria-hidden="true">
      <Switch>
        {/* A closed door. */}
        <Match when={props.mark === 'unavailable'}>
          <rect x="4" y="4" width="40" height="40" class="solid" />
          <path d="M12 24h24" class="cut" />
        </Match>
        {/* A stone on its point: not to be leant on. */}
        <Match when={props.mark === 'doubtful'}>
          <path d="M24 3 45 24 24 45 3 24Z" class="line" />
          <path d="M24 14v13M24 32v3" class="line" />
        </Match>
        {/* Half a disc. */}
        <Match when={props.mark === 'partly'}>
          <circle cx="24" cy="24" r="20" class="line" />
          <path d="M24 4a20 20 0 0 0 0 40Z" class="solid" />
        </Match>
        {/* A ring with a tick: open, within bounds. */}
        <Match when={props.mark === 'available'}>
          <circle cx="24" cy="24" r="20" class="line" />
          <path d="m14 25 7 7 13-15" class="line" />
        </Match>
        {/* An arrow that leads elsewhere. */}
        <Match when={props.mark === 'exit'}>
          <path d="M4 24h38M28 9l15 15-15 15" class="line" />
        </Match>
      </Switch>
    </svg>
  );
}
