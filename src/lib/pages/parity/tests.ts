import type { Measure } from '../../model/measure.ts';
import { boundaryYear, type Period } from '../../model/period.ts';
import { judge } from '../../standard/judge.ts';
import type { Counted } from './gap.ts';
import { itemOf } from './item.ts';

/** Councils, and the children who live in them. `unknown`: councils of these for which no estimate of children is published. */
export interface Lived {
  councils: number;
  children: number;
  unknown: number;
}

export interface TestYear {
  period: Period;
  /** All councils with a counted figure. */
  all: Lived;
  /** The law's standard met in every case; null where the law sets none. */
  law: Lived | null;
  /** Verdicts of the checklist's default test; null where the measure is no evidence on the checklist. */
  checklist: { meets: Lived; short: Lived; unclear: Lived } | null;
}

/** Year of the mid-year estimate of children that goes with a period: its own, or for a January count the year before. */
export function childrenYear(period: Period): number {
  return boundaryYear(period);
}

/**
 * How many councils met the law's standard and the checklist's default test in every period, and how many children lived there.
 * `children`: the estimate for a council and a mid-year, undefined where none is published.
 */
export function testYears(
  measure: Pick<Measure, 'id' | 'lawStandard'>,
  counted: readonly Counted[],
  periods: readonly Period[],
  children: (area: string, year: number) => number | undefined
): TestYear[] {
  const item = itemOf(measure);
  return periods.map((period) => {
    const rows = counted.filter((row) => row.period === period);
    const lived = (some: readonly Counted[]): Lived => {
      const known = some.flatMap(({ area }) => children(area, childrenYear(period)) ?? []);
      return {
        councils: some.length,
        children: known.reduce((sum, one) => sum + one, 0),
        unknown: some.length - known.length
      };
    };
    const verdict = (row: Counted) => item && judge(item.evidence, { figure: row }, item.test).verdict;
    const said = (word: string) => lived(rows.filter((row) => verdict(row) === word));
    return {
      period,
      all: lived(rows),
      law: measure.lawStandard?.value === 100 ? lived(rows.filter((row) => row.numerator === row.denominator)) : null,
      checklist: item && { meets: said('meets'), short: said('falls-short'), unclear: said('not-clear') }
    };
  });
}
