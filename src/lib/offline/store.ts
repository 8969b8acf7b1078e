import { BASE } from '../served/at.ts';
import type { Build } from './build.ts';

/*
 * What is kept, in the browser's Cache storage: one cache a build, and one entry that says which build is shown without a network. That
 * entry alone is changed when a copy is swapped. Other copies of this site on the same host have other names.
 */

const OURS = `parity-atlas ${BASE}/ `;
const STATE = `${OURS}state`;

export interface State {
  /** The build that is shown without a network. */
  current: string;
  /** Whether the copy of it is of everything. */
  whole: boolean;
  /** A newer build that was seen, and is not kept whole. */
  newer?: string;
}

const stateKey = '/state';
/** Names that Cache storage takes are addresses: these are never asked for. */
const key = (path: string) => `${BASE}${encodeURI(path)}`;
const pathOfKey = (request: Request) => decodeURI(new URL(request.url).pathname.slice(BASE.length)) || '/';

export const cacheOf = (version: string): Promise<Cache> => caches.open(OURS + version);

export async function readState(): Promise<State | null> {
  // Asked of all caches by name: to open one is to make it.
  const held = await caches.match(key(stateKey), { cacheName: STATE });
  return held ? ((await held.json()) as State) : null;
}

/** The one act that swaps copies. */
export async function writeState(state: State): Promise<void> {
  await (await caches.open(STATE)).put(key(stateKey), new Response(JSON.stringify(state)));
}

/** The builds of which anything is kept. */
export async function versionsKept(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(OURS) && name !== STATE).map((name) => name.slice(OURS.length));
}

/** Forgets every copy but those named. */
export async function forgetBut(versions: readonly string[]): Promise<void> {
  for (const version of await versionsKept()) if (!versions.includes(version)) await caches.delete(OURS + version);
}

/** Forgets all that is kept, and which build was shown. */
export async function forgetAll(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
}

const PACKED = 'x-packed';
const packs = (type: string) => /text|json|javascript|svg|octet-stream|wasm/.test(type);

/**
 * Keeps a file, text packed to a fifth: all of it at hand, or as it comes, so that a file of many megabytes never lies in memory whole.
 * Throws what the browser throws where there is no room, a `QuotaExceededError`; of a file that breaks off nothing is kept.
 */
export async function put(
  cache: Cache,
  path: string,
  file: { type: string; bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>; title?: string }
) {
  const { bytes } = file;
  const headers = new Headers({ 'content-type': file.type, 'x-kept': String(Date.now()) });
  if (file.title !== undefined) headers.set('x-title', encodeURIComponent(file.title));
  let body: BodyInit = bytes;
  if (packs(file.type) && (bytes instanceof ReadableStream || bytes.length > 1000)) {
    headers.set(PACKED, 'gzip');
    const coming = bytes instanceof ReadableStream ? bytes : inParts(bytes);
    body = coming.pipeThrough(new CompressionStream('gzip'));
  }
  await cache.put(key(path), new Response(body, { headers }));
}

const PART = 65_536;

/** Bytes as a stream of their parts; a Blob would copy them first. */
function inParts(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.slice(from, from + PART));
      from += PART;
      if (from >= bytes.length) controller.close();
    }
  });
}

export interface Held {
  type: string;
  title: string;
  kept: number;
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null;
}

export async function readHeld(cache: Cache, path: string): Promise<Held | undefined> {
  const held = await cache.match(key(path));
  if (!held) return undefined;
  const packed = held.headers.get(PACKED) === 'gzip';
  return {
    type: held.headers.get('content-type') ?? '',
    title: decodeURIComponent(held.headers.get('x-title') ?? ''),
    kept: Number(held.headers.get('x-kept')),
    body: packed && held.body ? held.body.pipeThrough(new DecompressionStream('gzip')) : held.body
  };
}

/** Addresses of all that a cache holds, in the order in which they were kept. */
export const pathsIn = async (cache: Cache): Promise<string[]> =>
  (await cache.keys()).map(pathOfKey).filter((path) => path !== LIST);

/** Where a cache has the list of its build: at no address of the site’s. */
const LIST = '/ build';
const known = new Map<string, Build>();

export async function keepBuild(cache: Cache, build: Build): Promise<void> {
  await put(cache, LIST, { type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(build)) });
}

/** What a kept build says of itself; undefined where nothing of it is kept. */
export async function buildKept(version: string): Promise<Build | undefined> {
  if (!(await versionsKept()).includes(version)) return undefined;
  const found = known.get(version);
  if (found) return found;
  const held = await readHeld(await cacheOf(version), LIST);
  if (!held) return undefined;
  const build = (await new Response(held.body).json()) as Build;
  known.set(version, build);
  return build;
}

const CLIENTS = '/clients/';
/** Pages whose build is remembered: more than anyone has open. */
const REMEMBERED = 200;

const remembered = new Map<string, string>();

/**
 * Remembers of which build a page is, for as long as it is open: here, and in the storage too, because a service worker is ended and begun
 * again in between. Where there is no room for that, such a page is given files of the network alone.
 */
export async function writeClient(client: string, version: string): Promise<void> {
  if (client === '') return;
  remembered.set(client, version);
  try {
    const state = await caches.open(STATE);
    await state.put(key(CLIENTS + client), new Response(version));
    const clients = (await state.keys()).filter((request) => pathOfKey(request).startsWith(CLIENTS));
    for (const request of clients.slice(0, -REMEMBERED)) await state.delete(request);
  } catch (error) {
    if (!isFull(error)) throw error;
  }
}

export async function versionOfClient(client: string): Promise<string | undefined> {
  if (client === '') return undefined;
  return remembered.get(client) ?? (await caches.match(key(CLIENTS + client), { cacheName: STATE }))?.text();
}

/** Whether an error says that the device has no room. */
export const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';
