/** Reads a record from the text of a file, whatever that text may be. */
import { type Answers, inTableOrder, problemOf, rowOf } from '../decision/answers.ts';
import type { Law, QuestionId } from '../law/types.ts';
import {
  type About,
  type AssessmentPart,
  type Collecting,
  FORMAT,
  type RecordedFinding,
  referenceOf,
} from './record.ts';

/** Larger files are not read: a record has some ten thousand characters. */
export const MAX_LENGTH = 200_000;

export interface ReadRecord {
  /**
   * `too-large` · `not-json` · `not-a-record` it is something else · `newer-format` a later version of this site made
   * it · `incomplete` parts of it are missing or of the wrong kind · null it has the form of a record
   */
  readonly problem: 'too-large' | 'not-json' | 'not-a-record' | 'newer-format' | 'incomplete' | null;
  /** The reference code that stands in it, and the one that its content gives. */
  readonly stated: string | null;
  readonly computed: string | null;
  /** Whether content and reference code belong together. */
  readonly unaltered: boolean;
  readonly assessment: AssessmentPart | null;
  /** The answers that the present table knows. */
  readonly answers: Answers;
  /** Questions whose answer could not be kept. */
  readonly dropped: readonly string[];
  /** The link that stands in it; empty without one. The reference code does not cover it. */
  readonly link: string;
  readonly about: About;
  readonly evidence: readonly Collecting[];
}

/** Never throws. What can be kept is kept, and `problem` says what is wrong. */
export function readRecord(law: Law, text: string): ReadRecord {
  if (text.length > MAX_LENGTH) return nothing('too-large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return nothing('not-json');
  }
  if (!isObject(value) || typeof value['format'] !== 'string') return nothing('not-a-record');
  if (value['format'] !== FORMAT) {
    return nothing(/^who-asked-first\/record-\d+$/.test(value['format']) ? 'newer-format' : 'not-a-record');
  }
  const part = value['assessment'];
  const { answers, dropped } = keptAnswers(law, isObject(part) ? part['answers'] : null);
  const stated = typeof value['reference'] === 'string' ? value['reference'] : null;
  const whole = isAssessment(part);
  const computed = whole ? referenceOf(part) : null;
  return {
    problem: whole && stated !== null ? null : 'incomplete',
    stated,
    computed,
    unaltered: computed !== null && computed === stated,
    assessment: whole ? part : null,
    answers,
    dropped,
    link: textIn(value, 'link'),
    about: readAbout(value['about']),
    evidence: readEvidence(value['evidence']),
  };
}

const NOTHING: About = { date: '', firm: '', client: '', preparedBy: '', remarks: '' };

const nothing = (problem: ReadRecord['problem']): ReadRecord => ({
  problem,
  stated: null,
  computed: null,
  unaltered: false,
  assessment: null,
  answers: new Map(),
  dropped: [],
  link: '',
  about: NOTHING,
  evidence: [],
});

/** Each answer by itself: one that the table does not know takes no other along. */
function keptAnswers(law: Law, given: unknown): Pick<ReadRecord, 'answers' | 'dropped'> {
  const kept = new Map<QuestionId, readonly string[]>();
  const dropped: string[] = [];
  if (!isObject(given)) return { answers: kept, dropped };
  for (const row of law.questions) {
    if (!Object.hasOwn(given, row.id)) continue;
    const options: unknown = row.kind === 'one' ? [given[row.id]] : given[row.id];
    if (isStrings(options) && problemOf(law, row.id, options) === null) kept.set(row.id, inTableOrder(row, options));
    else dropped.push(row.id);
  }
  dropped.push(...Object.keys(given).filter((question) => !rowOf(law, question)));
  return { answers: kept, dropped };
}

function isAssessment(value: unknown): value is AssessmentPart {
  if (!isObject(value)) return false;
  const { rules, answers, concluded, outcome, complete, findings, ...more } = value;
  return (
    Object.keys(more).length === 0 &&
    isText(rules) &&
    isObject(answers) &&
    Object.keys(answers).every(isText) &&
    Object.values(answers).every((answer) => isText(answer) || isStrings(answer)) &&
    typeof concluded === 'boolean' &&
    isText(outcome) &&
    typeof complete === 'boolean' &&
    Array.isArray(findings) &&
    findings.every(isFinding)
  );
}

const isFinding = (value: unknown): value is RecordedFinding =>
  isObject(value) &&
  Object.keys(value).length === 4 &&
  isText(value['id']) &&
  isText(value['weight']) &&
  isText(value['question']) &&
  isStrings(value['options']);

const readAbout = (value: unknown): About => {
  const about: Record<string, string> = { ...NOTHING };
  for (const key of Object.keys(NOTHING)) about[key] = textIn(value, key);
  return { ...NOTHING, ...about };
};

const readEvidence = (value: unknown): Collecting[] =>
  Array.isArray(value)
    ? value
        .map((row) => ({ record: textIn(row, 'record'), owner: textIn(row, 'owner'), date: textIn(row, 'date') }))
        .filter(({ record }) => record !== '')
    : [];

const textIn = (value: unknown, key: string): string => {
  const text = isObject(value) && Object.hasOwn(value, key) ? value[key] : '';
  return typeof text === 'string' ? text : '';
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text that can be written: the canonical form knows no half characters. */
const isText = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed();

const isStrings = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
