/** Who relies on what: the sources of a question, and everything that relies on a source. */
import { raisedBy } from '../decision/findings.ts';
import { outcomeSources, sourcesOfFinding, sourcesOfOption } from '../law/sources.ts';
import type { QuestionRow } from '../law/types.ts';

/** The ids of the findings that a question can raise, each once. */
export const findingsOfQuestion = ({ options }: QuestionRow): string[] => [
  ...new Set(Object.values(options).flatMap((option) => raisedBy(option).map(({ finding }) => finding))),
];

/** The sources of a question's options, exits and findings, each once, in the order of the table. */
export const sourcesOfQuestion = (row: QuestionRow): string[] => [
  ...new Set([
    ...Object.entries(row.options).flatMap(([option, { exit }]) => [
      ...sourcesOfOption(row, option),
      ...(exit ? outcomeSources[exit] : []),
    ]),
    ...findingsOfQuestion(row).flatMap(sourcesOfFinding),
  ]),
];
