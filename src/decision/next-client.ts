/** The same firm, the next client. */
import { FIRM_QUESTIONS } from '../law/firm.ts';
import type { Answers } from './answers.ts';

/**
 * Keeps what the firm answered about itself and drops what was said of the client and the request.
 * @param answers the answers on the way
 */
export const forNextClient = (answers: Answers): Answers =>
  new Map(
    [...answers].filter(([question, options]) => {
      const aboutOneClient = FIRM_QUESTIONS[question];
      return aboutOneClient !== undefined && !options.some((option) => aboutOneClient.includes(option));
    }),
  );
