import type { Behind } from '../../charts/multiples/layout.ts';
import type { TrendSeries } from '../../charts/trend/series.ts';
import { comparatorOf, type WithLike } from '../../model/comparator.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import { trendSeries, type Line } from '../charts.ts';

/** A region's sound figures, like for like, in the order of the page's periods, null where there is none: all that its line needs. */
export interface RegionValues {
  code: string;
  values: (number | null)[];
  /** Published figures, by the place of their period, where the one above is another, like-for-like figure. */
  published?: Readonly<Record<number, number>>;
}

/** Seven figures are more than any chart shows. */
const FIGURES = 7;

export function regionValues(
  rows: readonly WithLike<Observation>[],
  codes: readonly string[],
  periods: readonly Period[]
): RegionValues[] {
  return codes.flatMap((code) => {
    const own = new Map(rows.filter(({ area }) => area === code).map((row) => [row.period, row]));
    const values = periods.map((period) => {
      const row = comparatorOf(own.get(period));
      return row && row.value !== null ? Number(row.value.toPrecision(FIGURES)) : null;
    });
    const apart = periods.flatMap((period, i): [number, number][] => {
      const row = own.get(period);
      return row?.like && row.value !== null ? [[i, row.value]] : [];
    });
    if (values.every((value) => value === null)) return [];
    return [{ code, values, ...(apart.length > 0 ? { published: Object.fromEntries(apart) } : {}) }];
  });
}

/** One line a region, in the order of the regions. */
export function regionSeries(
  measure: Measure,
  regions: readonly { code: string; name: string; slug: string }[],
  told: readonly RegionValues[],
  periods: readonly Period[]
): TrendSeries[] {
  return told.flatMap(({ code, values, published }) => {
    const region = regions.find((one) => one.code === code);
    const line = (value: number | null, i: number): Line => ({
      period: periods[i] ?? '',
      value: published?.[i] ?? value,
      ...(published?.[i] === undefined || value === null
        ? {}
        : { like: { value, numerator: null, denominator: null, leftOut: [] } }),
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
