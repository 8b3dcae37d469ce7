/** A script as one file, made apart from Astro's own build. */
import { join } from 'node:path';
import { build } from 'vite';

/**
 * @param input path of its source below the project
 * @param format `es` for a module, `iife` for a script that also runs where modules do not
 * @returns its code
 * @throws where it would not be one file
 */
export async function bundle(input: string, format: 'es' | 'iife'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    base: '/',
    mode: 'production',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: join(process.cwd(), input), output: { format } },
    },
  });
  const chunks = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [chunk] = chunks;
  if (chunks.length !== 1 || chunk?.type !== 'chunk') throw new Error(`${input} is not one file`);
  return chunk.code;
}
