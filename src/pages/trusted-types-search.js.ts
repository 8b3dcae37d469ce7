/** On the search page: the worker that Pagefind starts from its address, and no HTML. */
import { atBase } from '../content/languages.ts';
import { policyScript, worker } from '../site/trusted-types.ts';

export const GET = () => policyScript(worker(atBase('/pagefind/pagefind-worker.js')));
