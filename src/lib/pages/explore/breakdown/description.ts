import { detailedById, dimensionById, NOT_RECORDED } from '../../../breakdowns/dimensions.ts';
import { ofCouncils, type BreakdownFile } from '../../../breakdowns/file.ts';
import {
  compareGroups,
  COMPARED_FROM,
  DRAWN_FROM,
  pairOf,
  standingsOf,
  type Comparison,
  type GroupStanding,
  type Standings
} from '../../../breakdowns/standing.ts';
import type { BreakdownRow } from '../../../charts/breakdown/layout.ts';
import { isDoubted } from '../../../model/fault.ts';
import type { Measure } from '../../../model/measure.ts';
import type { Period } from '../../../model/period.ts';
import { roundedTo } from '../../../model/rounding.ts';
import { withdrawnOn } from '../../../model/withdrawn.ts';
import type { FigureRow } from '../../../ui/rows.ts';
import type { Within } from '../within.ts';
import { isDrawn, underTen } from './few.ts';
import { gapInOne, headlineInOne } from './one-council.ts';
import { addedUp, ofDimension } from './parts.ts';
import {
  counted,
  findingExactly,
  fixed,
  formatCount,
  formatShort,
  inPlace,
  inWords,
  list,
  nameInProse,
  namesInProse,
  periodOnBasis,
  plainName,
  differenceInPoints,
  publisherOf,
  whenInWords,
  whereAndWhen,
  withdrawnInWords
} from '../../../words/index.ts';

/** A measure by a dimension in one period, as the page has it. */
export interface BreakdownAsked {
  measure: Measure;
  period: Period;
  file: BreakdownFile;
  /** The measure's own rows of that period, a council each: who they are, and whose figures are doubted. */
  rows: readonly FigureRow[];
  /** Ids of the two groups that a reader compares; null for those that `pairOf` chooses. */
  pair: readonly [first: string, second: string] | null;
  /** The councils that are counted; null for all. */
  within?: Within | null;
  /** Whether groups are those that are published, none added up. */
  detailed?: boolean;
}

/** What the page says of a breakdown, and what its chart draws. */
export interface BreakdownDescription {
  /** A sentence that can be quoted alone. */
  headline: string;
  /** The statistical description. */
  subtitle: string;
  /** The comparison, sentence by sentence; empty where there are not two groups. */
  comparison: string[];
  /** What is needed to read the chart truly: who is missing, what is added up, what is not drawn. */
  notes: string[];
  rows: BreakdownRow[];
  standings: Standings;
  pair: readonly [first: string, second: string] | null;
  /** Whether they are of one council alone. */
  only: boolean;
}

/** Null where the file has no figures of the period, or none of the councils that are counted. */
export function describeBreakdown(whole: BreakdownAsked): BreakdownDescription | null {
  const { within, detailed } = whole;
  const asked = within
    ? { ...whole, file: ofCouncils(whole.file, within.codes), rows: whole.rows.filter(({ area }) => within.codes.has(area)) }
    : whole;
  const { measure, period, file } = asked;
  const all = standingsOf(file, period, detailed);
  const standings = all && { ...all, groups: all.groups.filter(isDrawn) };
  if (!standings || standings.groups.length === 0) return null;
  const isThere = (id: string) => standings.groups.some(({ group }) => group.id === id);
  const pair = asked.pair?.every(isThere) && asked.pair[0] !== asked.pair[1] ? asked.pair : pairOf(standings);
  const doubts = doubtsIn(asked);
  const compare = (without: readonly FigureRow[]) =>
    pair && compareGroups(file, period, pair, new Set(without.map(({ area }) => area)), detailed);
  const compared = compare(doubts.faulty);
  const { by } = dimensionById(file.dimension);
  const only = onlyOf(asked, standings);
  const whose = only
    ? plainName(only)
    : within
      ? `${formatCount(standings.councils)} of ${within.name}`
      : standings.published
        ? 'England'
        : counted(standings.councils, 'council');
  const described = compared ? (only ? headlineInOne : headlineOf)(measure, compared) : leaderOf(measure, standings.groups);
  const when = whenInWords(measure, period);
  const where = only ? inPlace(only) : within ? `across ${within.name}` : '';
  return {
    headline: `${where === '' ? when : whereAndWhen(where, when)}, ${described}`,
    subtitle: `${measure.statisticalTitle}, by ${by}, ${whose}, ${periodOnBasis(measure, period)}.`,
    comparison: compared
      ? only
        ? [gapInOne(compared, nameInProse(only)), ...doubtInOne(measure, doubts)]
        : comparisonOf(measure, compared, compare([...doubts.faulty, ...doubts.doubted]) ?? compared, doubts, standings)
      : [],
    notes: [...underTen(measure, all?.groups ?? []), ...notesOf(asked, standings)],
    rows: chartRows(asked, standings.groups, new Set([...doubts.faulty, ...doubts.doubted].map(({ area }) => area))),
    standings,
    pair,
    only: only !== null
  };
}

/* The council that is counted, where a reader's choice leaves one: there is nothing to compare within councils, and nothing to add up. */
function onlyOf({ within, rows, file, period }: BreakdownAsked, { councils, marked }: Standings): FigureRow | null {
  if (!within || councils !== 1) return null;
  const inFile = file.periods[period]?.councils ?? {};
  return rows.find(({ area }) => area in inFile && !marked.includes(area)) ?? null;
}

function doubtInOne(measure: Measure, { faulty, doubted }: Doubts): string[] {
  const why = faulty.map((row) => `${whyFaulty(measure, row)}.`);
  return doubted.length > 0 ? [...why, `Our checks doubt the counts of ${namesOf(doubted)}.`] : why;
}

/** Whether two groups are among those that are published, and not among those that are added up of them. */
export function isOfDetail({ dimension }: Pick<BreakdownFile, 'dimension'>, groups: readonly [string, string]): boolean {
  const has = (of: readonly { id: string }[]) => groups.every((id) => of.some((group) => group.id === id));
  return has(detailedById(dimension).groups) && !has(dimensionById(dimension).groups);
}

const shareOf = ({ count, total }: { count: number; total: number }): number => count / total;
const printed = (measure: Measure, share: number): string => formatShort(measure, 100 * share);
const behind = ({ phrases }: Measure): string => phrases.below ?? phrases.counted;

/** Councils in the file whose figure is not sound, and those whose count a check doubts. */
interface Doubts {
  faulty: readonly FigureRow[];
  doubted: readonly FigureRow[];
}

function doubtsIn({ rows, file, period }: BreakdownAsked): Doubts {
  const councils = file.periods[period]?.councils ?? {};
  const inFile = rows.filter(({ area }) => area in councils);
  return {
    faulty: inFile.filter(({ status }) => status === 'faulty'),
    doubted: inFile.filter((row) => row.status === 'ok' && isDoubted(row))
  };
}

function leaderOf(measure: Measure, groups: readonly GroupStanding[]): string {
  /* A group of a few leads no sentence, whatever its share. */
  const [first] = groups
    .filter(({ group, figure }) => !group.rest && figure.total >= COMPARED_FROM)
    .sort((a, b) => b.figure.total - a.figure.total);
  return first
    ? `for ${first.group.people}, ${findingExactly(measure, 100 * shareOf(first.figure))}.`
    : `no group has ${COMPARED_FROM} or more ${behind(measure)}.`;
}

function headlineOf(measure: Measure, compared: Comparison): string {
  const { first, second } = compared;
  const described = `for ${first.group.people}, ${findingExactly(measure, 100 * shareOf(first.figure))}; for ${second.group.people}, ${printed(measure, shareOf(second.figure))}.`;
  return `${described} ${withinSentence(compared)}`;
}

/* Whether the gap within councils goes against that of all together. */
function isTurned({ difference: gap, within }: Comparison): boolean {
  const shown = (share: number) => differenceInPoints(share) !== '0.0 points';
  return within !== null && within.difference * gap < 0 && shown(gap) && shown(within.difference);
}

/** 'Compared within councils, the gap is 1.9 points.' */
function withinSentence(compared: Comparison): string {
  const { first, within } = compared;
  if (!within) return 'No council has both groups.';
  const points = differenceInPoints(within.difference);
  /* By the ends as they are printed: an interval from 0.0 does not rule out 0. */
  const [low, high] = [within.low, within.high].map((end) => roundedTo(100 * end, 1));
  if ((low ?? 0) <= 0 && (high ?? 0) >= 0)
    return points === '0.0 points'
      ? 'Compared within councils, there is hardly any gap.'
      : `Compared within councils, the gap is ${points}: too close to call.`;
  if (isTurned(compared))
    return `Compared within councils, it is the other way round: ${points} ${within.difference > 0 ? 'higher' : 'lower'} for ${first.group.people}.`;
  return `Compared within councils, the gap is ${points}.`;
}

function comparisonOf(
  measure: Measure,
  compared: Comparison,
  withoutDoubted: Comparison,
  { faulty, doubted }: Doubts,
  { published }: Standings
): string[] {
  const { first, second, difference: gap, differenceWithout: gapWithout, within } = compared;
  const without =
    differenceInPoints(gap) === differenceInPoints(gapWithout)
      ? ''
      : ` (${differenceInPoints(gapWithout)} without ${namesOf(faulty)})`;
  const whole = `The gap between ${first.group.people} and ${second.group.people} is ${differenceInPoints(gap)} ${published ? 'in England' : 'in these councils together'}${without}`;
  if (!within) return [`${whole}. No council has both groups, so they cannot be compared within councils.`];
  const inside = withoutDoubted.within;
  return [
    `${whole} and ${gapWithin(compared)}; Mantel-Haenszel method, ${counted(within.strata, 'council')} that ${within.strata === 1 ? 'has' : 'have'} both). ${restOf(compared)}`,
    ...faulty.map((row) => faultySentence(measure, row)),
    ...(doubted.length > 0
      ? [
          `Our checks doubt the counts of ${namesOf(doubted)}: ${doubted.length === 1 ? 'it is counted, and drawn as a dashed circle' : 'they are counted, and drawn as dashed circles'}.${
            inside && differenceInPoints(inside.difference) !== differenceInPoints(within.difference)
              ? ` Without ${doubted.length === 1 ? 'it' : 'them'}, the gap within councils is ${differenceInPoints(inside.difference)}.`
              : ''
          }`
        ]
      : []),
    gapWithin(compared).includes('−')
      ? 'Gaps are worked out before figures are rounded; a minus means the other way round.'
      : 'Gaps are worked out before figures are rounded.'
  ];
}

/* '1.9 points within the same council (95% interval 0.6 to 3.3': signed as the gap in all councils together, which is told without a sign. */
function gapWithin({ difference: gap, within }: Comparison): string {
  if (!within) return '';
  const sign = gap < 0 ? -1 : 1;
  const points = (share: number) => fixed(sign * 100 * share, 1).replace('-', '−');
  const bounds = sign < 0 ? [within.high, within.low] : [within.low, within.high];
  return `${points(within.difference)} points within the same council (95% interval ${bounds.map(points).join(' to ')}`;
}

/** A gap under so many points, as a share, has no rest to speak of. */
const LEAST_GAP = 0.005;
/** From so much of the gap within councils on, almost all of it remains. */
const NEARLY_ALL = 0.9;

function restOf({ difference: gap, within }: Comparison): string {
  if (!within || Math.abs(gap) < LEAST_GAP) return 'This does not show why.';
  const part = within.difference / gap;
  if (part >= NEARLY_ALL) return 'Almost all of it remains within councils. This does not show why.';
  return `${part < 0 ? 'The gap across councils' : 'The rest'} goes with where children live. This does not show why.`;
}

/* In the published figures, and not in what we compare. */
function faultySentence(measure: Measure, row: FigureRow): string {
  return `${whyFaulty(measure, row)}. They are in the bars and rings, drawn as a dashed circle, and not in the gap within councils.`;
}

function whyFaulty(measure: Measure, row: FigureRow): string {
  const on = withdrawnOn(row.note);
  return on
    ? withdrawnInWords(measure, on).replace('this figure', `the figures of ${nameInProse(row)}`)
    : `The published figures of ${nameInProse(row)} are faulty`;
}

const namesOf = (rows: readonly FigureRow[]): string => list(namesInProse(rows));

function notesOf(asked: BreakdownAsked, standings: Standings): string[] {
  const { measure, rows, file, period, within } = asked;
  const { groups, marked, published, councils } = standings;
  const only = onlyOf(asked, standings);
  const { by, id } = dimensionById(file.dimension);
  const inFile = file.periods[period]?.councils ?? {};
  const hidden = rows.filter(({ area }) => marked.includes(area));
  const absent = rows.filter(({ area, status }) => !(area in inFile) && status !== 'not-an-area-then');
  const publisher = publisherOf(measure);
  const missing = [
    ...(hidden.length > 0 ? [`${publisher} withholds the figures by ${by} of ${namesOf(hidden)}.`] : []),
    ...(absent.length > 0 ? [`${publisher}’s table leaves ${namesOf(absent)} out.`] : [])
  ];
  const sums =
    published || only
      ? []
      : [
          within
            ? `Bars and rings are sums of ${formatCount(councils)} of ${within.name}.`
            : `Bars and rings are sums of the ${formatCount(councils)} councils that are shown, and not ${publisher}’s totals for England.`
        ];
  const suppression =
    missing.length === 0
      ? `${publisher} says that it has suppressed no small numbers in this table, and rounded none.`
      : `Beyond that, ${publisher} says that it has suppressed no small numbers in this table, and rounded none.`;
  const few = groups.some((group) => group.few > 0);
  return [
    only
      ? `A bar is the group’s figure. A ring is the figure of all groups in ${nameInProse(only)} together.`
      : 'A bar is the group’s figure. A ring is what it would be if each child had the rate of everybody in their council (indirect standardisation); the group is itself part of that rate, which draws the ring a little towards the bar.',
    only ? '' : furthest(measure, groups),
    ...(few && !only
      ? [`Councils with fewer than ${inWords(DRAWN_FROM)} ${behind(measure)} in a group are counted, and not drawn.`]
      : []),
    addedUp(id, groups, publisher),
    ...missing,
    ...sums,
    suppression,
    ...ofDimension(id)
  ].filter((note) => note !== '');
}

function furthest(measure: Measure, groups: readonly GroupStanding[]): string {
  const away = groups
    .filter(({ group, figure, expected }) => expected && figure.total >= COMPARED_FROM && group.id !== NOT_RECORDED.id)
    .map(({ group, figure, expected }) => ({ group, points: Math.abs(shareOf(figure) - (expected?.share ?? 0)) }))
    .sort((a, b) => b.points - a.points);
  const [first, next] = away;
  return !first || !next || first.points === next.points
    ? ''
    : `Of the groups with ${COMPARED_FROM} or more ${behind(measure)}, ‘${first.group.title}’ lies furthest from its ring: ${differenceInPoints(first.points)}.`;
}

function chartRows(
  { measure, rows, file }: BreakdownAsked,
  groups: readonly GroupStanding[],
  doubted: ReadonlySet<string>
): BreakdownRow[] {
  const byCode = new Map(rows.map((row) => [row.area, row]));
  const noun = behind(measure);
  const { inOrder } = dimensionById(file.dimension);
  return groups.map(({ group, parts, figure, expected, councils }): BreakdownRow => ({
    id: group.id,
    title: group.title,
    note: `${parts > 1 && !inOrder ? `${inWords(parts)} groups, ` : ''}${counted(figure.total, noun.replace(/s$/, ''), noun)}`,
    value: 100 * shareOf(figure),
    expected: expected ? 100 * expected.share : null,
    short: printed(measure, shareOf(figure)),
    expectedShort: expected ? printed(measure, expected.share) : '',
    councils: councils.flatMap(({ code, count, total, share }) => {
      const row = byCode.get(code);
      if (!row) return [];
      const name = plainName(row);
      const label = `${name}, ${group.title}: ${formatCount(count)} of ${counted(total, noun.replace(/s$/, ''), noun)}, ${printed(measure, count / total)}${doubted.has(code) ? (row.status === 'faulty' ? ' (faulty, or withdrawn)' : ' (a check doubts the count)') : ''}`;
      return [{ code, slug: row.slug, name, value: (100 * count) / total, share, doubted: doubted.has(code), label }];
    })
  }));
}
