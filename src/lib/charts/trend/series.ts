import type { Period } from '../../model/period.ts';
import type { Status } from '../../model/observation.ts';

export interface TrendPoint {
  period: Period;
  /** In the measure's unit; null where there is no figure. */
  value: number | null;
  /** 95% interval, in the measure's unit. */
  low?: number;
  high?: number;
  /** What was counted; null where it is not published, or the figure is no share or rate. */
  numerator?: number | null;
  /** What the figure is out of; null where it is not published. */
  count?: number | null;
  status: Status;
  /** Whether so few stand behind it that it is drawn open: `isSmall` of `words/`. */
  small?: boolean;
  /** The whole sentence: 'Derbyshire, 2024: 71 of 1,431 plans, 5.0%'; without a figure, why. */
  label: string;
  /** For the table: '5.0%'; without a figure, why, in few words. */
  short: string;
  /** Of a like-for-like figure the published one, where it prints otherwise: '49.2%'. */
  published?: string;
}

/** One line: an area over all periods, in order. Periods that it has no point for count as not there. */
export interface TrendSeries {
  code: string;
  name: string;
  emphasis: 'england' | 'chosen' | 'context' | 'median';
  points: readonly TrendPoint[];
}

/** A point's figure for a table: the published one, and beside it the like-for-like one that the line is drawn at, where they print apart. */
export function shortOfPoint({ short, published }: TrendPoint): string {
  return published === undefined ? short : `${published} (like for like ${short})`;
}
