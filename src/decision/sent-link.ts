/**
 * A link as it is sent: the link code, and the rules and the outcome at which it was made, so that whoever opens it
 * later can see what has changed. `1.…~1.0.0~doubtful~xyz`: the last three characters say whether all of it is whole.
 */
import { type Law, OUTCOME_IDS, type OutcomeId } from '../law/types.ts';
import type { Answers } from './answers.ts';
import { type Assessment, assess } from './assess.ts';
import { checkOfText } from './digits.ts';
import { type DecodedLink, decodeLink, encodeLink } from './link.ts';
import type { Decision } from './machine.ts';

export interface SentLink extends DecodedLink {
  /** The rules under which it was made; null for a bare link code, and for one that is not whole. */
  readonly rules: string | null;
  /** The outcome at which it was made, under the same terms. */
  readonly outcome: OutcomeId | null;
}

const BETWEEN = '~';
/** More than any address with a link code has. */
const LONGEST = 5_000;

/**
 * Writes answers and their outcome for the part of an address after `#`.
 * @returns a link code alone where there is no outcome yet
 */
export function encodeSentLink(law: Law, decision: Decision, answers: Answers, concluded: boolean): string {
  const code = encodeLink(law, decision, answers, concluded);
  const { outcome } = assess(law, decision, answers, concluded);
  if (outcome === null) return code;
  const whole = [code, law.version, outcome].join(BETWEEN);
  return whole + BETWEEN + checkOfText(whole);
}

/**
 * Reads what stands after `#` in a link, or a whole address. Never throws: what can be kept is kept, and `problem` says
 * what is wrong. A link that states another outcome than its answers give, under the same rules, counts as damaged.
 */
export function decodeSentLink(law: Law, decision: Decision, text: string): SentLink {
  const parts = codeIn(text).split(BETWEEN);
  const [code = '', rules = '', stated = '', check] = parts;
  const read = decodeLink(law, decision, code);
  if (parts.length === 1) return { ...read, rules: null, outcome: null };
  const outcome = OUTCOME_IDS.find((id) => id === stated) ?? null;
  const damaged = { ...read, problem: read.problem ?? 'damaged', rules: null, outcome: null } as const;
  const whole = parts.length === 4 && check === checkOfText([code, rules, stated].join(BETWEEN));
  if (!whole || !/^\d+\.\d+\.\d+$/.test(rules)) return damaged;
  // An outcome that is not known was stated under rules that know others.
  if (rules !== law.version) return { ...read, rules, outcome };
  const now: Assessment = assess(law, decision, read.answers, read.concluded);
  return now.outcome === stated ? { ...read, rules, outcome } : damaged;
}

/**
 * What stands after `#` in a text with a link, as it comes out of messages: spaces and line breaks within it, marks
 * after it and an escaped `~` are no part of it.
 */
export const codeIn = (text: string): string =>
  text.length > LONGEST
    ? ''
    : text
        .slice(text.indexOf('#') + 1)
        .replace(/\s/g, '')
        .replace(/%7e/gi, BETWEEN)
        .replace(/[>)\]}.,;:!?'"’”»]+$/, '');
