/** The licence of the font that the site serves, which has to go with it. */
import { readFileSync } from 'node:fs';

const licence = readFileSync('node_modules/@fontsource-variable/source-serif-4/LICENSE', 'utf8');

export const GET = () => new Response(licence, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
