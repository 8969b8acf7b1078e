import { capital, lowered, periodOnBasis } from '../../words/index.ts';
import { besideName, differenceInWords, type Side } from './difference.ts';
import { plainBeside } from './plain.ts';
import type { Compared, Column } from './state.svelte.ts';

/** What the page says first of two areas: both figures as people say them, then how far apart they are and what chance can explain. */
export interface Story {
  plain: string;
  exact: string;
}

/** Of the first measure whose two figures can be told in a sentence; null where none can, or fewer than two areas are shown. */
export function storyOf(columns: readonly Column[], pair: readonly [Compared, Compared] | null): Story | null {
  for (const { measure, period, cells } of pair ? columns : []) {
    const [first, second] = (pair ?? []).map((area) => sideOf(cells.find((cell) => cell.area.code === area.code)));
    if (!first || !second) continue;
    const plain = plainBeside(measure, first, second);
    if (plain === '') continue;
    const whose = `${besideName(measure, first, second)} beside ${besideName(measure, second, first)}`;
    return {
      plain,
      exact: `${capital(periodOnBasis(measure, period))}. ${whose}: ${lowered(differenceInWords(measure, first, second))}`
    };
  }
  return null;
}

const sideOf = (cell: Column['cells'][number] | undefined): Side | null => (cell?.row ? { ...cell, row: cell.row } : null);
