import type { AreaClass } from '../charts/areas/mark.ts';
import { ENGLAND, isCouncil } from '../model/area.ts';
import type { Fault } from '../model/fault.ts';
import type { Measure } from '../model/measure.ts';
import type { Source } from '../model/source.ts';
import { captionOf, headlineOf, subtitleOf } from '../words/index.ts';
import { marksOf, namedOf } from './headline.ts';
import { inOrder, isOfPeriod } from './checks.ts';
import { faultOfPeriod } from './faults.ts';
import type { FigureRow } from './rows.ts';

/** A source as a page carries it. */
export type Cited = Omit<Source, 'sha256'>;

/** Everything on a measure page that another year changes. */
export interface Shown {
  period: string;
  headline: string[];
  marks: (AreaClass | '')[];
  /** Slugs of the areas whose figures the headline tells, a sentence each; empty where it tells no single one. */
  named: string[];
  subtitle: string;
  caption: string;
  /** Councils. */
  rows: FigureRow[];
  england: FigureRow | null;
  regions: FigureRow[];
  faults: Fault[];
  /** Ids of the sources that any figure of the period cites. */
  cited: string[];
}

export function shownOf(
  measure: Measure,
  period: string,
  rows: readonly FigureRow[],
  sources: readonly Cited[],
  faults: readonly Fault[]
): Shown {
  return {
    period,
    headline: headlineOf(measure, period, rows),
    marks: marksOf(measure, rows),
    named: namedOf(measure, rows),
    subtitle: subtitleOf(measure, period),
    caption: captionOf(
      measure,
      rows,
      sources.map((source) => ({ ...source, sha256: '' }))
    ),
    rows: rows.filter(isCouncil),
    england: rows.find(({ area }) => area === ENGLAND) ?? null,
    regions: rows.filter(({ kind }) => kind === 'region'),
    faults: inOrder(faults.filter((fault) => isOfPeriod(fault, period)).map((fault) => faultOfPeriod(fault, period))),
    cited: sources.filter(({ id }) => rows.some(({ source }) => source === id)).map(({ id }) => id)
  };
}
