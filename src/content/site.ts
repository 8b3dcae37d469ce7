/** What pages need of `content/`, gathered from the collections. */
import { getCollection, getEntry } from 'astro:content';
import { brand } from './brand.ts';
import type { Language } from './languages.ts';
import { createRenderer, type Renderer } from './markdown.ts';
import { citationsOf } from './read.ts';

/** The interface's words in a language, under the name of the brand where there is one. */
export async function wordsIn(language: Language) {
  const entry = await getEntry('interface', language);
  if (!entry) throw new Error(`content/${language}/interface.yaml was not loaded`);
  return { ...entry.data, product: brand?.name ?? entry.data.product };
}

/** The words of the pages that check a record and compare two links. */
export async function verifyWordsIn(language: Language) {
  const entry = await getEntry('verify', language);
  if (!entry) throw new Error(`content/${language}/verify.yaml was not loaded`);
  return entry.data;
}

/** The words of the map of the decision. */
export async function mapWordsIn(language: Language) {
  const entry = await getEntry('map', language);
  if (!entry) throw new Error(`content/${language}/map.yaml was not loaded`);
  return entry.data;
}

/** The words of the proof of the decision. */
export async function proofWordsIn(language: Language) {
  const entry = await getEntry('proof', language);
  if (!entry) throw new Error(`content/${language}/proof.yaml was not loaded`);
  return entry.data;
}

/** The words of what other websites show, in a language. */
export async function embedWordsIn(language: Language) {
  const entry = await getEntry('embed', language);
  if (!entry) throw new Error(`content/${language}/embed.yaml was not loaded`);
  return entry.data;
}

/** Entries by their id, in the order of their file. */
const byId = <Data extends { order: number }>(entries: readonly { id: string; data: Data }[]): Record<string, Data> =>
  Object.fromEntries([...entries].sort((a, b) => a.data.order - b.data.order).map(({ id, data }) => [id, data]));

/** Every document and source, and how each is cited in a language. */
export async function sourcesIn(language: Language) {
  const [sources, documents, checked, words] = await Promise.all([
    getCollection('sources').then(byId),
    getCollection('documents').then(byId),
    getEntry('checked', 'law'),
    wordsIn(language),
  ]);
  const file = { checked: checked?.data.date ?? '', sources, documents };
  return { ...file, citations: citationsOf(file, language, words) };
}

/** The markdown renderer of a language. */
export async function rendererIn(language: Language): Promise<Renderer> {
  return createRenderer({ language, citations: (await sourcesIn(language)).citations });
}

/** The entries of a collection in a language, by their id without the language. */
export async function entriesIn<
  Name extends 'questions' | 'outcomes' | 'findings' | 'guide' | 'glossary' | 'changes' | 'pages',
>(name: Name, language: Language) {
  const entries = await getCollection(name, ({ id }) => id.startsWith(`${language}/`));
  return new Map(entries.map((entry) => [entry.id.slice(language.length + 1), entry]));
}

/** The pages of the guide in their order. */
export async function guideIn(language: Language) {
  return [...(await entriesIn('guide', language))]
    .map(([slug, entry]) => ({ slug, entry }))
    .sort((a, b) => a.entry.data.order - b.entry.data.order);
}

/** The changes, newest first, each with an id for its address. */
export async function changesIn(language: Language) {
  return [...(await entriesIn('changes', language)).values()]
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ data }) => ({ id: `${data.kind}-${data.date}`, data }));
}

export { dateIn } from './dates.ts';
export { fill } from './fill.ts';
