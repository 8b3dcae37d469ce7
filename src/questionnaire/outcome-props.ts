/** What an outcome is given, and what its later parts are given. */
import type { Language } from '../content/languages.ts';
import type { RecordModule } from '../content/record-module.ts';
import type { RecordWords } from '../content/words.ts';
import type { Answers } from '../decision/answers.ts';
import type { Assessment } from '../decision/assess.ts';
import type { OutcomeId, QuestionId } from '../law/types.ts';
import type { Notes } from './notes.ts';

export interface OutcomeProps {
  readonly language: Language;
  readonly words: RecordWords;
  readonly outcome: OutcomeId;
  readonly assessment: Assessment;
  /** The question to go on with after an early conclusion. */
  readonly goOn: QuestionId | null;
  /** Where the questions stand. */
  readonly root: ParentNode;
  readonly onChange: (question: QuestionId) => void;
  readonly notes: Notes;
  /** What to say where a part cannot be loaded. */
  readonly failed: string;
  readonly onNextClient: (answers: Answers) => void;
}

export interface ExtrasProps {
  /** The outcome it belongs to. */
  readonly of: OutcomeProps;
  readonly record: RecordModule;
}
