/** The changes as an Atom feed. */
import type { APIRoute } from 'astro';
import { type Language, pathIn } from '../../../content/languages.ts';
import { everyLanguage } from '../../../content/paths.ts';
import { changesIn, rendererIn, wordsIn } from '../../../content/site.ts';
import { escapeXml, xmlResponse } from '../../../discover/xml.ts';

export const getStaticPaths = everyLanguage;

const at = (date: string): string => `${date}T00:00:00Z`;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language }, site }) => {
  const { changesPage: words, product } = await wordsIn(language);
  const changes = await changesIn(language);
  const renderer = await rendererIn(language);
  const page = new URL(pathIn(language, '/changes/'), site);
  const feed = new URL('feed.xml', page);
  const entries = changes.map(
    ({ id, data: { date, kind, title, text } }) => `  <entry>
    <id>${page}#${id}</id>
    <title>${escapeXml(title)}</title>
    <updated>${at(date)}</updated>
    <link rel="alternate" type="text/html" href="${page}#${id}"/>
    <category term="${kind}" label="${escapeXml(words[kind])}"/>
    <summary>${escapeXml(renderer.plain(text))}</summary>
  </entry>`,
  );
  return xmlResponse(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${feed}</id>
  <title>${escapeXml(`${words.title} · ${product}`)}</title>
  <subtitle>${escapeXml(words.description)}</subtitle>
  <updated>${at(changes[0]?.data.date ?? '1970-01-01')}</updated>
  <author><name>${escapeXml(product)}</name></author>
  <link rel="self" type="application/atom+xml" href="${feed}"/>
  <link rel="alternate" type="text/html" href="${page}"/>
${entries.join('\n')}
</feed>`,
    'application/atom+xml',
  );
};
