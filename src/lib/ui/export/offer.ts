import type { SortKey } from '../../charts/ranking/row.ts';
import type { SpreadYear } from '../../charts/trend/layout.ts';
import type { TrendSeries } from '../../charts/trend/series.ts';
import type { Request } from '../../export/work/job.ts';
import { pathOf } from '../../served/at.ts';
import type { MapsSeen } from '../../view/maps.ts';
import type { Exported } from './input.ts';

/** Which figure of a measure's page, or of the home page, a button takes away. */
export type What = 'maps' | 'strip' | 'trend' | 'table';

/** What a page has of its figures when a button is pressed. */
export interface PageFigures extends Omit<Exported, 'page' | 'version'> {
  /** Where the figures stand on this site: `/measures/requests-refused?region=london`. */
  path: string;
  /** Which of the two maps is seen: it is offered first. */
  maps?: MapsSeen;
  /** The table as the reader has it. */
  table?: { sort: SortKey; reversed: boolean; filter: { name: string; codes: ReadonlySet<string> } | null };
  /** The selection as its own address draws it in a frame, where the frames of the measure do not draw the same. */
  alone?: AloneSelection;
  /** The lines drawn. */
  series?: readonly TrendSeries[];
  /** The band of councils behind them, where one is drawn. */
  spread?: readonly SpreadYear[];
}

/** Where and of which data a figure is taken. */
export interface At {
  /** Of this site, for the address in the picture. */
  origin: string;
  /** Of the data. */
  version: string;
}

/** A selection of `/explore` that its own address draws in a frame. */
export interface AloneSelection {
  /** `/embed/explore?region=london`. */
  path: string;
  /** Who is drawn, in sentences that stand in the frame. */
  also: readonly string[];
  /** The year that the frame keeps to, in words; null where it follows the newest figures. */
  keeps: string | null;
}

/** What stands over the way from a frame to its selection. */
export const WAY_TO_SELECTION = 'See it on SEND Parity Atlas';

/** One of the figures that a button offers. */
export interface Offer {
  /** For a reader who chooses: 'By area'. */
  title: string;
  request: (at: At) => Request;
  /** Address of the chart alone, for a frame in another page; absent where there is none. */
  embed?: string;
  /** The same of a reader's selection, which its address draws. */
  alone?: AloneSelection;
  /** What stands there, where it is not what the offer is called. */
  embedTitle?: string;
  /** Why there is none, where a reader might look for it. */
  noEmbed?: string;
}

/** What a button offers. */
export interface Offered {
  /** What the dialog calls it: 'the map'. */
  name: string;
  /** One at least. */
  offers: readonly Offer[];
  /** What is not taken, where a reader might think so. */
  note?: string;
}

/** The path in the address bar with the reader's choices, without the version that a link was made from. */
export function pathNow({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  const kept = search.replace(/([?&])data=[^&]*&?/, '$1').replace(/[?&]$/, '');
  return `${pathOf(pathname)}${kept}`;
}
