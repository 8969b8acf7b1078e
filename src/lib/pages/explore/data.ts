import type { Period } from '../../model/period.ts';
import type { PackedRow, FigureRow } from '../../ui/rows.ts';
import type { Cited, Shown } from '../../ui/measure-shown.ts';
import type { BreakdownIndex } from '../../breakdowns/available.ts';
import type { Named } from './group.ts';

/** What the page carries: the measure that it opens on in its newest year, and what there is to choose from. */
export interface ExploreData {
  /** Of the first measure. Its rows are packed; of faults only the councils that they mark are told. */
  shown: Omit<Shown, 'rows' | 'faults'> & { rows: PackedRow[] };
  flagged: string[];
  /** Codes of councils with too few children for a figure without a published count to have a place among others. */
  tiny: string[];
  /** Sources of the first measure. */
  sources: Cited[];
  regions: Named[];
  /** Which measures are published by which groups of children, and for which periods. */
  breakdowns: BreakdownIndex;
  /** Every measure with the periods that have figures, rising. */
  periods: Record<string, Period[]>;
}

/** What a view shows: everything of one measure and period. */
export interface Drawn extends Omit<Shown, 'faults'> {
  measure: string;
  flagged: ReadonlySet<string>;
  sources: Cited[];
  /** Councils, regions and England. */
  all: FigureRow[];
}
