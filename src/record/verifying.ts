/** What the page that checks records needs once there is something to check, in one module that is loaded then. */
import { decision, law } from '../decision/decision.ts';
import { MAX_LENGTH } from './read.ts';
import { onlySay, type Verification, verifyLink as verifyLinkBy, verifyRecord } from './verification.ts';

export { Checked } from './Checked.tsx';
export { loadNames } from './names.ts';

/** No character takes more bytes than this. */
const BYTES = 4;

/** Checks the file that was chosen or dropped, and reads no more of it than tells that it is too large. */
export async function verifyFiles([file, ...more]: readonly File[]): Promise<Verification> {
  if (!file || more.length > 0) return onlySay('manyFiles');
  try {
    const text = await file.slice(0, BYTES * (MAX_LENGTH + 1)).text();
    return verifyRecord(law, decision, text);
  } catch {
    return onlySay('fileUnreadable');
  }
}

/** Checks a link by today's rules. */
export const verifyLink = (link: string, reference: string): Verification =>
  verifyLinkBy(law, decision, link, reference);
