/** The plugin for WordPress, to be downloaded. */
import type { APIRoute } from 'astro';
import { atBase, LANGUAGES } from '../../content/languages.ts';
import { embedWordsIn } from '../../content/site.ts';
import { elementIntegrity } from '../../embed/build.ts';
import { pluginZip } from '../../embed/plugin.ts';

export const GET: APIRoute = async ({ site }) => {
  const links = await Promise.all(LANGUAGES.map(async (id) => [id, (await embedWordsIn(id)).link]));
  const zip = await pluginZip({
    site: new URL(atBase('/'), site).href,
    integrity: await elementIntegrity(),
    links: Object.fromEntries(links),
  });
  return new Response(new Uint8Array(zip), { headers: { 'content-type': 'application/zip' } });
};
