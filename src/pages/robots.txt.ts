/** Everything may be read; the map says what there is. */
import type { APIRoute } from 'astro';
import { atBase } from '../content/languages.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(atBase('/sitemap.xml'), site)}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
