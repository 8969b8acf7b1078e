import { countedAnew, firstOfNewReturn } from '../measures/returns.ts';
import type { StrongEnd, Row } from '../charts/areas/mark.ts';
import { ENGLAND } from '../model/area.ts';
import type { Caveat, Measure } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { labelOf } from '../words/index.ts';
import type { FigureRow } from './rows.ts';

/** Dark where a reader should look first: where fewer came on time, where more waited; and where there is more, if neither is better. */
export function strongEndOf({ polarity }: Pick<Measure, 'polarity'>): StrongEnd {
  if (polarity.direction === 'none') return 'none';
  return polarity.direction === 'higher-better' ? 'low' : 'high';
}

export function polarityInWords({ polarity }: Pick<Measure, 'polarity'>): string {
  if (polarity.direction === 'none') return `Neither higher nor lower is better. ${polarity.reason}`;
  return polarity.direction === 'higher-better' ? 'Higher is better.' : 'Lower is better.';
}

/** What a map takes of each council. */
export function mapRows(measure: Measure, rows: readonly FigureRow[]): Row[] {
  return rows
    .filter(({ area }) => area !== ENGLAND)
    .map((row) => ({
      code: row.area,
      name: row.name,
      slug: row.slug,
      region: row.region,
      value: row.value,
      status: row.status,
      label: labelOf(measure, row, row.counterpart)
    }));
}

export function caveatsOf(measure: Pick<Measure, 'caveats'>, period: Period): Caveat[] {
  return measure.caveats.filter(({ periods }) => periods === undefined || periods.includes(period));
}

/** The first period that a new kind of return was used for; null where the measure does not rest on it, or begins with it. */
export function breakOf(measure: Pick<Measure, 'caveats' | 'periods' | 'yearBasis'>): Period | null {
  const first = firstOfNewReturn(measure);
  return first !== null && measure.periods.first < first ? first : null;
}

/** Every period of the series that no line leads to from the one before, each once. */
export function breaksOf(measure: Measure): Period[] {
  return [...new Set(countedAnew(measure))].filter((period) => measure.periods.first < period).sort();
}
