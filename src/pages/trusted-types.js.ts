/** On pages with an island: the templates of its elements, and nothing else. */
import { policyScript, TEMPLATES } from '../site/trusted-types.ts';

export const GET = () => policyScript(TEMPLATES);
