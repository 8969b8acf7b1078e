import { isOfBoards, placesOf } from '../model/geography.ts';
import type { Measure } from '../model/measure.ts';
import { periodInWords, type Period } from '../model/period.ts';
import { markUnit, shortUnit, timesInWords, titled } from './gap.ts';
import { enoughOf } from './moved.ts';
import { fixed, formatCount, formatShort } from './numbers.ts';
import { gapUnit, comparedPlaces } from './parity.ts';

/** How far apart councils, or boards, are in the one period of which figures compare: nothing about whether they drew closer together. */
export interface OneYear {
  period: Period;
  /** How many have a sound figure that counts, and how many there are. */
  counted: number;
  all: number;
  /** P90 − P10, each counted once, with its 95% interval; all in the measure's unit. */
  gap: { value: number; low: number; high: number };
  p10: number;
  middle: number;
  p90: number;
  /** P90 / P10; null where P10 is nothing or nearly so. */
  ratio: number | null;
}

type OneYearMeasure = Pick<Measure, 'title' | 'unit' | 'phrases' | 'decimals' | 'geography' | 'yearBasis'>;

/** What the page of a measure's gap asks. `followed`: over two years or more. */
export function gapQuestion(measure: Pick<Measure, 'geography'>, followed: boolean): string {
  return followed ? 'Is the gap between councils closing?' : `How far apart are ${comparedPlaces(measure)}?`;
}

/** What a chart of a measure's gap is called where it stands alone. */
export function gapTitle(measure: Pick<Measure, 'title' | 'geography'>): string {
  return `The gap between ${comparedPlaces(measure)}: ${measure.title}`;
}

/** A sentence that stands alone, without its stop: 'The gap between councils on reviews completed was 47.6 percentage points in 2025, the only year with comparable figures'. */
export function oneYearHeadline(measure: OneYearMeasure, { period, gap }: OneYear): string {
  return `The gap between ${comparedPlaces(measure)} on ${titled(measure)} was ${fixed(gap.value, 1)} ${gapUnit(measure)} in ${periodInWords(period)}, ${isOfBoards(measure) ? 'the only month on this site' : 'the only year with comparable figures'}`;
}

/** One sentence that can be quoted alone: how far apart, between whom, and how sure. */
export function oneYearQuote(measure: OneYearMeasure, { period, gap, p10, p90 }: OneYear): string {
  const one = isOfBoards(measure) ? 'an NHS board' : 'a council';
  const at = (value: number) => fixed(value, 1);
  return `On ${titled(measure)}, ${one} a tenth of the way from the top was at ${formatShort(measure, p90)} in ${periodInWords(period)} and one a tenth of the way from the bottom at ${formatShort(measure, p10)}: a gap of ${at(gap.value)} ${gapUnit(measure)}, or between ${at(gap.low)} and ${at(gap.high)} allowing for chance (95% interval).`;
}

/** For a list: '47.6 points in 2025: P90 80.0%, median 56.1%, P10 32.4%'. */
export function oneYearInShort(measure: OneYearMeasure, { period, gap, p10, middle, p90 }: OneYear): string {
  const [high, half, low] = [p90, middle, p10].map((value) => formatShort(measure, value));
  return `${fixed(gap.value, 1)} ${shortUnit(measure)} in ${periodInWords(period)}: P90 ${high}, median ${half}, P10 ${low}`;
}

/** What stands behind the sentence: who is counted, the interval, proportion, and why nothing is said of growth. */
export function oneYearSureness(measure: OneYearMeasure, { period, counted, all, gap, ratio }: OneYear): string[] {
  const { one, many, manyInFull } = placesOf(measure);
  const when = periodInWords(period);
  const boards = isOfBoards(measure);
  return [
    boards
      ? `One month cannot say whether a gap is closing: this site has these figures for ${when} alone.`
      : `One year cannot say whether a gap is closing: comparable figures exist for ${when} alone.`,
    `${boards ? `These are figures of NHS ${manyInFull}, not of councils. ` : ''}We count the ${formatCount(counted)} of ${formatCount(all)} ${many} with a sound figure and ${enoughOf(measure)}. The gap is P90 − P10, each ${one} counted once.`,
    `Chance in ${many}’ own figures puts the gap at ${fixed(gap.low, 1)} to ${fixed(gap.high, 1)} ${shortUnit(measure)} (95% interval). It leaves out differences in how figures are recorded, which would look the same.`,
    ratio === null
      ? `No ratio is given: where a tenth of ${many} have none or almost none, there is too little to divide by.`
      : `As a ratio, P90 was ${timesInWords(ratio)} times P10.`
  ];
}

/** The gap, to be written into its drawing: '47.6' over 'points'. */
export function oneYearMarks(measure: Pick<Measure, 'unit'>, { period, gap }: OneYear) {
  return [{ period, words: fixed(gap.value, 1), unit: markUnit(measure) }];
}
