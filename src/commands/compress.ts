/** The second half of `npm run build:compressed`: writes `.br` and `.gz` beside the files of `dist/`. */
import { fileURLToPath } from 'node:url';
import { compressSite } from '../hosting/compress.ts';

const { files, plain, gz, br } = await compressSite(fileURLToPath(new URL('../../dist/', import.meta.url)));
const share = (bytes: number) => `${Math.round((100 * bytes) / plain)} %`;
console.log(`${files} files compressed: ${plain} bytes, gzip ${gz} (${share(gz)}), Brotli ${br} (${share(br)})`);
