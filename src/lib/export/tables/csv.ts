import { guarded } from '../../model/spreadsheet.ts';
import type { Cell, Table } from '../figure.ts';

/** So that Excel, which takes a file without it for one in the machine's own alphabet, reads '£' and '’' as they are; other readers pass over it. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table as RFC 4180 has it, in UTF-8 with a byte order mark. Numbers are unrounded; what a spreadsheet would run in a text is led by an apostrophe. */
export function csvOf({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((cells) => cells.map(fieldOf).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new Error(`${cell} is no figure`);
    return String(cell);
  }
  const text = guarded(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
