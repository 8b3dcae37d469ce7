/** One line of the contract for machines: an assessment in, its result or its error out. */
import { type ProblemCode, readAnswers } from '../decision/answers.ts';
import { type Assessment, assess } from '../decision/assess.ts';
import { decision, law } from '../decision/decision.ts';
import type { Finding } from '../decision/findings.ts';
import { sourcesOfFinding } from '../law/sources.ts';

export interface LineError {
  readonly code: ProblemCode | 'not-json' | 'not-an-assessment';
  readonly question: string | null;
  readonly message: string;
}

/** What the command writes for a line, in this order of keys. */
export type LineResult =
  | { readonly id: string | null; readonly error: LineError }
  | ({
      readonly id: string | null;
      readonly rules: string;
      readonly findings: readonly (Finding & { readonly sources: readonly string[] })[];
    } & Omit<Assessment, 'answers' | 'findings'>);

const MESSAGES: Record<ProblemCode, (question: string, option: string) => string> = {
  'unknown-question': (question) => `There is no question "${question}".`,
  'wrong-kind': (question) => `"${question}" takes ${expected(question)}.`,
  empty: (question) => `"${question}" needs at least one option.`,
  'unknown-option': (question, option) => `"${question}" has no option "${option}".`,
  repeated: (question, option) => `"${question}" names "${option}" twice.`,
  'not-alone': (question, option) => `"${option}" stands alone in "${question}", beside no other option.`,
};

/**
 * Assesses one line of JSON: `{"id"?: string, "answers": {…}, "conclude"?: boolean}`. Other keys are left unread.
 * Never throws.
 */
export function assessLine(line: string): LineResult {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return { id: null, error: { code: 'not-json', question: null, message: 'The line is not valid JSON.' } };
  }
  const id = isObject(given) && typeof given['id'] === 'string' ? given['id'] : null;
  if (!isObject(given) || !isObject(given['answers'])) return notAnAssessment(id, 'an object "answers" is missing');
  if (id === null && given['id'] != null) return notAnAssessment(id, '"id" is not a string');
  const conclude = given['conclude'] ?? false;
  if (typeof conclude !== 'boolean') return notAnAssessment(id, '"conclude" is neither true nor false');

  const read = readAnswers(law, given['answers']);
  if ('problem' in read) {
    const { code, question, option = '' } = read.problem;
    return { id, error: { code, question, message: MESSAGES[code](question, option) } };
  }
  const { outcome, complete, next, path, findings, ignored } = assess(law, decision, read.answers, conclude);
  const sourced = findings.map((finding) => ({ ...finding, sources: sourcesOfFinding(finding.id) }));
  return { id, rules: law.version, outcome, complete, next, path, findings: sourced, ignored };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notAnAssessment = (id: string | null, why: string): LineResult => ({
  id,
  error: { code: 'not-an-assessment', question: null, message: `The line is not an assessment: ${why}.` },
});

const expected = (question: string) =>
  law.questions.find(({ id }) => id === question)?.kind === 'one' ? 'one option, as a string' : 'an array of options';
