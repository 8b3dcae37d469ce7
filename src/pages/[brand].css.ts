/** The colour of a copy of the site that has one of its own: what `accent.css` makes of it. */
import type { APIRoute } from 'astro';
import { brand } from '../content/brand.ts';
import accent from '../styles/accent.css?raw';

export const getStaticPaths = () => (brand?.accent ? [{ params: { brand: 'brand' } }] : []);

export const GET: APIRoute = () => {
  const rule = accent
    .replace('[data-accent]:not([data-accent=""])', ':root')
    .replaceAll('var(--host-accent)', brand?.accent ?? '');
  return new Response(rule, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
