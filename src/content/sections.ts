/** The sections of a text, as words alone. */
import MarkdownIt from 'markdown-it';
import type { Renderer } from './markdown.ts';

const md = new MarkdownIt();

export interface Section {
  readonly title: string;
  readonly text: string;
}

/** The sections of a text in markdown, by its headings of the second level, without citations, markers and links. */
export function sectionsOf(text: string, { plain }: Renderer): Section[] {
  const sections: { title: string; blocks: string[] }[] = [];
  let heading = '';
  for (const { type, tag, content } of md.parse(text, {})) {
    if (type === 'heading_open') heading = tag;
    else if (type === 'heading_close') heading = '';
    else if (type === 'inline' && heading === 'h2') sections.push({ title: plain(content), blocks: [] });
    else if (type === 'inline' && !content.startsWith('{case:')) sections.at(-1)?.blocks.push(plain(content));
  }
  return sections.map(({ title, blocks }) => ({ title, text: blocks.join('\n') }));
}
