/**
 * `npm run --silent assess -- FILE` (or standard input): JSON Lines in, JSON Lines out, one line per assessment, in
 * order. Exit status 0, 1 where a line had an error, 2 where the input cannot be read.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { assessLine } from './assess-line.ts';
import { linesOf } from './lines.ts';

const { argv, stdin, stdout } = process;
const file = argv[2];

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

try {
  for await (const line of linesOf(file === undefined || file === '-' ? stdin : createReadStream(file))) {
    if (line.trim() === '') continue;
    const result = assessLine(line);
    if ('error' in result) process.exitCode = 1;
    if (!stdout.write(`${JSON.stringify(result)}\n`)) await once(stdout, 'drain');
  }
} catch (error) {
  console.error(`assess: cannot read ${file ?? 'standard input'}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
