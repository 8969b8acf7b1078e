import type { Behind } from '../../charts/multiples/layout.ts';
import type { TrendSeries } from '../../charts/trend/series.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import { trendSeries, type Line } from '../charts.ts';

/** A region's sound figures in the order of the page's periods, null where there is none: all that its line needs. */
export interface RegionValues {
  code: string;
  values: (number | null)[];
}

export function regionValues(rows: readonly Observation[], codes: readonly string[], periods: readonly Period[]): RegionValues[] {
  return codes.flatMap((code) => {
    const own = new Map(rows.filter(({ area }) => area === code).map((row) => [row.period, row]));
    const values = periods.map((period) => {
      const row = own.get(period);
      return row?.status === 'ok' && row.value !== null ? row.value : null;
    });
    return values.some((value) => value !== null) ? [{ code, values }] : [];
  });
}

/** One line a region, in the order of the regions. */
export function regionSeries(
  measure: Measure,
  regions: readonly { code: string; name: string; slug: string }[],
  told: readonly RegionValues[],
  periods: readonly Period[]
): TrendSeries[] {
  return told.flatMap(({ code, values }) => {
    const region = regions.find((one) => one.code === code);
    const line = (value: number | null, i: number): Line => ({
      period: periods[i] ?? '',
      value,
      numerator: null,
      denominator: null,
      status: value === null ? 'not-returned' : 'ok'
    });
    return region ? [trendSeries(measure, region, values.map(line), 'chosen')] : [];
  });
}

/** Every council's line in its region's panel: sound figures of periods that are shown, none of so few that they are never ranked. */
export function councilsBehind(
  measure: Measure,
  rows: readonly Observation[],
  places: readonly { code: string; name: string; slug: string; region: string }[],
  picked: string | null
): Behind {
  const own = new Map<string, Observation[]>();
  for (const row of rows) own.set(row.area, [...(own.get(row.area) ?? []), row]);
  const lines = new Map<string, TrendSeries[]>();
  for (const place of places) {
    const series = trendSeries(measure, place, own.get(place.code) ?? [], 'context');
    const points = series.points.map((point) => (point.small ? { ...point, value: null } : point));
    lines.set(place.region, [...(lines.get(place.region) ?? []), { ...series, points }]);
  }
  return { lines, picked };
}
