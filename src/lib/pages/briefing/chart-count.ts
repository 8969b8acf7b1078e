import type { Briefing } from './blocks.ts';
import type { Part } from './part.ts';
import { isGraded } from '../../model/measure.ts';

/** What an archive of a briefing will hold, and which charts nobody can draw. */
export function chartsOf({ parts, gaps }: Pick<Briefing, 'parts' | 'gaps'>): { count: number; without: string[] } {
  return {
    count: parts.reduce((sum, part) => sum + kindsOf(part), gaps.size),
    without: parts.flatMap(({ measure, noTrend }) => [
      ...(isGraded(measure) ? [`${measure.title}: no strip. Not a number, so there is no chart.`] : []),
      ...(noTrend === '' ? [] : [`${measure.title}: no lines over the years. ${noTrend}`])
    ])
  };
}

function kindsOf({ measure, trends }: Part): number {
  return (isGraded(measure) ? 3 : 4) + trends.length;
}
