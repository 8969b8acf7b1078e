import { delMany, promisifyRequest, setMany, values } from 'idb-keyval';
import Papa from 'papaparse';
import { keptStore } from '../../explore/kept-store.ts';
import { EVIDENCE_COLUMNS, sameEvidence, type EvidenceCells } from '../../standard/evidence.ts';

/** A row of evidence on the reader's device, as it was written. */
export interface KeptEvidence {
  /** Council and item, or a name of its own for one that was set aside. */
  key: string;
  cells: EvidenceCells;
  /** Why it no longer holds; empty for one that does. */
  aside: string;
}

const NAME = 'send-parity-atlas-evidence';
/** Where all rows were kept as one text before each was kept by itself. */
export const BEFORE = 'send-parity-atlas.evidence';

const attempt = keptStore(NAME, 'rows');
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);

/** The key of a row that holds: one for each council and item. */
export const keyOf = ({ council, item }: Pick<EvidenceCells, 'council' | 'item'>): string => `${council} ${item}`;

/** Rows by their keys; of several of one key the last. */
export const byKey = (rows: readonly EvidenceCells[]): ReadonlyMap<string, EvidenceCells> =>
  new Map(rows.map((cells) => [keyOf(cells), cells]));

/** The reader's own day, by their clock: '2026-11-29'. */
export function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Everything kept, by key: those that hold and those set aside. Throws in words for a reader. */
export async function keptEvidence(): Promise<KeptEvidence[]> {
  const found = await attempt((store) => values<unknown>(store));
  return found.flatMap((one) => (isKept(one) ? [one] : []));
}

/**
 * Keeps rows, each by itself. A row that is already kept under the same council and item and says something else is set aside with `reason`
 * unless it is one of those `replaced`, which the reader has seen. What another tab keeps at the same time stays. Says how many were set aside.
 * Throws in words for a reader.
 */
export async function keepEvidence(
  rows: readonly EvidenceCells[],
  replaced: readonly KeptEvidence[],
  reason: string
): Promise<number> {
  const seen = new Map(replaced.map((one) => [one.key, one.cells]));
  let aside = 0;
  await attempt((store) =>
    store('readwrite', (kept) => {
      for (const cells of rows) {
        const key = keyOf(cells);
        const asked = kept.get(key) as IDBRequest<unknown>;
        asked.onsuccess = () => {
          const before = isKept(asked.result) ? asked.result : null;
          const known = seen.get(key);
          if (before && !sameEvidence(before.cells, cells) && !(known && sameEvidence(known, before.cells))) {
            aside++;
            const own = `aside ${crypto.randomUUID()}`;
            kept.put({ ...before, key: own, aside: reason } satisfies KeptEvidence, own);
          }
          kept.put({ key, cells, aside: '' } satisfies KeptEvidence, key);
        };
      }
      return promisifyRequest(kept.transaction);
    })
  );
  channel?.postMessage('changed');
  return aside;
}

/** Keeps rows that do not hold, each with why. Throws in words for a reader. */
async function setAside(rows: readonly Omit<KeptEvidence, 'key'>[]): Promise<void> {
  const entries = rows.map((row): [string, KeptEvidence] => {
    const key = `aside ${crypto.randomUUID()}`;
    return [key, { ...row, key }];
  });
  await attempt((store) => setMany(entries, store));
}

/** Forgets the rows of these keys and no other. Throws in words for a reader. */
export async function forgetEvidence(keys: readonly string[]): Promise<void> {
  await attempt((store) => delMany([...keys], store));
  channel?.postMessage('changed');
}

/** Calls when another tab keeps or forgets evidence; returns what ends it. */
export function onEvidence(changed: () => void): () => void {
  channel?.addEventListener('message', changed);
  return () => channel?.removeEventListener('message', changed);
}

/**
 * Moves what an earlier version kept as one text into rows of their own. A line that is no row is set aside with why. The text is removed only
 * when all of it is kept. Throws in words for a reader where the browser keeps nothing: the text then stays.
 */
export async function moveOlder(storage: Pick<Storage, 'getItem' | 'removeItem'>): Promise<void> {
  const text = storage.getItem(BEFORE);
  if (text === null) return;
  const { rows, broken } = olderRows(text);
  await keepEvidence(rows, [], 'Kept by an earlier version of this page, which had another row of the same council and item.');
  if (broken.length > 0) await setAside(broken);
  storage.removeItem(BEFORE);
}

/** The rows of the text, unchecked, and the lines that are none. */
export function olderRows(text: string): { rows: EvidenceCells[]; broken: Omit<KeptEvidence, 'key'>[] } {
  const [header = [], ...lines] = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data;
  const rows: EvidenceCells[] = [];
  const broken: Omit<KeptEvidence, 'key'>[] = [];
  const at = EVIDENCE_COLUMNS.map((column) => header.indexOf(column));
  const seen = new Set<string>();
  for (const line of lines) {
    const texts = EVIDENCE_COLUMNS.map((column, i) => [column, line[at[i] ?? -1] ?? '']);
    const cells = Object.fromEntries(texts) as unknown as EvidenceCells;
    if (at.includes(-1) || line.length !== header.length || cells.council === '' || cells.item === '') {
      const asNote = { council: '', item: '', verdict: '', evidence_url: '', date: '', note: line.join(',') };
      broken.push({ cells: asNote, aside: 'Kept by an earlier version of this page in a form that cannot be read.' });
    } else if (seen.has(keyOf(cells)))
      broken.push({ cells, aside: 'Kept twice by an earlier version of this page, for the same council and item.' });
    else {
      seen.add(keyOf(cells));
      rows.push(cells);
    }
  }
  return { rows, broken };
}

function isKept(one: unknown): one is KeptEvidence {
  const { key, cells, aside } = (one ?? {}) as Partial<KeptEvidence>;
  return (
    typeof key === 'string' &&
    typeof aside === 'string' &&
    EVIDENCE_COLUMNS.every((column) => typeof cells?.[column] === 'string')
  );
}
