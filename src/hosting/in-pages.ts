/**
 * The policy within the pages themselves, for hosts that send no headers of their own, as GitHub Pages does.
 *
 * It is the policy of the headers but for what a page cannot say of itself: who may frame it. Nor can a page forbid that
 * its type be guessed, part itself from the window that opened it, switch off sensors, say how long it may be kept, or
 * let others read a file: see the README.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { policyOf } from '../site/headers.ts';
import { filesIn } from '../site/links.ts';

const FIRST = '<meta charset="utf-8">';
const HEADERS_ONLY = /frame-ancestors [^;]+; /;

/**
 * Puts the policy of a page into it, before anything that it could forbid.
 * @param path the page's address
 * @throws Error where the page does not begin as the layout does
 */
export function withPolicy(html: string, path: string): string {
  const at = html.indexOf(FIRST) + FIRST.length;
  if (at < FIRST.length || /<(?:script|style|link)\b/.test(html.slice(0, at))) throw new Error(`${path}: no place`);
  const policy = policyOf(html, path).replace(HEADERS_ONLY, '');
  const metas =
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` + '<meta name="referrer" content="no-referrer">';
  return html.slice(0, at) + metas + html.slice(at);
}

/** Puts the policy into every page of a built site. */
export async function writePolicies(folder: string): Promise<void> {
  for (const path of filesIn(folder).filter((file) => file.endsWith('.html'))) {
    const file = join(folder, path);
    await writeFile(file, withPolicy(await readFile(file, 'utf8'), path));
  }
}
