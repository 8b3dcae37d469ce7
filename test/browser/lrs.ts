/** A platform of cmi5: launches a course, and records all that it is told. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Browser } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Package } from '../../src/training/packages/sets.ts';
import { type Opened, serveCourse, watch } from './course.ts';

export interface Statement {
  readonly id: string;
  readonly timestamp: string;
  readonly actor: unknown;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string; readonly definition?: Record<string, unknown> };
  readonly result?: Record<string, unknown>;
  readonly context: {
    readonly registration: string;
    readonly contextActivities: Record<string, { readonly id: string }[]>;
    readonly extensions: Record<string, unknown>;
  };
}

export interface Lrs extends Opened {
  readonly statements: Statement[];
  /** Requests in their order: method and address without what they carry, with the status of the answer. */
  readonly asked: string[];
  /** The course's own state, as it is kept for the next visit. */
  readonly state: { text: string | null };
  failing: boolean;
  /** What is wrong with requests. */
  readonly faults: string[];
}

export const ACTOR = { objectType: 'Agent', account: { homePage: 'https://platform.example', name: 'learner-7' } };
export const ACTIVITY = 'https://platform.example/activities/41';
export const REGISTRATION = '5d1c8a52-1f6b-4c39-9a3e-0d3c2f1f6a11';
export const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const TOKEN = 'c2VjcmV0OnRva2Vu';

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

/**
 * Opens a course as a platform of cmi5 launches it.
 * @param data more of the launch data, or other values
 * @param state what the course kept on an earlier visit
 */
export async function launch(
  browser: Browser,
  of: Package,
  data: Record<string, unknown> = {},
  state: string | null = null,
): Promise<Lrs> {
  const lrs: Pick<Lrs, 'statements' | 'asked' | 'state' | 'faults'> & { failing: boolean } = {
    statements: [],
    asked: [],
    state: { text: state },
    faults: [],
    failing: false,
  };
  const launchData = {
    contextTemplate: {
      contextActivities: { grouping: [{ id: 'https://publisher.example/course' }] },
      extensions: { [SESSION]: 'session-1' },
    },
    launchMode: 'Normal',
    moveOn: 'CompletedAndPassed',
    masteryScore: 0.7,
    ...data,
  };
  let tokens = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://lrs.invalid');
    const body = await bodyOf(request);
    const end = (status: number, content?: unknown) => {
      lrs.asked.push(
        `${request.method} ${pathname} ${searchParams.get('stateId') ?? ''} ${status}`.replace(/ +/g, ' '),
      );
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(content === undefined ? undefined : JSON.stringify(content));
    };
    if (lrs.failing) return end(503);
    if (pathname === '/fetch') {
      tokens += 1;
      return tokens === 1 ? end(200, { 'auth-token': TOKEN }) : end(200, { 'error-code': '1', 'error-text': 'used' });
    }
    if (request.headers.authorization !== `Basic ${TOKEN}`) lrs.faults.push(`${pathname} without the token`);
    if (request.headers['x-experience-api-version'] !== '1.0.3') lrs.faults.push(`${pathname} without a version`);
    if (pathname === '/xapi/agents/profile') return end(404);
    if (pathname === '/xapi/activities/state') {
      const asked = [searchParams.get('activityId'), searchParams.get('registration'), searchParams.get('agent')];
      if (asked.join() !== [ACTIVITY, REGISTRATION, JSON.stringify(ACTOR)].join()) lrs.faults.push('another state');
      if (searchParams.get('stateId') === 'LMS.LaunchData') return end(200, launchData);
      if (request.method === 'PUT') {
        lrs.state.text = body;
        return end(204);
      }
      return lrs.state.text === null ? end(404) : end(200, JSON.parse(lrs.state.text));
    }
    const sent: Statement[] = [JSON.parse(body)].flat();
    const known = sent.filter(({ id }) => lrs.statements.some((one) => one.id === id));
    if (known.length > 0) return end(409);
    lrs.statements.push(...sent);
    return end(
      200,
      sent.map(({ id }) => id),
    );
  }

  const { host, folder } = await serveCourse(of, (request, response) => {
    if (!/^\/(fetch|xapi\/)/.test(request.url ?? '')) return false;
    answer(request, response).catch((error: unknown) => lrs.faults.push(String(error)));
    return true;
  });
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const trouble: string[] = [];
  watch(page, host, trouble);
  const query = new URLSearchParams({
    endpoint: `${host}/xapi/`,
    fetch: `${host}/fetch?key=1`,
    actor: JSON.stringify(ACTOR),
    registration: REGISTRATION,
    activityId: ACTIVITY,
  });
  await page.goto(`${host}${folder}index.html?${query}`);
  return Object.assign(lrs, { page, course: page, trouble });
}
