/**
 * The worker that keeps the site for use without network, once a person asks for it.
 *
 * One build at a time answers: what belongs to another build has another hash and is not taken, neither when it is
 * stored nor later. A new build is stored beside the old one and answers once every page of the old one is closed; that
 * is what browsers do, so nothing here hurries it. The embed is not stored, and its frame always comes from the network
 * with all that it needs.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { cacheOf, type Kept, type Stored } from './names.ts';

/** Written before this code by the build: every file of the site that is kept, and its hash. */
declare const FILES: readonly Kept[];

interface Window {
  readonly url: string;
  postMessage(message: Stored): void;
}
interface Asked extends Event {
  readonly request: Request;
  readonly clientId: string;
  respondWith(response: Promise<Response> | Response): void;
}
interface Bidden extends MessageEvent<unknown> {
  waitUntil(work: Promise<unknown>): void;
}
declare const self: {
  readonly registration: { readonly scope: string };
  readonly clients: {
    get(id: string): Promise<Window | undefined>;
    matchAll(options: { includeUncontrolled: boolean }): Promise<readonly Window[]>;
  };
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(type: 'message', listener: (event: Bidden) => void): void;
};

const { scope } = self.registration;
let stored = 0;

async function tell(): Promise<void> {
  stored += 1;
  const told: Stored = { stored, of: FILES.length };
  for (const page of await self.clients.matchAll({ includeUncontrolled: true })) page.postMessage(told);
}

const site = new PrecacheController({ cacheName: cacheOf(scope), plugins: [{ handlerDidRespond: tell }] });
// This stores the files when the worker is installed, and when it takes over removes what is not among them.
site.precache([...FILES]);

// Browsers give back a worker that was removed while a page of it is open, and do not install it again: the page that
// finds its files gone asks for them, and hears whether they are there.
self.addEventListener('message', (event) => {
  stored = 0;
  const done = site.install({ type: 'install', waitUntil: (work: Promise<unknown>) => event.waitUntil(work) });
  done.then(
    () => event.ports[0]?.postMessage(true),
    () => event.ports[0]?.postMessage(false),
  );
});

/** Whether an address belongs to the embed, in whatever language. */
const ofEmbed = (url: string): boolean =>
  /^(?:[a-z]{2}\/)?embed\//.test(url.startsWith(scope) ? url.slice(scope.length) : '');

/** The address without what follows the path: nothing of the site depends on it. */
const plain = (url: string): string => url.replace(/[?#].*$/s, '');

async function answer({ request, clientId }: Asked): Promise<Response> {
  const asking = request.mode === 'navigate' ? undefined : await self.clients.get(clientId);
  const kept = asking && ofEmbed(asking.url) ? undefined : await site.matchPrecache(plain(request.url));
  return kept ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET') return;
  if (site.getCacheKeyForURL(plain(url))) event.respondWith(answer(event));
  // A server would lead to the folder.
  else if (mode === 'navigate' && site.getCacheKeyForURL(`${plain(url)}/`)) {
    event.respondWith(Response.redirect(`${plain(url)}/`));
  }
});
