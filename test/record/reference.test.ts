/** The reference code, computed by other means than the product's own: the canonical text by hand, the hash by Node. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { law } from '../../src/decision/decision.ts';
import { referenceOf } from '../../src/record/record.ts';
import { partOfCase } from './samples.ts';

/** The case `portfolio-management`, as RFC 8785 writes it: no spaces, and the names in the order of the alphabet. */
const CANONICAL = [
  '{"answers":{"asset":["other-crypto-asset"],"client-kind":"individual","client-place":"FR","education":"none",',
  '"firm-seat":"outside","first-move":"client","how-found":["own-search"],"others-marketing":["none"],',
  '"own-marketing":["none"],"provided":["new-service"],"request-record":["own-words","system-logs"],"scale":"first",',
  '"service":["exchange-funds"],"website":["none"]},"complete":true,"concluded":false,"findings":[',
  '{"id":"request-recorded","options":["own-words"],"question":"request-record","weight":"supports"},',
  '{"id":"origin-logged","options":["system-logs"],"question":"request-record","weight":"supports"},',
  '{"id":"new-service","options":["new-service"],"question":"provided","weight":"limits"}],',
  '"outcome":"partly","rules":"1.0.0"}',
].join('');

test('the reference is the start of the SHA-256 of the canonical assessment, in groups of five', () => {
  const part = partOfCase('portfolio-management', { ...law, version: '1.0.0' });
  expect(part).toEqual(JSON.parse(CANONICAL));
  const hash = createHash('sha256').update(CANONICAL, 'utf8').digest('hex');
  expect(referenceOf(part)).toBe(
    `${hash.slice(0, 5)}-${hash.slice(5, 10)}-${hash.slice(10, 15)}-${hash.slice(15, 20)}`,
  );
});
