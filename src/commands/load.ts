/**
 * `npm run load`: what the site asks of a server. Builds nothing: run `npm run build:compressed` before. Starts nginx on
 * the loopback address with the file that the build wrote, loads it with wrk, and prints requests a second, requests and
 * bytes a visit, and what a million visits of an embedded check come to.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type LocalServer, startNginx } from '../hosting/local-nginx.ts';
import { asksAgain, loadsLater, loadsOf, type Sent } from '../hosting/visits.ts';

const PORT = Number(process.env['PORT'] ?? 8800);
const SECONDS = Number(process.env['SECONDS'] ?? 5);
const CONNECTIONS = 64;
const VISITS = 1_000_000;
const MONTH = 30 * 24 * 3600;
/** Bytes that a line of one gigabit carries in a second. */
const LINE = 1e9 / 8;
const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** What is not there that this needs, each with how to get it. */
const missing = (): string[] => [
  ...['nginx', 'wrk']
    .filter((name) => !runs(name))
    .map((name) => `${name} is missing (Debian: apt-get install ${name})`),
  ...(existsSync(`${dist}/check/index.html.br`)
    ? []
    : ['dist/ is not there or not compressed: npm run build:compressed']),
];

function runs(name: string): boolean {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // wrk tells its version and fails.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}

/** Requests a second that wrk gets out of an address, compressed as browsers ask for it. */
async function perSecond(address: string): Promise<number> {
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-H', 'Accept-Encoding: br, gzip', address];
  const { stdout } = await promisify(execFile)('wrk', args);
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout);
  const found = /Requests\/sec:\s+([\d.]+)/.exec(stdout);
  if (failed || !found) throw new Error(`${address}: ${stdout}`);
  return Math.round(Number(found[1]));
}

const sumOf = (sent: readonly Sent[]) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
const row = (name: string, ...cells: readonly (string | number)[]) =>
  console.log(name.padEnd(60) + cells.map((cell) => cell.toLocaleString('en').padStart(13)).join(''));

async function measure({ address }: LocalServer): Promise<void> {
  const element = await loadsOf(address, ['/embed/1/embed.js']);
  const frame = await loadsOf(address, ['/embed/frame/']);
  const embed = [...element, ...frame];
  const check = await loadsOf(address, ['/check/']);
  // Words are asked for in the language of the page alone.
  const used = await loadsLater(address, frame, (path) => !/\/fr\./.test(path));
  const words = await loadsLater(address, used, (path) => /\/en\./.test(path));
  const whole = [...embed, ...used, ...words];
  const font = frame.filter(({ path }) => path.endsWith('.woff2'));

  row(
    `One worker, ${CONNECTIONS} connections, ${availableParallelism()} cores for nginx and wrk`,
    'requests/s',
    'bytes',
  );
  for (const one of [check[0], frame[0], element[0], frame.find(({ path }) => /\/check\./.test(path)), font[0]]) {
    if (one) row(`  ${one.path}`, await perSecond(address + one.path), one.bytes);
  }
  row('\nA visit', 'requests', 'bytes');
  row('  /check/, the first, to the first question', check.length, sumOf(check));
  row('  /check/, again', ...seen(await asksAgain(address, check)));
  row('  embedded, the first, to the first question', embed.length, sumOf(embed));
  row('  embedded, the first, answered to the outcome', whole.length, sumOf(whole));
  const again = await asksAgain(address, whole);
  row('  embedded, again within the hour', ...seen(again));

  row(`\n${VISITS.toLocaleString('en')} embedded visits a month`, 'requests', 'gigabytes', 'requests/s');
  const monthly = (name: string, sent: readonly Sent[]) => {
    const requests = sent.length * VISITS;
    row(`  ${name}`, requests, Math.round((sumOf(sent) * VISITS) / 1e9), (requests / MONTH).toFixed(1));
  };
  monthly('all for the first time, answered to the outcome', whole);
  monthly('all for the first time, only looked at', embed);
  monthly('all again within the hour', again);
  row('\nFirst visits a second that fill a line of 1 Gbit/s', Math.floor(LINE / sumOf(whole)));
}

const seen = (sent: readonly Sent[]) => [sent.length, sumOf(sent)] as const;

const lacks = missing();
if (lacks.length > 0) {
  for (const line of lacks) console.error(`load: ${line}`);
  process.exitCode = 2;
} else {
  const server = await startNginx(dist, PORT);
  await measure(server).finally(() => server.stop());
}
