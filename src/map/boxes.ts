/** The boxes of a piece of the picture with the words in them, cut into lines: how large each is, and what stands where. */
import { fill } from '../content/fill.ts';
import type { TableWords } from '../content/table-words.ts';
import { cut, widthOf } from '../discover/lettering.ts';
import { type ExitId, type Law, type QuestionRow, type VerdictId, WEIGHTS, type Weight } from '../law/types.ts';
import type { VerdictMark } from '../questionnaire/VerdictShape.tsx';
import { leadsAside, type Part, type Target } from './graph.ts';

/** Sizes in pixels, so that the picture is read at its natural size. */
export const LABEL = { size: 12.5, weight: 400 } as const;
export const STRONG = { size: 12.5, weight: 600 } as const;
export const TITLE = { size: 14, weight: 600 } as const;
export const LEADING = 16;
export const PADDING = 10;
/** The room for a mark before a line. */
export const MARK = 17;
const WIDTH = 248;
const SIDE = 164;

export interface Line {
  readonly text: string;
  readonly kind: 'label' | 'strong' | 'title' | 'quiet';
  /** The baseline, from the top of the box. */
  readonly y: number;
  /** A weight whose mark stands before the line. */
  readonly weight?: Weight;
}

export interface Row {
  readonly key: string;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

export interface Box {
  /** Unique in the picture. */
  readonly id: string;
  readonly kind: 'question' | 'exit' | 'verdict' | 'weigh' | 'from' | 'to';
  /** What it stands for: where a way leads to, or for `from` where it goes on. */
  readonly of: Target;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly rows: readonly Row[];
  readonly mark?: VerdictMark;
}

/** The words of the picture beside those of the table. */
export interface PictureWords {
  readonly start: string;
  /** With `{numbers}`. */
  readonly from: string;
  /** With `{number}`. */
  readonly to: string;
  readonly result: string;
  readonly more: string;
  readonly exit: string;
  readonly nothing: string;
  readonly weights: Readonly<Record<Weight, string>>;
}

/** Lines one below the other, from a first baseline on. */
function stack(kind: Line['kind'], texts: readonly string[], top: number): Line[] {
  return texts.map((text, index) => ({ text, kind, y: top + (index + 1) * LEADING - 4 }));
}

const bottomOf = (lines: readonly Line[]): number => (lines.at(-1)?.y ?? 0) + 4;

function rowOf(
  law: Law,
  row: QuestionRow,
  option: ReturnType<TableWords['options']>[number],
  top: number,
  { table, words }: Drawing,
): Row {
  const [first = ''] = option.options;
  const raised = table.raises(row, first).map(({ weight }) => weight);
  const lines = stack('label', cut(option.label, WIDTH - 2 * PADDING, LABEL), 4);
  for (const weight of WEIGHTS.filter((each) => raised.includes(each))) {
    lines.push({ text: words.weights[weight], kind: 'strong', weight, y: bottomOf(lines) + LEADING - 4 });
  }
  const conditional = leadsAside(law, row, first).filter(({ when }) => when !== null);
  for (const { to } of conditional) {
    const text = table.leads(row, first).find((lead) => lead.to === to)?.text ?? '';
    lines.push(...stack('quiet', cut(text, WIDTH - 2 * PADDING, LABEL), bottomOf(lines)));
  }
  return { key: option.key, y: top, height: bottomOf(lines) + 5, lines };
}

interface Drawing {
  readonly table: TableWords;
  readonly words: PictureWords;
}

function questionBox(law: Law, row: QuestionRow, drawing: Drawing): Box {
  const { table, words } = drawing;
  const title = `${table.numberOf(row.id)}. ${table.title(row.id)}`;
  const head = stack('title', cut(title, WIDTH - 2 * PADDING, TITLE), PADDING - 4);
  const lines = [...head, ...stack('quiet', [words.more], bottomOf(head))];
  const rows: Row[] = [];
  let y = bottomOf(lines) + 8;
  for (const option of table.options(row)) {
    const next = rowOf(law, row, option, y, drawing);
    rows.push(next);
    y += next.height;
  }
  return { id: `question:${row.id}`, kind: 'question', of: row.id, width: WIDTH, height: y, lines, rows };
}

/** A box with a shape at its side: an outcome, told by the shape, by its name, and by what it takes. */
function outcomeBox(kind: 'exit' | 'verdict', of: ExitId | VerdictId, title: string, about: string): Box {
  const width = kind === 'exit' ? SIDE : SIDE + 30;
  const room = width - 2 * PADDING - 34;
  const head = stack('strong', cut(title, room, STRONG), PADDING - 4);
  const lines = [...head, ...stack('quiet', cut(about, room, LABEL), bottomOf(head))];
  const mark = kind === 'exit' ? 'exit' : (of as VerdictId);
  return { id: `${kind}:${of}`, kind, of, width, height: bottomOf(lines) + PADDING, lines, rows: [], mark };
}

function textBox(kind: 'weigh' | 'from' | 'to', id: string, of: Target, text: string): Box {
  const style = kind === 'weigh' ? TITLE : LABEL;
  const texts = cut(text, 96, style);
  const lines = stack(kind === 'weigh' ? 'title' : 'label', texts, PADDING - 4);
  const width =
    Math.ceil(Math.max(...texts.map((each) => widthOf(each, style)))) + 2 * PADDING + (kind === 'weigh' ? 24 : 8);
  return { id, kind, of, width, height: bottomOf(lines) + PADDING, lines, rows: [] };
}

/**
 * The boxes of a piece of the picture.
 * @param parts all pieces: what comes from another one and what goes on in one is named
 */
export function boxesOf(law: Law, parts: readonly Part[], part: Part, drawing: Drawing): Box[] {
  const { table, words } = drawing;
  const here = new Set<Target>([...part.questions.map(({ id }) => id), ...(part.weighs ? (['weigh'] as const) : [])]);
  const entered = part.questions.flatMap(({ id }): Box[] => {
    const from = parts
      .filter((other) => other !== part)
      .flatMap(({ edges }) => edges.filter(({ to }) => to === id).map(({ from: source }) => source));
    const numbers = [...new Set(from)].map((source) => String(table.numberOf(source))).join(', ');
    const first = law.questions[0]?.id === id;
    if (from.length === 0 && !first) return [];
    return [textBox('from', `from:${id}`, id, first ? words.start : fill(words.from, { numbers }))];
  });
  const left = new Set(part.edges.map(({ to }) => to).filter((to) => table.numberOf(to) > 0 && !here.has(to)));
  return [
    ...entered,
    ...part.questions.map((row) => questionBox(law, row, drawing)),
    ...part.exits.map((exit) => outcomeBox('exit', exit, table.outcome(exit), words.exit)),
    ...[...left].map((to) => textBox('to', `to:${to}`, to, fill(words.to, { number: table.numberOf(to) }))),
    ...(part.weighs
      ? [
          textBox('weigh', 'weigh', 'weigh', words.result),
          ...law.verdicts.map(({ id, when }) =>
            outcomeBox('verdict', id, table.outcome(id), when ? words.weights[when] : words.nothing),
          ),
        ]
      : []),
  ];
}
