import type { Fed, Unfed } from './feed.ts';
import { Silence, untilSilent } from '../db/stall.ts';
import type { ReportedFile } from './files.ts';

/** What the files feed together, measures by id. */
export interface FedFiles {
  /** The figures, as the engine takes them; null when there are none. */
  stream: Uint8Array<ArrayBuffer> | null;
  measures: string[];
  unfed: { measure: string; needs: Unfed['needs'] }[];
  sources: Sources;
  impossible: Fed['impossible'];
}

/** By measure and period, the files that have figures of it, the one cited first. */
export type Sources = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

export type Asked = { id: number } & ({ ask: 'read'; key: number; file: File; name: string } | { ask: 'feed'; keys: number[] });
export type Answered = { id: number } & ({ report: ReportedFile } | { fed: FedFiles } | { problem: string });
type Question = Asked extends infer Each ? (Each extends unknown ? Omit<Each, 'id'> : never) : never;

const FAILED =
  'Your files could not be read here: this browser stopped reading them, perhaps for want of memory. Bring fewer files at a time.';
/** Seconds: the largest file is read in one on a desk, and in twenty on a slow telephone. */
const SILENCE = 120;

/**
 * Reads files in a worker of its own, so that the page goes on answering. A worker that dies is followed by another, which reads the files
 * again that are still wanted. Throws in words for a reader.
 */
export class FileWorker {
  #worker: Worker | null = null;
  #asked = 0;
  readonly #waiting = new Map<number, { resolve: (answer: Answered) => void; reject: (error: Error) => void }>();
  readonly #files = new Map<number, { file: File; name: string }>();
  /** Keys of the files that the present worker has read. */
  #read = new Set<number>();

  /** Reads one file and keeps its rows, under a key of the caller's, for `feed`. */
  async read(key: number, file: File, name: string): Promise<ReportedFile> {
    const report = await twice(() => this.#readOnce(key, file, name));
    this.#files.set(key, { file, name });
    return report;
  }

  async #readOnce(key: number, file: File, name: string): Promise<ReportedFile> {
    const answer = await this.#ask({ ask: 'read', key, file, name });
    if (!('report' in answer)) throw new Error(FAILED);
    this.#read.add(key);
    return answer.report;
  }

  /** Makes the figures of these files, and forgets all others. */
  async feed(keys: readonly number[]): Promise<FedFiles> {
    for (const key of this.#files.keys()) if (!keys.includes(key)) this.#files.delete(key);
    return twice(async () => {
      for (const [key, { file, name }] of this.#files) if (!this.#read.has(key)) await this.#readOnce(key, file, name);
      const answer = await this.#ask({ ask: 'feed', keys: [...keys] });
      if (!('fed' in answer)) throw new Error(FAILED);
      return answer.fed;
    });
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
    this.#read = new Set();
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
