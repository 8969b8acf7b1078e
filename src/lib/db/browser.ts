import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { fromArrow, type ArrowTable } from './arrow.ts';
import { EngineDied, engineOf, type Engine, type Param } from './engine.ts';
import { engineFailure } from './failure.ts';
import { ended, lockName } from './held.ts';
import { lasting } from './lasting.ts';
import { openingStatements } from './opening.ts';
import { fetchFile, fetchJson } from '../served/fetch.ts';
import { watched } from '../served/worker.ts';
import { Silence, reportingSlow, untilSilent } from './stall.ts';

/** The files to open as `atlas`: what the site asks and nearly every reader, and every table there is. */
const FILES = { figures: '/db/figures.duckdb', data: '/data/atlas.duckdb' } as const;
const SIZES = '/db/sizes.json';
const SILENCE = 60;
/** Seconds after which a question that is not answered will not be: the slowest takes a second, and twenty on a slow telephone. */
const PATIENCE = 30;
/** Seconds after which the reader is told that a question is still waiting. */
const SLOW = 4;

/** Bytes as they are after decompression, of the engine and of the data, which load side by side. `ready` comes last, once. */
export interface Progress {
  step: 'engine' | 'data' | 'ready';
  loaded: number;
  total: number;
}

/** What keeps an answer: the engine is slow to give it, or died and is being opened again. */
export type Trouble = 'slow' | 'reopening';

/** Raw sizes in bytes, written by `compile.ts`: a compressed response does not tell how long it will be. `data`: of every table. */
export interface Sizes {
  engine: number;
  figures: number;
  data: number;
}

/** Told of what is loaded. */
export const listeners = new Set<(progress: Progress) => void>();
const watchers = new Set<(trouble: Trouble | null) => void>();
const troubles = new Set<Trouble>();
let opening: Promise<Engine> | null = null;

/**
 * The one engine of this page, downloaded (`weight.ts` says how much) at the first call and shared by the next.
 * Throws in words for a reader when a file is missing, blocked or falls silent; the next call then tries afresh. An engine that dies
 * is opened again with the reader's rows (`lasting`), and `onTrouble` told of that and of long waits, and null when they are over.
 */
export function openBrowser(
  onProgress: (progress: Progress) => void = () => {},
  onTrouble: (trouble: Trouble | null) => void = () => {}
): Promise<Engine> {
  listeners.add(onProgress);
  watchers.add(onTrouble);
  opening ??= lasting(open, (reopening) => keeping('reopening', reopening)).then(
    (engine) => ({
      ...engine,
      close: () => {
        opening = null;
        return engine.close();
      }
    }),
    (error: unknown) => {
      opening = null;
      throw error;
    }
  );
  return opening.finally(() => listeners.delete(onProgress));
}

/** Tells whoever watches of the gravest of the troubles there are. */
function keeping(trouble: Trouble, lasts: boolean): void {
  if (lasts) troubles.add(trouble);
  else troubles.delete(trouble);
  const gravest = troubles.has('reopening') ? 'reopening' : troubles.has('slow') ? 'slow' : null;
  for (const watch of watchers) watch(gravest);
}

/** An engine of its own with the atlas attached, locked; `failed` rejects when its worker dies. */
export interface Booted {
  database: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
  failed: Promise<never>;
}

/** What an engine is opened with. */
export interface Boot {
  /** Run before the lock is shut. */
  limits?: readonly string[];
  /** Bytes that the engine gets at most. */
  mostMemory?: number | null;
  /** Can be read by `limits`, and are let go of before the lock is shut. */
  files?: readonly { name: string; bytes: Uint8Array }[];
  /** Every table as `atlas`, not only those of `inFigures`. */
  whole?: boolean;
}

/** Starts a worker of its own and opens the atlas in it. Throws in words for a reader. */
export async function boot({ limits = [], mostMemory = null, files = [], whole = false }: Boot = {}): Promise<Booted> {
  const sizes = await loadSizes();
  const stop = new AbortController();
  const wanted = whole ? 'data' : 'figures';
  const data = loadAtlas(FILES[wanted], sizes[wanted], stop.signal);
  let worker: Worker | null = null;
  try {
    const lock = lockName('database engine');
    worker = startWorker(lock, mostMemory);
    const failed = failureOf(worker, lock);
    const [database, atlas] = await Promise.all([startEngine(worker, failed, sizes.engine), data]);
    await database.registerFileBuffer('atlas.duckdb', atlas);
    // Their bytes are handed over to the worker: it gets copies.
    for (const { name, bytes } of files) await database.registerFileBuffer(name, bytes.slice());
    const connection = await database.connect();
    for (const statement of limits) await connection.query(statement);
    for (const { name } of files) await database.dropFile(name);
    for (const statement of openingStatements('atlas.duckdb')) await connection.query(statement);
    return { database, connection, failed };
  } catch (error) {
    stop.abort();
    worker?.terminate();
    throw error;
  }
}

async function open(): Promise<Engine> {
  const { database, connection, failed } = await boot();
  reportProgress('ready', 1, 1);
  const alive = mortal(connection, failed);
  return engineOf({
    run: (sql, params) => alive(async () => fromArrow(await run(connection, sql, params))),
    insert: (name, stream) =>
      // The stream's bytes are handed over to the worker: it gets a copy.
      alive(() => connection.insertArrowFromIPCStream(stream.slice(), { name, schema: 'reader', create: false })),
    free: () => database.terminate()
  });
}

/** What one statement answers, prepared, so that two at once are refused. */
export async function run(connection: AsyncDuckDBConnection, sql: string, params: readonly Param[] = []): Promise<ArrowTable> {
  const statement = await connection.prepare(sql);
  try {
    return await statement.query(...params);
  } finally {
    await statement.close();
  }
}

/** Does work that a living engine does, and throws `EngineDied` where it shows that the engine is dead. */
function mortal(connection: AsyncDuckDBConnection, failed: Promise<never>): <T>(work: () => Promise<T>) => Promise<T> {
  let dead: EngineDied | null = null;
  const die = (cause: unknown): EngineDied => (dead ??= new EngineDied('The database engine stopped', { cause }));
  failed.catch(die);
  let waits = 0;
  const slow = (still: boolean) => keeping('slow', (waits += still ? 1 : -1) > 0);
  const within = <T>(seconds: number, work: Promise<T>) =>
    untilSilent(seconds, 'The database engine', () => reportingSlow(SLOW, slow, Promise.race([failed, work])));

  return async (work) => {
    if (dead) throw dead;
    try {
      return await within(PATIENCE, work());
    } catch (error) {
      // After a trap WebAssembly's memory is in no known state. Any other error is DuckDB's answer, if it still answers.
      if (dead || error instanceof Silence || (error instanceof Error && error.name === 'RuntimeError')) throw die(error);
      await within(PATIENCE, connection.query('SELECT 1')).catch((cause: unknown) => {
        throw die(cause);
      });
      throw error;
    }
  };
}

/**
 * A worker loaded by address answers to its own response headers, not to the page's policy; one started from a blob inherits
 * the page's. DuckDB loses the failure of its own download in an unhandled rejection: here it is thrown, so that `onerror` hears it. The
 * worker holds a lock while it lives. WebAssembly asks JavaScript for more memory: past `mostMemory` bytes it gets none, and DuckDB says so.
 */
function startWorker(lock: string, mostMemory: number | null): Worker {
  const limit =
    mostMemory === null
      ? ''
      : `const grow = WebAssembly.Memory.prototype.grow;
    WebAssembly.Memory.prototype.grow = function (pages) {
      if (this.buffer.byteLength + pages * 65536 > ${mostMemory}) throw new RangeError('out of memory');
      return grow.call(this, pages);
    };`;
  const script = `${limit}
    if (navigator.locks) navigator.locks.request(${JSON.stringify(lock)}, () => new Promise(() => {})).catch(() => {});
    addEventListener('unhandledrejection', (event) => { setTimeout(() => { throw event.reason; }); });
    const address = ${JSON.stringify(absolute(workerAddress))};
    const own = globalThis.trustedTypes?.createPolicy('atlas', { createScriptURL: () => address });
    importScripts(own ? own.createScriptURL('') : address);`;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = watched(new Worker(address));
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}

/** Rejects when the worker fails, or is no more. */
function failureOf(worker: Worker, lock: string): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(engineFailure(message))));
    void ended(lock).then(() => reject(new Error('The database engine was ended')));
  });
  failed.catch(() => {});
  return failed;
}

async function startEngine(worker: Worker, failed: Promise<never>, total: number): Promise<AsyncDuckDB> {
  const { AsyncDuckDB, VoidLogger } = await import('@duckdb/duckdb-wasm');
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  reportProgress('engine', 0, total);
  await untilSilent(SILENCE, 'The database engine did not start', (alive) => {
    const started = database.instantiate(absolute(wasmAddress), null, ({ bytesLoaded }) => {
      alive();
      reportProgress('engine', bytesLoaded, total);
    });
    return Promise.race([failed, started]);
  });
  reportProgress('engine', total, total);
  await database.open({ query: { castDecimalToDouble: true } });
  return database;
}

async function loadSizes(): Promise<Sizes> {
  const sizes = await fetchJson<Partial<Sizes> | null>(SIZES, { what: 'What the database weighs' });
  if (![sizes?.engine, sizes?.figures, sizes?.data].every(Number.isSafeInteger)) throw new Error(`${SIZES} cannot be read`);
  return sizes as Sizes;
}

async function loadAtlas(address: string, total: number, signal: AbortSignal): Promise<Uint8Array> {
  const bytes = new Uint8Array(total);
  let loaded = 0;
  await fetchFile(address, {
    what: 'The database of figures',
    signal,
    wait: SILENCE * 1000,
    bytes: total,
    onBytes: (part) => {
      if (loaded + part.length > total) throw new Error(`${address} is longer than ${SIZES} says: reload the page`);
      bytes.set(part, loaded);
      loaded += part.length;
      reportProgress('data', loaded, total);
    }
  });
  return bytes;
}

function absolute(address: string): string {
  return new URL(address, location.href).href;
}

function reportProgress(step: Progress['step'], loaded: number, total: number): void {
  for (const listener of listeners) listener({ step, loaded: Math.min(loaded, total), total });
}
