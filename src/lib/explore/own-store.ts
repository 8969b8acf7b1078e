import { del, entries, get, set, update } from 'idb-keyval';
import { bytesOf, type KeptBytes, keptFileOf, keptStore } from './kept-store.ts';
import { choicesOf, type OwnChoices } from './own-choices.ts';

/** A table that the reader keeps on the device: the file as it was brought, and what was said of it. */
export interface KeptTable {
  id: string;
  /** The reader's name for it. */
  name: string;
  file: Blob;
  fileName: string;
  choices: OwnChoices;
  /** When it was kept, as an ISO date and time of the device. */
  kept: string;
}

type StoredTable = Omit<KeptTable, 'file'> & { file: KeptBytes | Blob };

export type KeptEntry = Pick<KeptTable, 'id' | 'name' | 'fileName' | 'kept'> & { bytes: number };

const attempt = keptStore('send-parity-atlas-tables', 'tables');
/** Other tabs are told what changed. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('send-parity-atlas-tables');

/** All tables kept, the last first. Throws a StoreError. */
export async function keptTables(): Promise<KeptEntry[]> {
  const all = await attempt((store) => entries<string, unknown>(store));
  return all
    .flatMap(([, stored]) => tableOf(stored) ?? [])
    .map(({ id, name, fileName, kept, file }) => ({ id, name, fileName, kept, bytes: file.size }))
    .sort((a, b) => (a.kept < b.kept ? 1 : -1));
}

/** Keeps a table, in place of one of the same id. Throws a StoreError. */
export async function keepTable(table: KeptTable): Promise<void> {
  const stored: StoredTable = { ...table, file: await bytesOf(table.file) };
  await attempt((store) => set(table.id, stored, store));
  channel?.postMessage('changed');
}

/** Keeps what the reader now says of a table that is kept; nothing where another tab has forgotten it. Throws a StoreError. */
export async function keepChoices(id: string, choices: OwnChoices): Promise<void> {
  if ((await attempt((store) => get<StoredTable>(id, store))) === undefined) return;
  await attempt((store) => update<StoredTable>(id, (table) => ({ ...(table as StoredTable), choices }), store));
}

/** A table that was kept; null where it is not any more. Throws a StoreError. */
export async function keptTable(id: string): Promise<KeptTable | null> {
  return tableOf(await attempt((store) => get<unknown>(id, store)));
}

/** Forgets a table. Throws a StoreError. */
export async function forgetTable(id: string): Promise<void> {
  await attempt((store) => del(id, store));
  channel?.postMessage('changed');
}

/** Calls when another tab keeps or forgets a table; returns what ends it. */
export function onChange(changed: () => void): () => void {
  channel?.addEventListener('message', changed);
  return () => channel?.removeEventListener('message', changed);
}

function tableOf(stored: unknown): KeptTable | null {
  const { id, name, file: lying, fileName, kept = '', choices } = (stored ?? {}) as Partial<StoredTable>;
  const file = keptFileOf(lying);
  if (typeof id !== 'string' || typeof name !== 'string' || typeof fileName !== 'string' || !file) return null;
  return { id, name, file, fileName, kept, choices: choicesOf(choices) };
}
