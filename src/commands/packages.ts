/** `npm run build:packages`: builds the site, which makes the packages, and says where they are. */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { PACKAGES, pathOfPackage } from '../training/packages/sets.ts';

await build({ logLevel: 'warn' });
for (const one of PACKAGES) {
  const file = fileURLToPath(new URL(`../../dist${pathOfPackage(one)}`, import.meta.url));
  console.log(`${String(statSync(file).size).padStart(9)} ${file}`);
}
