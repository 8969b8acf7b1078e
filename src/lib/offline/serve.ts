import { at, BASE, pathOf } from '../served/at.ts';
import { buildOf, faultOf, isListed, keyOf, kindOf, mayBePage, sameFigures, type Build } from './build.ts';
import { fetchBuild, fill, keep, NotKept, OWN, planOf, replace } from './fill.ts';
import { notKept, withNotice } from './notice.ts';
import {
  buildKept,
  cacheOf,
  forgetBut,
  isFull,
  keepBuild,
  pathsIn,
  put,
  readState,
  readHeld,
  versionOfClient,
  writeClient,
  writeState,
  type Held
} from './store.ts';

/** What a page tells the service worker, and what that tells pages. */
export type Said = { say: 'seen'; version: string; paths: string[] } | { say: 'newer'; version: string; figures: boolean };

/** Of a service worker, what this needs to know. */
export interface Surroundings {
  /** Tells every page of another build than this one. */
  notify: (said: Said) => Promise<void>;
}

/** Milliseconds after which a page that is kept is not waited for. */
const PATIENCE = 10_000;
/** Bytes of a page in which it says of which build it is. */
const BEGINNING = 4000;
/** Pages listed where one is not kept. */
const LISTED = 60;

/** What was asked for: a page to read, a file that a page wants, or nothing that a copy is concerned with. */
export function askedFor(request: Request): { path: string; as: 'page' | 'file' } | undefined {
  const url = new URL(request.url);
  const inside = url.origin === location.origin && (BASE === '' || url.pathname.startsWith(`${BASE}/`));
  if (!inside || request.method !== 'GET' || request.headers.has('range') || request.headers.has(OWN)) return undefined;
  const path = keyOf(decodeURI(pathOf(url.pathname)));
  if (request.mode === 'navigate') return mayBePage(path) ? { path, as: 'page' } : undefined;
  return /^\/(api|embed|feeds|social)\//.test(path) ? undefined : { path, as: 'file' };
}

/** Builds of the pages that are being read: what a page is of is known once its first letters are there. */
const reading = new Map<string, Promise<string | undefined>>();

/** A page: the network's, always; where there is none, the copy's, which says so. */
export async function page(
  request: Request,
  path: string,
  client: string,
  around: Surroundings,
  later: (work: Promise<unknown>) => void
) {
  try {
    const response = await inTime(fetch(request), path);
    if (response.ok && response.body && response.headers.get('content-type')?.includes('text/html')) {
      const { begun, whole } = readTwice(response.clone().body);
      const version = begun.then((text) => {
        const of = buildOf(text);
        return of === undefined ? undefined : writeClient(client, of).then(() => of);
      });
      reading.set(client, version);
      const work = Promise.all([version, whole]).then(([of, bytes]) =>
        of === undefined ? undefined : seenPage(path, of, bytes, around)
      );
      later(work.catch(quietly).finally(() => reading.delete(client)));
    }
    return response;
  } catch {
    return keptPage(path, client);
  }
}

async function inTime(response: Promise<Response>, path: string): Promise<Response> {
  const state = await readState();
  if (!state || !(await readHeld(await cacheOf(state.current), path))) return response;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotKept('unreachable')), PATIENCE);
  });
  return Promise.race([response, late]).finally(() => clearTimeout(timer));
}

/** The beginning of a page, as soon as it is there, and all of it. */
function readTwice(body: ReadableStream<Uint8Array<ArrayBuffer>> | null) {
  const begun = Promise.withResolvers<string>();
  const read = async () => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const reader = body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value);
      size += part.value.length;
      if (size >= BEGINNING) begun.resolve(await new Blob(parts).text());
    }
    const whole = new Blob(parts);
    begun.resolve(await whole.text());
    return new Uint8Array(await whole.arrayBuffer());
  };
  const whole = read();
  whole.catch(() => begun.resolve(''));
  return { begun: begun.promise, whole };
}

async function seenPage(path: string, version: string, bytes: Uint8Array<ArrayBuffer>, around: Surroundings): Promise<void> {
  const state = await readState();
  const build = state?.current === version ? await buildKept(version) : undefined;
  if (build) await keep(await cacheOf(version), build, path, { ok: true, type: 'text/html; charset=utf-8', bytes });
  else await seen(version, [path], around);
}

/** A copy that cannot be made now is made at the next visit: the reader has the page, and was promised nothing. */
export function quietly(error: unknown): void {
  if (!(error instanceof NotKept || error instanceof TypeError || isFull(error))) throw error;
}

/** One copy is made at a time. */
const alone = (work: () => Promise<void>): Promise<void> => navigator.locks.request(`parity-atlas ${BASE}/`, work);

/** What a page saw is kept: in the copy of its build, or, where its build is newer, in a copy that then takes the place of the one there is. */
export function seen(version: string, paths: readonly string[], around: Surroundings): Promise<void> {
  return alone(async () => {
    const state = await readState();
    if (state?.current === version) {
      const build = await buildKept(version);
      if (build)
        await fill(
          build,
          paths.filter((path) => kindOf(path, build) !== undefined)
        );
      return;
    }
    const build = await fetchBuild();
    // Another build was put in place between the page and its list: the next page that is opened will have it.
    if (build.version !== version) return;
    const wanted = paths.filter((path) => kindOf(path, build) !== undefined);
    if (!state) return replace(build, wanted);
    await writeState({ ...state, newer: version });
    await around.notify({ say: 'newer', version, figures: !sameFigures(state.current, version) });
    await forgetBut([state.current, version]);
    await keepBuild(await cacheOf(version), build);
    // A whole copy is many megabytes: the reader says when.
    if (state.whole) return;
    await replace(build, [...wanted, ...planOf(await pathsIn(await cacheOf(state.current)), build)]);
  });
}

async function keptPage(path: string, client: string): Promise<Response> {
  const state = await readState();
  const cache = state && (await cacheOf(state.current));
  const held = cache && (await readHeld(cache, path));
  if (state && held?.type.includes('text/html')) {
    await writeClient(client, state.current);
    reading.delete(client);
    const newer = state.newer === undefined ? undefined : sameFigures(state.current, state.newer) ? 'site' : 'figures';
    const asAt = (await buildKept(state.current))?.asAt ?? '';
    return answer(held, withNotice(await new Response(held.body).text(), { kept: held.kept, asAt, newer }));
  }
  const pages = cache ? (await pathsIn(cache)).filter(isListed) : [];
  const shown = [];
  for (const one of pages.slice(0, LISTED))
    shown.push({ path: one, title: (cache && (await readHeld(cache, one))?.title) || one });
  return new Response(notKept(path, shown, pages.length - shown.length), {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8' }
  });
}

const answer = (held: Held, body: BodyInit | null) =>
  new Response(body, { headers: { 'content-type': held.type, 'x-kept': String(held.kept) } });

/**
 * A file that a page wants: of the page's own build or not at all. Undefined for a page that the copy is not concerned with, such as a chart
 * that is embedded.
 */
export async function file(
  request: Request,
  path: string,
  client: string,
  around: Surroundings,
  later: (work: Promise<unknown>) => void
) {
  const version = (await reading.get(client)) ?? (await versionOfClient(client));
  const fixed = path.startsWith('/_app/immutable/');
  if (version === undefined) return fixed ? fixedOfAnyBuild(request, path, later) : fetch(request);
  const build = await buildKept(version);
  if (!build) return (await isOfAnother(path)) ? refused() : fetch(request);
  const cache = await cacheOf(version);
  const held = await readHeld(cache, path);
  if (held) return answer(held, held.body);
  const response = await fetch(request);
  if (!response.ok || response.type !== 'basic' || !['fixed', 'listed'].includes(kindOf(path, build) ?? '')) return response;
  if (fixed) {
    later(keepFixed(cache, path, aside(response)).catch(quietly));
    return response;
  }
  const type = response.headers.get('content-type') ?? '';
  const isOfBuild = async (bytes: Uint8Array<ArrayBuffer>) =>
    (await faultOf(path, { ok: true, type, bytes }, build)) === undefined;
  if (isLarge(response) && response.body) {
    const known = Promise.withResolvers<boolean>();
    const work = async () => {
      const sound = await Promise.race([known.promise, after(GIVEN_UP)]);
      if (sound === false) await published(version, around);
      if (sound !== true) return;
      await after(LATER);
      await alone(async () => {
        if (await buildKept(version)) await fill(build, [path]);
      });
    };
    later(work().catch(quietly));
    return heldBack(response, async (bytes) => {
      const sound = await isOfBuild(bytes);
      known.resolve(sound);
      return sound;
    });
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (await isOfBuild(bytes)) {
    later(keep(cache, build, path, { ok: true, type, bytes }).catch(quietly));
    return new Response(bytes, { headers: { 'content-type': type } });
  }
  later(published(version, around).catch(quietly));
  return refused();
}

/** Milliseconds after which the end of a large file is no longer waited for: the page that wanted it was left. */
const GIVEN_UP = 60_000;

/** Milliseconds after which a large file is kept: by then the page that wanted it has begun to work with it. */
const LATER = 20_000;

/**
 * Keeps a file that is named after what is in it, as it comes: a page in its place is another build's. A large one is given to the page
 * alone, and read again later from what the browser has: the database's engine would otherwise lie in memory twice while it is begun.
 */
async function keepFixed(cache: Cache, path: string, set: Response): Promise<void> {
  if (isLarge(set)) await after(LATER);
  const { ok, headers, body } = isLarge(set) ? await fetch(at(encodeURI(path)), { cache: 'force-cache' }) : set;
  const type = headers.get('content-type') ?? '';
  if (ok && body && !type.includes('text/html')) await put(cache, path, { type, bytes: body });
}

/** What `keepFixed` takes of an answer that is given to a page: a copy of it, or of a large one what it says of itself. */
const aside = (response: Response) => (isLarge(response) ? response : response.clone());

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Bytes from which on a file is handed over while it comes: a page waits for the next of them, not for the last. */
const LARGE = 500_000;
const isLarge = ({ headers }: Response) => Number(headers.get('content-length')) > LARGE;

/** A file as it comes, but for its last part: that is handed over once all of it is known to be of the build, and otherwise never. */
export function heldBack(response: Response, isOfBuild: (bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>): Response {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const held = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(part, controller) {
      const last = parts.at(-1);
      if (last) controller.enqueue(last);
      parts.push(part);
    },
    async flush(controller) {
      const last = parts.at(-1);
      const sound = await isOfBuild(joined(parts.splice(0)));
      if (sound && last) controller.enqueue(last);
      if (!sound) controller.error(new TypeError('of another release'));
    }
  });
  return new Response((response.body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(held), {
    headers: { 'content-type': response.headers.get('content-type') ?? '' }
  });
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}

/**
 * A script or the database's engine, asked for by a worker whose page is not known: such a file is named after what is in it, so that the
 * copy may take it from there and give it.
 */
async function fixedOfAnyBuild(request: Request, path: string, later: (work: Promise<unknown>) => void): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(request);
  } catch {
    return ofCopy(path);
  }
  if (!response.ok || response.type !== 'basic') return response;
  const set = aside(response);
  const work = async () => {
    const state = await readState();
    const build = state && (await buildKept(state.current));
    const cache = build && (await cacheOf(build.version));
    if (cache && !(await readHeld(cache, path))) await keepFixed(cache, path, set);
  };
  later(work().catch(quietly));
  return response;
}

async function ofCopy(path: string): Promise<Response> {
  const state = await readState();
  const held = state && (await readHeld(await cacheOf(state.current), path));
  return held ? answer(held, held.body) : Response.error();
}

/** Whether a file belongs to the build that is kept, when the page that wants it is of one that is no longer. */
async function isOfAnother(path: string): Promise<boolean> {
  const state = await readState();
  const build = state && (await buildKept(state.current));
  return build ? kindOf(path, build) === 'listed' : false;
}

/** 409: the page that asked and the file are of two builds. */
const refused = () => new Response('This file is of another release than the page that asked for it.', { status: 409 });

async function published(version: string, around: Surroundings): Promise<void> {
  const now: Build = await fetchBuild();
  if (now.version !== version)
    await around.notify({ say: 'newer', version: now.version, figures: !sameFigures(now.version, version) });
}
