/** What a practice page needs once something was answered, or where it stands in a frame, in one module. */
export { createParts } from './parts.tsx';
export { meetParent } from './session.ts';
