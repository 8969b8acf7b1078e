import type { SortKey } from '../../charts/ranking/row.ts';
import type { TrendSeries } from '../../charts/trend/series.ts';
import type { Exported } from './input.ts';

/** Which figure of a page a button takes away. */
export type What = 'maps' | 'strip' | 'trend' | 'table';

/** What a page has of its figures when a button is pressed. */
export interface PageFigures extends Omit<Exported, 'page' | 'version'> {
  /** Where the figures stand on this site: `/measures/requests-refused?region=london`. */
  path: string;
  /** The table as the reader has it. */
  table?: { sort: SortKey; reversed: boolean; lens: { name: string; codes: ReadonlySet<string> } | null };
  /** The lines drawn. */
  series?: readonly TrendSeries[];
}
