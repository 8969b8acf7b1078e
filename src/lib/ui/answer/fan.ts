import type { Fan, FanYear } from '../../charts/fan/layout.ts';
import { measureById } from '../../measures/index.ts';
import { isDoubted } from '../../model/fault.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import { quantile } from '../../statistics/index.ts';
import { comparablePeriods } from '../../words/followed.ts';
import type { AnswerCard, AnswerRows } from '../../words/answer-card.ts';
import { formatShort, isRanked, isSmall } from '../../words/index.ts';

/** Years that a council's line is drawn over: at most so many, the newest. */
const MOST_YEARS = 10;

/**
 * The fan behind a council's line, by period: of councils whose figure may be ranked and whose count no check doubts. Only periods that compare
 * with others, the newest ten. `councils`: lines of all of them in all periods.
 */
export function fanOf(measure: Measure, councils: readonly Observation[]): FanYear[] {
  const byPeriod = new Map<Period, number[]>();
  for (const row of councils)
    if (isRanked(measure, row) && !isDoubted(row) && row.value !== null)
      byPeriod.set(row.period, [...(byPeriod.get(row.period) ?? []), row.value]);
  return comparablePeriods(measure, [...byPeriod.keys()])
    .slice(-MOST_YEARS)
    .map((period) => {
      const values = byPeriod.get(period) ?? [];
      return {
        period,
        low: Math.min(...values),
        p10: quantile(values, 0.1),
        p90: quantile(values, 0.9),
        high: Math.max(...values)
      };
    });
}

/** The measure whose figure a card shows: that which was asked of or, where its figure alone is missing, its twin. */
export const shownOn = ({ at }: Pick<AnswerCard, 'at'>): Measure => measureById(at.slice(0, at.indexOf('/')));

/** The lines of that figure over its fan. `ofCounterpart`: whether it is the counterpart that the card shows. */
export function linesOver(measure: Measure, rows: AnswerRows, ofCounterpart: boolean, years: readonly FanYear[]): Fan {
  const [own, england] = ofCounterpart ? [rows.counterpart, rows.counterpartEngland] : [rows.own, rows.england];
  return {
    years,
    council: own.map((row) => ({
      period: row.period,
      value: row.status === 'ok' ? row.value : null,
      few: isSmall(measure, row)
    })),
    england: england.map(({ period, value }) => ({ period, value })),
    label: (value) => formatShort({ unit: measure.unit, decimals: measure.phrases.decimals }, value)
  };
}
