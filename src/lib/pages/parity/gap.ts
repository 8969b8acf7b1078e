import { isCouncil, type Area } from '../../model/area.ts';
import { isComparableMove } from '../../model/fault.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { referenceDay, type Period } from '../../model/period.ts';
import { newcombe, rateRatio, spreadOf, weightedSpreadOf, Z_998, type Proportion, type Spread } from '../../statistics/index.ts';
import { isRanked } from '../../words/index.ts';
import type { GapYear } from '../../words/parity.ts';

/**
 * Codes of councils that no reorganisation touched between the first day of the first period and the last day of the last: those in force
 * throughout. A recode is no change, the area being the same.
 */
export function steadyCouncils(
  areas: readonly Pick<Area, 'code' | 'kind' | 'from' | 'to'>[],
  first: Period,
  last: Period
): Set<string> {
  const begin = /^\d{4}$/.test(first) ? `${first}-01-01` : referenceDay(first);
  const end = referenceDay(last);
  const steady = areas.filter((area) => isCouncil(area) && area.from <= begin && (area.to === '' || area.to >= end));
  return new Set(steady.map(({ code }) => code));
}

/** A council's share that counts in a spread: status ok, 30 or more below the line. */
export type Counted = Observation & { value: number; numerator: number; denominator: number };

export function countedIn(
  measure: Pick<Measure, 'unit'>,
  rows: readonly Observation[],
  councils: ReadonlySet<string>
): Counted[] {
  return rows.filter(
    (row): row is Counted =>
      councils.has(row.area) && isRanked(measure, row) && row.numerator !== null && row.denominator !== null
  );
}

/** P90 / P10 is not told where P10 is under half a point: a handful of cases would make it anything. */
export const LEAST_P10 = 0.5;

/** The spread of every period among those councils; a period with fewer than two is left out. */
export function gapYears(counted: readonly Counted[], periods: readonly Period[], least = LEAST_P10): GapYear[] {
  return periods.flatMap((period) => {
    const rows = counted.filter((row) => row.period === period);
    if (rows.length < 2) return [];
    return {
      period,
      plain: withSoundRatio(spreadOf(rows.map(({ value }) => value)), least),
      weighted: withSoundRatio(weightedSpreadOf(rows.map(({ value, denominator }) => ({ value, weight: denominator }))), least)
    };
  });
}

/** P10 of a share in points under which no ratio is told; a rate's counts are whole councils' and its ratio is told above none. */
export function leastP10({ unit }: Pick<Measure, 'unit'>): number {
  return unit.kind === 'rate' ? Number.MIN_VALUE : LEAST_P10;
}

function withSoundRatio(spread: Spread, least: number): Spread {
  return spread.p10 < least ? { ...spread, ratio: null } : spread;
}

export interface Mover {
  area: string;
  from: { value: number; numerator: number; denominator: number };
  to: { value: number; numerator: number; denominator: number };
  /**
   * In the measure's unit. `low` and `high` are at 99.8%: Newcombe's of a difference of shares, in points; of a rate how much of the earlier
   * one it grew by, from −1 on, as `rateRatio` has it.
   */
  change: number;
  low: number;
  high: number;
}

/**
 * How every council with a counted share in both periods moved, largest rise first; ties by code. `doubted`: how many more have both, and no
 * move is told of, because a check doubts the count behind one of them (`isComparableMove`).
 */
export function moversOf(
  counted: readonly Counted[],
  from: Period,
  to: Period,
  kind: 'share' | 'rate' = 'share'
): { movers: Mover[]; doubted: number } {
  const before = new Map(counted.filter(({ period }) => period === from).map((row) => [row.area, row]));
  const pairs = counted.flatMap((now) => {
    const old = now.period === to ? before.get(now.area) : undefined;
    return old ? [{ old, now }] : [];
  });
  const sound = pairs.filter(({ old, now }) => isComparableMove(old, now));
  const movers = sound
    .map(({ old, now: row }) => {
      const proportion = ({ numerator, denominator }: Counted) => ({ count: numerator, total: denominator });
      if (kind === 'rate') {
        const { low, high } = growthOf(proportion(row), proportion(old));
        return { area: row.area, from: parts(old), to: parts(row), change: row.value - old.value, low, high };
      }
      const { difference, low, high } = newcombe(proportion(row), proportion(old), Z_998);
      return { area: row.area, from: parts(old), to: parts(row), change: 100 * difference, low: 100 * low, high: 100 * high };
    })
    .sort((a, b) => b.change - a.change || (a.area < b.area ? -1 : 1));
  return { movers, doubted: pairs.length - sound.length };
}

/** Between which ends a rate grew, as a share of the earlier one; without an event in either year nothing can be said. */
function growthOf(now: Proportion, old: Proportion): { low: number; high: number } {
  if (now.count + old.count === 0) return { low: -1, high: Infinity };
  const { low, high } = rateRatio(now, old, Z_998);
  return { low: low - 1, high: high - 1 };
}

/** Whether a move is beyond chance, and which way: 1 up, −1 down, 0 when the 99.8% interval holds no change. */
export function beyondChance({ low, high }: Pick<Mover, 'low' | 'high'>): -1 | 0 | 1 {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

function parts({ value, numerator, denominator }: Counted) {
  return { value, numerator, denominator };
}
