/** Chromium, by Playwright. */
import type { Frame } from 'playwright-core';
import { openChromium } from '../browser/chromium.ts';
import { pagesOf } from '../browser/pdf.ts';
import { createView, type Engine } from './engine.ts';

export async function openChromiumEngine(): Promise<Engine> {
  const browser = await openChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  const viewOf = (frame: Frame) =>
    createView(
      (run, given) => frame.evaluate(run as () => never, given),
      (selector) => frame.locator(selector).first().click(),
    );
  return {
    name: `Chromium ${browser.version()}`,
    page: {
      ...viewOf(page.mainFrame()),
      go: async (address) => {
        await page.goto(address);
      },
      press: async (...keys) => {
        for (const key of keys) await page.keyboard.press(key);
      },
      type: (text) => page.keyboard.type(text),
      frame: async (find) => {
        const frame = await (await page.evaluateHandle(find)).asElement()?.contentFrame();
        if (!frame) throw new Error('no frame was found');
        return viewOf(frame);
      },
      printed: async () => {
        const pages = await pagesOf(await page.pdf({ format: 'A4' }));
        return { text: pages.join(''), pages: pages.length };
      },
      trouble: async () => said.splice(0),
    },
    close: () => browser.close(),
  };
}
