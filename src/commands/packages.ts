/** `npm run build:packages`: builds the site, which makes the packages, and says where they are. */
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { listing } from '../training/packages/listing.ts';

await build({ logLevel: 'warn' });
for (const line of listing(fileURLToPath(new URL('../../dist', import.meta.url)))) console.log(line);
