/** WebKitGTK, by Selenium, on a screen that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Builder, By, Capabilities, Key as Code, type WebDriver } from 'selenium-webdriver';
import { freePort } from '../browser/port.ts';
import { asPrinted, createView, type Engine, type Key, LONGEST, missing, type View } from './engine.ts';

const CODES: Record<Key, string> = { Tab: Code.TAB, Space: Code.SPACE, Enter: Code.ENTER, ArrowDown: Code.ARROW_DOWN };

/** The small browser that comes with the driver, in a folder for helpers that is another on each system. */
const MINI = '/usr/{lib,lib64,libexec,lib/*}/webkit{2,}gtk-*/MiniBrowser';

export async function openWebKit(): Promise<Engine> {
  const [found] = globSync(MINI);
  const binary = process.env['WEBKIT_PATH'] ?? found;
  if (binary === undefined || !existsSync(binary)) throw missing('WebKitGTK', 'webkit2gtk-driver xvfb', 'WEBKIT_PATH');
  const screen = await openScreen();
  const driver = await openDriver(screen.display, binary).catch((error) => {
    screen.close();
    throw error;
  });
  await driver.web.manage().window().setRect({ width: 1280, height: 900 });
  const capabilities = await driver.web.getCapabilities();
  return {
    name: `WebKitGTK ${capabilities.getBrowserVersion()}`,
    page: pageOf(driver.web),
    close: async () => {
      await driver.web.quit();
      await stop(driver.program);
      screen.close();
    },
  };
}

function pageOf(web: WebDriver) {
  /** A view of which every question goes to the right frame. */
  const viewOf = (enter: () => Promise<unknown>, reveal?: (y: number) => Promise<unknown>): View =>
    createView(
      async <R, A>(run: (given: A) => R, given: A): Promise<Awaited<R>> => {
        await enter();
        return await web.executeScript<Awaited<R>>(run, given);
      },
      async (selector) => {
        await enter();
        // The driver itself leaves what is just below the window where it is, and a frame's page where that is.
        const y = await web.executeScript<number>(toMiddle, selector);
        await reveal?.(y);
        // One page fades into the next, or scrolls: until that has ended nothing can be clicked.
        for (const end = Date.now() + LONGEST; ; await wait(50)) {
          const failed = await web
            .findElement(By.css(selector))
            .click()
            .then(() => null, String);
          if (failed === null) return;
          if (Date.now() > end) throw new Error(`${selector} cannot be clicked: ${failed}`);
        }
      },
    );
  const toPage = () => web.switchTo().defaultContent();
  const page = viewOf(toPage);
  return {
    ...page,
    go: async (address: string) => {
      await toPage();
      await web.get(address);
      await page.evaluate(listen);
    },
    press: async (...keys: readonly Key[]) => {
      for (const key of keys) await web.actions().sendKeys(CODES[key]).perform();
    },
    type: (text: string) => web.actions().sendKeys(text).perform(),
    frame: async (find: () => Element | null | undefined) => {
      const enter = async () => {
        await toPage();
        await web.switchTo().frame(await web.executeScript(find));
      };
      return viewOf(enter, async (y) => {
        await toPage();
        await web.executeScript(scrollInFrame, await web.executeScript(find), y);
        await enter();
      });
    },
    // The driver has no command to print.
    printed: async () => ({ text: await page.evaluate(asPrinted), pages: null }),
    trouble: () => page.evaluate(heard),
  };
}

/** Runs in a page: shows an element, and gives where it is now. */
function toMiddle(selector: string): number {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return element?.getBoundingClientRect().top ?? 0;
}

/** Runs in a page: shows what is so far below the top of a frame. */
function scrollInFrame(frame: Element, y: number): void {
  scrollBy({ top: frame.getBoundingClientRect().top + y - innerHeight / 2, behavior: 'instant' });
}

/** Runs in a page. The driver tells nothing of the console: what went wrong before this is not heard. */
function listen(): void {
  const said: string[] = [];
  Object.assign(globalThis, { said });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    said.push(`policy: ${violatedDirective} ${blockedURI}`),
  );
  addEventListener('error', ({ message }) => said.push(`error: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => said.push(`error: ${reason}`));
  for (const kind of ['error', 'warn'] as const)
    console[kind] = (...words: unknown[]) => said.push(`${kind}: ${words.join(' ')}`);
}

const heard = (): string[] => (globalThis as unknown as { said?: string[] }).said?.splice(0) ?? [];

/** Opens a screen in memory, on a number that is free. */
async function openScreen(): Promise<{ display: string; close: () => void }> {
  const program = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = program.stdio[3] as Readable;
  const failed = new Promise<never>((_, reject) => {
    program.on('error', () => reject(new Error('Xvfb is missing (Debian: apt-get install xvfb).')));
    program.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  const [given] = await Promise.race([once(number, 'data'), failed]);
  failed.catch(() => {});
  return { display: `:${String(given).trim()}`, close: () => program.kill() };
}

async function openDriver(display: string, binary: string): Promise<{ web: WebDriver; program: ChildProcess }> {
  const port = await freePort();
  const program = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display },
  });
  const failed = new Promise<never>((_, reject) => {
    program.on('error', () => reject(missing('WebKitWebDriver', 'webkit2gtk-driver xvfb', 'PATH')));
    program.on('exit', (code) => reject(new Error(`WebKitWebDriver ended with ${code}.`)));
  });
  const address = `http://127.0.0.1:${port}`;
  const open = async () => {
    for (let tries = 0; tries < 200 && !(await answers(address)); tries++) await wait(50);
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    });
    return await new Builder().usingServer(address).withCapabilities(capabilities).build();
  };
  try {
    const web = await Promise.race([open(), failed]);
    failed.catch(() => {});
    return { web, program };
  } catch (error) {
    program.kill();
    throw error;
  }
}

const answers = (address: string): Promise<boolean> =>
  fetch(`${address}/status`).then(
    () => true,
    () => false,
  );

async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  program.kill();
  await ended;
}
