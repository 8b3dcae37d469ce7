/**
 * cmi5: the course speaks xAPI to the address that its own address names.
 *
 * Written here because the library for it sends nothing once a page is being closed, and keeps nothing to send again:
 * requests go out by `keepalive`, and a statement that was not taken waits with its id and time for the next save.
 */
import type { Course } from '../course.ts';
import { isoDuration } from './formats.ts';
import type { Kept, Platform, Session } from './platform.ts';
import { answeredStatement, type Context, definedStatement, isRecord, type Statement } from './statements.ts';

/** Where this course keeps what it needs between two visits, and what it told once and for all. */
const STATE = 'who-asked-first';
interface Launch {
  readonly endpoint: string;
  readonly fetch: string;
  readonly actor: string;
  readonly registration: string;
  readonly activityId: string;
}

/** What the platform added to the course's address; null where something is missing. */
function launchOf(search: string): Launch | null {
  const given = new URLSearchParams(search);
  const read = (name: keyof Launch): string => given.get(name) ?? '';
  const launch: Launch = {
    endpoint: read('endpoint'),
    fetch: read('fetch'),
    actor: read('actor'),
    registration: read('registration'),
    activityId: read('activityId'),
  };
  return Object.values(launch).includes('') ? null : launch;
}

/** @param search of the course's own address */
export function createCmi5(search: string, course: Course): Platform {
  const launch = launchOf(search);
  let token = '';
  let context: Context | null = null;
  let recorded = true;
  let passMark: number | null = null;
  let returnTo: string | null = null;
  /** The statements of this visit in their order, and the ids of those that the platform took. */
  const waiting: Statement[] = [];
  const taken = new Set<string>();
  const told = { completed: false, passed: false };

  const call = (path: string, given: RequestInit = {}, query: Readonly<Record<string, string>> = {}) => {
    const { endpoint = '' } = launch ?? {};
    const search = new URLSearchParams(query).toString();
    return fetch(`${endpoint.replace(/\/*$/, '/')}${path}${search && `?${search}`}`, {
      ...given,
      headers: {
        Authorization: `Basic ${token}`,
        'X-Experience-API-Version': '1.0.3',
        ...(given.body ? { 'Content-Type': 'application/json' } : {}),
      },
    });
  };
  const stateOf = ({ actor, activityId, registration }: Launch, stateId: string) => ({
    activityId,
    agent: actor,
    registration,
    stateId,
  });
  const read = async (answer: Response): Promise<Record<string, unknown>> => {
    if (answer.status === 404) return {};
    if (!answer.ok) throw new Error(String(answer.status));
    const found: unknown = await answer.json();
    return isRecord(found) ? found : {};
  };

  /** Sends statements as one request, so that they arrive in their order. */
  async function post(sent: readonly Statement[]): Promise<boolean> {
    const answer = await call('statements', { method: 'POST', keepalive: true, body: JSON.stringify(sent) });
    // One of them is known already: an earlier answer was lost on its way. Each alone says which.
    if (answer.status === 409 && sent.length > 1) {
      for (const one of sent) if (!(await post([one]))) return false;
    } else if (!answer.ok && answer.status !== 409) return false;
    for (const { id } of sent) taken.add(id);
    return true;
  }

  /** Sends what waits. */
  async function send(): Promise<boolean> {
    const sent = waiting.filter(({ id }) => !taken.has(id));
    return sent.length === 0 || post(sent);
  }

  /** Whether a statement is said and on its way or there. */
  const isTold = (verb: 'completed' | 'passed', sure: boolean): boolean =>
    told[verb] && !(sure && waiting.some((one) => one.verb.id.endsWith(`/${verb}`) && !taken.has(one.id)));

  /** The statements that a platform judges by; each at most once for a registration, and none where nothing counts. */
  function results({ complete, passed, mean, seconds }: Kept, last: boolean): Statement[] {
    if (!context || !recorded) return [];
    const about = { ...context, passMark, duration: isoDuration(seconds) };
    const said: Statement[] = [];
    if (complete && !told.completed) said.push(definedStatement(about, 'completed'));
    // Failed is said on leaving only: who does a case again may still pass.
    if (passed && !told.passed) said.push(definedStatement(about, 'passed', mean));
    if (passed === false && !told.passed && last) said.push(definedStatement(about, 'failed', mean));
    told.completed ||= complete;
    told.passed ||= passed === true;
    return said;
  }

  return {
    get returnTo() {
      return returnTo;
    },

    async connect(): Promise<Session | null> {
      if (!launch) return null;
      try {
        // Each launch gives one token, once.
        token ||= String((await read(await fetch(launch.fetch, { method: 'POST' })))['auth-token'] ?? '');
        if (token === '') return null;
        const [data, kept] = await Promise.all([
          call('activities/state', {}, stateOf(launch, 'LMS.LaunchData')).then(read),
          call('activities/state', {}, stateOf(launch, STATE)).then(read),
          // To be asked for by every course; this one has no sound and one language.
          call('agents/profile', {}, { agent: launch.actor, profileId: 'cmi5LearnerPreferences' }),
        ]);
        const actor: unknown = JSON.parse(launch.actor);
        const template = isRecord(data['contextTemplate']) ? data['contextTemplate'] : {};
        context ??= { actor, template, registration: launch.registration, activity: launch.activityId };
        recorded = data['launchMode'] === undefined || data['launchMode'] === 'Normal';
        passMark = typeof data['masteryScore'] === 'number' ? data['masteryScore'] : null;
        returnTo = typeof data['returnURL'] === 'string' ? data['returnURL'] : null;
        told.completed ||= kept['completed'] === true;
        told.passed ||= kept['passed'] === true;
        if (waiting.length === 0) waiting.push(definedStatement(context, 'initialized'));
        if (!(await send())) return null;
        const was = typeof kept['data'] === 'string' ? kept['data'] : '';
        return { data: was, passMark: passMark === null ? null : passMark * 100, recorded };
      } catch {
        return null;
      }
    },

    async save(kept, answers, last) {
      if (!launch || !context) return false;
      const about = context;
      if (recorded) {
        const known = new Set(waiting.map(({ id }) => id));
        const fresh = answers.filter(({ uuid }) => !known.has(uuid));
        waiting.push(...fresh.map((answered) => answeredStatement(about, answered, course)));
        waiting.push(...results(kept, last));
      }
      if (last && !waiting.some(({ verb }) => verb.id.endsWith('/terminated'))) {
        waiting.push(definedStatement({ ...about, duration: isoDuration(kept.seconds) }, 'terminated'));
      }
      const keep = (sure: boolean) => {
        const state = { data: kept.data, completed: isTold('completed', sure), passed: isTold('passed', sure) };
        return call(
          'activities/state',
          { method: 'PUT', keepalive: true, body: JSON.stringify(state) },
          stateOf(launch, STATE),
        );
      };
      try {
        if (last) {
          const [statements, state] = await Promise.all([send(), keep(false)]);
          return statements && state.ok;
        }
        return (await send()) && (await keep(true)).ok;
      } catch {
        return false;
      }
    },
  };
}
