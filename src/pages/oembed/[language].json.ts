/** What others embed when they are given the address of the check: oEmbed, as files. */
import type { APIRoute } from 'astro';
import { atBase, LANGUAGES, type Language, pathIn } from '../../content/languages.ts';
import { embedWordsIn, wordsIn } from '../../content/site.ts';
import { FRAME_HEIGHT, frameAlone } from '../../embed/snippets.ts';

export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language }, props: { language } }));

export const GET: APIRoute<{ language: Language }> = async ({ props: { language }, site }) => {
  const { product } = await wordsIn(language);
  const { link } = await embedWordsIn(language);
  return Response.json({
    version: '1.0',
    type: 'rich',
    title: link,
    provider_name: product,
    provider_url: new URL(pathIn(language, '/'), site),
    cache_age: 86_400,
    html: frameAlone({ site: new URL(atBase('/'), site).href, integrity: '', language, link }),
    width: 800,
    height: FRAME_HEIGHT,
  });
};
