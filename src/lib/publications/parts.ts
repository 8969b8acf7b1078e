import type { PublicationId } from '../model/measure.ts';
import type { BreakdownLine } from '../tables/breakdowns.ts';

/** One row of a release: all children of an area and period, or those of one age, sex, ethnicity, need, placement or length of plan. */
export interface PlacedPart extends BreakdownLine {
  /** The published characters of every figure, marks as they stand. */
  figures: readonly string[];
}

/** All rows of one published file that has breakdowns, in the order of the tidy table. */
export interface BreakdownTable {
  publication: PublicationId;
  source: string;
  /** The file's own headers of its figures. */
  columns: readonly string[];
  rows: readonly PlacedPart[];
}
