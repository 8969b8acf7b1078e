import { ended, lockName } from '../db/held.ts';
import { Silence, untilSilent } from '../db/stall.ts';
import type { Fed, Unfed } from './feed.ts';
import type { ComparedObservation, ReaderExploration } from '../queries/index.ts';
import type { ReportedFile } from './files.ts';
import type { KeptRows } from './kept.ts';
import type { OwnChoices } from './own-choices.ts';
import type { Reconciled } from './published/reconcile.ts';
import type { Assessed } from './release/assess.ts';
import type { Unpacked } from './unpack.ts';
import { watched } from '../served/worker.ts';

/** What the files feed together, measures by id. */
export interface FedFiles {
  /** The figures, as the engine takes them; null when there are none. */
  stream: Uint8Array<ArrayBuffer> | null;
  measures: string[];
  /** Every measure and period in which any council has a figure, rising. */
  periods: { measure: string; period: string }[];
  unfed: { measure: string; needs: Unfed['needs'] }[];
  sources: Sources;
  shared: Fed['shared'];
  impossible: Fed['impossible'];
}

/** By measure and period, the files that have figures of it, the one cited first. */
export type Sources = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** A file as it was brought, under the name by which it is listed. */
interface Whole {
  file: File;
  name: string;
}

export type Asked = { id: number } & (
  | { ask: 'read'; file: File; name: string; choices: OwnChoices }
  | { ask: 'prepare' }
  | { ask: 'unpack'; file: File }
  | { ask: 'feed' | 'compare'; files: KeptRows[] }
  | { ask: 'lines'; files: KeptRows[]; of: ReaderExploration }
  | { ask: 'assess'; files: KeptRows[]; whole: Whole[] }
);
export type Answered = { id: number } & (
  | { report: ReportedFile; kept: KeptRows | null }
  | { fed: FedFiles }
  | { unpacked: Unpacked | null }
  | { lines: ComparedObservation[] }
  | { reconciled: Reconciled }
  | { assessed: Assessed }
  | { problem: string }
  /** The work goes on; `part` of the rows are read, 0 to 1. */
  | { alive: true; part?: number }
);
type Question = Asked extends infer Each ? (Each extends unknown ? Omit<Each, 'id'> : never) : never;

/** Seconds without a sign of the work, of which the worker gives one after each step. */
export const SILENCE = 45;
export const DIED = 'This browser ended the work twice, perhaps for want of memory.';
export const SILENT = `The work came to a standstill for ${SILENCE} seconds and was ended.`;
export const STOPPED = 'You stopped it.';

/** The most bytes of files that one worker reads, but for one that is larger: then another takes its place, for a worker seldom gives memory back. */
const ENOUGH = 20_000_000;

/** The part of a worker that is used here. */
export type FilesWorker = Pick<Worker, 'postMessage' | 'terminate'> & {
  addEventListener: (type: 'message' | 'error', heard: (event: MessageEvent<Answered>) => void) => void;
};

/** Starts the worker, under a name that is also that of the lock which it holds while it lives. */
function startWorker(name: string): FilesWorker {
  return watched(new Worker(new URL('./files.worker.ts', import.meta.url), { type: 'module', name }));
}

/**
 * Reads files in a worker, so that the page goes on answering, and keeps what measures need of their rows on the page. A worker that dies
 * is followed by another, which is asked again, once; one that gives no sign of its work for `SILENCE` seconds is ended. Either way the files
 * read before are kept. Throws in words for a reader.
 */
export class FileWorker {
  #worker: FilesWorker | null = null;
  #asked = 0;
  readonly #waiting = new Map<number, { heard: (answer: Answered) => void; reject: (error: Error) => void }>();
  readonly #kept = new Map<number, KeptRows>();
  readonly #whole = new Map<number, Whole>();
  /** Told how much of a file's rows is read, 0 to 1. */
  onPart: (part: number) => void = () => undefined;
  /** Bytes that the present worker has read. */
  #read = 0;

  constructor(
    readonly start: (name: string) => FilesWorker = startWorker,
    readonly gone: (name: string) => Promise<void> = ended
  ) {}

  /** Starts the worker and has it fetch what it reads files by, so that the first file need not wait. */
  prepare(): void {
    this.#started().postMessage({ id: ++this.#asked, ask: 'prepare' } satisfies Asked);
  }

  /** Reads one file and keeps its rows, where it is sound, under a key of the caller's for `feed`. */
  async read(key: number, file: File, name: string, choices: OwnChoices = {}): Promise<ReportedFile> {
    if (this.#worker && this.#read > 0 && this.#read + file.size > ENOUGH) this.#dismiss(this.#worker, new WorkerDied(DIED));
    const answer = await twice(() => this.#ask({ ask: 'read', file, name, choices }));
    if (!('report' in answer)) throw new Error(DIED);
    if (answer.kept) {
      this.#kept.set(key, answer.kept);
      this.#whole.set(key, { file, name });
    }
    this.#read += file.size;
    return answer.report;
  }

  /** The tables of a gzip or a ZIP archive, or why it is not opened; null where the file is none. */
  async unpack(file: File): Promise<Unpacked | null> {
    const answer = await twice(() => this.#ask({ ask: 'unpack', file }));
    if (!('unpacked' in answer)) throw new Error(DIED);
    return answer.unpacked;
  }

  /** Makes the figures of these files, and forgets all others. */
  async feed(keys: readonly number[]): Promise<FedFiles> {
    for (const key of this.#kept.keys()) if (!keys.includes(key)) for (const held of [this.#kept, this.#whole]) held.delete(key);
    const files = keys.flatMap((key) => this.#kept.get(key) ?? []);
    const answer = await twice(() => this.#ask({ ask: 'feed', files }));
    if (!('fed' in answer)) throw new Error(DIED);
    return answer.fed;
  }

  /** Holds the figures of the files that are fed against this site's tables. */
  async compare(keys: readonly number[]): Promise<Reconciled> {
    const files = keys.flatMap((key) => this.#kept.get(key) ?? []);
    const answer = await twice(() => this.#ask({ ask: 'compare', files }));
    if (!('reconciled' in answer)) throw new Error(DIED);
    return answer.reconciled;
  }

  /** The figures of the files that are fed, of one measure and period, each beside this site's. */
  async lines(keys: readonly number[], of: ReaderExploration): Promise<ComparedObservation[]> {
    const files = keys.flatMap((key) => this.#kept.get(key) ?? []);
    const answer = await twice(() => this.#ask({ ask: 'lines', files, of }));
    if (!('lines' in answer)) throw new Error(DIED);
    return answer.lines;
  }

  /** Reads the files whole and runs the checks of the pipelines over them; what their new periods say stands beside. */
  async assess(keys: readonly number[]): Promise<Assessed> {
    const files = keys.flatMap((key) => this.#kept.get(key) ?? []);
    const whole = keys.flatMap((key) => this.#whole.get(key) ?? []);
    const answer = await twice(() => this.#ask({ ask: 'assess', files, whole }));
    if (!('assessed' in answer)) throw new Error(DIED);
    return answer.assessed;
  }

  /** The files of these keys that were read and are sound, as they were brought. */
  wholeOf(keys: readonly number[]): Whole[] {
    return keys.flatMap((key) => this.#whole.get(key) ?? []);
  }

  /** Ends the work that is under way: it throws that the reader stopped it. */
  stop(): void {
    if (this.#worker) this.#dismiss(this.#worker, new Error(STOPPED));
  }

  async #ask(question: Question): Promise<Answered> {
    const worker = this.#started();
    const id = ++this.#asked;
    const answer = await untilSilent(
      SILENCE,
      SILENT,
      (alive) =>
        new Promise<Answered>((resolve, reject) => {
          this.#waiting.set(id, {
            heard: (said) => {
              if (!('alive' in said)) return resolve(said);
              alive();
              if (said.part !== undefined) this.onPart(said.part);
            },
            reject
          });
          worker.postMessage({ id, ...question } satisfies Asked);
        })
    ).catch((error: unknown) => {
      const silent = error instanceof Silence ? new Error(SILENT) : error;
      this.#dismiss(worker, silent instanceof Error ? silent : new Error(String(silent)));
      throw silent;
    });
    this.#waiting.delete(id);
    if ('problem' in answer) throw new Error(answer.problem);
    return answer;
  }

  #started(): FilesWorker {
    if (this.#worker) return this.#worker;
    const name = lockName('reading files');
    const made = this.start(name);
    made.addEventListener('message', ({ data }) => this.#waiting.get(data.id)?.heard(data));
    made.addEventListener('error', () => this.#dismiss(made, new WorkerDied(DIED)));
    void this.gone(name).then(() => this.#dismiss(made, new WorkerDied(DIED)));
    return (this.#worker = made);
  }

  #dismiss(made: FilesWorker, why: Error): void {
    made.terminate();
    if (this.#worker !== made) return;
    this.#worker = null;
    this.#read = 0;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(why);
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
