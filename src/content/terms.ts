/** The first use of a term in a text as a button that opens its definition, by the `popover` attribute. */
import type MarkdownIt from 'markdown-it';

/** The id of the element that holds a term's definition. */
export const definitionId = (term: string): string => `term-${term}`;

/** Terms are compared in lower case and with typographic apostrophes. */
export const termKey = (words: string): string => words.toLowerCase().replaceAll("'", '’');

/** A part of a text: a term with the punctuation that follows it, or what lies between. */
interface Piece {
  readonly text: string;
  readonly term: string | null;
  readonly after: string;
}

/**
 * Adds the rule. It works where the environment has a set `terms`, and notes there which terms it met.
 * @param terms words in lower case → id of the term; longer ones win
 */
export function termRule(md: InstanceType<typeof MarkdownIt>, terms: ReadonlyMap<string, string>): void {
  const words = [...terms.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return;
  // An elided article goes with its word, since a line can break before a button.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?<elided>(?:[ldnsjmtc]|qu)’)?(?<term>${words.join('|')})(?![\\p{L}\\p{N}-])(?<after>[\u00a0\u202f]?[,.;:!?)»]+)?`,
    'giu',
  );

  md.core.ruler.push('terms', ({ tokens, env, Token }) => {
    const met: unknown = env.terms;
    if (!(met instanceof Set)) return;
    let heading = false;
    for (const token of tokens) {
      if (token.type === 'heading_open') heading = true;
      if (token.type === 'heading_close') heading = false;
      if (heading || !token.children) continue;
      let link = 0;
      token.children = token.children.flatMap((child) => {
        if (child.type === 'link_open') link += 1;
        if (child.type === 'link_close') link -= 1;
        if (link > 0 || child.type !== 'text') return [child];
        return split(child.content).map(({ text, term, after }) => {
          const part = new Token(term === null ? 'text' : 'term', '', 0);
          part.content = text;
          part.meta = { id: term, after };
          return part;
        });
      });
    }

    /** Cuts a text at the terms that it is the first to use. */
    function split(text: string): Piece[] {
      const pieces: Piece[] = [];
      let end = 0;
      for (const match of text.matchAll(pattern)) {
        const { after = '', term: found = '' } = match.groups ?? {};
        const said = match[0].slice(0, match[0].length - after.length);
        const term = terms.get(termKey(said)) ?? terms.get(termKey(found));
        if (term === undefined || (met as Set<string>).has(term)) continue;
        (met as Set<string>).add(term);
        pieces.push({ text: text.slice(end, match.index), term: null, after: '' }, { text: said, term, after });
        end = match.index + match[0].length;
      }
      return [...pieces, { text: text.slice(end), term: null, after: '' }].filter((piece) => piece.text !== '');
    }
  });

  md.renderer.rules['term'] = (all, index) => {
    const { content, meta } = all[index] ?? { content: '', meta: null };
    const id = definitionId(String(meta?.['id']));
    const button = `<button type="button" class="term" popovertarget="${id}">${md.utils.escapeHtml(content)}</button>`;
    // Browsers break a line after a button, even where a comma follows.
    const after = String(meta?.['after'] ?? '');
    return after === '' ? button : `<span class="held">${button}${after}</span>`;
  };
}
