import { ofCouncils, type BreakdownFile } from '../../../breakdowns/file.ts';
import { DRAWN_FROM, standingsOf, type GroupStanding } from '../../../breakdowns/standing.ts';
import type { Measure } from '../../../model/measure.ts';
import type { Period } from '../../../model/period.ts';
import { inWords } from '../../../words/index.ts';
import type { Within } from '../within.ts';

const noun = ({ phrases }: Measure): string => phrases.below ?? phrases.counted;

/** Whether a group has ten or more in all councils that are counted. */
export const isDrawn = ({ figure }: GroupStanding): boolean => figure.total >= DRAWN_FROM;

/** 'Not drawn, with fewer than ten plans: Black; Asian.' */
export function underTen(measure: Measure, groups: readonly GroupStanding[]): string[] {
  const hidden = groups.filter((one) => !isDrawn(one)).map(({ group }) => group.title);
  return hidden.length === 0 ? [] : [`Not drawn, with fewer than ${inWords(DRAWN_FROM)} ${noun(measure)}: ${hidden.join('; ')}.`];
}

/** Why nothing is drawn, where nothing is. */
export function whyNothing(measure: Measure, period: Period, file: BreakdownFile, within: Within | null): string {
  const standings = standingsOf(within ? ofCouncils(file, within.codes) : file, period);
  return standings && standings.groups.length > 0
    ? `No group has ${inWords(DRAWN_FROM)} or more ${noun(measure)} here, so none is drawn.`
    : 'This measure is not published by these groups for this year.';
}
