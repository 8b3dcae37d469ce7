/** The whole table in plain words, one line for each option: what a reviewer of a change of law reads. */
import { remarks } from '../law/remarks.ts';
import { findingSources, outcomeSources, sourcesOfOption } from '../law/sources.ts';
import { type Law, type OptionRow, OUTCOME_IDS, type QuestionRow } from '../law/types.ts';
import { describe } from './condition.ts';
import { raisedBy } from './findings.ts';
import { leadsOf } from './leads.ts';

/** The rules as text: "given <question>, when <option>, then <next or outcome> [findings]", and what weighs what. */
export function rulesInWords(law: Law): string {
  const lines = [
    ...law.questions.flatMap((row) => ['', `# ${row.stage}: ${row.id} (${row.kind})`, ...linesOf(law, row)]),
    '',
    '# findings',
    ...Object.entries(findingSources).map(([id, sources]) => `${id}${from(sources)}`),
    '',
    '# outcomes',
    ...law.verdicts.map(({ id, when }) => `${when ? `when a finding ${when}` : 'else'}, then ${id}`),
    ...OUTCOME_IDS.flatMap((id) => [
      `${id}${from(outcomeSources[id])}`,
      ...(remarks[id] ?? []).map((remark) => `  with ${remark.id} when ${describe(remark.when)}`),
    ]),
  ];
  return `The rules in plain words, made from src/law by "npm run golden".\n${lines.join('\n')}\n`;
}

/** A short fingerprint of the text, to notice rules that changed under the same version. FNV-1a, 32 bits, hexadecimal. */
export function fingerprintOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The options of a question; those of a group that differ in nothing but their id, as places do, under the group. */
export function alike(row: QuestionRow): ReadonlyMap<string, readonly string[]> {
  const ofGroup = new Map<string, string>();
  return Map.groupBy(Object.keys(row.options), (option) => {
    const { group } = row.options[option] ?? {};
    if (group === undefined) return option;
    const means = JSON.stringify(row.options[option]);
    if (!ofGroup.has(group)) ofGroup.set(group, means);
    return ofGroup.get(group) === means ? group : option;
  });
}

function linesOf(law: Law, row: QuestionRow): string[] {
  return [...alike(row).values()].map((options) => {
    const id = options[0] ?? '';
    const first = row.options[id];
    const { alone, group } = first ?? {};
    const marks = `${group ? `${group}: ` : ''}${options.join(' ')}${alone ? ', alone' : ''}`;
    return `given ${row.id}, when ${marks}, then ${leadsInWords(law, row, id)} [${raisedInWords(first)}]${from(sourcesOfOption(row, id))}`;
  });
}

/** What an option raises, in words made of ids; an empty text for nothing. */
export const raisedInWords = (option: OptionRow | undefined): string =>
  raisedBy(option)
    .map(({ finding, weight, when }) => `${weight} ${finding}${when ? ` if ${describe(when)}` : ''}`)
    .join(', ');

/** Where an option leads, in words made of ids. */
export const leadsInWords = (law: Law, row: QuestionRow, option: string): string =>
  leadsOf(law, row, option)
    .map(({ to, when }) => (when ? `${to} if ${describe(when)}` : to))
    .join(', else ');

const from = (sources: readonly string[]): string => (sources.length > 0 ? ` (${sources.join(', ')})` : '');
