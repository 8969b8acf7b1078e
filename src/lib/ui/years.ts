import { capital } from '../words/index.ts';
import { countedInANewWay } from '../measures/returns.ts';
import { notComparablePeriods, type Measure } from '../model/measure.ts';
import { periodInWords, skippedPeriods, type Period } from '../model/period.ts';
import { breaksOf } from './measures.ts';

/** A place on the slider of years. */
export interface Stop {
  period: Period;
  /** Whole steps from the first. */
  place: number;
  /** Whether there are figures for it. */
  has: boolean;
  /** Whether it compares with no other. */
  notComparable: boolean;
  /** Whether no line is drawn to it from the one before. */
  breaks: boolean;
}

/** Every period from the first to the last, those without figures among them, so that a gap in years is a gap on the slider. */
export function stopsOf(measure: Measure, periods: readonly Period[]): Stop[] {
  const notComparable = notComparablePeriods(measure);
  const anew = breaksOf(measure);
  return [...periods, ...skippedPeriods(periods)].sort().map((period, place) => ({
    period,
    place,
    has: periods.includes(period),
    notComparable: notComparable.includes(period),
    breaks: place > 0 && anew.includes(period)
  }));
}

/** The stop that a move leads to: the nearest with figures on the way it went, else the last one that way. */
export function stopAt(stops: readonly Stop[], place: number, from: Period): Stop | undefined {
  const here = stops.find(({ period }) => period === from)?.place ?? 0;
  const able = stops.filter(({ has }) => has);
  if (place === here) return able.find((stop) => stop.place === here);
  return place > here
    ? (able.find((stop) => stop.place >= place) ?? able.at(-1))
    : (able.findLast((stop) => stop.place <= place) ?? able[0]);
}

/** What the slider’s marks mean, in words; empty where there is nothing to say. */
export function breaksInWords(measure: Measure, periods: readonly Period[]): string[] {
  const skipped = skippedPeriods(periods).map(periodInWords);
  return [
    ...measure.caveats.flatMap(({ notComparable, periods: of }) =>
      notComparable !== undefined && of?.some((period) => periods.includes(period))
        ? [`${capital(notComparable)} (no fair comparison with other years).`]
        : []
    ),
    ...breaksOf(measure).flatMap((period) => (periods.includes(period) ? [`${capital(countedInANewWay(period))} on.`] : [])),
    ...(skipped.length > 0 ? [`No figures for ${skipped.join(', ')}.`] : [])
  ];
}
