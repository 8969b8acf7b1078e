import { fetchText } from '../served/fetch.ts';
import { headerKey } from '../publications/csv.ts';
import type { Fault } from '../model/fault.ts';
import type { Impossible } from '../publications/possible.ts';
import type { PlacedRow } from '../publications/place.ts';
import { readTable } from '../tables/csv.ts';
import { FAULTS } from '../tables/faults.ts';

/** What this site's ledger holds of the published files: whether something impossible is as it was published. */
export type Ledger = Pick<Set<string>, 'has'>;

const key = (check: string, area: string, period: string, column: string, published: string) =>
  [check, area, period, headerKey(column), published.trim()].join('|');

/** `text` is that of `/data/faults.csv`. Throws when it is no such table. */
export function ledgerOf(text: string): Ledger {
  const faults = readTable(FAULTS, text);
  return new Set(faults.map((fault) => key(fault.check, fault.area, fault.period, fault.column, fault.published)));
}

/** Whether the ledger has this very cell, or this very sum, with these characters, of the same area and period. */
export function isPublishedSo(ledger: Ledger, { row, fields, check, inLedger }: Impossible & { row: PlacedRow }): boolean {
  const cell = row.cells[fields[0] ?? ''];
  const printed = inLedger ?? cell;
  return printed !== undefined && ledger.has(key(check, row.area, row.period, printed.column, printed.published));
}

/** Whether the ledger has the same finding, of the same cell with the same characters. */
export function isKnown(ledger: Ledger, { check, area, period, column, published }: Fault): boolean {
  return ledger.has(key(check, area, period, column, published));
}

/** Fetches the ledger. Throws in words for a reader. */
export async function fetchLedger(): Promise<Ledger> {
  return ledgerOf(await fetchText('/data/faults.csv', { what: 'The list of faults known in published files' }));
}
