import { firstOfNewReturn } from '../measures/returns.ts';
import { isComparableMove, isDoubted } from '../model/fault.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { periodInWords, yearBefore } from '../model/period.ts';
import { newcombe } from '../statistics/index.ts';
import { countOf, hasIntervals, isRanked, isSmall } from './figure.ts';
import { comparablePeriods } from './followed.ts';
import { allOrNoneIn, figureAlone, findingIn } from './headline.ts';
import { inPlace, nameInProse } from './names.ts';
import { list } from './numbers.ts';
import { publisherOf } from './publisher.ts';
import { exceptionsOf, reasonOf } from './reasons.ts';

/** A council's lines of one measure, rising, and its twin's line of the newest period. */
export interface Answered {
  name: string;
  rows: readonly Observation[];
  counterpart: Observation | null;
}

/** A move that chance in sampling alone would not produce: the two lines and which way. */
export interface Move {
  before: Observation;
  now: Observation;
  way: 'up' | 'down';
}

/**
 * The move that a council's answer tells: from the sound figure before the newest, or, where chance could explain that, from the first figure
 * of the same kind of return. Beyond chance: Newcombe's 95% interval of the difference holds no 0. Null where neither is, where the newest is
 * not sound, and of anything but a share with its counts. No move is told over a change of the return, nor from or to a figure a check rules out.
 */
export function moveOf(measure: Measure, rows: readonly Observation[]): Move | null {
  const [now, ...earlier] = likeNewest(measure, rows).reverse();
  if (!now) return null;
  return movedFrom(earlier[0], now) ?? movedFrom(earlier.at(-1), now);
}

/** Lines that the newest can be compared with, and it: sound, of 30 or more, of the same kind of return. Empty where the newest is none of them. */
export function likeNewest(measure: Measure, rows: readonly Observation[]): Observation[] {
  const last = rows.at(-1);
  if (!last || measure.unit.kind !== 'share' || !hasIntervals(measure)) return [];
  const changed = firstOfNewReturn(measure);
  const of = (row: Observation) => changed !== null && row.period >= changed;
  const comparable = new Set(
    comparablePeriods(
      measure,
      rows.map(({ period }) => period)
    )
  );
  const like = rows.filter((row) => isRanked(measure, row) && comparable.has(row.period) && of(row) === of(last));
  return like.at(-1) === last ? like : [];
}

function movedFrom(before: Observation | undefined, now: Observation): Move | null {
  if (!before || !isComparableMove(before, now)) return null;
  const [a, b] = [now, before].map(({ numerator, denominator }) => ({ count: numerator ?? -1, total: denominator ?? 0 }));
  if (!a || !b || [a, b].some(({ count, total }) => count < 0 || total < 1 || count > total)) return null;
  const { low, high } = newcombe(a, b);
  return low > 0 ? { before, now, way: 'up' } : high < 0 ? { before, now, way: 'down' } : null;
}

/**
 * A council's answer as a headline that stands alone, from its rows: the move that chance would not produce ('In Derbyshire, 5 in 100 plans came on
 * time in 2025, down from 38 in 100 the year before.'), else what the law asks, else why there is no figure. Empty without a line.
 */
export function answerHeadline(measure: Measure, { name, rows, counterpart }: Answered): string {
  const row = rows.at(-1);
  if (!row) return '';
  const place = inPlace({ name }).replace(/^i/, 'I');
  const when = periodInWords(row.period);
  if (row.status !== 'ok' || row.value === null) return absentHeadline(measure, name, row, counterpart);
  if (isSmall(measure, row)) return `${place}, ${countOf(measure, row)} came on time in ${when}: too few to compare.`;
  const move = moveOf(measure, rows);
  if (move) {
    const decimals = distinctDecimals(measure, move.now.value ?? 0, move.before.value ?? 0);
    const from = inHundredOf(measure, move.before.value ?? 0, decimals).replace(/^all$/, 'all of them');
    const since = move.before.period === yearBefore(row.period) ? 'the year before' : `in ${periodInWords(move.before.period)}`;
    return `${place}, ${whole(measure, row, decimals)} in ${when}, ${move.way} from ${from} ${since}.`;
  }
  const finding = `${place}, ${whole(measure, row)} in ${when}`;
  if (isDoubted(row)) return `${finding}, but one of our checks doubts the figure.`;
  const law = measure.lawStandard?.value ?? null;
  if (law === null) return `${finding}.`;
  return row.value >= law ? `${finding}, as the law requires.` : `${finding}; by law, all should have.`;
}

/** '20 in 100 plans came on time'; of all and none 'all 168 plans came on time'. */
function whole(measure: Measure, { value, denominator }: Observation, decimals = measure.phrases.decimals): string {
  return allOrNoneIn(measure, value ?? 0, denominator)?.words ?? findingIn(measure, value ?? 0, decimals);
}

/** '38 in 100', 'all', 'none'. */
function inHundredOf(measure: Measure, value: number, decimals: number): string {
  return value === 100 ? 'all' : value === 0 ? 'none' : `${figureAlone(measure, value, decimals)} in 100`;
}

/** Decimals in which two figures print apart, two more than the headline's at the most. */
function distinctDecimals(measure: Measure, a: number, b: number): number {
  const { decimals } = measure.phrases;
  const differ = (more: number) => figureAlone(measure, a, decimals + more) !== figureAlone(measure, b, decimals + more);
  return decimals + ([0, 1].find(differ) ?? 2);
}

function absentHeadline(measure: Measure, name: string, row: Observation, counterpart: Observation | null): string {
  const [who, when] = [nameInProse({ name }), periodInWords(row.period)];
  if (counterpart?.status === 'ok' && counterpart.value !== null && exceptionsOf(measure) === 'including') {
    const instead = isSmall(measure, counterpart) ? `${countOf(measure, counterpart)} came on time` : whole(measure, counterpart);
    return row.status === 'nothing-to-divide'
      ? `Every plan that ${who} issued in ${when} was classed as an exception; including exceptions, ${instead}.`
      : `DfE published no headline figure for ${who} for ${when}; including exceptions, ${instead}.`;
  }
  const reason = reasonOf(measure, { ...row, name }, counterpart);
  const many = `how many EHC plans ${who} issued on time in ${when}`;
  const unpublished = ['no-row', 'not-returned', 'suppressed'].includes(row.status) && !/ prints /.test(reason);
  if (unpublished) return `${publisherOf(measure)} published no figure for ${many}.`;
  const inSentence = /^(Not|No|Published|There|The) /.test(reason)
    ? `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`
    : reason;
  return `There is no figure for ${many}: ${inSentence}.`;
}

/**
 * What a council's figures were under the earlier kind of return, which compare with none since: 'Before the count changed in 2022, the council’s figure ranged from 27
 * in 100 (2021) to 98 in 100 (2016).' Empty where fewer than two of them are sound and of 30 or more.
 */
export function earlierCount(measure: Measure, rows: readonly Observation[]): string {
  const changed = firstOfNewReturn(measure);
  if (changed === null || (rows.at(-1)?.period ?? '') < changed) return '';
  const comparable = new Set(
    comparablePeriods(
      measure,
      rows.map(({ period }) => period)
    )
  );
  const before = rows.filter(
    (row) => row.period < changed && comparable.has(row.period) && isRanked(measure, row) && !isDoubted(row)
  );
  const [low, ...more] = [...before].sort((a, b) => (a.value ?? 0) - (b.value ?? 0) || (a.period < b.period ? 1 : -1));
  const high = more.at(-1);
  if (!low || !high) return '';
  const decimals = measure.phrases.decimals;
  const [least, most] = [low, high].map(({ value }) => inHundredOf(measure, value ?? 0, decimals));
  const year = ({ period }: Observation) => periodInWords(period);
  if (least === most) return `Before the count changed in ${periodInWords(changed)}, it was ${most} in each year.`;
  /* Years whose figures print alike are named together. */
  const years = (printed: string | undefined) =>
    list(before.filter(({ value }) => inHundredOf(measure, value ?? 0, decimals) === printed).map(year));
  return `Before the count changed in ${periodInWords(changed)}, the council’s figure ranged from ${least} (${years(least)}) to ${most} (${years(most)}).`;
}
