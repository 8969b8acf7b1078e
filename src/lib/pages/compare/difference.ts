import { kindOf } from '../../model/units/index.ts';
import { ENGLAND, type Area } from '../../model/area.ts';
import { asCompared, comparatorOf, type WithLike } from '../../model/comparator.ts';
import { topOf, type Measure, isGraded } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { newcombe } from '../../statistics/index.ts';
import {
  capital,
  boardShort,
  comparedWith,
  fixed,
  hasIntervals,
  intervalOf,
  isInPounds,
  isSmall,
  likeSentence,
  listName,
  nameInProse,
  plainName,
  reasonOf,
  regionInProse,
  type Board
} from '../../words/index.ts';
import { ratioSentence } from './rates.ts';
import { isOfBoards } from '../../model/geography.ts';

/** One of the two areas whose figures are taken from each other, with its line of the measure's newest period. */
export interface Side {
  area: Pick<Area, 'code' | 'name' | 'slug' | 'kind' | 'region'>;
  row: WithLike<Observation>;
  /** The same area's line of the measure's twin, from which a reason may be told. */
  counterpart: Observation | null;
  board: Board | null;
}

/** Whose figure it is: a council's, or of a measure of boards 'NHS Kent and Medway ICB (for Kent)', but where both sides have the same board. */
export function besideName(measure: Measure, side: Side, other: Side): string {
  const whose = ownerOf(measure, side);
  const name = listName(side.area);
  return !isOfBoards(measure) || !side.board || sharedBoard(measure, side, other) ? name : `${whose} (for ${name})`;
}

/**
 * How far the first figure lies from the second, and what chance can explain: '32.8 points lower, 95% interval 29.7 to 35.7; more than chance
 * explains'. Newcombe's interval for two shares with published counts; for two rates the interval of their ratio (`rateRatio`). An area that
 * holds the other is not compared as if they were apart: the other's own interval is held against its figure. Nothing is ever said from
 * whether two intervals overlap: where no test is possible the difference stands alone, with the reason.
 */
export function differenceInWords(measure: Measure, first: Side, second: Side): string {
  const board = sharedBoard(measure, first, second);
  if (board) return `Not compared: both have the figure of ${boardShort(board)}.`;
  const missing = [first, second].filter(({ row }) => row.status !== 'ok' || row.value === null);
  if (missing.length > 0) return `Not compared (${missing.map((side) => absence(measure, side)).join('; ')}).`;
  if (isGraded(measure))
    return first.row.value === second.row.value
      ? `The same ${measure.phrases.answer ?? 'answer'}.`
      : `Two different ${measure.phrases.answer ?? 'answer'}s, which cannot be subtracted.`;
  if (holds(first, second) || holds(second, first)) return withinWords(measure, first, second);
  const [a, b] = [asCompared(first.row), asCompared(second.row)];
  const gap = distance(measure, (a.value ?? 0) - (b.value ?? 0));
  const few = isSmall(measure, first.row) || isSmall(measure, second.row) ? ' It rests on small numbers.' : '';
  const tested = testedWords(measure, a, b) ?? ratioSentence(measure, gap, a, b, ownerOf(measure, second));
  return [`${tested ?? `${gap}. ${noTest(measure)}`}.${few}`, ...likesOf(measure, first, second)].join(' ');
}

function sharedBoard(measure: Measure, first: Side, second: Side): Board | null {
  return isOfBoards(measure) && first.board && first.board.name === second.board?.name ? first.board : null;
}

/** Whose figure it is, within a sentence: the board's, of a measure of boards. */
function ownerOf(measure: Measure, { area, board }: Side): string {
  return isOfBoards(measure) && board ? boardShort(board) : regionInProse(nameInProse(area));
}

/** 'Kent: not inspected yet under the framework of 2023', 'Kent was not a council then'. */
function absence(measure: Measure, side: Side): string {
  const [name, why] = [plainName(side.area), whyNone(measure, side)];
  if (why.startsWith(`${name} `) || why.includes(' has none: ') || (side.board && why.startsWith(`${boardShort(side.board)} `)))
    return why;
  return `${name}: ${/^(Inspected|Not|No|Published|There|The|All|Made|Our) /.test(why) ? why.charAt(0).toLowerCase() + why.slice(1) : why}`;
}

/** Why chance cannot be told of a difference of two figures. */
function noTest(measure: Measure): string {
  const why = () => {
    if (isInPounds(measure)) return 'pounds are added up, not sampled';
    if (topOf(measure).publication === 'deprivation') return 'every neighbourhood is in the mean, and none was sampled';
    return kindOf(measure.unit).noTest;
  };
  return `No test is possible: ${why()}`;
}

/** Why an area has no figure: the reason of its line, or that an answer in words is of councils and not of a region or of England. */
export function whyNone(measure: Measure, { area, row, counterpart, board }: Side): string {
  if (isGraded(measure) && (area.kind === 'england' || area.kind === 'region'))
    return `${capital(regionInProse(nameInProse(area)))} has none: each council has its own`;
  return reasonOf(measure, { ...row, name: area.name, board }, counterpart);
}

/** Whether the first area is England, or the region of the second. */
function holds({ area }: Side, other: Side): boolean {
  return area.code === ENGLAND || area.code === other.area.region;
}

/** What of the two is compared by another total than the published one. */
function likesOf(measure: Measure, ...sides: readonly Side[]): string[] {
  return sides.map(({ row, area }) => likeSentence(measure, { ...row, ...area })).filter((sentence) => sentence !== '');
}

function withinWords(measure: Measure, first: Side, second: Side): string {
  const [part, whole] = holds(first, second) ? [second, first] : [first, second];
  const gap = distance(measure, (asCompared(first.row).value ?? 0) - (asCompared(second.row).value ?? 0));
  const [partName, wholeName] = [ownerOf(measure, part), regionInProse(nameInProse(whole.area))];
  const interval = intervalOf(measure, part.row);
  const compared = comparedWith(measure, part.row, comparatorOf(whole.row));
  if (!interval) return `${gap}. ${noTest(measure)}.`;
  if (!compared) return `${gap}. The figure of ${partName} rests on numbers too small to compare.`;
  const said = compared === 'not distinguishable' ? 'holds it: chance alone could explain the difference' : `is ${compared} it`;
  return [
    `${gap}. ${capital(partName)} is part of ${wholeName}, so its own 95% interval, ${span(measure, interval)}, is held against the figure of ${wholeName}, and ${said}.`,
    ...likesOf(measure, whole)
  ].join(' ');
}

/** Of two shares with counts; null of anything else. */
function testedWords(measure: Measure, first: Observation, second: Observation): string | null {
  if (measure.unit.kind !== 'share' || !hasIntervals(measure)) return null;
  const [a, b] = [first, second].map(({ numerator, denominator }) => ({ count: numerator ?? -1, total: denominator ?? 0 }));
  if (!a || !b || [a, b].some(({ count, total }) => count < 0 || total < 1 || count > total)) return null;
  const more = a.count / a.total >= b.count / b.total;
  const found = more ? newcombe(a, b) : newcombe(b, a);
  const [difference, low, high] = [found.difference, found.low, found.high].map((share) => share * 100) as [
    number,
    number,
    number
  ];
  const said = (points: number) => fixed(Math.abs(points), measure.decimals);
  const word = more ? 'higher' : 'lower';
  if (difference === 0)
    return `No difference, 95% interval from ${said(low)} lower to ${said(high)} higher; chance alone could explain one`;
  const gap = distance(measure, more ? difference : -difference);
  return low > 0
    ? `${gap}, 95% interval ${said(low)} to ${said(high)}; more than chance explains`
    : `${gap}, 95% interval from ${said(low)} ${more ? 'lower' : 'higher'} to ${said(high)} ${word}; chance alone could explain it`;
}

const WAYS = { count: ['more', 'fewer'], mean: ['longer', 'shorter'], other: ['higher', 'lower'] } as const;

/** '12.3 points higher', '£1,234 per child lower', '0.4 weeks longer', 'No difference'. */
function distance(measure: Measure, difference: number): string {
  const { unit, decimals } = measure;
  const size = Math.abs(difference);
  const text = fixed(size, decimals);
  if (!/[1-9]/.test(text)) return difference === 0 ? 'No difference' : `Less than ${fixed(10 ** -decimals, decimals)} apart`;
  const word = WAYS[unit.kind === 'count' || unit.kind === 'mean' ? unit.kind : 'other'][difference > 0 ? 0 : 1];
  return `${kindOf(unit).difference(unit, size, decimals)} ${word}`;
}

function span({ decimals }: Measure, { low, high }: { low: number; high: number }): string {
  return `${fixed(low, decimals)} to ${fixed(high, decimals)}`;
}
