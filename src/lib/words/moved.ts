import { CHILDREN_COUNTED_FROM, COUNTED_FROM, type Measure } from '../model/measure.ts';
import { periodInWords, type Period } from '../model/period.ts';
import { OUTSIDE_998 } from '../statistics/index.ts';
import { capital, fixed, formatCount, inWords } from './numbers.ts';

export type Counted = Pick<Measure, 'phrases'> & Partial<Pick<Measure, 'unit'>>;

/** What the denominator counts, in the plural: 'plans', of a rate 'children'. By it a weighted spread is counted. */
export function belowOf({ phrases, unit }: Counted): string {
  return unit?.kind === 'rate' ? unit.of : (phrases.below ?? phrases.counted);
}

/** How many of them a council must have to be counted: '30 or more plans', '3,000 or more children'. */
export function enoughOf(measure: Counted): string {
  return `${measure.unit?.kind === 'rate' ? formatCount(CHILDREN_COUNTED_FROM) : COUNTED_FROM} or more ${belowOf(measure)}`;
}

/** How councils moved, each by its own interval: counts of councils that rose, fell, and moved no more than chance could explain. */
export interface MovedCounts {
  compared: number;
  rose: number;
  fell: number;
  /** How many more have both figures and are left out, because a check doubts the count behind one of them. */
  doubted: number;
}

/** How many moved more than chance, with the number that chance alone would give. */
export function movedSentence(
  measure: Counted,
  { compared, rose, fell, doubted }: MovedCounts,
  from: Period,
  to: Period
): string {
  const rest = compared - rose - fell;
  const expected = OUTSIDE_998 * compared;
  const chance = expected < 1 ? `fewer than one (${fixed(expected, 1)})` : `about ${fixed(expected, 1)}`;
  return `Of ${formatCount(compared)} councils with ${enoughOf(measure)} in both ${periodInWords(from)} and ${periodInWords(to)}, the figure rose in ${some(rose)} and fell in ${some(fell)} by more than chance explains, at 99.8%. If nothing had changed anywhere, chance alone would give ${chance}. For the other ${inWords(rest)} chance alone could explain the change.${doubted === 0 ? '' : ` ${leftOutOfMoves(doubted)}`}`;
}

/** How many moves are not counted, and why; empty where all are. */
export function leftOutOfMoves(doubted: number): string {
  if (doubted === 0) return '';
  const who = doubted === 1 ? 'one more council with both figures is' : `${inWords(doubted)} more councils with both figures are`;
  return `${capital(who)} left out, because a check doubts the count behind one of the two.`;
}

function some(councils: number): string {
  return councils === 0 ? 'none' : inWords(councils);
}
