/**
 * The element as the one file that hosts load, and the hash by which their browsers know it.
 *
 * The file says where it came from by its own address, and holds nothing that differs between copies of the site: its
 * bytes, and so the hash, are the same everywhere.
 */
import { createHash } from 'node:crypto';
import { bundle } from '../site/bundle.ts';
import { VERSION } from './names.ts';

/** The element's addresses below the site: one that stays as it is, and one that is always the newest. */
export const VERSIONED = `/embed/${VERSION}/embed.js`;
export const NEWEST = '/embed/embed.js';

let code: Promise<string> | undefined;

/** The code of the element, built once. */
export function elementCode(): Promise<string> {
  code ??= bundle('src/embed/element.ts', 'es');
  return code;
}

/** What `integrity` has to say for the element. */
export const elementIntegrity = async (): Promise<string> =>
  `sha384-${createHash('sha384')
    .update(await elementCode())
    .digest('base64')}`;
