/** The longest way through the check: all seventeen questions, and an outcome that nothing keeps away. */
import type { Answers } from '../../src/decision/answers.ts';

export const LONGEST: Answers = new Map([
  ['firm-seat', ['outside']],
  ['service', ['exchange-crypto']],
  ['asset', ['other-crypto-asset']],
  ['client-kind', ['individual']],
  ['client-place', ['CH']],
  ['client-ties', ['some']],
  ['first-move', ['client']],
  ['how-found', ['own-search']],
  ['request-record', ['own-words']],
  ['education', ['none']],
  ['own-marketing', ['social-media']],
  ['marketing-reach', ['kept-out']],
  ['others-marketing', ['none']],
  ['website', ['none']],
  ['scale', ['first']],
  ['provided', ['same-type-then']],
  ['same-type', ['none']],
]);
