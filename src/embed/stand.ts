/** What the parts of a framed check share. */
import type { Right } from './attributes.ts';
import type { Host } from './host.ts';

/** What a framed check knows of its host and of its own answers. */
export interface Stand {
  host?: Host;
  right: Right;
  /** The attributes that are wrong. */
  wrong: string[];
  /** The answers as a link code after `#`, or nothing. */
  hash: string;
  /** The `start` that was taken over: it never comes again. */
  start?: string;
  /** There once something was chosen: offers to send the answers, or takes the offer away. */
  offer?(): void;
}
