import { isOfBoards, placesOf } from '../model/geography.ts';
import type { Measure } from '../model/measure.ts';
import { countedInANewWay } from '../measures/returns.ts';
import { periodInWords, type Period } from '../model/period.ts';
import type { Spread } from '../statistics/index.ts';
import { allOrNoneIn, figureAlone, findingIn } from './headline.ts';
import { belowOf, type Counted } from './moved.ts';
import { fixed, formatCount, list } from './numbers.ts';

/** The spread between councils in one period: each council once, and each by what the measure is out of. */
export interface GapYear {
  period: Period;
  plain: Spread;
  weighted: Spread;
}

export const WAYS = ['sd', 'range', 'cv', 'ratio', 'gini'] as const;
/** Ways of telling a spread: `sd` and `range` are absolute, in the measure's unit; `cv`, `ratio` and `gini` relative. */
export type Way = (typeof WAYS)[number];

export const WAY_NAMES: Readonly<Record<Way, string>> = {
  sd: 'Standard deviation',
  range: 'P90 − P10',
  cv: 'Coefficient of variation',
  ratio: 'P90 / P10',
  gini: 'Gini coefficient'
};

const ABSOLUTE: readonly Way[] = ['sd', 'range'];
/** Whether a way is told in the measure's unit. */
export const isAbsolute = (way: Way): boolean => ABSOLUTE.includes(way);
const RELATIVE: readonly Way[] = ['cv', 'ratio', 'gini'];

/** 'councils', 'NHS boards' */
export const comparedPlaces = (measure: Pick<Measure, 'geography'>): string =>
  isOfBoards(measure) ? 'NHS boards' : placesOf(measure).many;

/** A change of less than a tenth of the earlier figure counts as none: so much moves by the accident of which few councils are counted. */
export const ABOUT_THE_SAME = 0.1;

/** Which way several counts of a spread moved: all one way, none of them, some one way and none the other, or some each way. */
export type Movement = 'grew' | 'shrank' | 'same' | 'some-grew' | 'some-shrank' | 'mixed';

const COMPARED: Readonly<Record<Movement, readonly [string, string]>> = {
  grew: ['wider than', ''],
  shrank: ['narrower than', ''],
  same: ['about as wide as', ''],
  'some-grew': ['wider than', ' by some measures and about as wide by others'],
  'some-shrank': ['narrower than', ' by some measures and about as wide by others'],
  mixed: ['wider than', ' by some measures and narrower by others']
};

/** A way of telling a spread as a reader reads it: points to one decimal, a ratio to two (one from 10 on), the others to three. */
export function formatWay(way: Way, value: number | null): string {
  if (value === null) return 'none';
  if (isAbsolute(way)) return fixed(value, 1);
  return fixed(value, way === 'ratio' ? (value < 10 ? 2 : 1) : 3);
}

/** How the absolute, or the relative, spreads moved between two periods, plain and weighted taken together; null where none can be told. */
export function movementOf(kind: 'absolute' | 'relative', from: GapYear, to: GapYear): Movement | null {
  const ways = kind === 'absolute' ? ABSOLUTE : RELATIVE;
  const steps = (['plain', 'weighted'] as const).flatMap((counted) =>
    ways.flatMap((way) => {
      const [before, after] = [from[counted][way], to[counted][way]];
      if (before === null || after === null || before === 0) return [];
      const change = after / before - 1;
      return Math.abs(change) < ABOUT_THE_SAME ? 0 : Math.sign(change);
    })
  );
  if (steps.length === 0) return null;
  const [up, down] = [steps.filter((step) => step > 0).length, steps.filter((step) => step < 0).length];
  if (up > 0 && down > 0) return 'mixed';
  if (up > 0) return up === steps.length ? 'grew' : 'some-grew';
  if (down > 0) return down === steps.length ? 'shrank' : 'some-shrank';
  return 'same';
}

/**
 * How far apart councils are: 'In 2025, in the top tenth of the 141 councils compared, at least 95 in 100 plans came on time; in the bottom
 * tenth, at most 17.' Rounded down and up, so that both are true; 'about 4.7', where that would not be the figure beside it in the chart.
 */
export function gapExtremes(measure: Measure, { period, plain }: GapYear): string {
  const places = `the ${formatCount(plain.councils)} ${comparedPlaces(measure)} compared`;
  const [top, bottom] =
    measure.polarity.direction === 'higher-better'
      ? [`top tenth of ${places}`, 'bottom tenth']
      : [`tenth with the highest figures of ${places}`, 'tenth with the lowest'];
  const scale = 10 ** measure.phrases.decimals;
  const [least, most] = [Math.floor(plain.p90 * scale + 1e-9) / scale, Math.ceil(plain.p10 * scale - 1e-9) / scale];
  const whole = allOrNoneIn(measure, least);
  const bound = (words: string, value: number, rounded: number): [string, number] => {
    const drawn = measure.phrases.decimals === measure.decimals ? Math.round(value * scale) / scale : rounded;
    return drawn === rounded ? [words, rounded] : ['about', drawn];
  };
  const [atLeast, high] = bound('at least', plain.p90, least);
  const [atMost, low] = bound('at most', plain.p10, most);
  const first = whole ? whole.words : `${atLeast} ${findingIn(measure, high)}`;
  const last = most === 0 && measure.unit.kind === 'share' ? 'none' : `${atMost} ${figureAlone(measure, low)}`;
  return `In ${periodInWords(period)}, in the ${top}, ${first}; in the ${bottom}, ${last}.`;
}

/**
 * How that gap moved: in points and in proportion, never one without the other. `changed`: the first period of a new kind of return, of which
 * it tells where the two lie on both sides of it; null where there is none. `unit`: as `gapUnit` has it.
 */
export function gapLead(from: GapYear, to: GapYear, changed: Period | null, unit = 'percentage points'): string {
  const [absolute, relative] = [movementOf('absolute', from, to), movementOf('relative', from, to)];
  const [then, now] = [periodInWords(from.period), periodInWords(to.period)];
  const across =
    changed !== null && from.period < changed && to.period >= changed
      ? ` Figures are ${countedInANewWay(changed)} on, which may explain part of any difference.`
      : '';
  if (absolute === null || relative === null)
    return `There is too little data to say how the gap between councils moved from ${then} to ${now}.`;
  const moved = (movement: Movement, year: string) => `${COMPARED[movement][0]} ${year}${COMPARED[movement][1]}`;
  if (absolute === relative)
    return `In ${unit} and relative to the figures alike, the gap between councils in ${now} was ${moved(absolute, `in ${then}`)}.${across}`;
  return `In ${unit}, the gap between councils in ${now} was ${moved(absolute, `in ${then}`)}; relative to the figures themselves, it was ${moved(relative, 'in that year')}.${across}`;
}

/** What a gap of the measure is counted in: 'percentage points', 'appeals for every 10,000 children'. */
export function gapUnit({ unit, phrases }: Counted): string {
  return unit?.kind === 'rate' ? `${phrases.counted} for every ${formatCount(unit.per)} ${unit.of}` : 'percentage points';
}

/** At which P10 no P90 / P10 is told: 'under half a point'. */
export const ratioLimit = ({ unit }: Counted): string => (unit?.kind === 'rate' ? '0' : 'under half a point');

/** Which quantiles P10 and P90 are: `below` as `belowOf` has it. */
export function quantilesInWords(below: string, { one, many }: ReturnType<typeof placesOf>): string {
  return `By ${many}, quantiles are of type 7, those of R and of spreadsheets (Hyndman and Fan 1996). By ${below}, each ${one}’s figure stands at the middle of its own share of all ${below} and the line between is straight: with equal weights that is type 5, Hazen’s.`;
}

/** The figures behind the answer: proportion, points, and for a share the same councils seen from its other side. */
export function gapFigures(measure: Counted, from: GapYear, to: GapYear): string[] {
  const below = belowOf(measure);
  const move = (counted: 'plain' | 'weighted', way: Way): string => {
    const [before, after] = [from[counted][way], to[counted][way]].map((value) => formatWay(way, value));
    return before === after ? `stayed at ${after}` : `moved from ${before} to ${after}`;
  };
  const ratio = from.plain.ratio !== null && to.plain.ratio !== null;
  return [
    `Relative to the figures, with each council counted once, ${list([
      `the coefficient of variation ${move('plain', 'cv')}`,
      ...(ratio ? [`P90 / P10 ${move('plain', 'ratio')}`] : []),
      `the Gini coefficient ${move('plain', 'gini')}`
    ])}.${ratio ? '' : ' P90 / P10 is not given: where a tenth of councils have none or almost none, there is too little to divide by.'}`,
    `In ${gapUnit(measure)}, the standard deviation ${move('weighted', 'sd')} counted by ${below}, and ${move('plain', 'sd')} with each council counted once; P90 − P10 ${move('weighted', 'range')} counted by ${below}, and ${move('plain', 'range')} with each council counted once.`,
    ...(measure.unit?.kind === 'rate' ? [] : [otherSide(from, to)])
  ];
}

/** Coefficient of variation of what is left of each share: sd / (100 − mean); null where nothing is left. */
export function otherSideCv({ sd, mean }: Pick<Spread, 'sd' | 'mean'>): number | null {
  return mean < 100 ? sd / (100 - mean) : null;
}

function otherSide(from: GapYear, to: GapYear): string {
  const [before, after] = [otherSideCv(from.plain), otherSideCv(to.plain)];
  const cv =
    before === null || after === null
      ? ''
      : `: measured on the rest (100% less each share), the coefficient of variation went from ${formatWay('cv', before)} to ${formatWay('cv', after)}`;
  return `A relative gap depends on which side is counted${cv}. A gap in points is the same from both sides.`;
}
