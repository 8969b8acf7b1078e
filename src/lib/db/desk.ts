import { boot, listeners, run, type Booted, type Progress } from './browser.ts';
import { ATTACH_PUBLISHED, publishedIn, publishedStatement, type PublishedTable } from './published.ts';
import { asDescription, asQuestion, asksOfAll, GUARDS, type Look } from './question.ts';
import { faultOf, type Fault } from './question-fault.ts';
import { rowsOfSheet, sheetOf, type Sheet } from './sheet.ts';
import { messageOf } from '../model/message.ts';

/** Seconds after which a question is stopped. */
export const MOST_SECONDS = 30;
/** DuckDB minds a limit of its own for tables and sorts, and nothing for one long text: so the engine itself gets no more than this. */
const LIMITS = [`SET memory_limit = '768MB'`, ...GUARDS, ATTACH_PUBLISHED];
const MOST_MEMORY = 1_250_000_000;

/** Why a question has no answer: it is wrong, was stopped, or the engine died of it. */
export class Unanswered extends Error {
  constructor(readonly fault: Fault) {
    super(fault.words);
  }
}

/** The published files that can be asked for: each is fetched when a question first names its table. */
export interface Shelf {
  tables: ReadonlyMap<string, PublishedTable>;
  /** Throws in words for a reader. */
  fetch: (table: string) => Promise<Uint8Array>;
}

/**
 * An engine for the reader's own SQL, apart from the one that the site asks: what happens to it happens to nothing else. One question at a
 * time. After a question that is stopped, or of which the engine dies, another engine is opened.
 */
export class Desk {
  /** The published files that were asked for: an engine that is opened again has them too. */
  readonly #published = new Map<string, { table: PublishedTable; bytes: Uint8Array }>();
  /** Whether every table is open: from the first question on that needs one of those that first answers do without. */
  #whole = false;
  #engine: Promise<Booted> | null = null;
  #stop: ((reason: Unanswered) => void) | null = null;

  constructor(
    private readonly onProgress: (progress: Progress) => void = () => {},
    private readonly shelf: Shelf | null = null
  ) {}

  /** Opens the engine where there is none, with the tables that `sql` needs. Throws in words for a reader. */
  async open(sql: string): Promise<void> {
    if (asksOfAll(sql)) this.#openWhole();
    await this.#opened();
  }

  /** Throws `Unanswered`, or in words for a reader when the engine cannot be opened. An engine that died before is opened and asked again. */
  async ask(sql: string, look?: Look, again = true): Promise<Sheet> {
    await this.#fetchPublished(publishedIn(sql));
    if (asksOfAll(sql)) this.#openWhole();
    const { connection, failed } = await this.#opened();
    const stopped = new Promise<never>((_, reject) => (this.#stop = reject));
    const timer = setTimeout(() => this.stop(`Stopped after ${MOST_SECONDS} seconds: ask for less.`), MOST_SECONDS * 1000);
    let asking = false;
    const first = <T>(work: Promise<T>) => Promise.race([stopped, failed, work]);
    try {
      await first(connection.query('SELECT 1'));
      asking = true;
      const described = sheetOf(await first(run(connection, asDescription(sql))));
      const columns = rowsOfSheet(described, described.length).map(([name, type]) => ({
        name: String(name),
        type: String(type)
      }));
      return sheetOf(await first(run(connection, asQuestion(sql, look, columns))));
    } catch (error) {
      if (error instanceof Unanswered) throw error;
      const message = messageOf(error);
      if (asking && error instanceof Error && error.name !== 'RuntimeError' && (await answers(connection, failed))) {
        if (this.#whole || !/Table with name/.test(message)) throw new Unanswered(faultOf(message, sql));
        // A name that these tables lack may be in the others, and what DuckDB suggests in its place comes from all.
        clearTimeout(timer);
        this.#stop = null;
        this.#openWhole();
        return await this.ask(sql, look, again);
      }
      this.#dismiss();
      if (!asking && again) return await this.ask(sql, look, false);
      throw new Unanswered({ words: LOST, line: null, column: null });
    } finally {
      clearTimeout(timer);
      this.#stop = null;
    }
  }

  /** Ends the question that is being answered, if there is one. */
  stop(words = 'Stopped.'): void {
    const stop = this.#stop;
    if (!stop) return;
    this.#dismiss();
    stop(new Unanswered({ words, line: null, column: null }));
  }

  close(): void {
    this.stop();
    this.#dismiss();
  }

  /** From here on the engine has every table: another is opened, because nothing comes in once the lock is shut. */
  #openWhole(): void {
    if (this.#whole) return;
    this.#whole = true;
    this.#dismiss();
  }

  /** Fetches published files that are not here yet. A file can come in only before the lock is shut, so another engine is opened. */
  async #fetchPublished(names: readonly string[]): Promise<void> {
    const wanted = names.flatMap((name) => (this.#published.has(name) ? [] : (this.shelf?.tables.get(name) ?? [])));
    if (wanted.length === 0 || !this.shelf) return;
    const { fetch } = this.shelf;
    const files = await Promise.all(wanted.map(async (table) => ({ table, bytes: await fetch(table.table) })));
    for (const file of files) this.#published.set(file.table.table, file);
    this.#dismiss();
  }

  #opened(): Promise<Booted> {
    if (this.#engine) return this.#engine;
    listeners.add(this.onProgress);
    const files = [...this.#published.values()].map(({ table, bytes }) => ({ name: `${table.table}.csv`, bytes, table }));
    const statements = files.map(({ name, table }) => publishedStatement(table, name));
    const engine = boot({ limits: [...LIMITS, ...statements], mostMemory: MOST_MEMORY, files, whole: this.#whole }).finally(() =>
      listeners.delete(this.onProgress)
    );
    engine.catch(() => (this.#engine = this.#engine === engine ? null : this.#engine));
    return (this.#engine = engine);
  }

  #dismiss(): void {
    void this.#engine?.then(({ database }) => database.terminate()).catch(() => undefined);
    this.#engine = null;
  }
}

const LOST = 'The database stopped at this question, perhaps for want of memory. It is opened again at the next one.';

async function answers(connection: Booted['connection'], failed: Promise<never>): Promise<boolean> {
  const silent = new Promise<false>((resolve) => setTimeout(() => resolve(false), 5000));
  return Promise.race([failed, silent, connection.query('SELECT 1').then(() => true)]).catch(() => false);
}
