/** What each file of `content/` must hold. Strict: a missing or surplus key fails the build. */
import { z } from 'astro/zod';
import { EVIDENCE_IDS } from '../law/evidence.ts';
import { findingSources } from '../law/sources.ts';
import { OUTCOME_IDS, QUESTION_IDS, type QuestionRow } from '../law/types.ts';
import { date, httpsLink, inEveryLanguage, keyed, STATUSES, text } from './fields.ts';
import { LANGUAGES } from './languages.ts';

export const sourcesSchema = z.strictObject({
  checked: date,
  documents: z.record(
    z.string(),
    z.strictObject({
      short: inEveryLanguage(40),
      title: inEveryLanguage(220),
      reference: text(120).optional(),
      date: date.optional(),
      applies: date.optional(),
      link: keyed(LANGUAGES, httpsLink).optional(),
    }),
  ),
  sources: z.record(
    z.string(),
    z.strictObject({
      document: z.string(),
      citation: inEveryLanguage(90),
      says: inEveryLanguage(340),
      status: z.enum(STATUSES),
      anchor: z.string().optional(),
      'rests-on': z.array(z.string()).min(1).optional(),
    }),
  ),
});

export const authoritiesSchema = z.record(
  z.string().regex(/^[A-Z]{2}$/),
  z.strictObject({
    name: inEveryLanguage(120),
    abbreviation: text(30),
    native: z.array(text(120)).min(1),
    website: httpsLink,
    also: inEveryLanguage(160).optional(),
    status: z.enum(['register', 'reported', 'unconfirmed']),
  }),
);

/** An option's label, alone or with a hint; read as an object in either case. */
const optionText = z.preprocess(
  (given) => (typeof given === 'string' ? { label: given } : given),
  z.strictObject({ label: text(110), hint: text(150).optional() }),
);

/** The options of a question that carry words: all but the places, which the browser names. */
export const wordedOptions = (row: QuestionRow): string[] =>
  Object.keys(row.options).filter((option) => row.options[option]?.group === undefined);

export const questionSchema = z.strictObject({
  title: text(110),
  short: text(32),
  help: text(280),
  options: z.record(z.string(), optionText),
  examples: z.strictObject({ for: z.array(text(320)).min(1), against: z.array(text(320)).min(1) }),
});

export const findingSchema = z.strictObject({ title: text(80), means: text(360), do: text(360) });
export const findingsSchema = keyed(Object.keys(findingSources), findingSchema);

/** One text for each record that answers can call for: what to collect, why, and who usually holds it. */
export const evidenceSchema = keyed(EVIDENCE_IDS, z.strictObject({ record: text(132), why: text(264), who: text(72) }));

export const outcomeSchema = z.strictObject({
  title: text(60),
  verdict: text(300),
  next: z.array(text(420)).min(1),
  keep: z.array(text(300)).min(1),
  again: z.array(text(300)).min(1),
  remarks: z.record(z.string(), text(420)).optional(),
});

export const pageSchema = z.strictObject({ title: text(110) });

export const guideSchema = z.strictObject({
  order: z.int().min(1),
  title: text(110),
  description: text(170),
  questions: z.array(z.enum(QUESTION_IDS)).min(1).max(6),
});

export const glossarySchema = z.record(
  z.string(),
  z.strictObject({
    term: text(80),
    also: z.array(text(80)),
    definition: text(360),
    sources: z.array(z.string()).min(1),
  }),
);

/** A case in a language; its body holds the facts and, below `## Discussion`, the discussion. */
export const caseSchema = z.strictObject({
  title: text(84),
  summary: text(205),
  hasty: text(700),
  changed: text(700),
  contested: z.record(z.string(), text(700)),
});

export const LONGEST_CHANGE = 420;
export const changesSchema = z
  .array(
    z.strictObject({ date, kind: z.enum(['law', 'reading', 'tool']), title: text(110), text: text(LONGEST_CHANGE) }),
  )
  .min(1)
  .refine((all) => new Set(all.map(({ date: day, kind }) => `${kind}-${day}`)).size === all.length, {
    error: 'two entries of one day and kind would have one address: make them one',
  });

export const LEVELS = ['easy', 'medium', 'hard'] as const;
export const TOPICS = [
  'seat',
  'service',
  'asset',
  'client',
  'place',
  'initiative',
  'record',
  'education',
  'marketing',
  'promoters',
  'website',
  'scale',
  'beyond',
] as const;

/** Answers of the contract for machines. */
const answers = z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)]));

/** What a case holds in every language alike: the model answers, the outcome, what decides, what is contested. */
export const casesSchema = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      level: z.enum(LEVELS),
      /** The main one first. */
      topics: z.array(z.enum(TOPICS)).min(1),
      /** Sources that decide the outcome, the most important first. */
      deciding: z.array(z.string()).min(1),
      /** Answers beside the model's that pass too, by question. */
      contested: z.record(z.string(), z.array(z.array(z.string()).min(1)).min(1)),
      answers,
      outcome: z.enum(OUTCOME_IDS),
      findings: z.array(z.string()),
      /** One fact changed: the answers that change with it (null takes one away), and the outcome then. */
      variation: z.strictObject({
        answers: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1), z.null()])),
        outcome: z.enum(OUTCOME_IDS),
      }),
    }),
  )
  .min(1);
