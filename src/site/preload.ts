/**
 * Names in each page the modules that its islands start with. A browser would learn of them one after the other: of an
 * island once the page is there, of what it imports once that is there. So it fetches them all with the page.
 *
 * They are named as scripts, which define things and do nothing until an island starts. A link of the kind
 * `modulepreload` would do the same, but where a service worker answers, Chromium complains of each and fetches it again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesIn } from './links.ts';

const ISLAND = /\s(?:component|renderer)-url="([^"]+)"/g;
/** What a module of the build imports before it runs; what it may import later stands in brackets. */
const IMPORT = /\b(?:from|import)"\.\/([^"]+)"/g;

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one = '']) => one);

/**
 * Writes the names into the pages of a built site.
 * @param folder absolute path of the site
 * @param base the folder that it stands in on its host, with a slash at both ends
 */
export function writePreloads(folder: string, base: string): void {
  const imports = new Map<string, readonly string[]>();
  const importsOf = (address: string): readonly string[] => {
    const known = imports.get(address);
    if (known) return known;
    const text = readFileSync(join(folder, address.slice(base.length)), 'utf8');
    const beside = address.slice(0, address.lastIndexOf('/') + 1);
    const names = found(text, IMPORT).map((name) => beside + name);
    imports.set(address, names);
    return names;
  };
  for (const path of filesIn(folder).filter((file) => file.endsWith('.html'))) {
    const file = join(folder, path);
    const html = readFileSync(file, 'utf8');
    // A set takes in what is added while it is gone through.
    const modules = new Set(found(html, ISLAND));
    for (const module of modules) for (const imported of importsOf(module)) modules.add(imported);
    if (modules.size === 0) continue;
    const scripts = [...modules].map((module) => `<script type="module" async src="${module}"></script>`).join('');
    writeFileSync(file, html.replace('</head>', `${scripts}</head>`));
  }
}

/** Astro integration: after the packages, whose pages are taken from a folder, where modules are all at hand. */
export const modulesNamed = (base: string): AstroIntegration => ({
  name: 'modules-named',
  hooks: { 'astro:build:done': ({ dir }) => writePreloads(fileURLToPath(dir), base) },
});
