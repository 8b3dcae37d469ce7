/** The decision as Mermaid text. */
import type { APIRoute } from 'astro';
import type { Language } from '../../../content/languages.ts';
import { everyLanguage } from '../../../content/paths.ts';
import { mapWordsIn, wordsIn } from '../../../content/site.ts';
import { tableWordsIn } from '../../../content/table-words.ts';
import { mapValues } from '../../../content/words.ts';
import { law } from '../../../law/law.ts';
import { mermaidOf } from '../../../map/mermaid.ts';

export const getStaticPaths = everyLanguage;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const [{ stages, weights, paper }, { picture }] = await Promise.all([wordsIn(language), mapWordsIn(language)]);
  const words = {
    stages: mapValues(stages, ({ name }) => name),
    weights: mapValues(weights, ({ name }) => name),
    result: picture.result,
    nothing: paper.weighNothing,
  };
  return new Response(mermaidOf(law, await tableWordsIn(language), words), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
