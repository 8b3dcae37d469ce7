/** What `content/` is once it is read. */
import type { z } from 'astro/zod';
import type { OutcomeId, QuestionId } from '../law/types.ts';
import type { EmbedWords } from './embed.ts';
import type { Page } from './files.ts';
import type { InterfaceWords } from './interface.ts';
import type { Language } from './languages.ts';
import type { Renderer } from './markdown.ts';
import type {
  authoritiesSchema,
  changesSchema,
  findingsSchema,
  glossarySchema,
  guideSchema,
  outcomeSchema,
  questionSchema,
  sourcesSchema,
} from './schemas.ts';

export type QuestionText = Page<z.infer<typeof questionSchema>>;
export type OutcomeText = Page<z.infer<typeof outcomeSchema>>;
export type GuidePage = Page<z.infer<typeof guideSchema>>;
export type FindingTexts = z.infer<typeof findingsSchema>;
export type Glossary = z.infer<typeof glossarySchema>;
export type Changes = z.infer<typeof changesSchema>;
export type SourcesFile = z.infer<typeof sourcesSchema>;
export type AuthorityRows = z.infer<typeof authoritiesSchema>;

/** The texts of one language. */
export interface LanguageContent {
  readonly language: Language;
  readonly words: InterfaceWords;
  readonly embed: EmbedWords;
  readonly questions: ReadonlyMap<QuestionId, QuestionText>;
  readonly outcomes: ReadonlyMap<OutcomeId, OutcomeText>;
  readonly findings: FindingTexts;
  /** In their order. */
  readonly guide: readonly GuidePage[];
  readonly glossary: Glossary;
  readonly changes: Changes;
  readonly stillApplies: Page<{ title: string }>;
  readonly about: Page<{ title: string }>;
  readonly renderer: Renderer;
}

export interface Content extends SourcesFile {
  readonly authorities: AuthorityRows;
  /** The link codes of the cases, by their ids. */
  readonly cases: ReadonlyMap<string, string>;
  readonly languages: Readonly<Record<Language, LanguageContent>>;
}
