import type { Fed, Unfed } from './feed.ts';
import { Silence, untilSilent } from '../db/stall.ts';
import type { CleanFile, ReportedFile } from './files.ts';

/** What the files feed together, measures by id. */
export interface FedFiles {
  /** The figures, as the engine takes them; null when there are none. */
  stream: Uint8Array<ArrayBuffer> | null;
  measures: string[];
  unfed: { measure: string; needs: Unfed['needs'] }[];
  sources: Sources;
  shared: Fed['shared'];
  impossible: Fed['impossible'];
}

/** By measure and period, the files that have figures of it, the one cited first. */
export type Sources = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

export type Asked = { id: number } & ({ ask: 'read'; file: File; name: string } | { ask: 'feed'; files: CleanFile[] });
export type Answered = { id: number } & (
  { report: ReportedFile; kept: CleanFile | null } | { fed: FedFiles } | { problem: string }
);
type Question = Asked extends infer Each ? (Each extends unknown ? Omit<Each, 'id'> : never) : never;

const FAILED =
  'Your files could not be read here: this browser stopped reading them, perhaps for want of memory. Bring fewer files at a time.';
/** Seconds: the largest file is read in one on a desk, and in twenty on a slow telephone. */
const SILENCE = 120;

/** Bytes of files after which a worker is let go of, and with it the memory that reading them took: a worker seldom gives it back. */
const ENOUGH = 8_000_000;

/**
 * Reads files in a worker, so that the page goes on answering, and keeps what measures need of their rows on the page. A worker that dies
 * is followed by another, which is asked again, once. Throws in words for a reader.
 */
export class FileWorker {
  #worker: Worker | null = null;
  #asked = 0;
  readonly #waiting = new Map<number, { resolve: (answer: Answered) => void; reject: (error: Error) => void }>();
  readonly #kept = new Map<number, CleanFile>();
  /** Bytes that the present worker has read. */
  #read = 0;

  /** Reads one file and keeps its rows, where it is sound, under a key of the caller's for `feed`. */
  async read(key: number, file: File, name: string): Promise<ReportedFile> {
    const answer = await twice(() => this.#ask({ ask: 'read', file, name }));
    if (!('report' in answer)) throw new Error(FAILED);
    if (answer.kept) this.#kept.set(key, answer.kept);
    this.#read += file.size;
    if (this.#read > ENOUGH && this.#worker) this.#dismiss(this.#worker);
    return answer.report;
  }

  /** Makes the figures of these files, and forgets all others. */
  async feed(keys: readonly number[]): Promise<FedFiles> {
    for (const key of this.#kept.keys()) if (!keys.includes(key)) this.#kept.delete(key);
    const files = keys.flatMap((key) => this.#kept.get(key) ?? []);
    const answer = await twice(() => this.#ask({ ask: 'feed', files }));
    if (!('fed' in answer)) throw new Error(FAILED);
    return answer.fed;
  }

  async #ask(question: Question): Promise<Answered> {
    const worker = this.#hired();
    const id = ++this.#asked;
    const answering = new Promise<Answered>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    worker.postMessage({ id, ...question } satisfies Asked);
    const answer = await untilSilent(SILENCE, FAILED, () => answering).catch((error: unknown) => {
      this.#dismiss(worker);
      throw error instanceof Silence ? new WorkerDied(FAILED) : error;
    });
    if ('problem' in answer) throw new Error(answer.problem);
    return answer;
  }

  #hired(): Worker {
    if (this.#worker) return this.#worker;
    const made = new Worker(new URL('./files.worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      this.#waiting.get(data.id)?.resolve(data);
      this.#waiting.delete(data.id);
    });
    made.addEventListener('error', () => this.#dismiss(made));
    return (this.#worker = made);
  }

  #dismiss(made: Worker): void {
    made.terminate();
    if (this.#worker !== made) return;
    this.#worker = null;
    this.#read = 0;
    for (const { reject } of this.#waiting.values()) reject(new WorkerDied(FAILED));
    this.#waiting.clear();
  }
}

class WorkerDied extends Error {}

/** Does the work again, once, where its worker died. */
async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WorkerDied)) throw error;
    return work();
  }
}
