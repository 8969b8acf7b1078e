import { EngineDied, type Engine } from './engine.ts';
import type { ReaderTable } from './tables.ts';

const TWICE = 'The database stopped twice at the same question. Choose another measure or year, or reload the page.';
const BROUGHT = 'The database stopped when it was given the figures of your files. Reload the page and bring fewer files.';

/**
 * An engine that outlives its own death: when one dies another is opened, is given the rows that the dead one held in `reader`, and is
 * asked the question again, once. `onReopening` is told true when that begins and false when it has ended. Rejects when the first engine
 * cannot be opened; one that cannot be opened again is tried afresh at the next question. Throws in words for a reader when a question,
 * or the rows themselves, cost a second engine.
 */
export async function lasting(
  open: () => Promise<Engine>,
  onReopening: (reopening: boolean) => void = () => {}
): Promise<Engine> {
  const brought = new Map<ReaderTable, Uint8Array | null>();
  let current: Promise<Engine> | null = Promise.resolve(await open());
  const dropped = new WeakSet<Promise<Engine>>();
  let closed = false;

  async function reopen(): Promise<Engine> {
    onReopening(true);
    try {
      const engine = await open();
      for (const [table, stream] of brought) await engine.replace(table, stream);
      if (closed) await engine.close();
      return engine;
    } catch (error) {
      current = null;
      if (!(error instanceof EngineDied)) throw error;
      brought.clear();
      throw new Error(BROUGHT, { cause: error });
    } finally {
      onReopening(false);
    }
  }

  /** Lets go of an engine that died, unless somebody has already. */
  async function drop(dead: Promise<Engine>): Promise<void> {
    if (dropped.has(dead)) return;
    dropped.add(dead);
    current = null;
    // What is dead may not manage even to close.
    await dead.then((engine) => engine.close()).catch(() => undefined);
  }

  async function ask<T>(question: (engine: Engine) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      if (closed) throw new Error('The database engine was closed');
      const used = (current ??= reopen());
      try {
        return await question(await used);
      } catch (error) {
        // What waits behind the question that kills is refused when the dead engine is let go of.
        if (closed || !(error instanceof EngineDied || dropped.has(used))) throw error;
        await drop(used);
        if (attempt === 2) throw new Error(TWICE, { cause: error });
      }
    }
  }

  return {
    query: (sql, params) => ask((engine) => engine.query(sql, params)),
    table: (sql, params) => ask((engine) => engine.table(sql, params)),
    replace: async (table, stream) => {
      brought.set(table, stream);
      try {
        await ask((engine) => engine.replace(table, stream));
      } catch (error) {
        brought.delete(table);
        throw error;
      }
    },
    close: async () => {
      closed = true;
      await (await current)?.close();
    }
  };
}
