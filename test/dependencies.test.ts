/** What the project depends on: whole, of known licences, and without scripts that run when it is installed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8');
const project: Entry = JSON.parse(read('package.json'));
const { packages }: { packages: Readonly<Record<string, Entry>> } = JSON.parse(read('package-lock.json'));
const installed = Object.entries(packages).filter(([path]) => path !== '');
const namesOf = ({ dependencies, optionalDependencies }: Entry) =>
  Object.keys({ ...dependencies, ...optionalDependencies });

/** Where Node finds a package from the folder of another: the nearest `node_modules` above. */
function found(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(?!.*node_modules\/).*$/, '')) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === '') return undefined;
  }
}

/** Licences of what a visitor's browser is sent: notices at most. */
const SENT = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1', 'Zlib', 'MIT AND Zlib'];
/** Licences of what only builds and tests, unchanged: their terms are about passing on, which nobody does. */
const TOOLS = [
  ...SENT,
  ...['MIT OR Apache-2.0', 'MIT OR GPL-3.0-or-later', 'MPL-2.0', 'BlueOak-1.0.0', 'Python-2.0', 'PSF-2.0'],
  // What lays out the map, unchanged, while the site is built.
  'EPL-2.0 OR GPL-3.0-or-later',
  // Data: which browsers know what.
  ...['CC0-1.0', 'CC-BY-4.0'],
];
/** The library of pictures draws the preview at build; its parts are linked as they come. */
const PICTURES = /^node_modules\/@img\/sharp-/;
const PICTURES_TOO = [
  'LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
];

/** What an older package says in a file of its own, since its manifest says nothing. */
const licenceFileOf = (path: string): string => /^(MIT) License/.exec(read(`${path}/license`))?.[1] ?? '';

test('every licence is known and allowed', () => {
  const others = installed.filter(([path, { license = licenceFileOf(path) }]) => {
    // Older manifests put a choice of licences in parentheses.
    return (
      !TOOLS.includes(license.replace(/^\((.*)\)$/, '$1')) && !(PICTURES.test(path) && PICTURES_TOO.includes(license))
    );
  });
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('what browsers are sent asks for a notice at most', () => {
  const sent = new Set<string>();
  const collect = (path: string | undefined): void => {
    if (path === undefined || sent.has(path)) return;
    sent.add(path);
    for (const name of namesOf(packages[path] ?? {})) collect(found(path, name));
  };
  const runtime = Object.keys(project.dependencies ?? {}).filter(
    (name) => name !== 'astro' && name !== '@astrojs/solid-js',
  );
  for (const name of [...runtime, '@fontsource-variable/source-serif-4']) collect(found('', name));
  expect(sent.size).toBeGreaterThan(8);
  const others = [...sent].filter((path) => !SENT.includes(packages[path]?.license ?? ''));
  expect(others.map((path) => `${path}: ${packages[path]?.license}`)).toEqual([]);
});

test('nothing needs a script when it is installed, and none is let', () => {
  // esbuild would try its program once. That all else runs without shows that it is not needed.
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  expect(scripted).toEqual(['node_modules/esbuild']);
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
});

test('versions are exact, and those of the lock', () => {
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
    expect(packages['']?.[kind]).toEqual(project[kind]);
    for (const [name, version] of Object.entries(project[kind] ?? {})) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  }
});

test('the lock is whole: each package by its hash, with all that it needs on every system', () => {
  const bare = installed.filter(([, { version, integrity }]) => !version || !integrity?.startsWith('sha512-'));
  expect(bare.map(([path]) => path)).toEqual([]);
  const missing = installed.flatMap(([path, entry]) =>
    namesOf(entry)
      .filter((name) => !found(path, name))
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
  expect(installed.length).toBeGreaterThan(300);
});
