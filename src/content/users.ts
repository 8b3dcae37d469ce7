/** What relies on a source: questions, findings, outcomes, pages. */
import { law } from '../law/law.ts';
import { outcomeSources, sourcesOfFinding } from '../law/sources.ts';
import type { OutcomeId } from '../law/types.ts';
import { casesIn } from './cases.ts';
import { citingTexts } from './checks.ts';
import type { Language } from './languages.ts';
import { entriesIn, rendererIn, wordsIn } from './site.ts';
import { sourcesOfQuestion } from './use.ts';

export interface User {
  readonly title: string;
  /** Where it can be read. */
  readonly path?: string;
}

export interface Users {
  readonly kind: 'usedByQuestions' | 'usedByFindings' | 'usedByOutcomes' | 'usedByPages' | 'usedByCases';
  readonly items: readonly User[];
}

/** Gives a function from a source's id to what relies on it, by kind; kinds without any are left out. */
export async function usersOf(language: Language): Promise<(source: string) => Users[]> {
  const [questions, findings, outcomes, guide, glossary, changes, pages, cases, renderer, words] = await Promise.all([
    entriesIn('questions', language),
    entriesIn('findings', language),
    entriesIn('outcomes', language),
    entriesIn('guide', language),
    entriesIn('glossary', language),
    entriesIn('changes', language),
    entriesIn('pages', language),
    casesIn(language),
    rendererIn(language),
    wordsIn(language),
  ]);
  type Entry = { data: unknown; body?: string | undefined };
  const known = new WeakMap<object, ReadonlySet<string>>();
  const citedIn = (entry: Entry): ReadonlySet<string> => {
    const cited = known.get(entry) ?? new Set(citingTexts(entry).flatMap((text) => renderer.cited(text)));
    known.set(entry, cited);
    return cited;
  };
  const citedBy = (entry: Entry | undefined, source: string) => entry !== undefined && citedIn(entry).has(source);
  const ownPages = [
    { title: words.product, path: '/', data: words.home },
    { title: words.navigation.sources, path: '/sources/', data: words.statuses },
    { title: words.navigation.authorities, path: '/authorities/', data: words.authoritiesPage },
    { title: words.navigation.changes, path: '/changes/', data: [...changes.values()].map(({ data }) => data.text) },
  ];

  return (source) => {
    const kinds: Users[] = [
      {
        kind: 'usedByQuestions',
        items: law.questions
          .filter((row) => sourcesOfQuestion(row).includes(source) || citedBy(questions.get(row.id), source))
          .map(({ id }) => ({ title: questions.get(id)?.data.short ?? id, path: `/paper/#${id}` })),
      },
      {
        kind: 'usedByFindings',
        items: [...findings]
          .filter(([id]) => sourcesOfFinding(id).includes(source))
          .map(([id, { data }]) => ({ title: data.title, path: `/proof/#finding-${id}` })),
      },
      {
        kind: 'usedByOutcomes',
        items: [...outcomes]
          .filter(([id, entry]) => outcomeSources[id as OutcomeId].includes(source) || citedBy(entry, source))
          .map(([id, { data }]) => ({ title: data.title, path: `/map/#outcome-${id}` })),
      },
      {
        kind: 'usedByPages',
        items: [
          ...[...guide.values()]
            .filter(({ data }) => data.cites.includes(source))
            .sort((one, other) => one.data.order - other.data.order)
            .map(({ id, data }) => ({ title: data.title, path: `/guide/${id.split('/')[1]}/` })),
          ...[...glossary]
            .filter(([, { data }]) => data.sources.includes(source))
            .map(([id, { data }]) => ({ title: data.term, path: `/glossary/#${id}` })),
          ...ownPages.filter((page) => citedBy(page, source)).map(({ title, path }) => ({ title, path })),
          ...(pages.get('about')?.data.cites.includes(source)
            ? [{ title: words.navigation.about, path: '/about/' }]
            : []),
          ...(pages.get('still-applies')?.data.cites.includes(source)
            ? [{ title: pages.get('still-applies')?.data.title ?? '' }]
            : []),
          // A part of each outcome is called as the page of the guide that is about the same.
        ].filter(({ title }, index, all) => all.findIndex((one) => one.title === title) === index),
      },
      {
        kind: 'usedByCases',
        items: cases
          .filter(({ deciding, cites }) => deciding.includes(source) || cites.includes(source))
          .map(({ title, code }) => ({ title, path: `/check/#${code}` })),
      },
    ];
    return kinds.filter(({ items }) => items.length > 0);
  };
}
