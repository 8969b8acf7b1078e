import type { Classes, Row, StrongEnd } from '../../charts/areas/mark.ts';
import type { FunnelRow } from '../../charts/funnel/row.ts';
import type { RankingRow, SortKey } from '../../charts/ranking/row.ts';
import type { Reference } from '../../charts/strip/row.ts';
import type { SpreadYear } from '../../charts/trend/layout.ts';
import type { TrendSeries } from '../../charts/trend/series.ts';
import type { WithLike } from '../../model/comparator.ts';
import type { Measure, Unit } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import type { Counted } from '../../statistics/index.ts';
import type { Figure } from '../figure.ts';

/** England's own line, or a region's, as the table of a figure has it. */
export type Whole = WithLike<Pick<Observation, 'area' | 'period' | 'value' | 'numerator' | 'denominator' | 'status' | 'note'>> & {
  name: string;
};

/** A publication as it is cited: who, what, which release, when, where. */
export interface CitedSource {
  /** Of the list of sources. */
  id: string;
  publisher: string;
  title: string;
  release: string;
  /** ISO date, or a month; empty where neither is known. */
  published: string;
  page: string;
  licence: string;
}

/** All that a measure's figures are made from, in a period. Plain data: it goes to a worker as it is. */
export interface MeasureInput {
  measure: Measure;
  period: Period;
  /** Which end of the values is dark. */
  strongEnd: StrongEnd;
  headline: string;
  subtitle: string;
  /** Every council in force then: the rows that the page's table has. */
  rows: readonly RankingRow[];
  england: Whole | null;
  /** England's figure as charts write it; null where nobody publishes one. */
  reference: Reference | null;
  lawLabel: string;
  /** Why a figure is small: 'fewer than 30 plans'; empty where none can be. */
  small: string;
  /** Sentences on who has no figure and why, whose figures are faulty, whose figures boards' are. */
  absences: readonly string[];
  /** Sources that the figures cite, the first of them first. */
  sources: readonly CitedSource[];
  /** Where the page stands: `https://…`, with the reader's choices in its query. */
  page: string;
  /** Of the data: twelve hexadecimal digits. */
  version: string;
  /** Codes of the marks that a strip names, all others being faint; nothing for a strip that names whom it has room for. */
  chosen?: ReadonlySet<string>;
  /** What they are called: 'councils of London'. Where it is given, maps and their tables are of them, the others being faded. */
  chosenName?: string;
}

/** How the reader has the table. */
export interface TableView {
  sort: SortKey;
  reversed: boolean;
  /** Codes of the councils that it is narrowed to, and whose they are: 'councils of London'; null for all of England. */
  filter: { name: string; codes: ReadonlySet<string> } | null;
}

/** Lines over the years, as the page draws them: England first, where a figure for it is published. */
export interface TrendView {
  series: readonly TrendSeries[];
  /** P10, median and P90 of councils, drawn behind the lines. */
  spread?: readonly SpreadYear[];
}

/** The funnel as the reader has it. */
export interface FunnelView {
  kind: Counted;
  rows: readonly FunnelRow[];
  /** England's figure: a share of 1, or a rate of one person. */
  target: number;
  /** Variance between councils, as `overDispersion` has it, that the limits allow for; 0 for chance alone. */
  tau2: number;
  /** The largest that it is offered with: both have one axis. */
  widest: number;
  /** What it finds, sentence by sentence. */
  sentences: readonly string[];
  /** At England's line, above the axis of figures (empty where its ticks say it), and under the axis of totals. */
  englandLabel: string;
  figureLabel: string;
  totalLabel: string;
  noun: 'council' | 'board';
}

/** A figure that is not of one measure and period, as its page knows it: all but the drawing. Plain data: it goes to a worker as it is. */
export interface FigureInput extends Pick<
  Figure,
  'name' | 'headline' | 'subtitle' | 'description' | 'notes' | 'table' | 'definitions'
> {
  sentence?: string;
  /** Sources that the figures cite, the first of them first. */
  sources: readonly CitedSource[];
  page: string;
  version: string;
}

/** A map of anything that is told of councils. */
export interface AreasView extends Classes {
  rows: readonly Row[];
  unit: Unit;
  /** Whether outlines are of the map, of hexagons, or both beside each other. */
  as: 'map' | 'hexagons' | 'both';
  /** Calendar year that the outlines are of. */
  year: number;
}
