/**
 * A fixed sample of answer sets. Each answer is drawn from the number of its set and the id of its question alone, so a
 * table that grows leaves the rest of the sample as it was, and two runs on two machines compare the same sets.
 */
import { createHash } from 'node:crypto';
import type { Answers } from '../decision/answers.ts';
import { alike } from '../decision/golden.ts';
import type { Law, QuestionId, QuestionRow, Weight } from '../law/types.ts';

export const SAMPLE_SIZE = 10_000;

/** What a set avoids: by chance alone hardly any would end well, so each of these has a fourth of the sample. */
const AVOIDED: readonly (readonly (Weight | 'exit')[])[] = [
  [],
  ['exit', 'bars'],
  ['exit', 'bars', 'doubts'],
  ['exit', 'bars', 'doubts', 'limits'],
];
/** Of 256: how often an option of a list is ticked, and how often one that stands alone is chosen. */
const TICKED = 80;
const ALONE = 100;

/** An answer to every question that one of the tables asks, by the earlier table where it knows the question. */
export function sampleFor(before: Law, now: Law, size = SAMPLE_SIZE): readonly Answers[] {
  const known = new Set(before.questions.map(({ id }) => id));
  const rows = [...before.questions, ...now.questions.filter(({ id }) => !known.has(id))];
  return Array.from(
    { length: size },
    (_, index): Answers => new Map(rows.map((row): [QuestionId, readonly string[]] => [row.id, draw(row, index)])),
  );
}

function draw(row: QuestionRow, index: number): readonly string[] {
  const bytes = createHash('sha256').update(`${index} ${row.id}`).digest();
  const byte = (at: number) => bytes[at % bytes.length] ?? 0;
  const pick = <T>(list: readonly T[]) => list.slice(bytes.readUInt32BE(28) % list.length).slice(0, 1);
  const avoided = AVOIDED[index % AVOIDED.length] ?? [];
  const harmless = Object.keys(row.options).filter((option) => avoided.every((what) => !row.options[option]?.[what]));
  const options = harmless.length > 0 ? harmless : Object.keys(row.options);
  if (row.kind === 'one') {
    // A group of places first, so that small groups turn up.
    const groups = [...alike(row).values()].map((group) => group.filter((option) => options.includes(option)));
    return pick(groups.filter((group) => group.length > 0).flatMap((group) => [group[byte(0) % group.length] ?? '']));
  }
  const alone = options.filter((option) => row.options[option]?.alone);
  const together = options.filter((option) => !row.options[option]?.alone);
  if (together.length === 0 || (alone.length > 0 && byte(0) < ALONE)) return pick(alone);
  const ticked = together.filter((_, at) => byte(at + 1) < TICKED);
  return ticked.length > 0 ? ticked : pick(together);
}
