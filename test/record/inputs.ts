/** Records to try files on. */

import enQuestions from 'virtual:questions/en';
import frQuestions from 'virtual:questions/fr';
import enRecord from 'virtual:record/en';
import frRecord from 'virtual:record/fr';
import en from 'virtual:words/en';
import fr from 'virtual:words/fr';
import fc from 'fast-check';
import cases from '../../content/cases.json' with { type: 'json' };
import type { Language } from '../../src/content/languages.ts';
import { type Answers, readAnswers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { encodeSentLink } from '../../src/decision/sent-link.ts';
import type { RecordInput } from '../../src/record/input.ts';
import { labelsFrom } from '../../src/record/labels.ts';
import type { About } from '../../src/record/record.ts';
import { answers, someAnswers } from '../decision/arbitraries.ts';

export interface Assessed {
  readonly answers: Answers;
  readonly concluded: boolean;
}

export const CHECK = 'https://example.org/check/';

export const NOBODY: About = { date: '2026-11-22', firm: '', client: '', preparedBy: '', remarks: '' };

const WORDS = {
  en: { words: en, record: enRecord, labels: labelsFrom(enQuestions, 'en') },
  fr: { words: fr, record: frRecord, labels: labelsFrom(frQuestions, 'fr') },
} as const;

/** The input of an assessment's files. */
export const inputOf = (
  language: Language,
  { answers: given, concluded }: Assessed,
  more: Partial<RecordInput> = {},
): RecordInput => ({
  language,
  ...WORDS[language],
  answers: given,
  concluded,
  about: NOBODY,
  collecting: [],
  ...more,
  link: more.link ?? `${CHECK}#${encodeSentLink(law, decision, given, concluded)}`,
});

/** Answers that reach an outcome, complete or concluded early. */
export const assessed: fc.Arbitrary<Assessed> = fc
  .oneof(
    fc.record({ answers, concluded: fc.boolean() }),
    fc.record({ answers: someAnswers, concluded: fc.constant(true) }),
  )
  .filter((given) => assess(law, decision, given.answers, given.concluded).outcome !== null);

export const allCases = cases.map(({ id, outcome, answers: given }) => {
  const read = readAnswers(law, given);
  if ('problem' in read) throw new Error(`${id}: ${read.problem.code}`);
  return { id, outcome, answers: read.answers, concluded: false };
});

/** The first case that ends in an outcome. */
export function caseWith(outcome: string): Assessed {
  const found = allCases.find((given) => given.outcome === outcome);
  if (!found) throw new Error(`no case ends in ${outcome}`);
  return found;
}
