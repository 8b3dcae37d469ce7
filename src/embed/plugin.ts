/** The plugin for WordPress: the files of `wordpress/`, with one that says where this copy of the site is. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { VERSIONED } from './build.ts';

const FOLDER = 'who-asked-first';
const FILES = ['who-asked-first.php', 'block.js', 'readme.txt'];
/** The same files give the same bytes: an archive has no date of its own. */
const DATE = '2026-01-01T00:00:00Z';

export interface PluginSite {
  /** The site's address, with a slash at its end. */
  readonly site: string;
  readonly integrity: string;
  /** The words of the link, by language. */
  readonly links: Readonly<Record<string, string>>;
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** The file that the plugin reads its site from. */
export const siteFile = ({ site, integrity, links }: PluginSite): string => `<?php
/** Where the check is, which bytes its script has, and the words of the link in every language. */
if ( ! defined( 'ABSPATH' ) ) {
	exit;
}
return array(
	'site'      => ${quoted(site)},
	'script'    => ${quoted(site + VERSIONED.slice(1))},
	'integrity' => ${quoted(integrity)},
	'links'     => array(
${Object.entries(links)
  .map(([language, link]) => `\t\t${quoted(language)} => ${quoted(link)},\n`)
  .join('')}	),
);
`;

/** The files of the plugin, by name. */
export async function pluginFiles(site: PluginSite): Promise<Record<string, string>> {
  const folder = join(process.cwd(), 'src/embed/wordpress');
  const texts = await Promise.all(FILES.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]));
  return { ...Object.fromEntries(texts), 'site.php': siteFile(site) };
}

/** The plugin as WordPress takes it. */
export async function pluginZip(site: PluginSite): Promise<Uint8Array> {
  const files: Zippable = {};
  for (const [name, text] of Object.entries(await pluginFiles(site))) {
    files[`${FOLDER}/${name}`] = [new TextEncoder().encode(text), { mtime: DATE }];
  }
  return zipSync(files, { level: 9 });
}
