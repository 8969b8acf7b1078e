import type { Progress } from '../../../db/browser.ts';
import type { Desk, Shelf } from '../../../db/desk.ts';
import type { ServedFile } from '../../../model/served.ts';
import type { Fault } from '../../../db/question-fault.ts';
import type { Look } from '../../../db/question.ts';
import type { Sheet } from '../../../db/sheet.ts';
import { shelved } from '../../../explore/published/shelf.ts';
import { forgetHistory, keepInHistory, readHistory } from '../../../explore/sql/history.ts';
import { messageOf } from '../../../model/message.ts';

export type Stage = 'idle' | 'opening' | 'asking' | 'answered' | 'failed';

const AS_IT_CAME: Look = { order: null, holding: '' };
const FUNCTIONS = 'SELECT DISTINCT function_name FROM duckdb_functions() ORDER BY 1';

type Askable = Pick<ServedFile, 'path' | 'sha256' | 'name' | 'table' | 'titled'> & { columns: readonly { name: string }[] };

/** What the page of SQL knows: the question, its answer, and how far it has got. */
export class SqlPage {
  sql = $state('');
  stage = $state<Stage>('idle');
  sheet = $state.raw<Sheet | null>(null);
  /** The SQL that `sheet` answers. */
  asked = $state('');
  look = $state.raw<Look>(AS_IT_CAME);
  fault = $state.raw<Fault | null>(null);
  seconds = $state(0);
  loads = $state<Partial<Record<Progress['step'], Progress>>>({});
  history = $state.raw<string[]>([]);
  functions = $state.raw<string[]>([]);
  readonly #shelf: Shelf;
  #desk: Desk | null = null;
  #turn = 0;
  #running: Promise<void> | null = null;
  #storage: Storage | null = null;

  /** `published`: the published files that can be asked for, with their columns. */
  constructor(published: readonly Askable[]) {
    this.#shelf = {
      tables: shelved(published),
      fetch: async (table) => {
        const { fetchServed } = await import('../../../explore/published/load.ts');
        const file = published.find((one) => one.table === table);
        if (!file) throw new Error(`There is no published file ‘${table}’.`);
        return new Uint8Array(await (await fetchServed(file, file.name)).file.arrayBuffer());
      }
    };
  }

  /** Reads what was asked before on this device. */
  remember(storage: Storage | null): void {
    this.#storage = storage;
    this.history = readHistory(storage);
  }

  forget(): void {
    forgetHistory(this.#storage);
    this.history = [];
  }

  /**
   * Asks `sql`, or the same question again with its rows sorted or sifted. The last answer stays until another comes; a question that is
   * being answered is stopped for the next.
   */
  async run(look: Look = AS_IT_CAME): Promise<void> {
    const turn = ++this.#turn;
    const sql = look === AS_IT_CAME ? this.sql : this.asked;
    while (this.#running) {
      this.stop();
      await this.#running;
    }
    if (turn !== this.#turn) return;
    this.#running = this.#answer(sql, look, turn);
    await this.#running;
  }

  async #answer(sql: string, look: Look, turn: number): Promise<void> {
    this.fault = null;
    this.stage = 'opening';
    try {
      const desk = await this.#opened(sql);
      if (turn !== this.#turn) return;
      this.stage = 'asking';
      const started = performance.now();
      this.sheet = await desk.ask(sql, look);
      this.seconds = (performance.now() - started) / 1000;
      this.asked = sql;
      this.look = look;
      this.stage = 'answered';
      if (look === AS_IT_CAME) this.history = keepInHistory(this.#storage, this.history, sql);
    } catch (error) {
      if (turn !== this.#turn) return;
      const known = error instanceof Error && 'fault' in error ? (error.fault as Fault) : null;
      const words = messageOf(error).replace(/([^.!?])$/, '$1.');
      this.fault = known ?? {
        words: `The database could not be opened here. ${words} Run tries again; the pages of the measures show the same figures without it.`,
        line: null,
        column: null
      };
      this.stage = 'failed';
    } finally {
      this.#running = null;
    }
  }

  stop(): void {
    this.#desk?.stop();
  }

  close(): void {
    this.#desk?.close();
  }

  async #opened(sql: string): Promise<Desk> {
    const { Desk } = await import('../../../db/desk.ts');
    this.#desk ??= new Desk((progress) => (this.loads[progress.step] = progress), this.#shelf);
    const desk = this.#desk;
    await desk.open(sql);
    if (this.functions.length === 0) {
      const sheet = await desk.ask(FUNCTIONS);
      this.functions = Array.from({ length: sheet.length }, (_, row) => String(sheet.cell(row, 0))).filter((name) =>
        /^\w+$/.test(name)
      );
    }
    return desk;
  }
}
