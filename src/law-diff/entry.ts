/** A change of rules as an entry of `content/<language>/changes.yaml`, to be read over before it is published. */
import { dump } from 'js-yaml';
import { fill } from '../content/fill.ts';
import { type Language, LOCALES, SEMICOLON } from '../content/languages.ts';
import { type LawDiffWords, LISTS, type ListKey } from '../content/law-diff-words.ts';
import { LONGEST_CHANGE } from '../content/schemas.ts';
import type { Effects } from './effects.ts';
import type { NameOf } from './names.ts';
import type { Difference } from './statements.ts';

export interface Entry {
  readonly language: Language;
  readonly words: LawDiffWords;
  readonly nameOf: NameOf;
  /** The day, `2026-11-22`. */
  readonly date: string;
  readonly version: string;
}

/** Writes the entry as YAML. Where it would be longer than an entry may be, numbers stand for the longest lists. */
export function entryOf(
  { language, words, nameOf, date, version }: Entry,
  differences: readonly Difference[],
  cases: Effects,
  sample: Effects,
): string {
  const number = (value: number) => value.toLocaleString(LOCALES[language]);
  const lists = LISTS.map((key) => ({
    key,
    names: differences.filter((difference) => listOf(difference) === key).map(({ id }) => `"${nameOf(id)}"`),
  })).filter(({ names }) => names.length > 0);
  const counts = ({ of, moved }: Effects) => ({ of: number(of), count: number(moved.length) });
  const write = (counted: ReadonlySet<ListKey>) =>
    [
      ...lists.map(({ key, names: list }) =>
        fill(words[key], { list: counted.has(key) ? number(list.length) : list.join(SEMICOLON[language]) }),
      ),
      ...(lists.length === 0 ? [words.nothing] : []),
      fill(cases.moved.length > 0 ? words.cases : words.casesSame, counts(cases)),
      fill(sample.moved.length > 0 ? words.sample : words.sampleSame, counts(sample)),
    ].join(' ');
  const byLength = [...lists].sort((a, b) => b.names.join().length - a.names.join().length).map(({ key }) => key);
  const texts = [0, ...byLength.keys().map((index) => index + 1)].map((count) =>
    write(new Set(byLength.slice(0, count))),
  );
  const text = texts.find(({ length }) => length <= LONGEST_CHANGE) ?? texts.at(-1) ?? '';
  return dump([{ date, kind: 'reading', title: fill(words.title, { version }), text }], {
    lineWidth: -1,
    forceQuotes: true,
    quotingType: '"',
  });
}

/** The list that a difference belongs to. The options of a new question, or of one that is gone, go without saying. */
function listOf({ part, kind, fields }: Difference): ListKey | null {
  const onlySources = kind === 'changed' && fields.every(({ field }) => field === 'sources');
  if (onlySources) return 'sources';
  switch (part) {
    case 'question':
      return kind === 'new' ? 'newQuestions' : kind === 'gone' ? 'goneQuestions' : 'options';
    case 'option':
      return kind === 'new' ? 'newOptions' : kind === 'gone' ? 'goneOptions' : 'options';
    case 'finding':
      return 'findings';
    case 'outcome':
      return 'outcomes';
    case 'record':
      return 'records';
  }
}
