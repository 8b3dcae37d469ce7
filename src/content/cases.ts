/** The training cases for pages: in their order, in one language. */
import { getCollection, getEntry } from 'astro:content';
import type { CaseEntry } from './case-entry.ts';
import type { Language } from './languages.ts';

export type { CaseEntry } from './case-entry.ts';

/** The cases in the order of their file. */
export async function casesIn(language: Language): Promise<CaseEntry[]> {
  const entries = await getCollection('cases', ({ id }) => id.startsWith(`${language}/`));
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

/** The words of the training, in a language. */
export async function trainingWordsIn(language: Language) {
  const entry = await getEntry('training', language);
  if (!entry) throw new Error(`content/${language}/training.yaml was not loaded`);
  return entry.data;
}
