/** What a frame needs once something was chosen, or where its host asks for more, in one module that is loaded then. */
export { createAddress } from './answers.ts';
export { follow } from './follow.ts';
