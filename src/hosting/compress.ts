/** Compressed copies beside the files of a built site, for servers that send them as they are. */
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn } from '../site/links.ts';

/** What gets smaller; fonts, pictures and the index of the search are compressed as they are. */
const TEXT = ['.html', '.js', '.css', '.svg', '.json', '.xml', '.txt'];
/** Below this many bytes, what is saved is less than what a header costs. */
const LEAST = 512;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Writes `.br` and `.gz` beside each file that gets smaller, at the highest level.
 * @param folder absolute path of the site
 * @returns how many files, and their bytes as they are, with gzip and with Brotli
 */
export async function compressSite(folder: string): Promise<{ files: number; plain: number; gz: number; br: number }> {
  const sum = { files: 0, plain: 0, gz: 0, br: 0 };
  for (const path of filesIn(folder).filter((file) => TEXT.includes(extname(file)))) {
    const bytes = await readFile(join(folder, path));
    if (bytes.length < LEAST) continue;
    const [gz, br] = await Promise.all([
      gzipped(bytes, { level: 9 }),
      brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    ]);
    await Promise.all([writeFile(join(folder, `${path}.gz`), gz), writeFile(join(folder, `${path}.br`), br)]);
    sum.files++;
    sum.plain += bytes.length;
    sum.gz += gz.length;
    sum.br += br.length;
  }
  return sum;
}
