/** What the files of a record are made of. */
import { DEFAULT_LANGUAGE, type Language, pathIn } from '../content/languages.ts';
import type { RecordModule } from '../content/record-module.ts';
import type { RecordWords } from '../content/words.ts';
import type { Answers } from '../decision/answers.ts';
import { type Assessment, assess } from '../decision/assess.ts';
import { decision, law } from '../decision/decision.ts';
import { evidenceOf } from '../decision/evidence.ts';
import type { EvidenceId } from '../law/evidence.ts';
import type { OutcomeId } from '../law/types.ts';
import type { Labels } from './labels.ts';
import { type About, type Collecting, FORMAT, partFrom, type RecordFile, referenceOf } from './record.ts';

/** Where the schema of records stands on the site. */
export const SCHEMA_PATH = '/schema/record-1.json';

export interface RecordInput {
  readonly language: Language;
  readonly words: RecordWords;
  readonly record: RecordModule;
  readonly labels: Labels;
  /** Answers that reach an outcome. */
  readonly answers: Answers;
  readonly concluded: boolean;
  readonly about: About;
  readonly collecting: readonly Collecting[];
  /** The whole address that opens these answers. */
  readonly link: string;
  /** The whole address of the page that checks a record. */
  readonly verify?: string;
}

/** An input with all that follows from it. */
export interface Gathered extends RecordInput {
  readonly outcome: OutcomeId;
  readonly assessment: Assessment;
  readonly file: RecordFile;
  /** The records to collect. */
  readonly evidence: readonly EvidenceId[];
}

/**
 * What no file may hold: halves of characters and control characters. XML has no way to write them, and Word refuses
 * a document in which they stand.
 */
const UNWRITABLE = /[^\t\n\u0020-\u007E\u00A0-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What a person entered, as a file can hold it. */
export const writable = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNWRITABLE, '')
    .trim();

/**
 * Gathers what every file of a record says.
 * @throws RangeError where the answers reach no outcome
 */
export function gather(input: RecordInput): Gathered {
  const { answers, concluded, link } = input;
  const assessment = assess(law, decision, answers, concluded);
  const part = partFrom(law, assessment, concluded);
  if (part === null || assessment.outcome === null) throw new RangeError('these answers reach no outcome');
  const { date, firm, client, preparedBy, remarks } = input.about;
  const about: About = {
    date: writable(date),
    firm: writable(firm),
    client: writable(client),
    preparedBy: writable(preparedBy),
    remarks: writable(remarks),
  };
  const evidence = evidenceOf(law, assessment.answers);
  const collecting = evidence.flatMap((id) => {
    const given = input.collecting.find(({ record }) => record === id);
    const row = { record: id, owner: writable(given?.owner ?? ''), date: writable(given?.date ?? '') };
    return row.owner === '' && row.date === '' ? [] : [row];
  });
  const file: RecordFile = {
    $schema: new URL(pathIn(DEFAULT_LANGUAGE, SCHEMA_PATH), link).href,
    format: FORMAT,
    reference: referenceOf(part),
    assessment: part,
    link,
    about,
    evidence: collecting,
  };
  return { ...input, about, collecting, outcome: assessment.outcome, assessment, file, evidence };
}
