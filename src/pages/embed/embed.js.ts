/** The newest version of the element, for hosts who do not pin one. */
import type { APIRoute } from 'astro';
import { VERSION } from '../../embed/names.ts';

export const GET: APIRoute = () =>
  new Response(`import './${VERSION}/embed.js';\n`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
