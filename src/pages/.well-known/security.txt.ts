/** Whom to tell of a weakness (RFC 9116): the contact of the brand, else the page that says how to report an error. */
import type { APIRoute } from 'astro';
import { brand } from '../../content/brand.ts';
import { atBase, LANGUAGES } from '../../content/languages.ts';

/** The standard recommends less than a year: a build that nobody renews does not speak for ever. */
const DAYS = 350;

export const GET: APIRoute = ({ site }) => {
  const address = (path: string) => new URL(atBase(path), site).href;
  const expires = new Date(Date.now() + DAYS * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const lines = [
    `Contact: ${brand?.contact?.href ?? address('/about/')}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${LANGUAGES.join(', ')}`,
    `Canonical: ${address('/.well-known/security.txt')}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
