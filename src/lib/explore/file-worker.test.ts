import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CleanFile, ReportedFile } from './files.ts';
import { pack, unpack } from './kept.ts';
import { DIED, FileWorker, SILENCE, SILENT, STOPPED, type Answered, type Asked, type FilesWorker } from './file-worker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const report = (name: string): ReportedFile => ({ name, bytes: 1, milliseconds: 0, state: 'refused', reason: 'none' });
const file = (name: string) => new File(['a'], name);

/** Workers that answer as `work` says, and that can be ended as a browser ends them: without a word. */
function workers(work: (asked: Asked, reply: (answer: Answered) => void, number: number) => void) {
  const endings: (() => void)[] = [];
  let started = 0;
  const start = (): FilesWorker => {
    const number = ++started;
    let heard: (event: MessageEvent<Answered>) => void = () => undefined;
    return {
      addEventListener: (type, listener) => void (type === 'message' && (heard = listener)),
      postMessage: (asked: Asked) => work(asked, (data) => heard({ data } as MessageEvent<Answered>), number),
      terminate: () => undefined
    };
  };
  const gone = () => new Promise<void>((resolve) => endings.push(resolve));
  return { worker: new FileWorker(start, gone), started: () => started, kill: () => endings.at(-1)?.() };
}

const sound = ({ id, ...asked }: Asked, reply: (answer: Answered) => void) =>
  reply(
    asked.ask === 'read'
      ? { id, report: report(asked.name), kept: pack({ name: asked.name } as CleanFile) }
      : {
          id,
          fed: {
            stream: null,
            measures: 'files' in asked ? asked.files.map((kept) => unpack(kept).name) : [],
            periods: [],
            unfed: [],
            sources: new Map(),
            shared: new Map(),
            impossible: []
          }
        }
  );

/** What came of it: the sentence that a reader is told, or the name of the file. */
const outcome = (reading: Promise<ReportedFile>) =>
  reading.then(
    ({ name }) => name,
    (error: Error) => error.message
  );

describe('a worker that reads files', () => {
  it('and is ended without a word is followed by another, which is asked again at once', async () => {
    const { worker, started, kill } = workers((asked, reply, number) => number > 1 && sound(asked, reply));
    const reading = outcome(worker.read(1, file('a.csv'), 'a.csv'));
    kill();
    expect(await reading).toBe('a.csv');
    expect(started()).toBe(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('and is ended twice ends in a sentence, and the files read before are kept', async () => {
    let deaf = false;
    const { worker, kill } = workers((asked, reply) => !deaf && sound(asked, reply));
    await worker.read(1, file('a.csv'), 'a.csv');
    deaf = true;
    const reading = outcome(worker.read(2, file('b.csv'), 'b.csv'));
    kill();
    await vi.advanceTimersByTimeAsync(0);
    kill();
    expect(await reading).toBe(DIED);
    deaf = false;
    expect((await worker.feed([1])).measures).toEqual(['a.csv']);
    expect(await outcome(worker.read(2, file('b.csv'), 'b.csv'))).toBe('b.csv');
  });

  it('and hangs is ended when it has given no sign for too long, and not while it does', async () => {
    let sign = () => {};
    const { worker, started } = workers(({ id }, reply) => (sign = () => reply({ id, alive: true })));
    const settled = vi.fn();
    const reading = outcome(worker.read(1, file('a.csv'), 'a.csv')).then(settled);
    for (let i = 0; i < 5; i++) {
      await vi.advanceTimersByTimeAsync((SILENCE - 1) * 1000);
      sign();
    }
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(SILENCE * 1000);
    await reading;
    expect(settled).toHaveBeenCalledWith(SILENT);
    expect(started()).toBe(1);
  });

  it('is followed by another before a file with which it would have read more than twenty megabytes, and its files are kept', async () => {
    const { worker, started } = workers(sound);
    const of = (name: string, megabytes: number) => new File(['a'.repeat(megabytes * 1e6)], name);
    const read: number[] = [];
    for (const [i, megabytes] of [21, 3, 17, 1].entries()) {
      await worker.read(i, of(`${i}.csv`, megabytes), `${i}.csv`);
      read.push(started());
    }
    expect(read).toEqual([1, 2, 2, 3]);
    expect((await worker.feed([0, 1, 2, 3])).measures).toEqual(['0.csv', '1.csv', '2.csv', '3.csv']);
  });

  it('is stopped when the reader says so, and not asked again', async () => {
    const { worker, started } = workers(() => undefined);
    const reading = outcome(worker.read(1, file('a.csv'), 'a.csv'));
    worker.stop();
    expect(await reading).toBe(STOPPED);
    expect([started(), vi.getTimerCount()]).toEqual([1, 0]);
  });
});
