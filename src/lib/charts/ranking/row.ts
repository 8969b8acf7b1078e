import type { FigureRow } from '../strip/row.ts';

/** One council's line in the table. */
export interface RankingRow extends FigureRow {
  regionName: string;
  /** 95% interval in the measure's unit; null where none can be given. */
  low: number | null;
  high: number | null;
  numerator: number | null;
  /** '71 of 1,431'; empty where no count is published. */
  count: string;
  /** The integrated care board whose figure it is, in a measure of boards. */
  board?: string;
  /** Why there is no figure, or why it is not used; empty for an `ok` figure. */
  reason: string;
}

/** As the address writes it: by figure, by name, by what the figure is out of. */
export type SortKey = 'figure' | 'name' | 'count';
