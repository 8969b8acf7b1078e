import { askedFor, file, page, quietly, seen, type Said, type Surroundings } from './lib/offline/serve.ts';
import { versionOfClient, writeClient } from './lib/offline/store.ts';

/*
 * Keeps what was read, for reading without a network. What it does with a request is in lib/offline/serve.ts; here it is only bound to the
 * browser's events. What is no page of this site's and no file of one goes by as if nothing were here.
 */

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  request: Request;
  clientId: string;
  resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}
interface Client {
  id: string;
  postMessage(said: Said): void;
}
interface Worker {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; matchAll(options: { type: 'window' }): Promise<Client[]> };
  addEventListener(event: 'install' | 'activate', does: (event: Waiting) => void): void;
  addEventListener(event: 'fetch', does: (event: Fetching) => void): void;
  addEventListener(event: 'message', does: (event: Waiting & { data: Said; source: Client | null }) => void): void;
}

const worker = globalThis as unknown as Worker;

const around: Surroundings = {
  notify: async (said) => {
    for (const client of await worker.clients.matchAll({ type: 'window' })) client.postMessage(said);
  }
};

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  const { data, source } = event;
  if (data.say !== 'seen' || !source) return;
  event.waitUntil(
    writeClient(source.id, data.version)
      .then(() => seen(data.version, data.paths, around))
      .catch(quietly)
  );
});

worker.addEventListener('fetch', (event) => {
  const asked = askedFor(event.request);
  if (!asked) return;
  const later = (work: Promise<unknown>) => event.waitUntil(work);
  const { request, clientId, resultingClientId } = event;
  // A worker is of the build of the page that begins it.
  if (request.destination.includes('worker') && resultingClientId !== '')
    later(
      versionOfClient(clientId).then((version) => (version === undefined ? undefined : writeClient(resultingClientId, version)))
    );
  event.respondWith(
    asked.as === 'page'
      ? page(request, asked.path, resultingClientId, around, later)
      : file(request, asked.path, clientId, around, later)
  );
});
