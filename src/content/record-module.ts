/**
 * Words that a page needs only once there is an outcome (`virtual:record/<language>`), and the names of questions and
 * options for pages on which the questions themselves do not stand (`virtual:questions/<language>`).
 */
import type { EvidenceId } from '../law/evidence.ts';
import type { Language } from './languages.ts';
import type { Part } from './markdown.ts';
import type { Content } from './model.ts';
import type { RecordTexts } from './record-words.ts';
import { mapValues } from './words.ts';

export interface EvidenceWords {
  readonly record: string;
  readonly why: readonly Part[];
  readonly who: string;
}

export interface RecordModule extends Pick<RecordTexts, 'decided' | 'findOut' | 'keep' | 'files'> {
  readonly evidence: RecordTexts['evidence'];
  /** The names of this site and of what it is about. */
  readonly product: string;
  readonly law: string;
  /** The records themselves. */
  readonly records: Readonly<Record<EvidenceId, EvidenceWords>>;
}

export interface QuestionNames {
  readonly short: string;
  /** Options without their hints; places are named by the browser. */
  readonly options: Readonly<Record<string, string>>;
}

export type QuestionsModule = Readonly<Record<string, QuestionNames>>;

/** Gathers `virtual:record/<language>`. */
export function recordModule(content: Content, language: Language): RecordModule {
  const { words, record, evidence, renderer } = content.languages[language];
  const plain = renderer.typeset;
  const { natures, ...decided } = record.decided;
  return {
    decided: { ...mapValues(decided, plain), natures: mapValues(natures, plain) },
    findOut: mapValues(record.findOut, plain),
    keep: mapValues(record.keep, plain),
    files: mapValues(record.files, plain),
    evidence: mapValues(record.evidence, plain),
    product: plain(words.product),
    law: plain(words.law),
    records: mapValues(evidence, ({ record, why, who }) => ({
      record: plain(record),
      why: renderer.parts(why),
      who: plain(who),
    })),
  };
}

/** Gathers `virtual:questions/<language>`. */
export function questionsModule(content: Content, language: Language): QuestionsModule {
  const { questions, renderer } = content.languages[language];
  return Object.fromEntries(
    [...questions].map(([id, { data }]) => [
      id,
      {
        short: renderer.typeset(data.short),
        options: mapValues(data.options, ({ label }) => renderer.typeset(label)),
      },
    ]),
  );
}
