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

const standingOf = (registration: ServiceWorkerRegistration | undefined): Standing =>
  registration?.active ? (registration.waiting ? 'waiting' : 'ready') : registration?.installing ? 'storing' : 'none';

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
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    // Where one answers already, the newer one waits for its turn.
    if (worker && !registration.active) await settled(worker);
    return standingOf(registration);
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
