/** Excerpts as Pagefind gives them: text in which the words found stand between `<mark>` and `</mark>`. */

/** A piece of an excerpt. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Cuts an excerpt into pieces of plain text, so that elements can be built from them and no text becomes markup.
 * @param excerpt with marks, and with `<` and `>` of the text itself written as entities
 */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .map((part) => ({ text: plain(part.replace(/^<mark>|<\/mark>$/g, '')), marked: part.startsWith('<mark>') }))
    .filter(({ text }) => text !== '');
}

/** Pagefind writes these two as entities and no others. */
const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
