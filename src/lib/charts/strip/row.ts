import type { Row } from '../areas/mark.ts';

/** One council's figure as the strip takes it: the maps' row, with what stands behind the figure. */
export interface FigureRow extends Row {
  /** What the figure is out of (plans, decisions, children); null where it is not published. Circles are as large as this. */
  denominator: number | null;
  /** Whether so few stand behind it that it is shown and never ranked or labelled: `isSmall` of `words/`. */
  small: boolean;
  /** The figure alone: '5.0%'. */
  short: string;
}

/** A value drawn as a line through every row, with what is written at it: 'England 46', 'The law: all of them'. */
export interface Reference {
  value: number;
  label: string;
}

/** Whether the figure may be ranked, or named as an extreme. */
export function isCounted<R extends FigureRow>(row: R): row is R & { value: number } {
  return row.status === 'ok' && row.value !== null && !row.small;
}
