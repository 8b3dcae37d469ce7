/**
 * markdown-it as this site uses it: no HTML, the typography of the language, citations `[[id]]`, the first use of a
 * term as a button that opens its definition, `{case: id}` as a link to the check filled in, and `{plain}` at the end
 * of a paragraph that states no law.
 */
import MarkdownIt from 'markdown-it';
import { caseRules, type DocumentKind } from './case-text.ts';
import type { Status } from './fields.ts';
import { type Language, pathIn } from './languages.ts';
import { termRule } from './terms.ts';
import { QUOTES, spaced } from './typography.ts';

/** Part of every digest: raise it when the same source text gives other HTML. */
export const RENDERER_VERSION = 4;

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
  /** A body in markdown, as HTML with buttons for its terms, and the ids of these. */
  withTerms(text: string): { html: string; terms: string[] };
  /** One line of text, as HTML. */
  inline(text: string): string;
  /** One line of text as words and citations, for readers that build their own elements. Other markup throws. */
  parts(text: string): Part[];
  /** One line of text as words alone: no citation, no markup. */
  plain(text: string): string;
  /** One line of text with the typography of the language, its citations as they were. Other markup throws. */
  typeset(text: string): string;
  /** The ids of the sources cited in a text. */
  cited(text: string): string[];
}

export interface RendererOptions {
  readonly language: Language;
  /** Every source by id; an id that is not there throws when a text cites it. */
  readonly citations: ReadonlyMap<string, Citation>;
  /** The words by which a text can name a term: words in lower case → id of the term. */
  readonly terms?: ReadonlyMap<string, string>;
  /** What the kinds of documents in training cases are called; without it a text can hold none. */
  readonly documents?: Readonly<Record<DocumentKind, string>>;
  /** The link codes of cases by id, and what their links say. */
  readonly cases?: { readonly codes: ReadonlyMap<string, string>; readonly label: string };
}

const CITATION = /^\[\[([a-z0-9-]+)\]\]/;
const CASE = /^\{case: ([a-z0-9-]+)\}$/;
export const PLAIN = /\s*\{plain\}$/;

const idOf = (token: { meta: unknown } | undefined): string =>
  token?.meta && typeof token.meta === 'object' && 'id' in token.meta ? String(token.meta.id) : '';

export function createRenderer({ language, citations, terms, cases, documents }: RendererOptions): Renderer {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: QUOTES[language] });
  const { escapeHtml } = md.utils;

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
    const { label, statusName } = citations.get(id) ?? { label: id, statusName: '' };
    const href = pathIn(language, `/sources/#${id}`);
    return `<a class="cite" href="${href}">${escapeHtml(spaced(language, label).replaceAll("'", '’'))}<small>${escapeHtml(statusName)}</small></a>`;
  };

  md.core.ruler.after('block', 'marks', ({ tokens }) => {
    for (const token of tokens) if (token.type === 'inline') token.content = token.content.replace(PLAIN, '');
  });
  md.core.ruler.after('marks', 'case', ({ tokens }) => {
    for (const token of tokens) {
      const id = token.type === 'inline' ? CASE.exec(token.content)?.[1] : undefined;
      if (id === undefined) continue;
      const code = cases?.codes.get(id);
      if (code === undefined) throw new Error(`names the case "${id}", which is not in content/cases.json`);
      token.content = `[${cases?.label}](${pathIn(language, `/check/#${code}`)})`;
    }
  });
  md.core.ruler.push('spaces', ({ tokens }) => {
    for (const { children } of tokens) {
      for (const child of children ?? []) if (child.type === 'text') child.content = spaced(language, child.content);
    }
  });
  if (terms) termRule(md, terms);
  if (documents) caseRules(md, documents);

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
    block: (text) => md.render(text),
    withTerms: (text) => {
      const env = { terms: new Set<string>() };
      return { html: md.render(text, env), terms: [...env.terms] };
    },
    inline: (text) => md.renderInline(text),
    plain: (text) =>
      inlineTokens(text)
        // A citation takes the space before it along, so that a full stop stands at its word.
        .reduce((words, { type, content }) => {
          if (type === 'citation') return words.replace(/ +$/, '');
          return words + (type === 'softbreak' ? ' ' : content);
        }, '')
        .trim(),
    typeset: (text) =>
      parts(text)
        .map((part) => (typeof part === 'string' ? part : `[[${part.cite}]]`))
        .join(''),
    cited: (text) =>
      md
        .parse(text, {})
        .flatMap(({ children }) => children ?? [])
        .flatMap((token) => (token.type === 'citation' ? [idOf(token)] : [])),
  };
}
