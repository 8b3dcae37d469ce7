/** Random answers to the table of this product, and how many of them a test tries. */
import { law } from '../../src/law/law.ts';
import { answersTo } from '../../src/proof/arbitraries.ts';

export { anyAnswer } from '../../src/proof/arbitraries.ts';

/** How many answer sets each property tries. Raise it by the environment variable RUNS. */
export const RUNS = Number(process.env['RUNS'] ?? 20_000);

export const { full: fullAnswers, some: someAnswers, answers } = answersTo(law);
