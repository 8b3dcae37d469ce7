/** The site for nginx: one file for `/etc/nginx/conf.d/`, with two lines to change. */
import { exceptionsOf, type HostRules } from './rules.ts';

/**
 * Writes the file.
 * @param base the folder that the site stands in on its host, with a slash at both ends
 * @param missing the pages that say that nothing is here, by the folder of their language
 */
export function nginxFile(rules: HostRules, base: string, missing: readonly string[]): string {
  const { defaults, exceptions } = exceptionsOf(rules);
  const names = [...new Set([defaults, ...exceptions.map(({ headers }) => headers)].flatMap(Object.keys))];
  const variable = (name: string) => `$waf_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.map((name) => {
    const lines = exceptions
      .filter(({ headers }) => headers[name] !== undefined)
      .map(({ path, headers }) => `  "${patternOf(base, path)}" "${headers[name]}";`);
    return [`map $uri ${variable(name)} {`, `  default "${defaults[name] ?? ''}";`, ...lines, '}'].join('\n');
  });
  const common = Object.entries(rules.everywhere).map(([name, value]) => `  add_header ${name} "${value}" always;`);
  const own = names.map((name) => `  add_header ${name} ${variable(name)} always;`);
  const pages = missing.map((page) => {
    const folder = page.replace(/not-found\/index\.html$/, '');
    return `  location ${base}${folder.slice(1)} {\n    alias $site${folder};\n    error_page 404 ${base}${page.slice(1)};\n  }`;
  });
  return `# Made by the build. Change the two lines marked <<, add your certificate, and reload nginx.
${maps.join('\n\n')}

server {
  listen 80; # <<
  set $site /var/www/who-asked-first; # << the built folder, dist/

${[...common, ...own].join('\n')}

  types {
    text/html html;
    text/javascript js;
    text/css css;
    text/plain txt;
    image/svg+xml svg;
    image/png png;
    font/woff2 woff2;
    application/json json;
    application/xml xml;
    application/zip zip;
    application/wasm wasm;
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/html text/javascript text/css text/plain application/json application/xml image/svg+xml;
  server_tokens off;
  absolute_redirect off;
  index index.html;

  # What the build compressed stands beside each file: npm run build:compressed. For Brotli: libnginx-mod-http-brotli-static.
  gzip_static on;
  gzip_vary on;
  # brotli_static on;

${pages.join('\n')}
  location ~ /(?:hosting/|\\.(?!well-known/)|_headers$) {
    return 404;
  }
}
`;
}

/** The pattern of a map for the files of a rule. */
const patternOf = (base: string, path: string): string => {
  const address = base + path.slice(1);
  return path.endsWith('/') ? `~^${address.replace(/[.]/g, '\\.')}` : address;
};
