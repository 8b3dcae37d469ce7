/** What each file of `content/` must hold. Strict: a missing or surplus key fails the build. */
import { z } from 'astro/zod';
import { PLACE_GROUPS } from '../law/places.ts';
import { findingSources } from '../law/sources.ts';
import { EXIT_IDS, QUESTION_IDS, type QuestionRow, STAGES, VERDICT_IDS, WEIGHTS } from '../law/types.ts';
import { LANGUAGES } from './languages.ts';

export const STATUSES = ['law', 'guidance', 'reading', 'to-be-confirmed'] as const;
export type Status = (typeof STATUSES)[number];

/** A text of at most so many characters. */
const text = (longest: number) => z.string().trim().min(1).max(longest);
const inEveryLanguage = (longest: number) => keyed(LANGUAGES, text(longest));
const date = z.iso.date();
const httpsLink = z.url({ protocol: /^https$/ });

/** An object with exactly these keys. */
function keyed<Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>);
}

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
    name: text(120),
    abbreviation: text(30),
    native: text(160),
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

export const changesSchema = z
  .array(z.strictObject({ date, kind: z.enum(['law', 'reading', 'tool']), title: text(110), text: text(420) }))
  .min(1);

const label = text(90);
const sentence = text(420);

/** The interface's words. `{name}` in a text is filled in. */
export const interfaceSchema = z.strictObject({
  product: label,
  tagline: sentence,
  law: label,
  skip: label,
  navigation: keyed(
    ['name', 'more', 'check', 'guide', 'search', 'paper', 'sources', 'authorities', 'glossary', 'changes', 'about'],
    label,
  ),
  languages: keyed(LANGUAGES, label),
  otherLanguage: label,
  footer: keyed(['checked', 'advice', 'licence', 'rules', 'font'], sentence),
  stages: keyed(STAGES, z.strictObject({ name: label, about: sentence })),
  weights: keyed(WEIGHTS, z.strictObject({ name: label, about: sentence })),
  statuses: keyed(STATUSES, z.strictObject({ name: label, about: sentence })),
  authorityStatuses: keyed(['register', 'reported', 'unconfirmed'], sentence),
  places: keyed(['choose', ...PLACE_GROUPS], label),
  home: z.strictObject({
    title: label,
    description: sentence,
    lead: sentence,
    start: label,
    facts: z.array(sentence).min(1),
    forWhom: label,
    groups: z.array(z.strictObject({ name: label, text: sentence })).min(1),
    outcomesTitle: label,
    outcomesAbout: sentence,
    guideTitle: label,
    guideAbout: sentence,
    limitsTitle: label,
    limits: z.array(sentence).min(1),
  }),
  check: keyed(
    [
      'title',
      'description',
      'continue',
      'back',
      'startAgain',
      'startAgainAbout',
      'question',
      'atMost',
      'last',
      'why',
      'examples',
      'examplesFor',
      'examplesAgainst',
      'sources',
      'answers',
      'change',
      'changeOf',
      'stageDone',
      'stageCurrent',
      'stageAhead',
      'progress',
      'loading',
      'paper',
      'errorTitle',
      'errorOne',
      'errorMany',
      'errorPlace',
      'decisiveTitle',
      'decisiveAbout',
      'decided',
      'seeOutcome',
      'failed',
      'wait',
      'linkUnreadable',
      'linkDamaged',
      'linkOutdated',
    ],
    sentence,
  ),
  outcome: keyed(
    [
      'kicker',
      'incomplete',
      'goOn',
      'print',
      'why',
      'whyNone',
      'whatToDo',
      'raisedBy',
      'sources',
      'official',
      'meaning',
      'remarks',
      'next',
      'keep',
      'authority',
      'authorityNone',
      'authorityAbout',
      'again',
      'answers',
      'record',
      'date',
      'rules',
      'link',
      'advice',
    ],
    sentence,
  ),
  verdictMarks: keyed([...VERDICT_IDS, 'exit'], label),
  paper: keyed(
    [
      'title',
      'description',
      'lead',
      'one',
      'many',
      'alone',
      'goTo',
      'ends',
      'weigh',
      'placeLine',
      'weighTitle',
      'weighAbout',
      'weighNothing',
      'listTitle',
      'ifAny',
      'ifNone',
      'ifOnly',
    ],
    sentence,
  ),
  sourcesPage: keyed(
    [
      'title',
      'description',
      'lead',
      'statusTitle',
      'official',
      'restsOn',
      'usedBy',
      'usedByQuestions',
      'usedByFindings',
      'usedByOutcomes',
      'usedByPages',
      'published',
      'applies',
      'checked',
    ],
    sentence,
  ),
  guide: keyed(
    ['title', 'description', 'lead', 'contents', 'questions', 'sources', 'next', 'tryCase', 'all'],
    sentence,
  ),
  authoritiesPage: keyed(
    ['title', 'description', 'lead', 'confirm', 'state', 'authority', 'website', 'certainty', 'also'],
    sentence,
  ),
  glossaryPage: keyed(['title', 'description', 'lead'], sentence),
  changesPage: keyed(
    ['title', 'description', 'lead', 'law', 'reading', 'tool', 'lawAbout', 'readingAbout', 'toolAbout', 'feed'],
    sentence,
  ),
  notFound: keyed(['title', 'text', 'home'], sentence),
});
export type InterfaceWords = z.infer<typeof interfaceSchema>;

/** The outcomes that are exits, as a set of words. */
export const isExit = (outcome: string): boolean => EXIT_IDS.some((id) => id === outcome);
