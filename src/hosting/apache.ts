/** The site for Apache 2.4: the file `.htaccess`, which works wherever `AllowOverride All` does. */
import { exceptionsOf, type Headers, type HostRules } from './rules.ts';

/**
 * Writes the file. It needs mod_headers: without it Apache answers with an error, rather than without the headers.
 * @param base the folder that the site stands in on its host, with a slash at both ends
 * @param missing the pages that say that nothing is here, by the folder of their language
 */
export function apacheFile(rules: HostRules, base: string, missing: readonly string[]): string {
  const { defaults, exceptions } = exceptionsOf(rules);
  // What stands in a section goes before what stands outside.
  const groups = Map.groupBy(exceptions, ({ headers }) => JSON.stringify(headers));
  const sections = [...groups.values()].map((group) => {
    const paths = group.map(({ path }) => patternOf(base, path)).join('|');
    return `<If "%{REQUEST_URI} =~ m#^(?:${paths})#">\n${set(group[0]?.headers ?? {}, '  ')}\n</If>`;
  });
  const pages = missing
    .filter((page) => page !== '/not-found/index.html')
    .map((page) => {
      const folder = base + page.replace(/not-found\/index\.html$/, '').slice(1);
      return `<If "%{REQUEST_URI} =~ m#^${folder}#">\n  ErrorDocument 404 ${base}${page.slice(1)}\n</If>`;
    });
  return `# Made by the build.
DirectoryIndex index.html
DirectorySlash On
Options -Indexes
AddDefaultCharset utf-8
AddType text/javascript .js
AddCharset utf-8 .js .css .json .xml .svg
AddType font/woff2 .woff2
AddType application/wasm .wasm
ErrorDocument 404 ${base}not-found/index.html
${pages.join('\n')}

<IfModule mod_brotli.c>
  AddOutputFilterByType BROTLI_COMPRESS text/html text/css text/javascript text/plain application/json application/xml image/svg+xml
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript text/plain application/json application/xml image/svg+xml
</IfModule>
# The tag of a compressed answer would not fit when a browser asks whether it changed; its date does.
FileETag None

${set({ ...rules.everywhere, ...defaults })}

${sections.join('\n')}

<If "%{REQUEST_URI} =~ m#^${base}(?:hosting/|_headers$)#">
  Redirect 404
</If>
`;
}

const set = (headers: Headers, indent = ''): string =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}Header always set ${name} "${value}"`)
    .join('\n');

/** The pattern for the files of a rule, by address or by file: Apache goes from the one to the other. */
const patternOf = (base: string, path: string): string => {
  const address = (base + path.slice(1)).replaceAll('.', '\\.');
  return path.endsWith('/index.html')
    ? address.replace(/index\\\.html$/, '(?:index\\.html)?$')
    : path.endsWith('/')
      ? address
      : `${address}$`;
};
