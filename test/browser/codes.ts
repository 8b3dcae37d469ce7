/** Link codes for tests. */
import cases from '../../content/cases.json' with { type: 'json' };
import { type Answers, readAnswers } from '../../src/decision/answers.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { checkOf } from '../../src/decision/digits.ts';
import { encodeLink } from '../../src/decision/link.ts';
import type { Answered } from './visit.ts';

/** The answers of a case. */
export const answersOf = (id: string): Answered => (cases.find((known) => known.id === id)?.answers ?? {}) as Answered;

/** The link code of some answers, or of the first few of them. */
export function codeOf(given: Answered, answered?: number): string {
  const read = readAnswers(law, given);
  if ('problem' in read) throw new Error(read.problem.code);
  return encodeLink(law, decision, new Map([...read.answers].slice(0, answered)), false);
}

/** The answers of a case, read. */
export function readCase(id: string): Answers {
  const read = readAnswers(law, answersOf(id));
  if ('problem' in read) throw new Error(read.problem.code);
  return read.answers;
}

/** A sent link as other rules would have made it. */
export function madeUnder(rules: string, outcome: string, code: string): string {
  const whole = [code, rules, outcome].join('~');
  return `${whole}~${checkOf([...whole].map((character) => character.codePointAt(0) ?? 0))}`;
}
