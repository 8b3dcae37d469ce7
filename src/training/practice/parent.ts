/** The page around a practice page that stands in a frame: it is spoken to only where it is of the same site. */
import { type FromPractice, isStart, type Start } from '../messages.ts';

/** The page around, or null where there is none that may know anything. */
function around(): Window | null {
  try {
    // The origin of another site cannot be read, and a file has none.
    return parent !== window && parent.location.origin === location.origin && location.origin !== 'null'
      ? parent
      : null;
  } catch {
    return null;
  }
}

/** Says something to the page around, if there is one. */
export const tell = (message: FromPractice): void => around()?.postMessage(message, location.origin);

/** Calls back each time the page around tells to start. */
export function listen(onStart: (start: Start) => void): void {
  const page = around();
  if (!page) return;
  addEventListener('message', ({ source, origin, data }) => {
    if (source === page && origin === location.origin && isStart(data)) onStart(data);
  });
}
