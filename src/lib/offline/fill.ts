import { at } from '../served/at.ts';
import { faultOf, fixedIn, kindOf, type Build, type Everything } from './build.ts';
import { buildKept, cacheOf, forgetBut, isFull, keepBuild, pathsIn, put, readHeld, versionsKept, writeState } from './store.ts';

/** Why a copy could not be made whole. What stood before stands. */
export class NotKept extends Error {
  constructor(readonly why: 'unreachable' | 'another' | 'full' | 'stopped') {
    super(`The copy was not made whole: ${why}`);
  }
}

/** Marks a request of the copy's own, which the service worker lets through. */
export const OWN = 'x-keep';

async function fetched(path: string, signal?: AbortSignal) {
  try {
    const response = await fetch(at(encodeURI(path)), { cache: 'no-cache', headers: { [OWN]: '1' }, ...(signal && { signal }) });
    return {
      ok: response.ok,
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      bytes: new Uint8Array(await response.arrayBuffer())
    };
  } catch {
    throw new NotKept(signal?.aborted ? 'stopped' : 'unreachable');
  }
}

/** What this site says of its build now. Throws `NotKept` where it cannot be had. */
export async function fetchBuild(): Promise<Build> {
  return asked<Build>('/build.json', ({ files, version }) => typeof version === 'string' && typeof files === 'object');
}

/** Every address of a whole copy. Throws `NotKept` where it cannot be had, or is of another build. */
export async function fetchEverything(version: string): Promise<Everything> {
  return asked<Everything>('/everything.json', (list) => list.version === version);
}

async function asked<T>(path: string, isIt: (read: T) => boolean): Promise<T> {
  const { ok, bytes } = await fetched(path);
  if (!ok) throw new NotKept('another');
  let read: T;
  try {
    read = JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch {
    throw new NotKept('another');
  }
  if (!isIt(read)) throw new NotKept('another');
  return read;
}

const TITLE = /<title>([^<]*)<\/title>/;
const plain = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&quot;', '"');

/** Takes over from the copy of another build what is the same in this one, byte for byte; says whether it was there. */
async function carried(cache: Cache, build: Build, path: string): Promise<boolean> {
  if (kindOf(path, build) === 'page') return false;
  for (const version of await versionsKept()) {
    const held = version === build.version ? undefined : await readHeld(await cacheOf(version), path);
    if (!held) continue;
    const bytes = new Uint8Array(await new Response(held.body).arrayBuffer());
    if (await keep(cache, build, path, { ok: true, type: held.type, bytes })) return true;
  }
  return false;
}

/** What a page is called, without the name of the site. */
export const titleOf = (html: string): string => plain(TITLE.exec(html)?.[1] ?? '').replace(/ · SEND Parity Atlas$/, '');

/** Keeps one file that came, if it is of the build; says whether it was. Throws `NotKept` where there is no room. */
export async function keep(
  cache: Cache,
  build: Build,
  path: string,
  file: { ok: boolean; type: string; bytes: Uint8Array<ArrayBuffer> }
): Promise<boolean> {
  if ((await faultOf(path, file, build)) !== undefined) return false;
  const page = kindOf(path, build) === 'page';
  try {
    await put(cache, path, { ...file, ...(page && { title: titleOf(new TextDecoder().decode(file.bytes)) }) });
  } catch (error) {
    if (isFull(error)) throw new NotKept('full');
    throw error;
  }
  return true;
}

interface Filling {
  /** Whether the files are all that the build has: then each must be there, and what pages name is among them. */
  whole?: boolean;
  signal?: AbortSignal;
  /** Told of each file that is there. */
  onFile?: (path: string) => void;
}

/** Requests under way at a time, as many as a browser opens to one host. */
const LANES = 6;

/**
 * Fills the cache of a build with files, and what their pages and stylesheets name of `_app/immutable`. What is there already is not asked
 * for again. Of pages that were seen, one that the build no longer has is left out.
 * Throws `NotKept` at the first file that is of another build, cannot be had, or finds no room; what came before it stays.
 */
export async function fill(
  build: Build,
  paths: readonly string[],
  { whole = false, signal, onFile }: Filling = {}
): Promise<void> {
  const cache = await cacheOf(build.version);
  const there = new Set(await pathsIn(cache));
  const wanted = new Set(['/offline', ...paths]);
  const stop = new AbortController();
  const stopped = () => stop.abort();
  signal?.addEventListener('abort', stopped, { once: true });
  if (signal?.aborted) stopped();

  async function one(path: string) {
    if (stop.signal.aborted) throw new NotKept('stopped');
    const names = !whole && (kindOf(path, build) === 'page' || path.endsWith('.css'));
    let text = '';
    if (there.has(path) || (await carried(cache, build, path))) {
      if (names) text = await new Response((await readHeld(cache, path))?.body ?? null).text();
    } else {
      const file = await fetched(path, stop.signal);
      if (!whole && file.status === 404 && kindOf(path, build) === 'page') return;
      if (!(await keep(cache, build, path, file))) throw new NotKept('another');
      if (names) text = new TextDecoder().decode(file.bytes);
    }
    for (const fixed of fixedIn(text)) wanted.add(fixed);
    onFile?.(path);
  }
  const done = new Set<string>();
  const leftOf = () => [...wanted].filter((path) => !done.has(path));
  let failed: unknown;
  try {
    if (!(await buildKept(build.version))) await keepBuild(cache, build);
    for (let left = leftOf(); left.length > 0; left = leftOf()) {
      const queue = left.values();
      const lane = async () => {
        for (const path of queue) {
          await one(path);
          done.add(path);
        }
      };
      const lanes = Array.from({ length: LANES }, () =>
        lane().catch((error: unknown) => {
          failed ??= error;
          stop.abort();
        })
      );
      await Promise.all(lanes);
      if (failed !== undefined) throw failed;
    }
  } catch (error) {
    if (signal?.aborted) throw new NotKept('stopped');
    throw isFull(error) ? new NotKept('full') : error;
  } finally {
    signal?.removeEventListener('abort', stopped);
  }
}

/**
 * What a newer build must hold in place of a copy of pages that were seen: the same pages and tables. Scripts and styles have other names
 * there, and the new pages name them.
 */
export const planOf = (kept: readonly string[], next: Pick<Build, 'files'>): string[] =>
  kept.filter((path) => ['page', 'listed'].includes(kindOf(path, next) ?? ''));

/**
 * Makes a copy whole and shows it from then on, by one act; the one before is forgotten after it. Until then, and where this throws, the one
 * before stands as it was.
 */
export async function replace(build: Build, paths: readonly string[], filling: Filling = {}): Promise<void> {
  await fill(build, paths, filling);
  await writeState({ current: build.version, whole: filling.whole ?? false });
  await forgetBut([build.version]);
}
