/** A change of rules in plain words, made of ids, for whoever reviews it. */
import { writeAnswers } from '../decision/answers.ts';
import type { Law } from '../law/types.ts';
import { type Effects, type Moved, tally } from './effects.ts';
import { type Difference, PARTS, type Part } from './statements.ts';

const HEADINGS: Readonly<Record<Part, string>> = {
  question: 'Questions',
  option: 'Options, where they lead and what they raise',
  finding: 'Findings',
  outcome: 'Outcomes',
  record: 'Records called for',
};

/** What differs between two tables. */
export function differencesInWords(differences: readonly Difference[]): string {
  const parts = PARTS.flatMap((part) => {
    const about = differences.filter((difference) => difference.part === part);
    return about.length === 0 ? [] : [`${HEADINGS[part]}\n${about.map(inWords).join('\n')}`];
  });
  return parts.length > 0 ? parts.join('\n\n') : 'The tables say the same.';
}

function inWords({ id, kind, fields }: Difference): string {
  const lines = fields.map(({ field, before, now }) => {
    if (kind !== 'changed') return before || now ? `      ${field}: ${before || now}` : null;
    return `      ${field}: ${before || 'nothing'}  →  ${now || 'nothing'}`;
  });
  return [`  ${kind.padEnd(7)} ${id}`, ...lines.filter((line) => line !== null)].join('\n');
}

/** Which cases end elsewhere, by name. */
export function casesInWords({ of, moved, otherFindings }: Effects): string {
  return [
    `Cases: ${moved.length} of ${of} end elsewhere${others(otherFindings)}.`,
    ...moved.map((one) => `  ${one.name}: ${where(one)}`),
  ].join('\n');
}

/** Where the sets of a sample moved, with the shortest example of each as `npm run assess` reads it. */
export function sampleInWords(law: Law, { of, moved, otherFindings }: Effects): string {
  return [
    `Fixed sample: ${moved.length} of ${of} answer sets end elsewhere${others(otherFindings)}.`,
    ...tally(moved).flatMap(({ count, example }) => [
      `  ${String(count).padStart(5)}  ${where(example)}`,
      `         ${JSON.stringify({ id: example.name, answers: writeAnswers(law, example.answers) })}`,
    ]),
  ].join('\n');
}

const others = (count: number) => (count > 0 ? `; ${count} more end as before, with other findings` : '');

function where({ before, now, came, went }: Moved): string {
  const why = [...came.map((finding) => `+ ${finding}`), ...went.map((finding) => `- ${finding}`)].join(', ');
  return `${before} → ${now}${why ? ` (${why})` : ''}`;
}
