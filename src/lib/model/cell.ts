import type { Period } from './period.ts';

/** What a published cell is in a figure. A printed rate is beside the figure that is made from counts, and never what is shown. */
export type Role = 'value' | 'numerator' | 'denominator' | 'published-rate';

/** What the cells of one column are in a measure's figures. One line of `data/cells/terms.csv`. */
export interface Term {
  /** Counts from 1 within the measure. */
  term: number;
  role: Role;
  /** Added to the others of its role, or taken away from them. */
  sign: 1 | -1;
  /** Id in sources.csv. */
  source: string;
  /** Header as the file writes it. */
  column: string;
}

/** One published cell of one figure. One line of `data/cells/<measure>.csv`. */
export interface UsedCell {
  area: string;
  period: Period;
  term: number;
  /** Line of the published file, its header being line 1. */
  row: number;
  /** The characters of the file. */
  published: string;
}
