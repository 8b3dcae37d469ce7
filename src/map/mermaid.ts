/** The decision as the text of a Mermaid flow chart: stages, questions, answers on their arrows, outcomes. */
import type { TableWords } from '../content/table-words.ts';
import { EXIT_IDS, type Law, type QuestionRow, STAGES, type Stage, type Weight } from '../law/types.ts';
import type { Target } from './graph.ts';

export interface MermaidWords {
  readonly stages: Readonly<Record<Stage, string>>;
  readonly weights: Readonly<Record<Weight, string>>;
  readonly result: string;
  readonly nothing: string;
}

/** Ids of Mermaid take no hyphen, and an exit may be called like an option or a question. */
const idOf = (law: Law, to: Target): string => {
  if (to === 'weigh') return to;
  const kind = law.questions.some(({ id }) => id === to) ? 'question' : 'outcome';
  return `${kind}_${to.replaceAll('-', '_')}`;
};

/** Quoted, with what would end a quotation or begin a code of Mermaid written as one. */
const quoted = (text: string): string => `"${text.replaceAll('#', '#35;').replaceAll('"', '#quot;')}"`;

function arrowsOf(law: Law, row: QuestionRow, table: TableWords, words: MermaidWords): string[] {
  const byTarget = new Map<string, { to: Target; labels: string[] }>();
  for (const { label, options } of table.options(row)) {
    const [option = ''] = options;
    const raised = table.raises(row, option).map(({ weight }) => words.weights[weight]);
    const text = raised.length > 0 ? `${label} (${[...new Set(raised)].join(', ')})` : label;
    for (const { to, when } of table.leads(row, option)) {
      const key = when ? `${to} ${table.inWords(when)}` : to;
      const arrow = byTarget.get(key) ?? { to, labels: [] };
      arrow.labels.push(when ? `${text}, ${table.inWords(when)}` : text);
      byTarget.set(key, arrow);
    }
  }
  return [...byTarget.values()].map(
    ({ to, labels }) => `  ${idOf(law, row.id)} -->|${quoted(labels.join('<br/>'))}| ${idOf(law, to)}`,
  );
}

/** Writes the flow chart. */
export function mermaidOf(law: Law, table: TableWords, words: MermaidWords): string {
  const lines = [
    'flowchart TD',
    ...STAGES.flatMap((stage) => [
      `  subgraph stage_${stage}[${quoted(words.stages[stage])}]`,
      ...law.questions
        .filter((row) => row.stage === stage)
        .map(({ id }) => `    ${idOf(law, id)}[${quoted(`${table.numberOf(id)}. ${table.title(id)}`)}]`),
      '  end',
    ]),
    `  weigh{{${quoted(words.result)}}}`,
    ...EXIT_IDS.map((id) => `  ${idOf(law, id)}>${quoted(table.outcome(id))}]`),
    ...law.verdicts.map(({ id }) => `  ${idOf(law, id)}([${quoted(table.outcome(id))}])`),
    ...law.questions.flatMap((row) => arrowsOf(law, row, table, words)),
    ...law.verdicts.map(
      ({ id, when }) => `  weigh -->|${quoted(when ? words.weights[when] : words.nothing)}| ${idOf(law, id)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
