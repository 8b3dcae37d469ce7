/**
 * The words that the browser needs once an answer weighs: findings, outcomes, sources, authorities. They come as one
 * module, `virtual:words/<language>`, loaded when first needed, and hold no markup.
 */
import { ownNames } from './authorities.ts';
import type { Status } from './fields.ts';
import type { InterfaceWords } from './interface.ts';
import type { Language } from './languages.ts';
import type { Part } from './markdown.ts';
import type { Content } from './model.ts';
import { citationsOf } from './read.ts';
import type { RecordTexts } from './record-words.ts';

export interface OutcomeWords {
  readonly title: string;
  readonly verdict: string;
  /** Paragraphs. */
  readonly meaning: readonly Part[][];
  readonly next: readonly Part[][];
  readonly keep: readonly Part[][];
  readonly again: readonly Part[][];
  readonly remarks: Readonly<Record<string, Part[]>>;
}

export interface SourceWords {
  readonly label: string;
  readonly status: Status;
  /** The official text; null for our readings, which have none. */
  readonly link: string | null;
}

export interface AuthorityWords {
  readonly name: string;
  /** Its own names, where they are not the name. */
  readonly native: string | null;
  readonly website: string;
  readonly also: string | null;
  readonly status: string;
}

export interface RecordWords {
  readonly findings: Readonly<Record<string, { title: string; means: string; do: string }>>;
  readonly outcomes: Readonly<Record<string, OutcomeWords>>;
  readonly stillApplies: {
    readonly title: string;
    readonly lead: readonly Part[][];
    readonly items: readonly Part[][];
  };
  readonly sources: Readonly<Record<string, SourceWords>>;
  readonly authorities: Readonly<Record<string, AuthorityWords>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly weights: InterfaceWords['weights'];
  readonly words: InterfaceWords['outcome'];
  readonly check: Pick<InterfaceWords['check'], (typeof CHECK_WORDS)[number]>;
  readonly marks: InterfaceWords['verdictMarks'];
  /** The short names of the questions. */
  readonly shorts: Readonly<Record<string, string>>;
  readonly draft: RecordTexts['draft'];
  readonly rules: RecordTexts['rules'];
}

/** The words of the check that stand neither in its page nor in its island. */
const CHECK_WORDS = [
  'answers',
  'change',
  'changeOf',
  'decisiveTitle',
  'decisiveAbout',
  'decided',
  'seeOutcome',
  'linkUnreadable',
  'linkDamaged',
  'linkOutdated',
] as const;

/** Gathers the module's content. */
export function recordWords(content: Content, language: Language): RecordWords {
  const { words, renderer, questions, outcomes, findings, record, stillApplies } = content.languages[language];
  const { parts } = renderer;
  const plain = renderer.typeset;
  const blocks = (text: string) => text.trim().split(/\n\s*\n/);
  const isList = (block: string) => block.startsWith('- ');
  return {
    findings: mapValues(findings, (finding) => mapValues(finding, plain)),
    outcomes: Object.fromEntries(
      [...outcomes].map(([id, { data, body }]) => [
        id,
        {
          title: plain(data.title),
          verdict: plain(data.verdict),
          meaning: blocks(body).map(parts),
          next: data.next.map(parts),
          keep: data.keep.map(parts),
          again: data.again.map(parts),
          remarks: mapValues(data.remarks ?? {}, parts),
        },
      ]),
    ),
    stillApplies: {
      title: plain(stillApplies.data.title),
      lead: blocks(stillApplies.body)
        .filter((block) => !isList(block))
        .map(parts),
      items: blocks(stillApplies.body)
        .filter(isList)
        .flatMap((block) => block.slice(2).split(/\n- /))
        .map(parts),
    },
    sources: Object.fromEntries(
      [...citationsOf(content, language, words)].map(([id, { label, status }]) => [
        id,
        { label: plain(label), status, link: linkOf(content, language, id) },
      ]),
    ),
    authorities: mapValues(content.authorities, (row) => ({
      name: plain(row.name[language]),
      native: ownNames(row, language).join(' / ') || null,
      website: row.website,
      also: row.also ? plain(row.also[language]) : null,
      status: plain(words.authorityStatuses[row.status]),
    })),
    statuses: mapValues(words.statuses, ({ name }) => plain(name)),
    weights: mapValues(words.weights, (weight) => mapValues(weight, plain)),
    words: mapValues(words.outcome, plain),
    check: mapValues(pick(words.check, CHECK_WORDS), plain),
    marks: mapValues(words.verdictMarks, plain),
    shorts: Object.fromEntries([...questions].map(([id, { data }]) => [id, plain(data.short)])),
    draft: mapValues(record.draft, plain),
    rules: mapValues(record.rules, plain),
  };
}

/** The address of a source in its official text, as near to the provision as the document allows. */
export function linkOf(
  { documents, sources }: Pick<Content, 'documents' | 'sources'>,
  language: Language,
  id: string,
): string | null {
  const source = sources[id];
  const link = source && documents[source.document]?.link?.[language];
  if (!link) return null;
  return source.anchor ? `${link}#${source.anchor}` : link;
}

export const mapValues = <Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  map: (value: From) => To,
) => Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, map(value)])) as Record<Key, To>;

const pick = <Key extends string>(record: Readonly<Record<Key, string>>, keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, record[key]])) as Record<Key, string>;
