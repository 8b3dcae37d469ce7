/** Stores the site on this device by its worker, and removes it. Nothing is there before somebody asks for it. */
import { atBase } from '../content/languages.ts';
import { cacheOf, type Stored, WORKER } from './names.ts';

/**
 * `unable`: this browser has no such thing here, or does not allow it. `waiting`: stored, and a newer version is stored
 * too, which answers once all pages of the site are closed.
 */
export type Standing = 'none' | 'storing' | 'ready' | 'waiting' | 'unable';

const scope = () => new URL(atBase('/'), location.href).href;
const container = () => (isSecureContext && 'serviceWorker' in navigator ? navigator.serviceWorker : null);

/** The registration of this site; not of another one that the host may have above it. */
async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await container()?.getRegistration(scope());
  return found?.scope === scope() ? found : undefined;
}

async function standingOf(registration: ServiceWorkerRegistration | undefined): Promise<Standing> {
  const { active, installing, waiting } = registration ?? {};
  if (active) return (await caches.has(cacheOf(scope()))) ? (waiting ? 'waiting' : 'ready') : 'none';
  return installing ? 'storing' : 'none';
}

/** How it stands on this device. */
export async function standing(): Promise<Standing> {
  if (!container()) return 'unable';
  return registered().then(standingOf, () => 'unable');
}

/** Settles once a worker answers for the site, or never will. */
const settled = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated') resolve(true);
      else if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });

/** Has a worker that answers already store its files again. */
const refilled = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<boolean>) => resolve(data));
    port1.start();
    worker.postMessage(null, [port2]);
  });

/** Settles once all is stored, or cannot be; what waits for its turn beside a worker that answers is no concern here. */
async function whole(registration: ServiceWorkerRegistration): Promise<boolean> {
  const { active } = registration;
  if (active) return (await standingOf(registration)) !== 'none' || refilled(active);
  const worker = registration.installing ?? registration.waiting;
  return worker !== null && settled(worker);
}

/**
 * Stores the site, or goes on where it is being stored.
 * @param tell hears how many files are stored, and of how many
 * @returns how it stands then; `none` where it failed
 */
export async function store(tell: (stored: Stored) => void): Promise<Standing> {
  const workers = container();
  if (!workers) return 'unable';
  const hear = ({ data }: MessageEvent<Stored>) => tell(data);
  workers.addEventListener('message', hear);
  workers.startMessages();
  try {
    const registration = await workers.register(atBase(WORKER), { updateViaCache: 'none' });
    if (!(await whole(registration))) await remove();
    return await standingOf(registration);
  } catch (error) {
    // What a browser forbids it calls by this name; all else may go better another time.
    return error instanceof DOMException && error.name === 'SecurityError' ? 'unable' : 'none';
  } finally {
    workers.removeEventListener('message', hear);
  }
}

/** Removes the worker and all that it stored. */
export async function remove(): Promise<void> {
  await (await registered())?.unregister();
  await caches.delete(cacheOf(scope()));
}
