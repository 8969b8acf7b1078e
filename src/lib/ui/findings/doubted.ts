import { isDoubted } from '../../model/fault.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { isRanked } from '../../words/index.ts';

/** Of councils' rows of one period, how many would be held against England if no check doubted the count behind them. */
export function doubtedAmong(measure: Measure, rows: readonly Observation[]): number {
  return rows.filter((row) => {
    const { numerator, denominator } = row;
    if (numerator === null || denominator === null || !isRanked(measure, row) || !isDoubted(row)) return false;
    return Number.isInteger(numerator) && numerator >= 0 && (measure.unit.kind !== 'share' || numerator <= denominator);
  }).length;
}
