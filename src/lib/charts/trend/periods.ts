import { firstOfNewReturn } from '../../measures/returns.ts';
import { notComparableCaveats, notComparablePeriods, comparesFrom, type Measure } from '../../model/measure.ts';
import { type Period, onAnAxis, yearOf } from '../../model/period.ts';
import { tenth } from '../kit/scale.ts';
import { roughWidthOf } from '../kit/text.ts';
import type { TrendSeries } from './series.ts';

export interface Axis {
  /** In order. */
  periods: Period[];
  xOf: ReadonlyMap<Period, number>;
  /** Periods that no line is drawn to from the one before. */
  breaksBefore: ReadonlySet<Period>;
  /** Periods that stand apart before all others, as the first months of EHC plans do. */
  notComparable: Period[];
  /** Why these, and any that stand apart later, compare with no others. */
  notComparableWords: string[];
  /** Between the last period of the old kind of return and the first of the new; null where either is not shown. */
  changeX: number | null;
  /** Years that are written, as many as have room. */
  years: { x: number; y: number; text: string }[];
}

/** Between periods that stand apart and the rest, in steps. */
const AISLE = 0.7;

/** Where periods stand between `left` and `right`, and which years are written below them in type of that size. */
export function axisOf(
  series: readonly TrendSeries[],
  { caveats, yearBasis }: Pick<Measure, 'caveats' | 'yearBasis'>,
  { left, right, type }: { left: number; right: number; type: number }
): Axis {
  const collected = series.flatMap(({ points }) => points.filter(({ status }) => status !== 'not-collected'));
  const periods = [...new Set(collected.map(({ period }) => period))].sort();
  const alone = notComparablePeriods({ caveats });
  const together = periods.findIndex((period) => !alone.includes(period));
  const notComparable = periods.slice(0, together === -1 ? periods.length : together);
  const aisle = notComparable.length > 0 && notComparable.length < periods.length ? AISLE : 0;
  const years = periods.map((period, i) => (yearBasis === 'month' ? i : yearOf(period) - yearOf(periods[0]!)));
  const steps = (years.at(-1) ?? 0) + aisle;
  const places = periods.map((period, i) => {
    const place = years[i]! + (notComparable.includes(period) ? 0 : aisle);
    return [period, tenth(steps > 0 ? left + ((right - left) * place) / steps : (left + right) / 2)] as const;
  });
  const xOf = new Map(places);
  const newReturn = firstOfNewReturn({ caveats, yearBasis });
  const changed = newReturn === null ? -1 : periods.findIndex((period) => period >= newReturn);
  const after = changed > 0 ? periods[changed] : undefined;
  const before = changed > 0 ? periods[changed - 1] : undefined;
  const firstTogether = periods[notComparable.length];
  const anew = comparesFrom({ caveats });
  const breaksBefore = new Set(
    periods.filter((period, i) => {
      const last = periods[i - 1];
      if (period === after || alone.includes(period)) return true;
      return (
        last !== undefined && (alone.includes(last) || years[i]! - years[i - 1]! > 1 || (last < (anew ?? '') && period >= anew!))
      );
    })
  );
  return {
    periods,
    xOf,
    breaksBefore,
    notComparable,
    notComparableWords: notComparableCaveats({ caveats }).flatMap((one) =>
      one.periods?.some((period) => periods.includes(period)) ? one.notComparable : []
    ),
    changeX: after && before ? tenth((xOf.get(after)! + xOf.get(before)!) / 2) : null,
    years: yearsThatFit(places, [periods.at(-1), periods[0], firstTogether, after], type)
  };
}

/* The ends first, then where lines begin, then all others that do not touch those. */
function yearsThatFit(
  places: readonly (readonly [Period, number])[],
  wanted: readonly (Period | undefined)[],
  type: number
): Axis['years'] {
  const written: { x: number; y: number; text: string; half: number }[] = [];
  const rank = ([period]: readonly [Period, number]): number =>
    wanted.includes(period) ? wanted.indexOf(period) : wanted.length;
  for (const [period, x] of [...places].sort((a, b) => rank(a) - rank(b))) {
    const text = onAnAxis(period);
    const half = roughWidthOf(text, type) / 2 + 2;
    if (written.every((other) => Math.abs(other.x - x) >= other.half + half)) written.push({ x, y: 0, text, half });
  }
  return written.sort((a, b) => a.x - b.x).map(({ x, y, text }) => ({ x, y, text }));
}
