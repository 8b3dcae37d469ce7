/** What the check needs once something was chosen, in one module that is loaded then. */
export { AnswerList } from './AnswerList.tsx';
export {
  forgetHistory,
  hashOf,
  isJump,
  readAddress,
  readCode,
  sentCode,
  writeAddress,
} from './address.ts';
export { DraftKeeper } from './DraftKeeper.tsx';
export { deleteDraft, readDraft } from './draft.ts';
export { Notices } from './Notices.tsx';
export { createNotes } from './notes.ts';
export { Outcome } from './Outcome.tsx';
