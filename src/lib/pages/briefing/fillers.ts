import { ENGLAND } from '../../model/area.ts';
import { periodInWords } from '../../model/period.ts';
import { shortOf } from '../../ui/charts.ts';
import { boardShort, fixed, formatShort, intervalOf, list, listName, plainName, rankedOf } from '../../words/index.ts';
import { soundOf } from '../../words/extremes.ts';
import type { BriefArea, Part } from './part.ts';
import { isGraded } from '../../model/measure.ts';
import { placesOf } from '../../model/geography.ts';

/** One figure at an end of a ranking, and whose it is: those that print alike share a line. */
export interface EndLine {
  figure: string;
  /** Names, or of more than so many how many: '12 councils'. */
  whose: string;
  /** '(4.0 to 6.2)', of a figure that one alone has. */
  interval: string;
}

export interface Extremes {
  /** How many have a figure that is ranked and that no check doubts. */
  of: string;
  lowest: EndLine[];
  highest: EndLine[];
}

const NAMED = 3;

/** The lowest and the highest figures of all councils, or boards, `lines` of each; null where there are not so many. */
export function lowestAndHighest({ measure, shown }: Pick<Part, 'measure' | 'shown'>, lines: number): Extremes | null {
  const sound = soundOf(measure, rankedOf(measure, shown.rows)).sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const alike = new Map<string, typeof sound>();
  for (const row of sound) {
    const figure = formatShort(measure, row.value ?? 0);
    alike.set(figure, [...(alike.get(figure) ?? []), row]);
  }
  const noun = placesOf(measure).many;
  const all = [...alike].map(([figure, rows]): EndLine => {
    const [one] = rows;
    const interval = rows.length === 1 && one ? intervalOf(measure, one) : null;
    return {
      figure,
      whose:
        rows.length > NAMED
          ? `${rows.length} ${noun}`
          : list(rows.map((row) => (row.board ? boardShort(row.board) : plainName(row)))),
      interval: interval ? `(${fixed(interval.low, measure.decimals)} to ${fixed(interval.high, measure.decimals)})` : ''
    };
  });
  if (all.length < 2 * lines) return null;
  return { of: `${sound.length} ${noun}`, lowest: all.slice(0, lines), highest: all.slice(-lines).reverse() };
}

/** Every period’s figures of the chosen and of England, newest first and at most `most`; null where only one is published. */
export function yearsOf(
  { measure, history, periods }: Pick<Part, 'measure' | 'history' | 'periods'>,
  areas: readonly BriefArea[],
  most = 12
): { names: string[]; rows: { period: string; figures: string[] }[] } | null {
  if (isGraded(measure) || periods.length < 2) return null;
  const codes = [...areas.map(({ code }) => code), ENGLAND];
  const at = (code: string, period: string) => {
    const row = history.find((one) => one.area === code && one.period === period);
    return row ? shortOf(measure, row) : '';
  };
  return {
    names: [...areas.map((area) => listName(area)), 'England'],
    rows: [...periods]
      .reverse()
      .slice(0, most)
      .map((period) => ({ period: periodInWords(period), figures: codes.map((code) => at(code, period)) }))
  };
}
