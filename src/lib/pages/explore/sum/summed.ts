import { comparatorOf } from '../../../model/comparator.ts';
import { isDoubted } from '../../../model/fault.ts';
import { isPrinted, scaleOf, valueOf, type Measure } from '../../../model/measure.ts';
import { addedUp } from '../../../model/added-up.ts';
import type { Period } from '../../../model/period.ts';
import { summedOf, type Interval } from '../../../statistics/index.ts';
import type { FigureRow } from '../../../ui/rows.ts';
import {
  counted,
  findingExactly,
  formatCount,
  formatShort,
  formatValue,
  hasIntervals,
  inPlace,
  inWords,
  isInPounds,
  isSmall,
  labelOf,
  list,
  nameInProse,
  namesInProse,
  noIntervalNote,
  pounds,
  publisherOf,
  smallInWords,
  whenInWords,
  whereAndWhen
} from '../../../words/index.ts';
import { isOfBoards } from '../../../model/geography.ts';

/** Councils that a reader has put together. */
export interface SetAsked {
  measure: Measure;
  period: Period;
  /** Each council of the set once, with its line of that period. */
  rows: readonly FigureRow[];
  /** England’s line, to hold the sum against; null where there is none. */
  england: FigureRow | null;
}

/** What a set is together, or why that cannot be said. */
export type SetDescription =
  | { refused: string }
  | {
      refused: null;
      /** A sentence that can be quoted alone, with counts and interval. */
      headline: string;
      /** What a reader has to know of it: how it is made, who is missing, what is doubted. */
      sentences: string[];
      /** In the measure’s unit, unrounded. */
      value: number;
      numerator: number;
      denominator: number;
      /** 95%, in the measure’s unit; null where none can be given. */
      interval: Interval | null;
      /** The councils in the sum, and those of the set that are not. */
      summed: readonly FigureRow[];
      missing: readonly FigureRow[];
    };

/** Why figures of a measure cannot be added up, for a reader; null where they can. */
export function noSumOf(measure: Measure): string | null {
  if (isOfBoards(measure))
    return 'These figures belong to integrated care boards. Several councils share a board, and what part of its figure is whose is not published, so they cannot be added up for a set of councils.';
  switch (measure.unit.kind) {
    case 'grade':
      return 'This measure is an answer in words, and words cannot be added up.';
    case 'mean':
      return 'These are averages, and an average of averages would be wrong: how long each case took is not published.';
    case 'points':
      return 'This is a gap between two shares, and the counts behind both are not published, so gaps cannot be added up.';
    case 'score':
      return 'This is a score, and scores cannot be added up.';
    case 'count':
    case 'share':
    case 'rate':
    case 'money':
    case 'change':
      return isPrinted(measure) && measure.unit.kind !== 'count'
        ? `${publisherOf(measure)} prints these figures without the counts behind them, so they cannot be added up, and an average of them would be wrong.`
        : null;
  }
}

/** A set of councils together: counts added, never an average of figures. A council without a sound figure is named, and is not in it. */
export function describeSet({ measure, period, rows, england }: SetAsked): SetDescription {
  const refusal = noSumOf(measure);
  if (refusal !== null) return { refused: refusal };
  if (rows.length === 0) return { refused: 'No council is chosen yet.' };
  const isIn = (row: FigureRow) => row.status === 'ok' && countsOf(measure, row) !== null;
  const [summed, missing] = [rows.filter(isIn), rows.filter((row) => !isIn(row))];
  const counts = summed.flatMap((row) => countsOf(measure, row) ?? []);
  const reasons = missing.map((row) => labelOf(measure, row, row.counterpart));
  const none = `No council of the set has a figure to add up. ${reasons.join('. ')}.`;
  const numerator = addedUp(counts.map(({ count }) => count));
  const denominator = addedUp(counts.map(({ total }) => total));
  const value = measure.unit.kind === 'count' ? numerator : valueOf(measure.unit, numerator, denominator);
  if (summed.length === 0 || value === null) return { refused: none };
  const interval = intervalOf(measure, counts);
  return {
    refused: null,
    headline: headlineOf({ measure, period, summed, value, numerator, denominator, interval }),
    sentences: [
      ...(summed.length > 1 ? ['Counts are added up and then divided: this is not an average of the councils’ figures.'] : []),
      ...(missing.length > 0
        ? [
            `The sum is without ${list(namesInProse(missing))}, which ${missing.length === 1 ? 'has' : 'have'} no sound figure. ${reasons.join('. ')}.`
          ]
        : []),
      ...doubtsOf(summed),
      ...smallOf(measure, denominator),
      ...(interval ? [] : [noIntervalNote(measure)].filter((note) => note !== '')),
      ...heldAgainst(measure, value, interval, england)
    ],
    value,
    numerator,
    denominator,
    interval,
    summed,
    missing
  };
}

/* A printed count stands for itself; any other figure is made from two counts. */
function countsOf({ unit }: Measure, { numerator, denominator, value }: FigureRow): { count: number; total: number } | null {
  if (unit.kind === 'count') return value === null ? null : { count: value, total: 1 };
  return numerator === null || denominator === null ? null : { count: numerator, total: denominator };
}

function intervalOf(measure: Measure, counts: readonly { count: number; total: number }[]): Interval | null {
  if (!hasIntervals(measure)) return null;
  const kind = measure.unit.kind === 'share' ? 'share' : 'rate';
  if (counts.some(({ count, total }) => count < 0 || (kind === 'share' && count > total))) return null;
  const sum = summedOf(kind, counts);
  const scale = scaleOf(measure.unit);
  return sum && { low: scale * sum.interval.low, high: scale * sum.interval.high };
}

interface Sum {
  measure: Measure;
  period: Period;
  summed: readonly FigureRow[];
  value: number;
  numerator: number;
  denominator: number;
  interval: Interval | null;
}

/** More councils than so many are counted in a headline, and named below it. */
const MOST_NAMED = 4;

function headlineOf({ measure, period, summed, value, numerator, denominator, interval }: Sum): string {
  const [first] = summed;
  const where =
    summed.length === 1 && first
      ? inPlace(first)
      : summed.length <= MOST_NAMED
        ? `in ${list(namesInProse(summed))} together`
        : `in these ${inWords(summed.length)} councils together`;
  const finding = measure.unit.kind === 'count' ? formatValue(measure, value) : findingExactly(measure, value);
  const behind = behindOf(measure, numerator, denominator);
  const span = interval ? ` (95% interval ${formatShort(measure, interval.low)} to ${formatShort(measure, interval.high)})` : '';
  const when = whenInWords(measure, period);
  return `${whereAndWhen(where, when)}, ${finding}${behind === '' ? '' : `: ${behind}`}${span}.`;
}

/** '1,234 of 2,671 plans'; of a rate '2,011 requests, 155,000 children'. */
function behindOf(measure: Measure, numerator: number, denominator: number): string {
  const { unit, phrases } = measure;
  const below = phrases.below ?? phrases.counted;
  if (unit.kind === 'count') return '';
  if (unit.kind === 'money')
    return `${pounds(numerator)}, ${counted(denominator, unit.per, unit.per === 'child' ? 'children' : `${unit.per}s`)}`;
  if (isInPounds(measure)) return `${pounds(numerator)} of ${pounds(denominator)}`;
  if (unit.kind === 'rate')
    return `${counted(numerator, phrases.counted.replace(/s$/, ''), phrases.counted)}, ${counted(denominator, unit.of === 'children' ? 'child' : 'pupil', unit.of)}`;
  if (unit.kind === 'change')
    return `${counted(numerator, phrases.counted.replace(/s$/, ''), phrases.counted)}, ${formatCount(denominator)} a year before`;
  return `${formatCount(numerator)} of ${counted(denominator, below.replace(/s$/, ''), below)}`;
}

function doubtsOf(summed: readonly FigureRow[]): string[] {
  const doubted = summed.filter(isDoubted);
  if (doubted.length === 0) return [];
  return [
    doubted.length === 1 && doubted[0]
      ? `Our checks doubt the count of ${nameInProse(doubted[0])}, which is in the sum.`
      : `Our checks doubt the counts of ${list(namesInProse(doubted))}, which are in the sum.`
  ];
}

function smallOf(measure: Measure, denominator: number): string[] {
  return isSmall(measure, { denominator }) ? [`It rests on ${smallInWords(measure)}: read with care.`] : [];
}

/* No counts of England’s: with them, a council that is left out of the councils shown could be worked out. */
function heldAgainst(measure: Measure, value: number, interval: Interval | null, england: FigureRow | null): string[] {
  const whole = comparatorOf(england)?.value ?? null;
  if (whole === null || measure.unit.kind === 'count') return [];
  const described = `England’s figure${england?.like ? ', like for like,' : ''} is ${formatValue(measure, whole)}`;
  if (!interval) return [`${described}.`];
  if (interval.low > whole) return [`${described}: the set is above it.`];
  if (interval.high < whole) return [`${described}: the set is below it.`];
  return [`${described}, inside the set’s interval: too close to call.`];
}
