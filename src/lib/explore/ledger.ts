import type { Fault } from '../model/fault.ts';
import { headerKey } from '../publications/csv.ts';
import type { Impossible } from '../publications/possible.ts';
import type { PlacedRow } from '../publications/place.ts';

/** What this site's ledger holds of the published files: whether something impossible is as it was published. */
export type Ledger = Pick<Set<string>, 'has'>;

const key = (check: string, area: string, period: string, column: string, published: string) =>
  [check, area, period, headerKey(column), published.trim()].join('|');

export function ledgerOf(faults: readonly Fault[]): Ledger {
  return new Set(faults.map((fault) => key(fault.check, fault.area, fault.period, fault.column, fault.published)));
}

/** Whether the ledger has this very cell, with these characters, of the same area and period. */
export function isPublishedSo(ledger: Ledger, { row, fields, check }: Impossible & { row: PlacedRow }): boolean {
  const cell = row.cells[fields[0] ?? ''];
  return cell !== undefined && ledger.has(key(check, row.area, row.period, cell.column, cell.published));
}
