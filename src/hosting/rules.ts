/** The headers of every file of a built site, in as few rules as say the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersOf } from '../site/headers.ts';
import { filesIn } from '../site/links.ts';

export type Headers = Readonly<Record<string, string>>;

/** A rule for a folder with all below it (`/guide/`), or for one file (`/guide/index.html`). */
export interface Rule {
  readonly path: string;
  readonly headers: Headers;
}

export interface HostRules {
  /** What every file has alike. */
  readonly everywhere: Headers;
  /** The rest. No two rules are about the same file: hosts differ in what they do where two name the same header. */
  readonly rules: readonly Rule[];
  /** The policies of all pages in one: what a host can say where it does not know which page it sends. */
  readonly loosest: string;
}

const POLICY = 'Content-Security-Policy';

/**
 * Gathers the headers of a built site.
 * @param folder absolute path of the site
 */
export function rulesOf(folder: string): HostRules {
  const files = new Map(
    filesIn(folder)
      .sort()
      .map((path): [string, Headers] => {
        return [path, headersOf(path, path.endsWith('.html') ? readFileSync(join(folder, path), 'utf8') : null)];
      }),
  );
  const all = [...files.values()];
  const policies = all.flatMap((headers) => headers[POLICY] ?? []);
  const classes = new Map(
    [...Map.groupBy(policies, withoutHashes)].map(([kind, list]) => [kind, loosestOf(list)] as const),
  );
  const everywhere = Object.entries(all[0] ?? {}).filter(([name, value]) => all.every((one) => one[name] === value));
  const own = [...files].map(([path, headers]): [string, Headers] => {
    const rest = Object.entries(headers).filter(([name]) => !everywhere.some(([other]) => other === name));
    return [
      path,
      Object.fromEntries(
        rest.map(([name, value]) => [name, name === POLICY ? (classes.get(withoutHashes(value)) ?? value) : value]),
      ),
    ];
  });
  return { everywhere: Object.fromEntries(everywhere), rules: cover('/', own), loosest: loosestOf(policies) };
}

/** Pages differ in the inline parts of their tools; to let each have those of the others spares a rule for each page. */
const withoutHashes = (policy: string): string => policy.replaceAll(/ 'sha256-[^']+'/g, '');

/** Rules for the files below a folder: one where none contradicts another, else those of its files and folders. */
function cover(folder: string, files: readonly (readonly [path: string, headers: Headers])[]): Rule[] {
  const together = allOf(files.map(([, headers]) => headers));
  if (folder !== '/' && together) return [{ path: folder, headers: together }];
  const parts = Map.groupBy(files, ([path]) => {
    const [name = '', ...below] = path.slice(folder.length).split('/');
    return below.length > 0 ? `${folder}${name}/` : path;
  });
  return [...parts].flatMap(([path, list]) =>
    path.endsWith('/') ? cover(path, list) : list.map(([file, headers]) => ({ path: file, headers })),
  );
}

/** Headers that serve all of these; null where there are none. A policy does no harm to a file that is no page. */
function allOf(list: readonly Headers[]): Headers | null {
  const together: Headers = Object.assign({}, ...list);
  const fits = (headers: Headers) =>
    Object.entries(together).every(([name, value]) => (headers[name] ?? (name === POLICY ? value : null)) === value);
  return list.every(fits) ? together : null;
}

/** One policy that allows whatever any of these allows. A directive that one of them lacks falls back to the default. */
export function loosestOf(policies: readonly string[]): string {
  const read = policies.map((policy) => new Map(policy.split('; ').map((line) => splitOnce(line))));
  const names = [...new Set(read.flatMap((policy) => [...policy.keys()]))];
  return names
    .map((name) => {
      const values = new Set(read.flatMap((policy) => policy.get(name)?.split(' ') ?? []));
      if (values.size > 1) values.delete("'none'");
      return `${name} ${[...values].join(' ')}`;
    })
    .join('; ');
}

const splitOnce = (line: string): [string, string] => {
  const at = line.indexOf(' ');
  return [line.slice(0, at), line.slice(at + 1)];
};

/**
 * The same rules as defaults and exceptions, for hosts where one rule can take the place of another. A file that needs
 * no policy may have that of the pages.
 */
export function exceptionsOf({ rules }: HostRules): {
  readonly defaults: Headers;
  readonly exceptions: readonly Rule[];
} {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const defaults = Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const counted = Map.groupBy(rules, ({ headers }) => headers[name] ?? '');
      if (name === POLICY) counted.delete('');
      const [value = ''] = [...counted].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
      return value === '' ? [] : [[name, value]];
    }),
  );
  const exceptions = rules.flatMap(({ path, headers }): Rule[] => {
    const other = Object.entries(headers).filter(([name, value]) => defaults[name] !== value);
    return other.length > 0 ? [{ path, headers: Object.fromEntries(other) }] : [];
  });
  return { defaults, exceptions };
}
