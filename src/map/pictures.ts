/** The whole picture in a language, piece by piece. */
import type { Language } from '../content/languages.ts';
import { mapWordsIn, wordsIn } from '../content/site.ts';
import { tableWordsIn } from '../content/table-words.ts';
import { mapValues } from '../content/words.ts';
import { law } from '../law/law.ts';
import { boxesOf } from './boxes.ts';
import { partsOf } from './graph.ts';
import { layOut, type Picture } from './layout.ts';

/** Draws the decision: one picture for each of its pieces, in their order. */
export async function picturesIn(language: Language): Promise<Picture[]> {
  const [{ picture }, { paper, weights }, table] = await Promise.all([
    mapWordsIn(language),
    wordsIn(language),
    tableWordsIn(language),
  ]);
  const words = { ...picture, nothing: paper.weighNothing, weights: mapValues(weights, ({ name }) => name) };
  const parts = partsOf(law);
  return Promise.all(parts.map((part) => layOut(part, boxesOf(law, parts, part, { table, words }))));
}
