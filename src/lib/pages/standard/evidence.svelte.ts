import {
  cellsOf,
  checkEvidence,
  readEvidence,
  sameEvidence,
  writeCells,
  writeEvidence,
  type EvidenceCells,
  type EvidenceFault,
  type EvidenceRow
} from '../../standard/evidence.ts';
import { loadWider } from '../../ui/find/load.ts';
import { loadPlaces } from '../../ui/search.ts';
import { counted } from '../../words/index.ts';
import {
  BEFORE,
  byKey,
  forgetEvidence,
  keepEvidence,
  keptEvidence,
  keyOf,
  moveOlder,
  olderRows,
  onEvidence,
  today,
  type KeptEvidence
} from './evidence-store.ts';
import { messageOf } from '../../model/message.ts';

/** A row that is kept and not drawn, and why. */
export interface Aside {
  kept: KeptEvidence;
  why: string;
}

/** A file that was brought, read, and waits for the reader's word. */
export interface Pending {
  name: string;
  rows: readonly EvidenceRow[];
  faults: readonly EvidenceFault[];
}

const KEPT_NOWHERE = 'This browser keeps nothing for this site: your evidence will be gone when the page is closed.';

/** What an earlier version kept, where nothing newer can be. */
function older(): readonly EvidenceCells[] {
  try {
    return olderRows(localStorage.getItem(BEFORE) ?? '').rows;
  } catch {
    return [];
  }
}

/**
 * A reader's own evidence: what is kept on the device row by row, which of it holds, and what is set aside. Nothing is forgotten or replaced but
 * by the reader's word; a list that could not be loaded changes nothing that is kept.
 */
export class EvidenceState {
  /** What is kept, that which is set aside among it. */
  kept = $state.raw<readonly KeptEvidence[]>([]);
  /** Rows that hold: these are drawn. */
  rows = $state.raw<readonly EvidenceRow[]>([]);
  /** Rows that are kept and do not hold. */
  aside = $state.raw<readonly Aside[]>([]);
  /** Why what is kept could not be checked; empty where it was. */
  unchecked = $state('');
  /** A file with faults. */
  pending = $state.raw<Pending | null>(null);
  /** Rows that would be replaced, and by what. */
  replacing = $state.raw<{ name: string; rows: readonly EvidenceRow[]; older: readonly KeptEvidence[] } | null>(null);
  removing = $state(false);
  ready = $state(false);
  said = $state('');
  /** What is under way: one thing waits for the other, so that a second file finds what the first has kept. */
  #work: Promise<unknown> = Promise.resolve();
  /** Whether the browser keeps nothing: what is brought then lives as long as the page. */
  #refused = false;

  /** Reads what is kept, and follows other tabs. Answers with how to stop. */
  begin(): () => void {
    void this.#after(() => this.#open());
    return onEvidence(() => void this.#after(() => this.#reread()));
  }

  #after(work: () => Promise<void>): Promise<void> {
    const done = this.#work.then(work);
    this.#work = done.catch((error: unknown) => (this.said = messageOf(error)));
    return done;
  }

  async #open(): Promise<void> {
    try {
      await moveOlder(localStorage);
      await this.#reread();
    } catch {
      this.#refused = true;
      this.said = KEPT_NOWHERE;
      this.kept = older().map((cells) => ({ key: keyOf(cells), cells, aside: '' }));
      await this.check();
    }
    this.ready = true;
  }

  async #reread(): Promise<void> {
    this.kept = await keptEvidence();
    await this.check();
  }

  /** Checks what is kept, row by row. */
  check = async (): Promise<void> => {
    const holding = this.kept.filter(({ aside }) => aside === '');
    const set = this.kept.filter(({ aside }) => aside !== '').map((kept) => ({ kept, why: kept.aside }));
    if (holding.length === 0) {
      this.rows = [];
      this.aside = set;
      this.unchecked = '';
      return;
    }
    try {
      const [areas, beside] = await Promise.all([loadPlaces(), loadWider()]);
      const records = holding.map(({ cells }, i) => ({ line: i, cells }));
      const { rows, faults } = checkEvidence(records, areas, beside, today());
      this.rows = rows;
      this.aside = [
        ...holding.flatMap((kept, line) => {
          const own = faults.filter((fault) => fault.line === line);
          return own.length === 0 ? [] : [{ kept, why: own.map(({ what, advice }) => `${what} ${advice}`).join(' ') }];
        }),
        ...set
      ];
      this.unchecked = '';
    } catch (error) {
      this.aside = set;
      this.unchecked = messageOf(error);
    }
  };

  /** How many rows are kept that could not be checked. */
  readonly waiting = $derived(this.unchecked === '' ? 0 : this.kept.filter(({ aside }) => aside === '').length);

  /** Reads a file; without a fault it is kept at once, unless it would replace something. */
  bring = (file: File): Promise<void> => this.#after(() => this.#bring(file));

  async #bring(file: File): Promise<void> {
    try {
      const text = await file.text();
      const [areas, beside] = await Promise.all([loadPlaces(), loadWider()]);
      if (this.unchecked !== '') await this.check();
      const read = readEvidence(text, areas, beside, today());
      if (read.faults.length === 0) return await this.#offer(file.name, read.rows);
      this.pending = { name: file.name, ...read };
      this.said = `${counted(read.faults.length, 'fault')} in ${file.name}.`;
    } catch (error) {
      this.said = `${file.name} could not be read: ${messageOf(error)}. What is kept here is as it was.`;
    }
  }

  /** Keeps rows, but asks first where some that are kept would be replaced. */
  offer = (name: string, rows: readonly EvidenceRow[]): Promise<void> => this.#after(() => this.#offer(name, rows));

  async #offer(name: string, rows: readonly EvidenceRow[]): Promise<void> {
    this.pending = null;
    const brought = byKey(rows.map(cellsOf));
    const older = this.kept.filter(({ key, cells }) => {
      const newer = brought.get(key);
      return newer !== undefined && !sameEvidence(newer, cells);
    });
    if (older.length === 0) return this.#keep(rows, []);
    this.replacing = { name, rows, older };
    this.said = `${counted(older.length, 'row')} that you keep would be replaced.`;
  }

  /** The reader's word on what would be replaced. */
  replace = async (all: boolean): Promise<void> => {
    if (!this.replacing) return;
    const { rows, older } = this.replacing;
    this.replacing = null;
    const kept = byKey(older.map(({ cells }) => cells));
    await this.#after(() => this.#keep(all ? rows : rows.filter((row) => !kept.has(keyOf(cellsOf(row)))), all ? older : []));
  };

  async #keep(rows: readonly EvidenceRow[], older: readonly KeptEvidence[]): Promise<void> {
    const cells = rows.map(cellsOf);
    let aside = 0;
    let refused = this.#refused;
    if (!refused)
      try {
        aside = await keepEvidence(cells, older, 'Another row of the same council and item was kept later, from another tab.');
        await this.#reread();
      } catch {
        refused = true;
      }
    if (refused) {
      const own = byKey(cells);
      this.kept = [
        ...this.kept.filter(({ key }) => !own.has(key)),
        ...cells.map((one) => ({ key: keyOf(one), cells: one, aside: '' }))
      ];
      await this.check();
    }
    const here = refused ? ' This browser would not keep them: they will be gone when the page is closed.' : '';
    const drawn = counted(this.rows.length, 'row is', 'rows are');
    const replaced = older.length === 0 ? '' : ` ${counted(older.length, 'older row was', 'older rows were')} replaced.`;
    const set = aside === 0 ? '' : ` ${counted(aside, 'row was', 'rows were')} set aside.`;
    this.said = refused
      ? `${drawn} drawn in the matrix, framed.${replaced}${here}`
      : `${drawn} drawn in the matrix, framed, and kept on this device only.${replaced}${set}`;
  }

  /** Forgets the rows that hold, and those alone that this page has seen. */
  remove = async (): Promise<void> => {
    this.removing = false;
    const keys = this.rows.map((row) => keyOf(cellsOf(row)));
    await this.#after(() => this.#forget(keys));
    this.said = 'Your evidence is removed from this device.';
  };

  /** Forgets the rows that are set aside. */
  removeAside = async (): Promise<void> => {
    const keys = this.aside.map(({ kept }) => kept.key);
    await this.#after(() => this.#forget(keys));
    this.said = 'What was set aside is removed from this device.';
  };

  async #forget(keys: readonly string[]): Promise<void> {
    if (!this.#refused)
      try {
        await forgetEvidence(keys);
        return await this.#reread();
      } catch {
        this.said = KEPT_NOWHERE;
      }
    this.kept = this.kept.filter(({ key }) => !keys.includes(key));
    await this.check();
  }

  /** The rows that hold, as a file. */
  file(nameOf: (area: string) => string): string {
    return writeEvidence(this.rows, nameOf);
  }

  /** Everything kept, or some of it, as a file that says why it was set aside. */
  static fileOf(kept: readonly Aside[], nameOf: (area: string) => string): string {
    return writeCells(
      kept.map(({ kept: { cells }, why }): { cells: EvidenceCells; why: string } => ({
        cells: { ...cells, council: nameOf(cells.council) },
        why
      }))
    );
  }
}
