import type { Behind } from '../../charts/multiples/layout.ts';
import type { TrendSeries } from '../../charts/trend/series.ts';
import { comparatorOf, type WithLike } from '../../model/comparator.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import { formatShort, inWords, regionInProse } from '../../words/index.ts';
import { trendSeries, type Line } from '../../ui/charts.ts';

/** A region's sound figures, like for like, in the order of the page's periods, null where there is none: all that its line needs. */
export interface RegionValues {
  code: string;
  values: (number | null)[];
  /** Published figures, by the place of their period, where the one above is another, like-for-like figure. */
  published?: Readonly<Record<number, number>>;
}

export function regionValues(
  rows: readonly WithLike<Observation>[],
  codes: readonly string[],
  periods: readonly Period[]
): RegionValues[] {
  return codes.flatMap((code) => {
    const own = new Map(rows.filter(({ area }) => area === code).map((row) => [row.period, row]));
    const values = periods.map((period) => comparatorOf(own.get(period))?.value ?? null);
    const published = periods.flatMap((period, i): [number, number][] => {
      const row = own.get(period);
      return row?.like && row.value !== null ? [[i, row.value]] : [];
    });
    if (values.every((value) => value === null)) return [];
    return [{ code, values, ...(published.length > 0 ? { published: Object.fromEntries(published) } : {}) }];
  });
}

/** One line a region, in the order of the regions. */
export function regionSeries(
  measure: Measure,
  regions: readonly { code: string; name: string; slug: string }[],
  regional: readonly RegionValues[],
  periods: readonly Period[]
): TrendSeries[] {
  return regional.flatMap(({ code, values, published }) => {
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

/**
 * Between what regions' newest figures lie: 'ran from 26% in four regions to 34% in London'. Those that print alike are counted together. Empty
 * where fewer than two have a figure.
 */
export function regionsRan(
  measure: Pick<Measure, 'unit' | 'decimals'>,
  regions: readonly { code: string; name: string }[],
  regional: readonly RegionValues[]
): string {
  const newest = regional.flatMap(({ code, values }) => {
    const [value, name] = [values.at(-1), regions.find((one) => one.code === code)?.name];
    return value == null || name === undefined ? [] : [{ name, value, printed: formatShort(measure, value) }];
  });
  const [low, high] = [Math.min, Math.max].map((end) => {
    const value = end(...newest.map((one) => one.value));
    return newest.filter(({ printed }) => printed === formatShort(measure, value));
  });
  const [first, last] = [low?.[0], high?.[0]];
  if (!low || !high || !first || !last || newest.length < 2) return '';
  if (first.printed === last.printed) return `were ${first.printed} in all ${inWords(newest.length)} regions that have one`;
  const where = (tied: typeof newest) =>
    tied.length === 1 ? regionInProse(tied[0]?.name ?? '') : `${inWords(tied.length)} regions`;
  return `ran from ${first.printed} in ${where(low)} to ${last.printed} in ${where(high)}`;
}
