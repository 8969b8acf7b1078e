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
  if (markup !== undefined) body.innerHTML = markup;
  const rows = [...body.rows];
  return new Map(keys.flatMap((key, i) => (rows[i] ? [[key, rows[i]] as const] : [])));
}

/** Puts rows in the order of `keys` and hides all others: sorting and filtering are nothing more than this. */
export function arrange(
  body: HTMLTableSectionElement,
  rows: ReadonlyMap<string, HTMLTableRowElement>,
  keys: readonly string[]
): void {
  const shown = new Set(keys);
  for (const [key, row] of rows) if (row.hidden === shown.has(key)) row.hidden = !shown.has(key);
  const wanted = keys.flatMap((key) => rows.get(key) ?? []);
  const standing = [...body.rows].filter((row) => !row.hidden);
  if (wanted.some((row, i) => row !== standing[i])) body.append(...wanted);
}
