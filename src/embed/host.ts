/** The frame's side of the talk with its host: see `protocol.ts`. */
import { type Greeting, isGreeting, isWritten, type Message, type Written } from './protocol.ts';

export interface Host {
  /** Where the page that shows the frame comes from, as the browser says it. */
  readonly origin: string;
  say(message: Message): void;
}

/**
 * Greets the page that shows the frame. Where there is none, or none that answers, nothing happens.
 * @param onWritten called with the host and its attributes, at first and whenever they change
 */
export function meetHost(onWritten: (host: Host, written: Written) => void): void {
  const nonce = window.name;
  // A frame without a name was put there without the element, and has nobody to greet.
  if (!nonce) return;

  const welcome = ({ data, source, origin, ports: [port] }: MessageEvent<unknown>): void => {
    if (source !== parent || !port || !isGreeting(data, nonce)) return;
    // From here on only the channel is heard.
    removeEventListener('message', welcome);
    const host: Host = { origin, say: (message) => port.postMessage(message) };
    const hear = (written: unknown) => isWritten(written) && onWritten(host, written);
    port.onmessage = (event: MessageEvent<unknown>) => hear(event.data);
    hear(data.attributes);
  };
  addEventListener('message', welcome);
  // The greeting holds nothing but what the parent itself gave; who it is can only be seen from its answer.
  parent.postMessage({ nonce } satisfies Greeting, '*');
}
