/** A document as plain text, for an e-mail. */
import type { Block, Inline, Line, RecordDocument } from './blocks.ts';

/** The longest line; an address that is longer stands alone on its line. */
export const WIDTH = 74;

/** Writes a document as plain text: headings underlined, citations in brackets, addresses in full. */
export function writeText(document: RecordDocument): string {
  const { product, subject, title, head, sections, colon } = document;
  return `${[
    wrapped(`${product} · ${subject}`),
    heading(title, '='),
    ...head.map((block) => blockText(block, colon)),
    ...sections.flatMap((section) => [
      `\n${heading(section.title, '=')}`,
      ...section.blocks.map((block) => blockText(block, colon)),
    ]),
  ].join('\n\n')}\n`;
}

const UNDER = { 1: '-', 2: '' } as const;

function blockText(block: Block, colon: string): string {
  switch (block.kind) {
    case 'paragraph':
      return wrapped(plain(block.line));
    case 'subheading':
      return heading(block.text, UNDER[block.level]);
    case 'list':
      return block.items
        .map(({ line, items = [] }, index) => {
          const mark = block.ordered ? `${index + 1}. ` : '- ';
          const below = items.map((item) => wrapped(plain(item), `${' '.repeat(mark.length)}- `));
          return [wrapped(plain(line), mark), ...below].join('\n');
        })
        .join('\n');
    case 'pairs':
      return block.rows.map(({ label, value }) => wrappedLines(`${label}${colon} `, value, '  ')).join('\n');
    case 'table':
      return block.rows.map((cells) => rowText(block.head, cells, colon)).join('\n');
  }
}

/** A row as an item: its first cell, and below it the others with what stands above them; empty ones are left out. */
function rowText(
  head: readonly string[],
  [first = [], ...others]: readonly (readonly Line[])[],
  colon: string,
): string {
  const [only] = others;
  if (others.length === 1 && only) return wrappedLines(`${first.map(plain).join(' ')}${colon} `, only, '  - ');
  const rest = others.flatMap((cell, index) =>
    cell.some((line) => plain(line) !== '')
      ? [wrapped(`${head[index + 1]}${colon} ${cell.map(plain).join(' ')}`, '  ', '    ')]
      : [],
  );
  return [wrapped(first.map(plain).join('. '), '- '), ...rest].join('\n');
}

/** A label and its lines: one beside it, several below it, each after a mark. */
const wrappedLines = (label: string, lines: readonly Line[], mark: string): string =>
  lines.length === 1
    ? wrapped(label + plain(lines[0] ?? []), '', '  ')
    : [label.trimEnd(), ...lines.map((line) => wrapped(plain(line), mark))].join('\n');

const plain = (line: Line): string => line.map(words).join('');

const words = (inline: Inline): string =>
  typeof inline === 'string' ? inline : inline.kind === 'cite' ? `[${inline.text}]` : inline.text;

function heading(text: string, under: string): string {
  const lines = wrapped(text);
  const length = Math.max(...lines.split('\n').map((line) => line.length));
  return under === '' ? lines : `${lines}\n${under.repeat(length)}`;
}

/**
 * Breaks a text at its spaces; no-break spaces hold.
 * @param first what the first line begins with
 * @param others what every other line begins with; as wide as the first, unless given
 */
function wrapped(text: string, first = '', others = ' '.repeat(first.length)): string {
  const lines = [first];
  let empty = true;
  for (const word of text.split(/ +/)) {
    const line = lines.at(-1) ?? '';
    if (empty) lines[lines.length - 1] = line + word;
    else if (line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(others + word);
    empty = false;
  }
  return lines.join('\n');
}
