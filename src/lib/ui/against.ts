import { comparatorOf } from '../model/comparator.ts';
import { type Measure, isGraded } from '../model/measure.ts';
import {
  comparedWith,
  fixed,
  formatCount,
  formatShort,
  hasIntervals,
  inWords,
  isRanked,
  likeSentence,
  list,
  noIntervalNote
} from '../words/index.ts';
import { boardRows } from './charts.ts';
import type { FigureRow } from './rows.ts';

/** How many ranked councils, or boards, lie above England, below it, and too close to it to call. */
export interface AgainstCounts {
  asked: number;
  above: number;
  below: number;
  alike: number;
}

/** The share of councils that chance alone puts outside their 95% interval. */
export const CHANCE_95 = 0.05;

export function againstCounts(measure: Measure, rows: readonly FigureRow[], england: FigureRow | null): AgainstCounts {
  const comparator = comparatorOf(england);
  const found = boardRows(measure, rows)
    .filter((row) => isRanked(measure, row))
    .flatMap((row) => comparedWith(measure, row, comparator) ?? []);
  const count = (word: (typeof found)[number]) => found.filter((one) => one === word).length;
  return { asked: found.length, above: count('above'), below: count('below'), alike: count('not distinguishable') };
}

/** '12 above England, 3 below and 4 too close to it to call'. */
export function countsInWords({ above, below, alike }: AgainstCounts): string {
  const parts = [
    above > 0 && `${inWords(above)} above England`,
    below > 0 && `${inWords(below)} below${above > 0 ? '' : ' England'}`
  ].filter((part) => part !== false);
  if (alike > 0) parts.push(`${inWords(alike)} too close to call`);
  return list(parts);
}

/** Whether the first thing that is counted is one. */
const isOne = ({ above, below, alike }: AgainstCounts): boolean => ([above, below, alike].find((count) => count > 0) ?? 0) === 1;

/**
 * What the words beside a rank mean, and how many of them chance alone would write; where none can be written, why. `places`: what is
 * ranked, 'councils' or 'boards'. `spans`: whether the ranks that the data are consistent with stand beside each.
 */
export function againstSentences(
  measure: Measure,
  rows: readonly FigureRow[],
  england: FigureRow | null,
  places: string,
  spans = true
): string[] {
  if (isGraded(measure)) return [];
  if (!hasIntervals(measure)) {
    const note = noIntervalNote(measure);
    if (note === '') return [];
    return [`${note} So no ${places} are called above or below England here, and these ranks have no interval.`];
  }
  const ranked = spans ? ['In brackets beside a rank: the ranks the data are consistent with (95% interval).'] : [];
  const counts = againstCounts(measure, rows, england);
  if (counts.asked === 0 || !england || england.value === null)
    return [`No figure for England is published, so no ${places} are held against it.`, ...ranked];
  const summed = england.note.includes('summed') ? ', the sum of its councils, worked out here.' : '.';
  const expected = fixed(CHANCE_95 * counts.asked, 1);
  const like = likeSentence(measure, england);
  const figure = like === '' ? `England’s figure is ${formatShort(measure, england.value)}${summed}` : like;
  return [
    `${figure} Of ${formatCount(counts.asked)} ranked ${places}, ${countsInWords(counts).replace(/^(\S+) /, `$1 ${isOne(counts) ? 'is' : 'are'} `)}. Above or below means that the whole 95% interval is on that side. If none differed from England, chance alone would still call about ${expected} of them above or below.`,
    ...ranked
  ];
}
