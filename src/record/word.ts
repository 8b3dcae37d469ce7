/** A document as a Word file: real headings, lists and tables, and its sources as links. */
import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { LOCALES } from '../content/languages.ts';
import type { Block, Inline, Line, RecordDocument } from './blocks.ts';
import { ADDRESS, BULLETS, borders, LINE, NUMBERED, numbering, page, QUIET, SHADE, styles } from './word-look.ts';

/** Writes a document as a .docx file. */
export function writeWord(document: RecordDocument): Promise<Blob> {
  const { language, product, subject, title, reference, preparedBy, head, sections } = document;
  // Each numbered list counts from one.
  let lists = 0;
  const written = (blocks: readonly Block[]) =>
    blocks.flatMap((block, index) => writeBlock(block, leads(block, blocks[index + 1], blocks[index - 1]), lists++));
  const author = preparedBy === '' ? product : preparedBy;
  return Packer.toBlob(
    new Document({
      title: `${title} · ${product}`,
      subject,
      creator: author,
      lastModifiedBy: author,
      description: reference,
      styles: styles(LOCALES[language]),
      numbering,
      sections: [
        {
          properties: page,
          footers: { default: new Footer({ children: [footer(document)] }) },
          children: [
            new Paragraph({ children: [new TextRun({ text: `${product} · ${subject}`, color: QUIET })] }),
            new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
            ...written(head),
            ...sections.flatMap((section) => [
              new Paragraph({ text: section.title, heading: HeadingLevel.HEADING_1 }),
              ...written(section.blocks),
            ]),
          ],
        },
      ],
    }),
  );
}

const SUBHEADINGS = { 1: HeadingLevel.HEADING_2, 2: HeadingLevel.HEADING_3 } as const;

/** Whether a page must not part a block from the one after it: what a paragraph leads to, or says more of. */
function leads(block: Block, next: Block | undefined, before: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || !next) return false;
  if (next.kind === 'subheading') return before?.kind === 'subheading';
  if (next.kind !== 'paragraph') return true;
  const [first] = next.line;
  return typeof first === 'object' && first.kind === 'strong';
}

function writeBlock(block: Block, keepNext: boolean, list: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ keepNext, keepLines: true, children: runs(block.line) })];
    case 'subheading':
      return [new Paragraph({ text: block.text, heading: SUBHEADINGS[block.level] })];
    case 'list': {
      const item = (line: Line, level: number) =>
        new Paragraph({
          style: 'Item',
          numbering: { reference: block.ordered ? NUMBERED : BULLETS, level, instance: list },
          children: runs(line),
        });
      return block.items.flatMap(({ line, items = [] }) => [item(line, 0), ...items.map((below) => item(below, 1))]);
    }
    case 'pairs':
      return [
        table(
          [24, 76],
          block.rows.map(({ label, value }) => row([[[{ kind: 'strong', text: label }]], value], [24, 76])),
        ),
      ];
    case 'table': {
      const head = block.head.map((text): Line[] => [[{ kind: 'strong', text }]]);
      return [
        table(block.widths, [row(head, block.widths, true), ...block.rows.map((cells) => row(cells, block.widths))]),
      ];
    }
  }
}

/** Columns by their share of the line, written out so that every program lays them out alike. */
const table = (widths: readonly number[], rows: TableRow[]): Table =>
  new Table({
    rows,
    borders,
    layout: TableLayoutType.FIXED,
    width: { size: LINE, type: WidthType.DXA },
    columnWidths: widths.map(columnOf),
    margins: { left: 60, right: 120, top: 20, bottom: 20 },
  });

const columnOf = (share: number): number => Math.round((LINE * share) / 100);

const row = (cells: readonly (readonly Line[])[], widths: readonly number[], head = false): TableRow =>
  new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map(
      (lines, column) =>
        new TableCell({
          width: { size: columnOf(widths[column] ?? 0), type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.TOP,
          ...(head ? { shading: { fill: SHADE } } : {}),
          children: lines.map((line) => new Paragraph({ style: 'Cell', keepNext: head, children: runs(line) })),
        }),
    ),
  });

const runs = (line: Line): ParagraphChild[] => line.map(run);

function run(inline: Inline): ParagraphChild {
  if (typeof inline === 'string') return new TextRun(inline);
  if (inline.kind === 'strong') return new TextRun({ text: inline.text, bold: true });
  const text = inline.kind === 'cite' ? `[${inline.text}]` : inline.text;
  const size = inline.kind === 'link' ? { size: ADDRESS } : {};
  return inline.href === null
    ? new TextRun({ text, color: QUIET })
    : new ExternalHyperlink({ link: inline.href, children: [new TextRun({ text, style: 'Hyperlink', ...size })] });
}

/** What the file is on the left, the page and their number on the right. */
function footer({ product, reference, pageLabel }: RecordDocument): Paragraph {
  const numbers: Readonly<Record<string, string>> = {
    '{page}': PageNumber.CURRENT,
    '{pages}': PageNumber.TOTAL_PAGES,
  };
  const label = pageLabel.split(/(\{\w+\})/).map((piece) => numbers[piece] ?? piece);
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: LINE }],
    children: [new TextRun({ children: [`${product} · ${reference}\t`, ...label], size: 17, color: QUIET })],
  });
}
