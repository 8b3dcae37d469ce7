/** The picture for links to the site, one in each language. */
import type { APIRoute } from 'astro';
import { LANGUAGES, type Language } from '../../content/languages.ts';
import { wordsIn } from '../../content/site.ts';
import { drawCard } from '../../discover/card.ts';

export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language }, props: { language } }));

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) =>
  new Response(new Uint8Array(await drawCard(await wordsIn(language))), { headers: { 'content-type': 'image/png' } });
