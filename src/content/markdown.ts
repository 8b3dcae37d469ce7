/** markdown-it as this site uses it: no HTML, typographic quotes, and citations `[[id]]`. */
import MarkdownIt from 'markdown-it';
import { type Language, pathIn } from './languages.ts';
import type { Status } from './schemas.ts';

/** Part of every digest: raise it when the same source text gives other HTML. */
export const RENDERER_VERSION = 1;

export interface Citation {
  /** Document and place, as a reader cites it. */
  readonly label: string;
  readonly status: Status;
  /** The status in words. */
  readonly statusName: string;
}

/** A piece of a text without markup: words, or the id of a source. */
export type Part = string | { readonly cite: string };

export interface Renderer {
  /** A body in markdown, as HTML. */
  block(text: string): string;
  /** One line of text, as HTML. */
  inline(text: string): string;
  /** One line of text as words and citations, for readers that build their own elements. Other markup throws. */
  parts(text: string): Part[];
  /** One line of text with typographic quotes, its citations as they were. Other markup throws. */
  typeset(text: string): string;
  /** The ids of the sources cited in a text. */
  cited(text: string): string[];
}

const idOf = (token: { meta: unknown } | undefined): string =>
  token?.meta && typeof token.meta === 'object' && 'id' in token.meta ? String(token.meta.id) : '';

const CITATION = /^\[\[([a-z0-9-]+)\]\]/;

/**
 * @param citations every source by id; an id that is not there throws when a text cites it
 */
export function createRenderer(language: Language, citations: ReadonlyMap<string, Citation>): Renderer {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: '“”‘’' });

  md.inline.ruler.before('link', 'citation', (state, silent) => {
    const id = CITATION.exec(state.src.slice(state.pos, state.posMax))?.[1];
    if (id === undefined) return false;
    if (!citations.has(id)) throw new Error(`cites [[${id}]], which is not in content/sources.yaml`);
    if (!silent) state.push('citation', 'a', 0).meta = { id };
    state.pos += id.length + 4;
    return true;
  });

  md.renderer.rules['citation'] = (tokens, index) => {
    const id = idOf(tokens[index]);
    const { label, status, statusName } = citations.get(id) ?? { label: id, status: 'reading', statusName: '' };
    const href = pathIn(language, `/sources/#${id}`);
    const { escapeHtml } = md.utils;
    return `<a class="cite" href="${href}" data-status="${status}">${escapeHtml(label)}<small>${escapeHtml(statusName)}</small></a>`;
  };

  const inlineTokens = (text: string) => md.parseInline(text, {}).flatMap(({ children }) => children ?? []);

  const parts = (text: string) =>
    inlineTokens(text).flatMap((token): Part[] => {
      if (token.type === 'citation') return [{ cite: idOf(token) }];
      if (token.type === 'text' || token.type === 'text_special') return token.content === '' ? [] : [token.content];
      if (token.type === 'softbreak') return [' '];
      throw new Error(`holds markup (${token.type}) where only words and citations can stand`);
    });

  return {
    parts,
    typeset: (text) =>
      parts(text)
        .map((part) => (typeof part === 'string' ? part : `[[${part.cite}]]`))
        .join(''),
    block: (text) => md.render(text),
    inline: (text) => md.renderInline(text),
    cited: (text) =>
      md
        .parse(text, {})
        .flatMap(({ children }) => children ?? [])
        .flatMap((token) => (token.type === 'citation' ? [idOf(token)] : [])),
  };
}
