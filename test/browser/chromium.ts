/** A Chromium for the tests: the one that npm brought on Linux, else one that is installed. */
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
].filter((path) => path !== undefined);

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
  // The package unpacks its own system libraries only where it believes to be in a cloud function, and into TMPDIR.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const folder = await mkdtemp(join(tmpdir(), 'chromium-'));
  process.env['TMPDIR'] = folder;
  // Without any font a page that waits for its own crashes the browser: the package's font is found by this.
  process.env['FONTCONFIG_PATH'] = folder;
  await writeFile(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  );
  const { default: package_ } = await import('@sparticuz/chromium');
  const executablePath = await package_.executablePath();
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...more],
    headless: true,
  });
}

async function installed(more: readonly string[]): Promise<Browser> {
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('No installed browser was found.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...more], headless: true });
}
