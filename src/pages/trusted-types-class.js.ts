/** On the page for a class: the templates of its island, and the one script that makes the site work without network. */
import { atBase } from '../content/languages.ts';
import { WORKER } from '../offline/names.ts';
import { policyScript, TEMPLATES, worker } from '../site/trusted-types.ts';

export const GET = () => policyScript(TEMPLATES, worker(atBase(WORKER)));
