/** What `content/` is once it is read. */
import type { z } from 'astro/zod';
import type { OutcomeId, QuestionId } from '../law/types.ts';
import type { EmbedWords } from './embed.ts';
import type { Page } from './files.ts';
import type { InterfaceWords } from './interface.ts';
import type { Language } from './languages.ts';
import type { MapWords } from './map-words.ts';
import type { Renderer } from './markdown.ts';
import type { ProofWords } from './proof-words.ts';
import type { RecordTexts } from './record-words.ts';
import type {
  authoritiesSchema,
  caseSchema,
  casesSchema,
  changesSchema,
  evidenceSchema,
  findingsSchema,
  glossarySchema,
  guideSchema,
  outcomeSchema,
  questionSchema,
  sourcesSchema,
} from './schemas.ts';
import type { TrainingWords } from './training-words.ts';
import type { VerifyTexts } from './verify-words.ts';

export type QuestionText = Page<z.infer<typeof questionSchema>>;
export type OutcomeText = Page<z.infer<typeof outcomeSchema>>;
export type GuidePage = Page<z.infer<typeof guideSchema>>;
export type FindingTexts = z.infer<typeof findingsSchema>;
export type EvidenceTexts = z.infer<typeof evidenceSchema>;
export type CaseText = Page<z.infer<typeof caseSchema>>;
export type Glossary = z.infer<typeof glossarySchema>;
export type Changes = z.infer<typeof changesSchema>;
export type SourcesFile = z.infer<typeof sourcesSchema>;
export type AuthorityRows = z.infer<typeof authoritiesSchema>;

/** A case, and what follows from its answers. */
export type CaseRow = z.infer<typeof casesSchema>[number] & {
  /** Its link code. */
  readonly code: string;
};

/** The texts of one language. */
export interface LanguageContent {
  readonly language: Language;
  readonly words: InterfaceWords;
  readonly embed: EmbedWords;
  readonly questions: ReadonlyMap<QuestionId, QuestionText>;
  readonly outcomes: ReadonlyMap<OutcomeId, OutcomeText>;
  readonly findings: FindingTexts;
  readonly record: RecordTexts;
  readonly evidence: EvidenceTexts;
  readonly verify: VerifyTexts;
  readonly map: MapWords;
  readonly proof: ProofWords;
  /** In their order. */
  readonly guide: readonly GuidePage[];
  /** In the order of the cases. */
  readonly cases: readonly CaseText[];
  readonly training: TrainingWords;
  readonly glossary: Glossary;
  readonly changes: Changes;
  readonly stillApplies: Page<{ title: string }>;
  readonly about: Page<{ title: string }>;
  readonly renderer: Renderer;
}

export interface Content extends SourcesFile {
  readonly authorities: AuthorityRows;
  /** The cases in the order of their file, by their ids. */
  readonly cases: ReadonlyMap<string, CaseRow>;
  readonly languages: Readonly<Record<Language, LanguageContent>>;
}
