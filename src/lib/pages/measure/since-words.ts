import { kindOf } from '../../model/units/index.ts';
import { comparatorOf } from '../../model/comparator.ts';
import { valueOf, type Measure } from '../../model/measure.ts';
import { countedInANewWay } from '../../measures/returns.ts';
import { periodInWords } from '../../model/period.ts';
import { OUTSIDE_998 } from '../../statistics/index.ts';
import {
  fixed,
  formatCount,
  formatShort,
  formatValue,
  inWords,
  likeShort,
  list,
  noIntervalNote,
  pounds,
  timesInWords
} from '../../words/index.ts';
import { leftOutOfMoves, movedSentence } from '../../words/moved.ts';
import type { Line } from '../../ui/charts.ts';
import { breakBetween } from '../../words/followed.ts';
import type { Changed, Since } from './since.ts';

/** '+3.2', '−£12', '0.0': in the measure's unit, with one decimal more where rounding would make nothing of something. */
export function signed({ unit, decimals }: Pick<Measure, 'unit' | 'decimals'>, value: number): string {
  const text = (places: number) => (unit.kind === 'money' ? pounds(value, places) : fixed(value, places).replace('-', '−'));
  const exact = value !== 0 && !/[1-9]/.test(text(decimals)) ? text(decimals + 1) : text(decimals);
  if (!/[1-9]/.test(exact)) return exact.replace('−', '');
  return value > 0 ? `+${exact}` : exact;
}

/** What stands over a column of changes: 'Change in points'. */
export function changeHead({ unit }: Pick<Measure, 'unit'>): string {
  return kindOf(unit).changeHead(unit);
}

/** '+1.1 to +5.3'; of a rate that of the ratio, '1.05 to 1.27 times'. Empty where there is none. */
export function intervalInWords(measure: Measure, { interval, ratio }: Pick<Changed, 'interval' | 'ratio'>): string {
  if (interval) return `${signed(measure, interval.low)} to ${signed(measure, interval.high)}`;
  if (!ratio) return '';
  const [low, high] = timesInWords([ratio.low, ratio.high].filter(Number.isFinite));
  return high === undefined ? `${low} times or more` : `${low} to ${high} times`;
}

/** Shape and words, for a cell. */
export function wayInWords(way: Changed['way'], change: number): { shape: string; words: string } {
  if (way === null)
    return { shape: change > 0 ? '△' : change < 0 ? '▽' : '○', words: change > 0 ? 'rose' : change < 0 ? 'fell' : 'the same' };
  if (way === 0) return { shape: '○', words: 'no clear change' };
  return way > 0 ? { shape: '▲', words: 'rose beyond chance' } : { shape: '▼', words: 'fell beyond chance' };
}

/** What became of England's figure, and how many councils' moved by more than chance. */
export function sinceSentences(measure: Measure, since: Since, england: readonly Line[]): string[] {
  const { from, to } = since;
  const [then, now] = [from, to].map((period) => england.find((row) => row.period === period && row.status === 'ok'));
  const [first, last] = [then, now].map((row) => comparatorOf(row)?.value ?? null);
  const [a, b] = [periodInWords(from), periodInWords(to)];
  const crossed = breakBetween(measure, from, to);
  const summed = [then, now].flatMap((row) => (row?.note?.includes('summed') ? periodInWords(row.period) : []));
  const whole =
    first == null || last == null
      ? ''
      : `${movedOf(measure, first, last, a, b)}${publishedOf(measure, [then, now])}${madeHere(summed)}${summed.length > 1 ? likeForLike(measure, since, [first, last]) : ''}`;
  const change = crossed ? `Figures are ${countedInANewWay(crossed)} on, which may explain part of any change since ${a}.` : '';
  return [change, whole, movedWords(measure, since)].filter((part) => part !== '');
}

function movedOf(measure: Measure, first: number, last: number, a: string, b: string): string {
  const [before, after] = [first, last].map((value) => formatValue(measure, value));
  return before === after
    ? `England’s figure was ${after} in both ${a} and ${b}.`
    : `England’s figure went from ${formatShort(measure, first)} in ${a} to ${after} in ${b}.`;
}

/** Where the figures are like for like and the published ones print otherwise: ' Both are like for like, …; the published ones are 49.2% in 2022 and …'. */
function publishedOf(measure: Measure, rows: readonly (Line | undefined)[]): string {
  const differing = rows.filter((row) => row !== undefined).filter((row) => likeShort(measure, row) !== '');
  const published = differing.map((row) => `${formatShort(measure, row.value ?? 0)} in ${periodInWords(row.period)}`);
  if (published.length > 1)
    return ` Both are like for like, of the councils that show a figure; the published ones are ${list(published)}.`;
  return published.length === 0
    ? ''
    : ` One is like for like, of the councils that show a figure; the published one is ${list(published)}.`;
}

/** Where England's figure is not published, and is made from the sums of councils. */
function madeHere(periods: readonly string[]): string {
  if (periods.length === 0) return '';
  return periods.length > 1
    ? ' Neither is published: both are sums of councils, worked out here.'
    : ` The figure for ${periods[0]} is not published: it is the sum of councils, worked out here.`;
}

/**
 * What England's figures come to among the councils that have a sound one in both periods, where councils with a figure in one of them
 * alone make that another change. Empty where it says the same, or no counts are published.
 */
function likeForLike(measure: Measure, { changed, without }: Since, [first, last]: (number | null)[]): string {
  if (without.length === 0 || first == null || last == null || (measure.unit.kind !== 'share' && measure.unit.kind !== 'rate'))
    return '';
  const of = (side: 'before' | 'now') => {
    const rows = changed.map((one) => one[side]);
    if (rows.some(({ numerator, denominator }) => numerator === null || denominator === null)) return null;
    const sum = (field: 'numerator' | 'denominator') => rows.reduce((total, row) => total + (row[field] ?? 0), 0);
    return valueOf(measure.unit, sum('numerator'), sum('denominator'));
  };
  const [before, now] = [of('before'), of('now')];
  if (before === null || now === null) return '';
  const [same, england] = [
    [before, now],
    [first, last]
  ].map((pair) => pair.map((value) => formatValue(measure, value)));
  if (same?.join() === england?.join()) return '';
  return ` Among the ${formatCount(changed.length)} councils that are compared, it went from ${same?.[0]} to ${same?.[1]}.`;
}

function movedWords(measure: Measure, { changed, doubted, from, to }: Since): string {
  const [a, b] = [periodInWords(from), periodInWords(to)];
  const left = leftOutOfMoves(doubted.length);
  const withLeftOut = (sentence: string) => (left === '' ? sentence : `${sentence} ${left}`);
  const count = (test: (one: Changed) => boolean) => changed.filter(test).length;
  if (changed.length === 0) return withLeftOut(`No council has figures for ${a} and ${b} that can be compared.`);
  const [rose, fell] = [count(({ way }) => way === 1), count(({ way }) => way === -1)];
  if (changed.every(({ way }) => way === null)) {
    const [up, down] = [count(({ change }) => change > 0), count(({ change }) => change < 0)];
    const same = changed.length - up - down;
    const moves = [
      `the figure rose in ${some(up)}`,
      `fell in ${some(down)}`,
      ...(same > 0 ? [`stayed the same in ${some(same)}`] : [])
    ];
    const note = noIntervalNote(measure);
    return [withLeftOut(`Of ${formatCount(changed.length)} councils with figures for both ${a} and ${b}, ${list(moves)}.`), note]
      .filter((part) => part !== '')
      .join(' ');
  }
  if (measure.unit.kind === 'share')
    return movedSentence(measure, { compared: changed.length, rose, fell, doubted: doubted.length }, from, to);
  const expected = OUTSIDE_998 * changed.length;
  return withLeftOut(
    `Of ${formatCount(changed.length)} councils with figures for both ${a} and ${b}, the figure rose in ${some(rose)} and fell in ${some(fell)} by more than chance explains: the 99.8% interval of the ratio of the later rate to the earlier is on one side of 1. If nothing had changed anywhere, chance alone would give ${expected < 1 ? `fewer than one (${fixed(expected, 1)})` : `about ${fixed(expected, 1)}`}. For the other ${inWords(changed.length - rose - fell)} chance alone could explain the change.`
  );
}

function some(councils: number): string {
  return councils === 0 ? 'none' : inWords(councils);
}

/** Councils that are not among those compared, each group with its reason. */
export function notCompared(measure: Measure, { from, to, newer, ended, without, few, doubted }: Since): string[] {
  const [a, b] = [periodInWords(from), periodInWords(to)];
  const said = (names: readonly string[], reason: string) => (names.length > 0 ? `${reason}: ${list(names)}.` : '');
  return [
    said(newer, `Not a council in ${a}`),
    said(ended, `Ended before ${b}`),
    said(without, `No sound figure of ${a} or of ${b}`),
    said(few, `Too few behind one of the two figures`),
    said(doubted, `A check doubts the count behind one of the two figures`)
  ].filter((part) => part !== '');
}
