/** Records and links for tests, made of the cases. */
import cases from '../../content/cases.json' with { type: 'json' };
import { type Answers, readAnswers } from '../../src/decision/answers.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { encodeSentLink } from '../../src/decision/sent-link.ts';
import type { Law } from '../../src/law/types.ts';
import {
  type AssessmentPart,
  FORMAT,
  partOf,
  type RecordFile,
  referenceOf,
  writeRecord,
} from '../../src/record/record.ts';

/** The same rules under another version. */
export const otherLaw: Law = { ...law, version: '0.9.0' };

/** The answers of a case. */
export function answersOfCase(id: string): Answers {
  const read = readAnswers(law, cases.find((known) => known.id === id)?.answers ?? {});
  if ('problem' in read) throw new Error(read.problem.code);
  return read.answers;
}

/** What a record of a case says. */
export function partOfCase(id: string, by: Law = law): AssessmentPart {
  const part = partOf(by, decision, answersOfCase(id), false);
  if (!part) throw new Error(`${id} has no outcome`);
  return part;
}

/** A link to a case as it is sent. */
export const linkOfCase = (id: string, by: Law = law): string => encodeSentLink(by, decision, answersOfCase(id), false);

/** A record of an assessment, with the reference code that belongs to it unless another is given. */
export const recordOf = (assessment: AssessmentPart, change: Partial<RecordFile> = {}): string =>
  writeRecord({
    $schema: 'https://example.org/schema/record-1.json',
    format: FORMAT,
    reference: referenceOf(assessment),
    assessment,
    link: '',
    about: { date: '2026-11-22', firm: '', client: '', preparedBy: '', remarks: '' },
    evidence: [],
    ...change,
  });
