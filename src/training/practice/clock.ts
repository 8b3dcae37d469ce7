/** The time that a trainer set for a case. Without it there is none, and nothing depends on time. */
import { type Accessor, createSignal } from 'solid-js';

export interface Clock {
  /** Whole minutes left; null where no time was set. */
  readonly left: Accessor<number | null>;
  stop(): void;
}

/**
 * Starts a clock.
 * @param minutes 0 for none
 * @param onOver called once the time is over
 */
export function createClock(minutes: number, onOver: () => void): Clock {
  const [left, setLeft] = createSignal(minutes > 0 ? minutes : null);
  const end = performance.now() + minutes * 60_000;
  const ticking = setInterval(() => {
    const rest = end - performance.now();
    setLeft(Math.max(0, Math.ceil(rest / 60_000)));
    if (rest > 0) return;
    clearInterval(ticking);
    onOver();
  }, 1000);
  if (minutes === 0) clearInterval(ticking);
  return { left, stop: () => clearInterval(ticking) };
}
