/** Firefox, by Puppeteer over WebDriver BiDi. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Frame } from 'puppeteer-core';
import { pagesOf } from '../browser/pdf.ts';
import { asPrinted, createView, type Engine, missing, tellViolations } from './engine.ts';

const INSTALLED = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
].filter((path) => path !== undefined);

export async function openFirefox(): Promise<Engine> {
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (executablePath === undefined) throw missing('Firefox', 'firefox-esr', 'FIREFOX_PATH');
  // A home of its own: Firefox refuses one that belongs to another user.
  const home = await mkdtemp(join(tmpdir(), 'firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    env: { ...process.env, HOME: home },
  });
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error instanceof Error ? error.message : error}`));
  await page.evaluateOnNewDocument(tellViolations);
  const viewOf = (frame: Frame) =>
    createView(
      (run, given) => frame.evaluate(run as () => never, given),
      (selector) => frame.locator(selector).click(),
    );
  return {
    name: `Firefox ${(await browser.version()).replace('firefox/', '')}`,
    page: {
      ...viewOf(page.mainFrame()),
      go: async (address) => {
        await page.goto(address);
      },
      press: async (...keys) => {
        for (const key of keys) await page.keyboard.press(key === 'Space' ? ' ' : key);
      },
      type: (text) => page.keyboard.type(text),
      frame: async (find) => {
        const frame = await (await page.evaluateHandle(find)).asElement()?.contentFrame();
        if (!frame) throw new Error('no frame was found');
        return viewOf(frame);
      },
      printed: async () => {
        // Firefox draws the heavier weights of a variable font as shapes: they are no text in its file.
        const pages = await pagesOf(Buffer.from(await page.pdf({ format: 'a4' })));
        return { text: await page.evaluate(asPrinted), pages: pages.length };
      },
      trouble: async () => said.splice(0),
    },
    close: async () => {
      await browser.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
