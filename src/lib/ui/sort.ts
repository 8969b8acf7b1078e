import type { SortKey } from '../charts/ranking/row.ts';
import type { Sort } from '../view/view.ts';

/** `-figure` of an address as a column and a direction. */
export function sortOf(sort: Sort): { sort: SortKey; reversed: boolean } {
  return { sort: sort.replace('-', '') as SortKey, reversed: sort.startsWith('-') };
}
