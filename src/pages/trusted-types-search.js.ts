/**
 * The script that stands before every other on the search page: the only policy there. Pagefind starts its worker from
 * an address; this lets through that one address of the site itself, and refuses all else, every HTML included.
 */
import { atBase } from '../content/languages.ts';

const WORKER = atBase('/pagefind/pagefind-worker.js');

const script = `globalThis.trustedTypes?.createPolicy('default',{createScriptURL:u=>u==='${WORKER}'?u:null})`;

export const GET = () => new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
