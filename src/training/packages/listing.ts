/** The packages of a built site, each with its size in bytes, a line each. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGES, pathOfPackage } from './sets.ts';

/** @param dist the folder of the built site */
export const listing = (dist: string): string[] =>
  PACKAGES.map((one) => {
    const file = join(dist, pathOfPackage(one));
    return `${String(statSync(file).size).padStart(9)} ${file}`;
  });
