import { measureById } from '../../measures/index.ts';
import type { Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import { byChance } from '../../words/chance.ts';
import {
  counted,
  countOf,
  fixed,
  formatCount,
  formatShort,
  inWords,
  list,
  plainName,
  smallInWords,
  titleInside
} from '../../words/index.ts';
import type { Book } from './book.ts';
import type { Cell, Column, Found } from './model.ts';

/** 'the figure for plans issued within 20 weeks'. */
export const figureFor = (id: string): string => `the figure for ${titleInside(measureById(id).title)}`;

/** More than so many are not named in a sentence. */
const NAMED = 4;

/** 'In four of 146 councils', or 'In none of 146 councils'. */
export function inSome(found: number, tested: number): string {
  return `In ${found === 0 ? 'none' : inWords(found)} of ${counted(tested, 'council')}`;
}

/** 'Of 146 councils, four', 'Of 146 councils, none'. */
export function some(found: number, tested: number): string {
  return `Of ${counted(tested, 'council')}, ${found === 0 ? 'none' : inWords(found)}`;
}

/** ': Kent, Surrey and Essex.'; of many '. Kent heads the list.'; a full stop alone where there is none. */
export function named(rows: readonly Found[]): string {
  if (rows.length === 0) return '.';
  const names = rows.map((row) => plainName(row));
  return names.length <= NAMED ? `: ${list(names)}.` : `. ${names[0]} heads the list.`;
}

/** How many are expected: 'about 2.4', 'fewer than one (0.1)', 'fewer than one in ten thousand'. */
export function expectedInWords(expected: number): string {
  return expected > 0 && expected < 0.001 ? 'fewer than one in a thousand such lists would hold one' : byChance(expected);
}

/**
 * ' Left out: 7 councils without a sound figure …': of the councils that have a line in each of these. `more`: another reason, after 'with';
 * `region`: of its councils alone.
 */
export function leftOut(
  book: Book,
  tested: number,
  asked: readonly (readonly [id: string, period: string])[],
  more: readonly string[] = [],
  region?: string
): string {
  const most = Math.max(...asked.map(([id, period]) => book.listed(id, period, region)));
  if (most <= tested) return '';
  const small = [...new Set(asked.map(([id]) => smallInWords(measureById(id))).filter((words) => words !== ''))];
  const each = asked.length === 1 ? '' : ' for each measure and year asked about';
  const reasons = [...small, ...more, 'a count that one of our checks doubts'].map((reason) => `with ${reason}`);
  return ` Left out: ${counted(most - tested, 'council')} without a sound figure${each}, ${reasons.slice(0, -1).join(', ')}${reasons.length > 1 ? ' or ' : ''}${reasons.at(-1)}.`;
}

/** A council's figure with its count below it. */
export function figureCell(
  measure: Measure,
  figure: { value: number; numerator: number; denominator: number; period: Period }
): Cell {
  return {
    text: formatShort(measure, figure.value),
    value: figure.value,
    count: countOf(measure, { ...figure }),
    figure: { measure: measure.id, period: figure.period }
  };
}

/** A figure that was worked out here, such as the middle of several. */
export const workedOutCell = (measure: Measure, value: number): Cell => ({ text: formatShort(measure, value), value });

/** A difference with its sign: '+12.3 points', '−2.1'. */
export function differenceCell(measure: Measure, value: number): Cell {
  const size = fixed(Math.abs(value), measure.decimals);
  const sign = Number(size) === 0 ? '' : value < 0 ? '−' : '+';
  return { text: `${sign}${size}${measure.unit.kind === 'share' ? ' points' : ''}`, value };
}

export const countCell = (value: number): Cell => ({ text: formatCount(value), value });

/** A column of a measure's figures. */
export function figureColumn(name: string, id: string, title: string): Column {
  const measure = measureById(id);
  return {
    name,
    title,
    means: `${measure.statisticalTitle}, ${measure.unit.kind === 'share' ? 'per cent' : 'rate'}`,
    decimals: measure.decimals
  };
}

export function differenceColumn(name: string, id: string, title: string): Column {
  const measure = measureById(id);
  const unit = measure.unit.kind === 'share' ? 'percentage points' : 'in the unit of the rate';
  return { name, title, means: `${title}, ${unit}`, decimals: measure.decimals };
}

/** Ids of the sources of the figures listed, once each. */
export const sourcesIn = (figures: readonly { source: string }[]): string[] =>
  [...new Set(figures.map(({ source }) => source))].filter((id) => id !== '');

/** What stands beside a test of sampling chance. */
export const MORE_THAN_SAMPLING =
  'Councils vary from year to year by more than sampling chance, so more than that is to be expected. A change can also be one of recording.';

/** What stands beside a list that is not a test. */
export const NO_TEST = 'This is a ranking, not a test: a ranking always has a top ten, whatever chance does.';
