/** The map of the site for search engines: every listed page in every language, read off the files of this folder. */
import type { APIRoute } from 'astro';
import { casesIn } from '../content/cases.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, pathIn } from '../content/languages.ts';
import { guideIn } from '../content/site.ts';
import { escapeXml, xmlResponse } from '../discover/xml.ts';

const FOLDER = './[...language]/';
const pages = import.meta.glob<string>('./**/*.astro', { query: '?raw', import: 'default', eager: true });

/** The addresses of all listed pages in the default language. */
async function listedPaths(): Promise<string[]> {
  const [guide, cases] = await Promise.all([guideIn(DEFAULT_LANGUAGE), casesIn(DEFAULT_LANGUAGE)]);
  const several: Readonly<Record<string, readonly string[]>> = {
    '/guide/[slug]/': guide.map(({ slug }) => slug),
    '/training/[case]/': cases.map(({ id }) => id),
  };
  return Object.entries(pages)
    .filter(([file, text]) => file.startsWith(FOLDER) && !/listed={false}|"noindex"/.test(text))
    .map(([file]) => file.slice(FOLDER.length - 1).replace(/(?:index)?\.astro$/, ''))
    .map((path) => (path.endsWith('/') ? path : `${path}/`))
    .flatMap((path) =>
      path.includes('[') ? (several[path] ?? unknown(path)).map((slug) => path.replace(/\[\w+\]/, slug)) : path,
    )
    .sort();
}

const unknown = (path: string): never => {
  throw new Error(`src/pages/sitemap.xml.ts does not know which pages ${path} stands for`);
};

export const GET: APIRoute = async ({ site }) => {
  const link = (language: string, href: string) =>
    `\n    <xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`;
  const urls = (await listedPaths()).flatMap((path) => {
    const addresses = LANGUAGES.map((language) => ({
      language,
      href: escapeXml(new URL(pathIn(language, path), site).href),
    }));
    const main = escapeXml(new URL(pathIn(DEFAULT_LANGUAGE, path), site).href);
    const links = addresses.map(({ language, href }) => link(language, href)).join('') + link('x-default', main);
    return addresses.map(({ href }) => `  <url>\n    <loc>${href}</loc>${links}\n  </url>`);
  });
  return xmlResponse(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>`);
};
