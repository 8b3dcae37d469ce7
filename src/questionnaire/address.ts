/**
 * The address and the browser's history: where answers stand between reloads, and nowhere else.
 *
 * The link code stands after `#`, which browsers do not send to a server. The entry's state says which question was
 * open, how many entries of this check lie before it, and which client it is about.
 */

import { type Language, pathIn } from '../content/languages.ts';
import { type Answers, readAnswers, rowOf, writeAnswers } from '../decision/answers.ts';
import type { Assessment } from '../decision/assess.ts';
import { decision, law } from '../decision/decision.ts';
import { encodeLink } from '../decision/link.ts';
import { type DecisionContext, type DecisionInput, NOTHING_YET } from '../decision/machine.ts';
import { decodeSentLink, encodeSentLink, type SentLink } from '../decision/sent-link.ts';
import { refreshDraft } from './draft.ts';

interface EntryState {
  /** The question that stood open; null for an outcome. */
  readonly at: string | null;
  /** How many entries of this check lie before this one. */
  readonly depth: number;
  /** Which client's check it is, counted from 0. */
  readonly client: number;
  /** The answers about the firm that this client's check began with. The code holds those on the way only. */
  readonly carried: Answers;
}

/** The client whose check is open, and what it began with. */
let about: Pick<EntryState, 'client' | 'carried'> = { client: 0, carried: new Map() };

/** Answers that came by the address or from a draft, and what they say of themselves. */
export type Arrival = DecisionInput & SentLink;

/** An entry that another version of this page wrote counts as one without a state. */
const stateOf = (value: unknown): EntryState | null =>
  typeof value === 'object' && value !== null && 'carried' in value ? (value as EntryState) : null;

const entryOf = (at: string | null, depth: number): EntryState => ({
  at,
  depth,
  client: about.client,
  carried: about.carried,
});

const depth = () => stateOf(history.state)?.depth ?? 0;

/**
 * What the present entry of the history says.
 * @param before the answers so far. Those that the entry does not know are kept, so that after Back a later answer is
 * still chosen; but not where the entry is about another client.
 */
export function readAddress(before: Answers): Arrival {
  const state = stateOf(history.state);
  // An entry without a state is the page as it was opened, or a link that somebody put into the address.
  const { client, carried } = state ?? { client: location.hash === '' ? 0 : about.client + 1, carried: new Map() };
  const known = client === about.client ? before : [];
  about = { client, carried };
  const read = readCode(location.hash.slice(1), rowOf(law, state?.at ?? '')?.id ?? null);
  if (read.problem) return read;
  const all = readAnswers(law, writeAnswers(law, new Map([...carried, ...known, ...read.answers])));
  return 'answers' in all ? { ...read, ...all } : read;
}

/** From here on it is the next client's check: the answers of one client never come among those of another. */
export function startNextClient(carried: Answers): void {
  about = { client: about.client + 1, carried };
}

/** What a link code says. */
export const readCode = (code: string, open: DecisionInput['open'] = null): Arrival =>
  code === ''
    ? { ...NOTHING_YET, open, ignored: [], problem: null, rules: null, outcome: null }
    : { ...decodeSentLink(law, decision, code), open };

/** The answers as they are sent and kept: with the rules, and the outcome if there is one. */
export const sentCode = ({ answers, concluded }: Pick<DecisionInput, 'answers' | 'concluded'>): string =>
  encodeSentLink(law, decision, answers, concluded);

/** The whole address of the check that opens an outcome's answers. */
export const addressOf = (language: Language, { answers, complete }: Assessment): string =>
  `${location.origin}${pathIn(language, '/check/')}#${sentCode({ answers, concluded: !complete })}`;

/** Whether the present address is a jump within the page (a skip link), not a link to answers. */
export const isJump = (): boolean =>
  location.hash !== '' && stateOf(history.state) === null && document.getElementById(location.hash.slice(1)) !== null;

/** The answers as they stand in an address: a link code after `#`, or nothing. */
export const hashOf = ({ answers, concluded }: DecisionContext): string =>
  answers.size === 0 ? '' : `#${encodeLink(law, decision, answers, concluded)}`;

/** Writes where you stand into the present entry, or into a new one. */
export function writeAddress(context: DecisionContext, at: string | null, entry: 'new' | 'same'): void {
  const hash = hashOf(context);
  const url = location.pathname + hash;
  refreshDraft(sentCode(context));
  // The same page in another language keeps the answers.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language-switch]')) link.hash = hash;
  if (entry === 'new') history.pushState(entryOf(at, depth() + 1), '', url);
  else history.replaceState(entryOf(at, depth()), '', url);
}

/**
 * Takes every answer out of the history: goes back to the first entry of this check, empties it, and cuts off what
 * lay ahead, so that neither Back nor Forward brings an answer to light.
 */
export function forgetHistory(): Promise<void> {
  about = { ...about, carried: new Map() };
  const empty = () => {
    history.replaceState(entryOf(null, 0), '', location.pathname);
    history.pushState(entryOf(null, 1), '', location.pathname);
  };
  const back = depth();
  if (back === 0) return Promise.resolve(empty());
  return new Promise((resolve) => {
    const arrived = (event: Event) => {
      event.stopImmediatePropagation();
      resolve(empty());
    };
    addEventListener('popstate', arrived, { once: true, capture: true });
    history.go(-back);
  });
}
