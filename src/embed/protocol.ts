/**
 * What the element on a host's page and the frame in it say to each other, and how each checks what it hears.
 *
 * The frame begins: it posts a greeting to its parent, with the nonce that the element gave it as its name. The element
 * answers with the attributes and one end of a channel. All else goes over that channel, which nobody else can reach.
 */
import type { Attribute } from './names.ts';

/** Attributes as they are written. The frame reads those that it knows, and takes none for a text. */
export type Written = Readonly<Partial<Record<Attribute, unknown>>>;

export interface Greeting {
  readonly nonce: string;
  readonly attributes?: unknown;
}
export interface Welcome extends Greeting {
  readonly attributes: Written;
}

/** What the frame says over the channel, each with the kinds of its fields. */
const SHAPES = {
  ready: {},
  height: { height: 'number' },
  top: {},
  step: { stage: 'string', position: 'number' },
  outcome: { outcome: 'string', rules: 'string', complete: 'boolean' },
  answers: { answers: 'object', link: 'string' },
} as const;
interface Kinds {
  number: number;
  string: string;
  boolean: boolean;
  object: Readonly<Record<string, readonly string[]>>;
}
type Fields<Shape> = { readonly [Key in keyof Shape]: Kinds[Shape[Key] & keyof Kinds] };
export type Message = {
  [Type in keyof typeof SHAPES]: { readonly type: Type } & Fields<(typeof SHAPES)[Type]>;
}[keyof typeof SHAPES];

const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;

/** Whether something heard is the greeting of the frame that was given this nonce, or the answer to it. */
export const isGreeting = (data: unknown, nonce: string): data is Greeting => isRecord(data) && data['nonce'] === nonce;

/** Whether something heard over the channel is a list of attributes. */
export const isWritten = (data: unknown): data is Written => isRecord(data);

/** Whether something heard over the channel is a message of the frame: a known one, with its fields and no others. */
export function isMessage(data: unknown): data is Message {
  if (!isRecord(data)) return false;
  const { type, ...fields } = data;
  const shape = Object.entries(SHAPES).find(([name]) => name === type)?.[1];
  if (!shape || Object.keys(fields).length !== Object.keys(shape).length) return false;
  return Object.entries(shape).every(
    ([key, kind]) =>
      fields[key] !== null && typeof fields[key] === kind && (kind !== 'number' || Number(fields[key]) >= 0),
  );
}
