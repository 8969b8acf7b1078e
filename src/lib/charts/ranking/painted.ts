import { afterPaint } from '../after-paint.ts';
import { rebased } from '../../served/at.ts';
import { trusted } from '../../served/trusted.ts';
import type { RankingGroup } from './layout.ts';

/** What stands for each row of the table, headings included, in their order: a council's code, or its group. */
export function keysOf(groups: readonly RankingGroup[]): string[] {
  return groups.flatMap(({ id, lines }) => [...(id === 'ranked' ? [] : [id]), ...lines.map(({ row }) => row.code)]);
}

/** Rows that `drawRows` wrote, under their keys; with `markup`, written anew first. */
export function rowsByKey(
  body: HTMLTableSectionElement,
  keys: readonly string[],
  markup?: string
): Map<string, HTMLTableRowElement> {
  if (markup !== undefined) body.innerHTML = trusted(rebased(markup));
  const rows = [...body.rows];
  return new Map(keys.flatMap((key, i) => (rows[i] ? [[key, rows[i]] as const] : [])));
}

/** Where a rank may lie with a chance of 95%: its first and last place, 1 being the first. */
export interface RankSpan {
  low: number;
  high: number;
}

/** What stands after a rank: ' (7 to 21)'. */
export function spanInWords({ low, high }: RankSpan): string {
  return ` (${low} to ${high})`;
}

/** Writes beside each rank where it may lie, '12 (7 to 21)', and takes away what stood there before. */
export function writeRanks(rows: ReadonlyMap<string, HTMLTableRowElement>, spans: ReadonlyMap<string, RankSpan>): void {
  for (const [code, row] of rows) {
    const [cell] = row.cells;
    if (!cell || row.classList.contains('group')) continue;
    const [span, existing] = [spans.get(code), cell.querySelector('small')];
    const words = span ? spanInWords(span) : '';
    if (words === (existing?.textContent ?? '')) continue;
    existing?.remove();
    if (words === '') continue;
    const written = document.createElement('small');
    written.textContent = words;
    cell.append(written);
  }
}

/** Rows that are moved in one task: the browser lays each of them out anew. */
const PIECE = 30;

/**
 * Puts rows in the order of `keys` and hides all others: sorting and filtering are nothing more than this. The first are moved at once, the
 * rest after them in pieces, for as long as `wanted`.
 */
export async function arrange(
  body: HTMLTableSectionElement,
  rows: ReadonlyMap<string, HTMLTableRowElement>,
  keys: readonly string[],
  wanted: () => boolean
): Promise<void> {
  const shown = new Set(keys);
  for (const [key, row] of rows) if (row.hidden === shown.has(key)) row.hidden = !shown.has(key);
  const order = keys.flatMap((key) => rows.get(key) ?? []);
  const standing = [...body.rows].filter((row) => !row.hidden);
  const first = order.findIndex((row, i) => row !== standing[i]);
  if (first < 0) return;
  let last = order[first - 1];
  for (let at = first; at < order.length; at += PIECE) {
    if (at > first) {
      await afterPaint();
      if (!wanted()) return;
    }
    const piece = order.slice(at, at + PIECE);
    if (last) last.after(...piece);
    else body.prepend(...piece);
    last = piece.at(-1);
  }
}
