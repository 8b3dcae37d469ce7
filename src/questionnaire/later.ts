/** What the check needs once something was chosen, in one module that is loaded then. */
export { AnswerList } from './AnswerList.tsx';
export { forgetHistory, hashOf, isJump, readAddress, writeAddress } from './address.ts';
export { Notices } from './Notices.tsx';
export { Outcome } from './Outcome.tsx';
