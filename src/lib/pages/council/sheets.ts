import type { ListingView } from '../../export/charts/listing.ts';
import { linesOf } from '../../charts/kit/letters.ts';
import type { NewestFigures } from '../../ui/council/figures.ts';
import type { TopicFigures } from './topics.ts';

/** Widest that a measure's title may be before it goes on in the next line, in type sizes. */
export const TITLE = 23;
/** Lines of a sheet: so many are set in 8 points or more on A4. */
const MOST_LINES = 43;

/** What a title is set in; one that is too long for a line is never made smaller nor cut. */
const linesOfTitle = ({ title }: NewestFigures): string[] => linesOf(title, 1, 400, TITLE / 1.03);

/**
 * Topics on as few sheets as hold them, each about as long as the others. A topic goes on over the next sheet under the same heading; it
 * begins at the foot of a sheet only where two of its measures, or all, stand there too.
 */
export function councilSheets(topics: readonly TopicFigures<NewestFigures>[]): TopicFigures<NewestFigures>[][] {
  const fewest = filled(topics, MOST_LINES).length;
  const lines = councilLines(topics).length;
  for (let most = Math.ceil(lines / fewest); most < MOST_LINES; most++) {
    const sheets = filled(topics, most);
    if (sheets.length === fewest) return sheets;
  }
  return filled(topics, MOST_LINES);
}

function filled(topics: readonly TopicFigures<NewestFigures>[], most: number): TopicFigures<NewestFigures>[][] {
  const sheets: TopicFigures<NewestFigures>[][] = [[]];
  let left = most;
  for (const { measures, ...topic } of topics) {
    const lengths = measures.map((measure) => linesOfTitle(measure).length);
    let own: TopicFigures<NewestFigures> | null = null;
    measures.forEach((measure, i) => {
      const length = lengths[i] ?? 1;
      const needed = own ? length : 1 + length + (lengths[i + 1] ?? 0);
      if (needed > left) {
        sheets.push([]);
        [left, own] = [most, null];
      }
      if (!own) {
        own = { ...topic, title: i === 0 ? topic.title : `${topic.title}, continued`, measures: [] };
        sheets.at(-1)?.push(own);
        left -= 1;
      }
      own.measures.push(measure);
      left -= length;
    });
  }
  return sheets;
}

/** The lines of topics: a heading each, and under it a line a measure, or more where its title asks for them. */
export function councilLines(topics: readonly TopicFigures<NewestFigures>[]): ListingView['rows'] {
  return topics.flatMap((topic) => [{ heading: topic.title }, ...topic.measures.flatMap(linesOfMeasure)]);
}

function linesOfMeasure(measure: NewestFigures): ListingView['rows'] {
  const [title = '', ...more] = linesOfTitle(measure);
  const { axis, period, figure, interval, england } = measure.latest;
  const bar = axis
    ? {
        at: axis.value,
        low: axis.low,
        high: axis.high,
        england: axis.england,
        region: axis.region,
        near: axis.near,
        zero: axis.zero
      }
    : '';
  return [{ cells: [title, period, figure, bar, interval, england] }, ...more.map((rest) => ({ rest }))];
}
