/** The element that hosts load, at an address whose bytes stay as they are. */
import type { APIRoute } from 'astro';
import { elementCode } from '../../../embed/build.ts';
import { VERSION } from '../../../embed/names.ts';

export const getStaticPaths = () => [{ params: { version: String(VERSION) } }];

export const GET: APIRoute = async () =>
  new Response(await elementCode(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
