/** The blocks of a text that must carry a source: paragraphs, items of lists, rows of tables. */
import MarkdownIt from 'markdown-it';
import { PLAIN } from './markdown.ts';

const md = new MarkdownIt();

export interface Block {
  readonly text: string;
  readonly cites: boolean;
  /** Marked as stating no law. */
  readonly plain: boolean;
}

/** The blocks of a text in markdown; headings, heads of tables and links to cases are none. */
export function blocksOf(text: string): Block[] {
  const blocks: string[] = [];
  let row: string[] | null = null;
  let skip = false;
  for (const { type, content } of md.parse(text, {})) {
    if (type === 'heading_open' || type === 'thead_open') skip = true;
    if (type === 'heading_close' || type === 'thead_close') skip = false;
    if (type === 'tr_open') row = [];
    if (type === 'tr_close') {
      if (row && !skip) blocks.push(row.join(' '));
      row = null;
    }
    if (type !== 'inline' || skip || content.startsWith('{case:')) continue;
    if (row) row.push(content);
    else blocks.push(content);
  }
  return blocks.map((block) => ({ text: block, cites: /\[\[[a-z0-9-]+\]\]/.test(block), plain: PLAIN.test(block) }));
}

/** The average number of words in a sentence of some blocks. */
export function wordsPerSentence(blocks: readonly Block[]): number {
  const sentences = blocks
    .flatMap(({ text }) =>
      text
        .replace(/\s*\[\[[^\]]*\]\]/g, '')
        .replace(PLAIN, '')
        .split(/(?<=[.?!])\s+/),
    )
    .map((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length)
    .filter((words) => words > 0);
  return sentences.length === 0 ? 0 : sentences.reduce((sum, words) => sum + words, 0) / sentences.length;
}
