/** A package as a learning platform serves it: unpacked in some folder of some host, with none of the site's headers. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Frame, FrameLocator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { CASE_NUMBERS } from '../../src/training/numbers.ts';
import { casesOf, type Package, pathOfPackage } from '../../src/training/packages/sets.ts';
import { NOTHING } from '../../src/training/packages/shell/standing.ts';
import { writeKept } from '../../src/training/packages/shell/suspend.ts';
import { built } from './built.ts';
import { answersOf } from './codes.ts';
import { type Answered, answerAll } from './visit.ts';

/** The files of a package. */
export const unpacked = (of: Package): Record<string, Uint8Array> => unzipSync(built(pathOfPackage(of).slice(1)));

export const textIn = (files: Record<string, Uint8Array>, name: string): string => {
  const file = files[name];
  if (!file) throw new Error(`no ${name}`);
  return new TextDecoder().decode(file);
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export interface Served {
  /** The address of the host, without a slash at the end. */
  readonly host: string;
  /** The folder with the course, with a slash at both ends. */
  readonly folder: string;
}

/**
 * Serves a package in a folder that nobody foresaw, until the test ends.
 * @param more answers what is not in the package; true where it did
 */
export async function serveCourse(
  of: Package,
  more: (request: IncomingMessage, response: ServerResponse) => boolean,
): Promise<Served> {
  const files = unpacked(of);
  const folder = `/content/${Math.random().toString(36).slice(2)}/a b/`;
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '').replace(/\?.*$/, ''));
    const file = path.startsWith(folder) ? files[path.slice(folder.length)] : undefined;
    if (file) response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(file);
    else if (!more(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, folder: encodeURI(folder) };
}

/** The runtime of a platform. */
const RUNTIME = readFileSync(new URL('../../node_modules/scorm-again/dist/scorm-again.min.js', import.meta.url));

/**
 * A platform's page: the interface of its standard, and the course in a frame. It keeps each call and what came of it,
 * and what is stored after each commit.
 */
const platformPage = (standard: string, folder: string, given: object | null): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Platform</title><link rel="icon" href="data:,">
<script src="/runtime.js"></script>
<script>
  const first = ${standard === 'scorm12'};
  const api = first ? new Scorm12API({ logLevel: 5 }) : new Scorm2004API({ logLevel: 5 });
  const given = ${JSON.stringify(given)};
  if (given) api.loadFromJSON(given);
  window.calls = [];
  window.stored = given;
  window.failing = false;
  const wrapped = {};
  const names = (first ? ['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString', 'GetDiagnostic'].map((n) => 'LMS' + n) : ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString', 'GetDiagnostic']);
  for (const name of names) {
    wrapped[name] = (...values) => {
      if (window.failing === 'throws') throw new Error('lost');
      if (window.failing) return /GetLastError/.test(name) ? '101' : /GetValue/.test(name) ? '' : 'false';
      const result = api[name](...values);
      if (!/GetLastError|GetErrorString|GetDiagnostic/.test(name)) {
        window.calls.push({ name, values, result: String(result), error: String(api[first ? 'LMSGetLastError' : 'GetLastError']()) });
      }
      if (/Commit|Finish|Terminate/.test(name)) window.stored = JSON.parse(JSON.stringify(api.renderCMIToJSONObject().cmi));
      return result;
    };
  }
  window.offer = () => { window[first ? 'API' : 'API_1484_11'] = wrapped; };
  if (!location.search.includes('late')) window.offer();
</script>
<iframe id="course" title="Course" src="${folder}index.html" style="width:100%;height:90vh;border:0"></iframe>`;

export interface Call {
  readonly name: string;
  readonly values: readonly string[];
  readonly result: string;
  readonly error: string;
}

/** A page, or the content of a frame. */
export type First = Pick<FrameLocator, 'locator' | 'getByText' | 'getByRole'>;

export interface Opened {
  readonly page: Page;
  /** The course's first page: in a frame, or the page itself. */
  readonly course: First;
  /** What the console and the network said. */
  readonly trouble: string[];
}

export interface Platform extends Opened {
  readonly calls: () => Promise<Call[]>;
  readonly stored: () => Promise<Record<string, unknown>>;
  /** How its interface answers from now on. */
  answers(how: 'well' | 'false' | 'throws'): Promise<void>;
  /** Puts its interface where the course finds it. */
  offer(): Promise<void>;
  /** Takes the course away, as a platform does when the learner goes elsewhere. */
  close(): Promise<void>;
}

/** Notes what should not happen: anything on the console, a request to another host, a file that is not there. */
export function watch(page: Page, host: string, trouble: string[]): void {
  page.on('console', (message) => trouble.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(host) && !request.url().startsWith('data:'))
      trouble.push(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()} for ${response.url()}`);
  });
}

/** Opens a course where there is no platform. */
export async function openAlone(browser: Browser, of: Package, options: BrowserContextOptions = {}): Promise<Opened> {
  const { host, folder } = await serveCourse(of, () => false);
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const trouble: string[] = [];
  watch(page, host, trouble);
  await page.goto(`${host}${folder}index.html`);
  return { page, course: page, trouble };
}

/**
 * Opens a course on a platform of SCORM.
 * @param given what the platform kept, from an earlier visit
 */
export async function openPlatform(
  browser: Browser,
  of: Package,
  given: object | null = null,
  late = false,
): Promise<Platform> {
  let folder = '';
  const served = await serveCourse(of, (request, response) => {
    if (request.url === '/runtime.js') response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(RUNTIME);
    else if (request.url?.startsWith('/platform'))
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(platformPage(of.standard, folder, given));
    else return false;
    return true;
  });
  folder = served.folder;
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const trouble: string[] = [];
  watch(page, served.host, trouble);
  await page.goto(`${served.host}/platform${late ? '?late' : ''}`);
  return {
    page,
    course: page.frameLocator('#course'),
    calls: () => page.evaluate(() => Reflect.get(window, 'calls')),
    stored: () => page.evaluate(() => Reflect.get(window, 'stored')),
    trouble,
    answers: (how) =>
      page.evaluate((given) => void Reflect.set(window, 'failing', given === 'well' ? false : given), how),
    offer: () => page.evaluate(() => void Reflect.get(window, 'offer')()),
    close: () => page.evaluate(() => document.getElementById('course')?.remove()),
  };
}

/** The frame with a case, once its questions can be answered. */
export async function caseFrame(page: Page, id: string): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().includes(`/cases/${id}/`));
  // The course has told the page how to begin: how feedback comes is no longer for the learner to choose. And the page
  // has begun so: its notes come with what takes the answers over. A frame that is just being replaced tells nothing.
  const begun = () =>
    find()
      ?.evaluate(() =>
        ['[data-feedback][hidden]', '.work > [role="status"]'].every((part) => document.querySelector(part) !== null),
      )
      .catch(() => false);
  await expect.poll(begun, { timeout: 30_000 }).toBe(true);
  const frame = find();
  if (!frame) throw new Error(`no frame for ${id}`);
  return frame;
}

const found = (id: string) => cases.find((one) => one.id === id);

/** Says what the case holds to be right in advance, and goes to the questions. */
async function foresee(frame: Frame, id: string): Promise<void> {
  await frame.locator('#predicted').selectOption(found(id)?.outcome ?? '');
  await frame.locator(`label[for="deciding-${found(id)?.deciding[0]}"]`).click();
  await frame.locator('.prediction button[type="submit"]').click();
}

/** Answers a case with its model answers until its end, or until a question. */
export async function answerCase(page: Page, id: string, until?: string, other: Answered = {}): Promise<Frame> {
  const frame = await caseFrame(page, id);
  if (await frame.locator('.prediction').isVisible()) await foresee(frame, id);
  await answerAll(frame, { ...answersOf(id), ...other }, until);
  return frame;
}

/** Does a case from the list with the model answers, and goes back to the list. */
export async function doCase({ page, course }: Pick<Opened, 'page' | 'course'>, id: string): Promise<void> {
  await course.locator(`#case-${id} a`).click();
  await answerCase(page, id);
  await course.locator('#score').waitFor();
  await course.locator('#all').click();
}

/** What a platform keeps of a learner who did all cases of a first course but one, each with the same score. */
export function keptBut(id: string, percent: number): string {
  const others = casesOf('first-steps', cases).filter((one) => one.id !== id);
  const known = others.map((one) => ({ id: one.id, number: CASE_NUMBERS.indexOf(one.id), title: '', href: '' }));
  const work = { percent, open: false, code: '', predicted: NOTHING };
  return writeKept({ cases: known, sources: [] }, new Map(others.map((one) => [one.id, work])));
}

/** The ids of the cases of a course, as its list has them. */
export const listed = (course: First): Promise<string[]> =>
  course.locator('ol.cases > li').evaluateAll((all) => all.map(({ id }) => id.slice('case-'.length)));
