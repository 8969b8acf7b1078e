import { at } from './at.ts';

/** Milliseconds after which a file that has not come whole is not waited for: the largest table takes three seconds on a slow phone. */
export const LONGEST_WAIT = 20_000;

export type Failure = 'unreachable' | 'late' | 'refused' | 'page' | 'empty' | 'other';

/** A file of this site could not be had. Its message is for a reader. */
export class NotServed extends Error {
  constructor(
    readonly failure: Failure,
    message: string,
    options?: ErrorOptions
  ) {
    super(message, options);
  }
}

interface Asked {
  /** What the file is, for a reader, at the beginning of a sentence; its address where nothing is said. */
  what?: string;
  /** Milliseconds to wait for the whole file; with `onBytes`, for its next bytes. */
  wait?: number;
  signal?: AbortSignal;
  /** Told of each part as it comes. */
  onBytes?: (part: Uint8Array) => void;
  /** Bytes that it must have; those of a table that the build knew where nothing is said; null for any number. */
  bytes?: number | null;
}

/**
 * A file of this site: the one way to ask for one. The browser's copy is used where the site says it is still good.
 * Throws `NotServed` when it cannot be reached, is late, is refused, or is another: a page, nothing, or not as long as it must be. One that
 * is another is asked for once more, past every copy.
 */
export async function fetchFile(path: string, asked: Asked = {}): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await once(path, asked, 'no-cache');
  } catch (error) {
    if (asked.onBytes || !(error instanceof NotServed && ['page', 'empty', 'other'].includes(error.failure))) throw error;
    return once(path, asked, 'reload');
  }
}

/** The same as text. */
export async function fetchText(path: string, asked: Asked = {}): Promise<string> {
  return new TextDecoder().decode(await fetchFile(path, asked));
}

/** The same as what its JSON holds. */
export async function fetchJson<T>(path: string, asked: Asked = {}): Promise<T> {
  const text = await fetchText(path, asked);
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new NotServed('other', `${asked.what ?? path} arrived incomplete.`, { cause });
  }
}

/** Whether a page of this site can be had now. */
export async function isServed(path: string): Promise<boolean> {
  try {
    const response = await fetch(at(path), { method: 'HEAD', cache: 'no-cache', signal: AbortSignal.timeout(LONGEST_WAIT / 4) });
    return response.ok;
  } catch {
    return false;
  }
}

async function once(path: string, { what = path, wait = LONGEST_WAIT, signal, onBytes, bytes }: Asked, cache: RequestCache) {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new NotServed('late', `${what} did not arrive within ${wait / 1000} seconds.`);
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(late), wait);
  };
  const stopped = () => stop.abort(signal?.reason);
  signal?.addEventListener('abort', stopped, { once: true });
  if (signal?.aborted) stopped();
  watch();
  try {
    const response = await fetch(at(path), { cache, signal: stop.signal });
    if (response.status === 409) throw another(what);
    if (!response.ok) throw new NotServed('refused', `${what} could not be fetched: this site answered ${response.status}.`);
    if (response.headers.get('content-type')?.includes('text/html') && !/\.html?$/.test(path))
      throw new NotServed('page', `${what} could not be fetched: a web page came in its place.`);
    const parts: Uint8Array[] = [];
    let size = 0;
    const body = response.body?.getReader();
    for (let part = await body?.read(); part && !part.done; part = await body?.read()) {
      size += part.value.length;
      if (onBytes) {
        watch();
        onBytes(part.value);
      } else parts.push(part.value);
    }
    if (size === 0) throw new NotServed('empty', `${what} arrived empty.`);
    const known = bytes === undefined ? await tableOf(path) : undefined;
    const must = known ? known[0] : (bytes ?? null);
    if (must !== null && size !== must)
      throw new NotServed(
        'other',
        size < must
          ? `${what} ended after ${size} of ${must} bytes.`
          : `${what} is longer than the one that this page was made with: reload the page.`
      );
    const whole = joined(parts, size);
    if (known && !onBytes && sumOf(whole) !== known[1]) throw another(what);
    return whole;
  } catch (error) {
    if (error instanceof NotServed || signal?.aborted) throw error;
    if (stop.signal.aborted) throw late;
    if (!(error instanceof TypeError)) throw error;
    throw new NotServed('unreachable', `${what} could not be fetched. Check the connection and try again.`, { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stopped);
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.length === 0 ? 0 : size);
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}

const another = (what: string) => new NotServed('other', `${what} is of another release than this page: reload the page.`);

/** FNV-1a of bytes, its 32 bits folded to 24, as `commands/tables.mjs` has it. */
export function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return ((sum >>> 24) ^ sum) & 0xffffff;
}

/** A table when this build was made: one that was cut short has fewer bytes, one of another release other ones. Undefined for any other file. */
async function tableOf(path: string): Promise<readonly [bytes: number, sum: number] | undefined> {
  const name = /^\/data\/(.+)\.csv$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  const tables = (await import('./tables.ts')).tablesOfBuild();
  return Object.hasOwn(tables, name) ? tables[name] : undefined;
}
