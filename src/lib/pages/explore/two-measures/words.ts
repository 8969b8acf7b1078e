import { periodInWords } from '../../../model/period.ts';
import { roundedTo } from '../../../model/rounding.ts';
import { LEAST_PAIRS } from '../../../statistics/index.ts';
import type { FigureRow } from '../../../ui/rows.ts';
import {
  capital,
  boardShort,
  counted,
  fixed,
  formatCount,
  inWords,
  list,
  namesInProse,
  periodOnBasis,
  smallInWords,
  titleInside,
  whenInWords
} from '../../../words/index.ts';
import { shareTable, type LeftOut, type MeasurePair } from './pair.ts';

/** How close a link is, by the correlation as it is printed: below 0.2 none to speak of, to 0.4 weak, to 0.6 moderate, above strong. */
export type Strength = 'none' | 'weak' | 'moderate' | 'strong';

export function strengthOf(rho: number): Strength {
  const size = Math.abs(roundedTo(rho, 2));
  return size < 0.2 ? 'none' : size < 0.4 ? 'weak' : size < 0.6 ? 'moderate' : 'strong';
}

const LINKS: Readonly<Record<Strength, string>> = {
  none: 'No link to speak of',
  weak: 'A weak link',
  moderate: 'A moderate link',
  strong: 'A strong link'
};

/** 'A weak link': what stands beside the number. */
export const linkInWords = (rho: number): string => LINKS[strengthOf(rho)];

/** Links that may be no more than chance, but are at most weak, are none to speak of; wider ones are told as unknown. */
const WIDEST_NONE = 0.4;

/** Whether the interval rules out neither a link to speak of nor its absence: then nothing is said of which way it goes, or how close it is. */
export function isInconclusive({ rho, interval }: { rho: number; interval: { low: number; high: number } | null }): boolean {
  if (!interval || interval.low > 0 || interval.high < 0) return false;
  return strengthOf(rho) !== 'none' || Math.max(-interval.low, interval.high) >= WIDEST_NONE;
}

/** What stands beside the number: 'A weak link', or that none can be told. */
export function linkOf(correlation: NonNullable<MeasurePair['correlation']>): string {
  if (isInconclusive(correlation)) return 'Whether there is a link cannot be told';
  return isVeryWeak(correlation) ? 'A very weak link' : linkInWords(correlation.rho);
}

/** Hardly a link by its number, and yet beyond chance: the whole interval lies on one side of 0. */
function isVeryWeak({ rho, interval }: NonNullable<MeasurePair['correlation']>): boolean {
  return strengthOf(rho) === 'none' && interval !== null && (interval.low > 0 || interval.high < 0);
}

/** A correlation as it is printed: '0.34', '−0.12'; with a decimal more where it would round to a whole one that it is not: '0.996'. */
export function rhoInWords(rho: number): string {
  const whole = Math.abs(rho) < 1 && Math.abs(roundedTo(rho, 2)) === 1;
  return fixed(whole ? Math.sign(rho) * Math.min(Math.abs(rho), 0.9994) : rho, whole ? 3 : 2).replace('-', '−');
}

const units = ({ boards }: Pick<MeasurePair, 'boards'>): [one: string, several: string] =>
  boards ? ['board', 'boards'] : ['council', 'councils'];

/** A sentence that can be quoted alone. */
export function pairHeadline(pair: MeasurePair): string {
  const { x, y, correlation, within } = pair;
  const [, several] = units(pair);
  const [xWhen, yWhen] = [whenInWords(x.measure, x.period), whenInWords(y.measure, y.period)];
  /* One year is said first; two stand each behind its measure. */
  const same = xWhen === yWhen;
  const dated = ({ measure }: MeasurePair['x'], when: string) =>
    `${titleInside(measure.title)}${same ? '' : ` ${when.charAt(0).toLowerCase()}${when.slice(1)}`}`;
  const [one, other] = [dated(x, xWhen), dated(y, yWhen)];
  const begin = (text: string) => (same ? `${xWhen}, ${text}` : capital(text));
  if (!correlation?.interval) {
    const years = [...new Set([x.period, y.period].map(periodInWords))].join(' and ');
    return `‘${x.measure.title}’ and ‘${y.measure.title}’, ${several} side by side, ${years}`;
  }
  if (isInconclusive(correlation)) {
    const who = `${formatCount(correlation.pairs)}${within ? ` of ${within.name}` : ` ${several}`}`;
    return `From ${who} it cannot be told whether there was a link between ${one} and ${other}${same ? ` ${xWhen.charAt(0).toLowerCase()}${xWhen.slice(1)}` : ''}.`;
  }
  const strength = strengthOf(correlation.rho);
  if (strength === 'none' && !isVeryWeak(correlation))
    return begin(
      `${within ? `among ${within.name}, there was` : `${several} showed`} no link to speak of between ${one} and ${other}.`
    );
  const direction = correlation.rho > 0 ? 'a higher' : 'a lower';
  return `${begin(`${within ? `among ${within.name}, those` : several} with a higher figure for ${one} tended to have ${direction} one for ${other}.`)} The link is ${strength === 'none' ? 'very weak' : strength}, and no proof of cause.`;
}

/** The statistical description: both measures with their years, and how many are counted. */
export function pairSubtitle(pair: MeasurePair): string {
  const { x, y, rows, within: chosen } = pair;
  const side = ({ measure, period }: MeasurePair['x']) => `${measure.statisticalTitle}, ${periodOnBasis(measure, period)}`;
  const which = chosen ? `${formatCount(rows.length)} of ${chosen.name}` : counted(rows.length, ...units(pair));
  return `${side(x)}; ${side(y)}. ${which}.`;
}

/** 'Spearman’s rank correlation, from −1 to 1; 95% interval 0.18 to 0.48, 149 councils.' */
export function correlationSentence(pair: MeasurePair): string {
  const { correlation, x, y } = pair;
  const [one, several] = units(pair);
  if (x.measure.geography !== y.measure.geography)
    return 'No correlation is worked out: one measure is of integrated care boards, whose figure several councils share.';
  if (!correlation) return `No correlation is worked out: one of the two does not differ between these ${several}.`;
  const count = counted(correlation.pairs, one, several);
  if (!correlation.interval)
    return `No correlation is worked out for fewer than ${inWords(LEAST_PAIRS)} ${several}: here are ${count}.`;
  const { low, high } = correlation.interval;
  return `Spearman’s rank correlation, from −1 to 1, over ${count}; 95% interval ${rhoInWords(low)} to ${rhoInWords(high)}, from ${formatCount(correlation.draws)} samples redrawn from these ${several}.${low < 0 && high > 0 ? ' The data are consistent with no link at all.' : ''}`;
}

/** What is never folded. */
export const NOT_A_CAUSE =
  'This is a pattern across councils, not a cause. Areas differ in much else, and nothing here shows that one figure leads to the other, or what is true of any one child.';

/** What a reader needs beside the chart: where councils lie, what circles are, different years, who is left out. */
export function pairNotes(pair: MeasurePair): string[] {
  const { x, y, quarters, correlation } = pair;
  const [one, several] = units(pair);
  const differs = x.measure.yearBasis !== y.measure.yearBasis || x.period !== y.period;
  const behind = x.rows.some(({ denominator }) => denominator !== null);
  return [
    ...(quarters
      ? [
          `${counted(quarters.above, one, several)} ${quarters.above === 1 ? 'is' : 'are'} above England on both, ${formatCount(quarters.below)} below on both, and ${formatCount(quarters.mixed)} above on one and below on the other. England is dashed.`
        ]
      : []),
    ...(behind ? [`Circles are larger where ‘${x.measure.title}’ is out of more ${x.measure.denominatorWords}.`] : []),
    ...(differs
      ? [`The two are of different years: ${periodOnBasis(x.measure, x.period)} and ${periodOnBasis(y.measure, y.period)}.`]
      : []),
    ...(correlation && shareTable(x.measure, y.measure)
      ? ['Both come from the same published table, and figures made from the same counts can move together by how they are made.']
      : []),
    ...leftOutSentences(pair)
  ];
}

/** More names than so many are counted alone. */
const MOST_NAMED = 12;

function namesOf({ boards }: MeasurePair, rows: readonly FigureRow[]): string[] {
  return boards ? rows.map((row) => (row.board ? boardShort(row.board) : row.name)).sort() : namesInProse(rows);
}

function leftOutSentences(pair: MeasurePair): string[] {
  const { leftOut, x, y } = pair;
  const [one, several] = units(pair);
  const small = [...new Set([smallInWords(x.measure), smallInWords(y.measure)].filter((words) => words !== ''))].join(', or ');
  const why: Readonly<Record<LeftOut, string>> = {
    'no-figure': 'no figure for one or both',
    faulty: 'a published figure that is faulty or was withdrawn',
    doubted: 'a count that our checks doubt',
    small: small || 'too few behind a figure'
  };
  const parts = (Object.keys(why) as LeftOut[]).flatMap((reason) => {
    const rows: readonly FigureRow[] = leftOut[reason];
    if (rows.length === 0) return [];
    const names = rows.length <= MOST_NAMED ? ` (${list(namesOf(pair, rows))})` : '';
    return [`${why[reason]}: ${formatCount(rows.length)}${names}`];
  });
  const all = Object.values(leftOut).reduce((sum, rows) => sum + rows.length, 0);
  return all === 0
    ? [`No ${one} is left out.`]
    : [`Left out, ${counted(all, one, several)}. ${parts.map((part) => capital(part)).join('. ')}.`];
}
