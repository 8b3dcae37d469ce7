/**
 * The file `_headers` that Netlify, Cloudflare Pages and others read.
 *
 * Where several rules are about one address, some hosts send both values of a header and some the last. So a header
 * stands in one rule alone, but for the policy: two policies together allow what both do, and the exact one is within
 * the loosest. That one is for the page that says that nothing is here, which hosts send at any address.
 */
import type { Headers, HostRules } from './rules.ts';

/** More rules than this, or a longer line, Cloudflare does not read. */
export const MOST_RULES = 100;
export const LONGEST_LINE = 2_000;

/**
 * Writes the file.
 * @param base the folder that the site stands in on its host, with a slash at both ends
 */
export function headersFile({ everywhere, rules, loosest }: HostRules, base: string): string {
  const all = [
    ruleFor(`${base}*`, { ...everywhere, 'Content-Security-Policy': loosest }),
    ...rules.map(({ path, headers }) => ruleFor(addressOf(base, path), headers)),
  ];
  const longest = Math.max(...all.flatMap((rule) => rule.split('\n')).map(({ length }) => length));
  if (all.length > MOST_RULES || longest > LONGEST_LINE) {
    throw new Error(`_headers: ${all.length} rules, a line of ${longest}: more than ${MOST_RULES} or ${LONGEST_LINE}`);
  }
  return `${all.join('\n\n')}\n`;
}

/** A folder with what is below it, or the address by which a file is asked for. */
const addressOf = (base: string, path: string): string =>
  base + (path.endsWith('/') ? `${path}*` : path.replace(/\/index\.html$/, '/')).slice(1);

const ruleFor = (path: string, headers: Headers): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
