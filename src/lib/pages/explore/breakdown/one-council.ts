import type { Comparison, GroupStanding } from '../../../breakdowns/standing.ts';
import type { Measure } from '../../../model/measure.ts';
import { roundedTo } from '../../../model/rounding.ts';
import { newcombe } from '../../../statistics/index.ts';
import { findingExactly, fixed, formatShort, differenceInPoints } from '../../../words/index.ts';

const shareOf = ({ figure }: GroupStanding): number => figure.count / figure.total;

/** What is said of two groups of one council, where there is nothing to compare within councils: both figures, and the gap with its interval. */
export function headlineInOne(measure: Measure, { first, second }: Comparison): string {
  const told = `for ${first.group.people}, ${findingExactly(measure, 100 * shareOf(first))}; for ${second.group.people}, ${formatShort(measure, 100 * shareOf(second))}.`;
  const { points, sure } = gapIn(first, second);
  return `${told} The gap is ${points}${sure ? '' : ': too close to call'}.`;
}

/** The gap with its 95% interval (Newcombe's, of two shares), and what it does not show. */
export function gapInOne({ first, second }: Comparison, council: string): string {
  const { points, low, high } = gapIn(first, second);
  return `The gap between ${first.group.people} and ${second.group.people} in ${council} is ${points} (95% interval ${low} to ${high}; Newcombe’s method). This does not show why.`;
}

/* In points, the larger less the smaller. By the ends as they are printed: an interval from 0.0 does not rule out 0. */
function gapIn(first: GroupStanding, second: GroupStanding): { points: string; low: string; high: string; sure: boolean } {
  const [more, less] = shareOf(first) >= shareOf(second) ? [first, second] : [second, first];
  const { difference, low, high } = newcombe(more.figure, less.figure);
  const printed = (share: number) => fixed(100 * share, 1).replace('-', '−');
  return {
    points: differenceInPoints(difference),
    low: printed(low),
    high: printed(high),
    sure: (roundedTo(100 * low, 1) ?? 0) > 0
  };
}
