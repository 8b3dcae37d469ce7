/** What relies on a source: questions, findings, outcomes, pages. */
import { getEntry } from 'astro:content';
import { law } from '../law/law.ts';
import { outcomeSources, sourcesOfFinding } from '../law/sources.ts';
import type { OutcomeId } from '../law/types.ts';
import type { Language } from './languages.ts';
import { citingTexts } from './read.ts';
import { entriesIn, rendererIn, wordsIn } from './site.ts';
import { sourcesOfQuestion } from './use.ts';

export interface User {
  readonly title: string;
  /** Where it can be read; findings stand in outcomes only. */
  readonly path?: string;
}

export interface Users {
  readonly kind: 'usedByQuestions' | 'usedByFindings' | 'usedByOutcomes' | 'usedByPages';
  readonly items: readonly User[];
}

/** Gives a function from a source's id to what relies on it, by kind; kinds without any are left out. */
export async function usersOf(language: Language): Promise<(source: string) => Users[]> {
  const [questions, findings, outcomes, renderer, words, stillApplies] = await Promise.all([
    entriesIn('questions', language),
    entriesIn('findings', language),
    entriesIn('outcomes', language),
    rendererIn(language),
    wordsIn(language),
    getEntry('pages', `${language}/still-applies`),
  ]);
  const citedBy = (entry: { data: unknown; body?: string | undefined } | undefined, source: string) =>
    entry !== undefined && citingTexts(entry).some((text) => renderer.cited(text).includes(source));

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
          .map(([, { data }]) => ({ title: data.title })),
      },
      {
        kind: 'usedByOutcomes',
        items: [...outcomes]
          .filter(([id, entry]) => outcomeSources[id as OutcomeId].includes(source) || citedBy(entry, source))
          .map(([, { data }]) => ({ title: data.title })),
      },
      {
        kind: 'usedByPages',
        items: citedBy(stillApplies, source) ? [{ title: stillApplies?.data.title ?? words.check.title }] : [],
      },
    ];
    return kinds.filter(({ items }) => items.length > 0);
  };
}
