/**
 * The text of a training case: documents between `::: email Title` and `:::`, and `{{first-move|words}}` around the
 * words of the facts that answer a question.
 */
import type { MarkdownIt } from 'markdown-it';
import container from 'markdown-it-container';

export const DOCUMENT_KINDS = ['email', 'message', 'advert', 'page', 'log', 'contract', 'note'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

const PASSAGE = /\{\{([a-z -]+)\|([^{}|]+)\}\}/;
const PASSAGE_HERE = new RegExp(`^${PASSAGE.source}`);

export interface Passage {
  /** Ids of the questions that the words answer. */
  readonly answers: readonly string[];
  readonly words: string;
}

/** The passages of some facts, in their order. */
export const passagesOf = (facts: string): Passage[] =>
  [...facts.matchAll(new RegExp(PASSAGE, 'g'))].map(([, ids = '', words = '']) => ({ answers: ids.split(' '), words }));

/** The kinds of the documents of some facts, in their order. */
export const documentsOf = (facts: string): string[] =>
  [...facts.matchAll(/^::: +(\S+)/gm)].map(([, kind = '']) => kind);

/**
 * Splits the body of a case.
 * @throws where it has no discussion
 */
export function splitCase(body: string): { facts: string; discussion: string } {
  const [facts, discussion, more] = body.split(/^## Discussion$/m);
  if (facts === undefined || discussion === undefined || more !== undefined) {
    throw new Error('needs the facts, one line "## Discussion", and the discussion');
  }
  return { facts: facts.trim(), discussion: discussion.trim() };
}

/**
 * Teaches markdown-it documents and passages.
 * @param names what each kind of document is called
 */
export function caseRules(md: MarkdownIt, names: Readonly<Record<DocumentKind, string>>): void {
  for (const kind of DOCUMENT_KINDS) {
    md.use(container, kind, {
      render: (tokens: { nesting: number; info: string }[], index: number) => {
        const { nesting, info } = tokens[index] ?? { nesting: -1, info: '' };
        if (nesting < 0) return '</div></figure>\n';
        const title = md.renderInline(info.trim().slice(kind.length).trim());
        return `<figure class="document" data-kind="${kind}"><figcaption><span>${names[kind]}</span> ${title}</figcaption><div>\n`;
      },
    });
  }
  md.inline.ruler.before('link', 'passage', (state, silent) => {
    const found = PASSAGE_HERE.exec(state.src.slice(state.pos, state.posMax));
    if (!found) return false;
    const [all, ids = '', words = ''] = found;
    if (!silent) {
      state.push('passage_open', 'span', 1).attrs = [
        ['class', 'passage'],
        ['data-answers', ids],
      ];
      state.push('text', '', 0).content = words;
      state.push('passage_close', 'span', -1);
    }
    state.pos += all.length;
    return true;
  });
}
