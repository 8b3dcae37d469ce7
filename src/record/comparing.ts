/** What the page that compares links needs once there are links, in one module that is loaded then. */
import { assess } from '../decision/assess.ts';
import { decision, law } from '../decision/decision.ts';
import { codeIn, decodeSentLink } from '../decision/sent-link.ts';
import type { Side } from './Compared.tsx';

export { Compared } from './Compared.tsx';
export { loadNames } from './names.ts';

/** Reads one of the links by today's rules. */
export function readSide(text: string): Side {
  const link = decodeSentLink(law, decision, text);
  return {
    ...link,
    code: codeIn(text),
    problem: text.trim() === '' ? 'empty' : link.problem,
    sound: link.problem === null || link.problem === 'outdated',
    assessment: assess(law, decision, link.answers, link.concluded),
  };
}
