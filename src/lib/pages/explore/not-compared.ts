import { isDoubted } from '../../model/fault.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import type { FigureRow } from '../../ui/rows.ts';
import { isRanked, isSmall, list, namesInProse, smallInWords } from '../../words/index.ts';

/** Councils of a selection that a sentence about the highest, the lowest or a place among them does not count, and why. */
export interface NotCompared {
  rows: FigureRow[];
  words: string;
}

/** More names than so many are counted alone. */
const MOST_NAMED = 6;

/** At most one sentence: 'Not compared: Swindon (a count that one of our checks doubts).' None of grades, which are counted. */
export function notCompared(
  measure: Measure,
  within: readonly FigureRow[],
  tiny: ReadonlySet<string> = new Set()
): NotCompared[] {
  if (isGraded(measure)) return [];
  const why = (row: FigureRow): string => {
    if (isRanked(measure, row) && !tiny.has(row.area)) return isDoubted(row) ? 'a figure that one of our checks doubts' : '';
    if (row.value === null || row.status !== 'ok') return 'no sound figure';
    return (isSmall(measure, row) && smallInWords(measure)) || 'too few behind a figure';
  };
  const rows = within.filter((row) => why(row) !== '');
  if (rows.length === 0) return [];
  const reasons = [...new Set(rows.map(why))];
  const parts = reasons.map((reason) => {
    const those = rows.filter((row) => why(row) === reason);
    return `${those.length > MOST_NAMED ? `${those.length} councils` : list(namesInProse(those))} (${reason})`;
  });
  const words = `Not compared: ${parts.join('; ')}.`;
  return [{ rows, words }];
}
