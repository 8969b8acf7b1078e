import type { Measure } from '../model/measure.ts';
import { periodInWords, type Period } from '../model/period.ts';
import { fixed, formatCount, formatShort } from './numbers.ts';
import { enoughOf } from './moved.ts';
import { gapUnit } from './parity.ts';
import { readsOn, titleInside } from './titles.ts';

/** What can be said of how a gap moved between two periods counted alike. */
export type GapVerdict = 'wider' | 'narrower' | 'no-clear-change' | 'cannot-be-told';

/** A move with its 95% interval; `beyond` as `Moved` of `statistics/` has it. */
export interface GapMove {
  before: number;
  after: number;
  low: number;
  high: number;
  beyond: -1 | 0 | 1;
}

/** The gap at both ends of a stretch of years that were counted alike. Gaps in the measure's unit: P90 − P10 of the same councils. */
export interface GapCompared {
  from: Period;
  to: Period;
  verdict: GapVerdict;
  /** Councils with a sound figure in each year; each year's own, of those that no reorganisation touched. */
  councils: { from: number; to: number };
  gap: GapMove;
  /** The councils that have a sound figure in both years alone. Null where they are too few. */
  alike: (GapMove & { councils: number }) | null;
  /** P90 / P10 and its move; null where P10 is nothing or nearly so. */
  proportion: GapMove | null;
  extremes: { p10: { from: number; to: number }; p90: { from: number; to: number } };
}

type GapMeasure = Pick<Measure, 'title' | 'unit' | 'phrases'>;

export const VERDICT_WORDS: Readonly<Record<GapVerdict, string>> = {
  wider: 'Wider',
  narrower: 'Narrower',
  'no-clear-change': 'No clear change',
  'cannot-be-told': 'Too little data to say'
};

/** Decimals that keep two gaps apart which are not alike, and an interval off 0 that leaves it out: one, or two. */
export function gapDecimals({ gap }: Pick<GapCompared, 'gap'>): number {
  const near = Math.min(Math.abs(gap.low), Math.abs(gap.high));
  return gap.beyond !== 0 && (fixed(gap.before, 1) === fixed(gap.after, 1) || Number(fixed(near, 1)) === 0) ? 2 : 1;
}

/**
 * The answer as a sentence that stands alone, without its stop: 'The gap between councils on plans issued within 20 weeks was wider in 2025
 * than in 2022'. `compared`: null where there are no two years.
 */
export function gapHeadline(measure: Pick<Measure, 'title'>, compared: GapCompared | null): string {
  const gap = `he gap between councils on ${titled(measure)}`;
  if (compared === null || compared.verdict === 'cannot-be-told') return `There is too little data to say whether t${gap} moved`;
  const { verdict, proportion } = compared;
  const [from, to] = [periodInWords(compared.from), periodInWords(compared.to)];
  if (verdict === 'no-clear-change') return `T${gap} did not clearly change from ${from} to ${to}`;
  const as = otherwiseAsRatio(verdict, proportion);
  return `T${gap} was ${verdict} in ${to} than in ${from}${as && `, though ${as === UNCLEAR ? 'not clearly' : as} as a ratio`}`;
}

const UNCLEAR = 'no clear change';

/** Which way the gap went as a ratio, where that is not the way just told: 'narrower'; else empty. */
function otherwiseAsRatio(verdict: GapVerdict, proportion: GapMove | null): string {
  const direction = { wider: 1, narrower: -1, 'no-clear-change': 0, 'cannot-be-told': null }[verdict];
  if (!proportion || direction === null || proportion.beyond === direction) return '';
  return { '1': 'wider', '-1': 'narrower', '0': UNCLEAR }[proportion.beyond];
}

/** How a gap moved, for a list: 'Wider since 2022: 72.0 to 79.5 points; as a ratio, no clear change'. */
export function gapInShort(measure: GapMeasure, compared: GapCompared): string {
  const { from, verdict } = compared;
  if (verdict === 'cannot-be-told') return `${VERDICT_WORDS[verdict]}: too few of the same councils`;
  const sizes = sizesOf(compared, shortUnit(measure));
  const as = otherwiseAsRatio(verdict, compared.proportion);
  return `${VERDICT_WORDS[verdict]} since ${periodInWords(from)}: ${sizes}${as && `; as a ratio, ${as}`}`;
}

/** '72.0 to 79.5 points'; of what prints alike 'unchanged at 2.0 points'. */
function sizesOf(compared: GapCompared, unit: string): string {
  const [before, after] = [compared.gap.before, compared.gap.after].map(printerOf(compared));
  return `${before === after ? `unchanged at ${after}` : `${before} to ${after}`} ${unit}`;
}

/** Both ends of a stretch with the gap of each, to be written into its drawing: '79.5' over 'points'. None of what cannot be told. */
export function gapMarks(
  measure: Pick<Measure, 'unit'>,
  compared: GapCompared | null
): { period: Period; words: string; unit: string }[] {
  if (compared === null || compared.verdict === 'cannot-be-told') return [];
  const at = printerOf(compared);
  const unit = markUnit(measure);
  return [
    { period: compared.from, words: at(compared.gap.before), unit },
    { period: compared.to, words: at(compared.gap.after), unit }
  ];
}

/** What a gap is counted in, in few words: 'points', 'per 10,000 children'. */
export function shortUnit({ unit }: Pick<Measure, 'unit'>): string {
  return unit.kind === 'rate' ? `per ${formatCount(unit.per)} ${unit.of}` : 'points';
}

/** What stands under a gap in a drawing, whose axis has the unit of a rate over it. */
export function markUnit({ unit }: Pick<Measure, 'unit'>): string {
  return unit.kind === 'rate' ? 'apart' : 'points';
}

const BETWEEN = 'between a council a tenth of the way from the top and one a tenth from the bottom';

/**
 * One sentence that can be quoted alone: between which years, which way, from how much to how much, and how sure. Of what cannot be told, it
 * says that and why.
 */
export function gapQuote(measure: GapMeasure, compared: GapCompared): string {
  const { verdict, from, to, gap } = compared;
  const [then, now] = [periodInWords(from), periodInWords(to)];
  const at = printerOf(compared);
  const what = titled(measure);
  const unit = gapUnit(measure);
  if (verdict === 'cannot-be-told')
    return `There is too little data to say whether councils moved apart on ${what} between ${then} and ${now}: too few of the same councils have a sound figure in both years.`;
  const same = at(gap.before) === at(gap.after);
  const sizes = same ? `${at(gap.after)} ${unit} ${BETWEEN}` : `from ${at(gap.before)} to ${at(gap.after)} ${unit} ${BETWEEN}`;
  const proportion = inProportion(compared);
  if (verdict === 'no-clear-change')
    return `Between ${then} and ${now} there was no clear change in the gap between councils on ${what}: it ${same ? 'stayed at' : 'went'} ${sizes}, ${unclearBecause(compared, same)}${proportion}.`;
  const [moved, step] = verdict === 'wider' ? ['widened', 'rise'] : ['narrowed', 'fall'];
  const [least = 0, most = 0] = [Math.abs(gap.low), Math.abs(gap.high)].sort((a, b) => a - b);
  return `Between ${then} and ${now} the gap between councils on ${what} ${moved}, ${sizes}: a ${step} of between ${at(least)} and ${at(most)}, allowing for chance (95% interval)${proportion}.`;
}

export function titled({ title }: Pick<Measure, 'title'>): string {
  return readsOn(title) ? titleInside(title) : `‘${title}’`;
}

/** What the move relative to the figures was, where it is not the one just told. */
function inProportion({ verdict, proportion }: GapCompared): string {
  const direction = { wider: 1, narrower: -1, 'no-clear-change': 0, 'cannot-be-told': 0 }[verdict];
  if (!proportion || proportion.beyond === direction) return '';
  if (proportion.beyond === 0) return '; as a ratio it did not clearly change';
  return `; as a ratio it ${proportion.beyond < 0 ? 'narrowed' : 'widened'}`;
}

function unclearBecause(compared: GapCompared, same: boolean): string {
  const { gap, alike } = compared;
  if (same) return `with a 95% interval of the change of ${rangeOf(compared, gap)}`;
  if (gap.beyond === 0)
    return `which chance in councils’ own figures could explain (95% interval of the change: ${rangeOf(compared, gap)})`;
  return `which depends on which councils are counted: among the ${formatCount(alike?.councils ?? 0)} with sound figures in both years, the change was ${rangeOf(compared, alike ?? gap)} (95% interval)`;
}

function printerOf(compared: GapCompared): (value: number) => string {
  const decimals = gapDecimals(compared);
  return (value) =>
    fixed(value, decimals)
      .replace(/^-(?=.*[1-9])/, '−')
      .replace(/^-/, '');
}

/** '−2.2 to +2.5' */
function rangeOf(compared: GapCompared, { low, high }: Pick<GapMove, 'low' | 'high'>): string {
  const at = printerOf(compared);
  const signed = (value: number) => (value > 0 && /[1-9]/.test(at(value)) ? `+${at(value)}` : at(value));
  return `${signed(low)} to ${signed(high)}`;
}

/** What stands behind the sentence, for those who check it: who is counted, the interval, the same councils alone, proportion. */
export function gapSureness(measure: GapMeasure, compared: GapCompared): string[] {
  const { from, to, gap, alike, councils } = compared;
  const at = printerOf(compared);
  const [then, now] = [periodInWords(from), periodInWords(to)];
  const enough = enoughOf(measure);
  const who =
    councils.from === councils.to
      ? `${formatCount(councils.from)} in each year`
      : `${formatCount(councils.from)} in ${then} and ${formatCount(councils.to)} in ${now}`;
  const counted = `We count councils that were not reorganised and have a sound figure with ${enough}: ${who}. The gap is P90 − P10, each council counted once.`;
  if (alike === null)
    return [
      counted,
      'Fewer than two thirds of them have a sound figure in both years, so the two years are not of the same councils.'
    ];
  return [
    counted,
    `Chance in councils’ own figures puts the change at ${rangeOf(compared, gap)} ${shortUnit(measure)} (95% interval). It leaves out changes in how councils record, which would look the same.`,
    `Among the ${formatCount(alike.councils)} councils with sound figures in both years, whose counts no check doubts, the gap ${moved(at(alike.before), at(alike.after))} ${shortUnit(measure)} (change ${rangeOf(compared, alike)}). We call a gap wider or narrower only where both ways of choosing councils agree.`,
    proportionSentence(compared)
  ];
}

function proportionSentence({ from, to, proportion }: GapCompared): string {
  const [then, now] = [periodInWords(from), periodInWords(to)];
  if (proportion === null)
    return 'No ratio is given: where a tenth of councils have none or almost none, there is too little to divide by.';
  const [before, after] = [proportion.before, proportion.after].map(timesInWords);
  const was = { '1': 'wider than', '-1': 'narrower than', '0': 'not clearly different from' }[proportion.beyond];
  return `As a ratio, the gap in ${now} was ${was} that of ${then}: P90 was ${before} times P10 ${before === after ? 'in both' : `in ${then} and ${after} times in ${now}`}.`;
}

/** How many times as large one figure is as another: '1.20', '12.4'. */
export const timesInWords = (value: number): string => fixed(value, value < 10 ? 2 : 1);

const moved = (before: string, after: string): string =>
  before === after ? `stayed at ${after}` : `went from ${before} to ${after}`;

/** Where the two ends went: 'P90 went from 92.2% to 96.0%, and P10 from 20.2% to 16.5%.' */
export function extremesSentence(measure: Pick<Measure, 'unit' | 'decimals'>, { from, extremes }: GapCompared): string {
  const move = ({ from: before, to: after }: { from: number; to: number }) =>
    moved(formatShort(measure, before), formatShort(measure, after));
  return `Since ${periodInWords(from)}, P90, the figure that a tenth of councils exceed, ${move(extremes.p90)}; P10, the figure that a tenth stay below, ${move(extremes.p10)}.`;
}

/** Years counted in another way, and what their gap did; empty where there are none. */
export function earlierSentence(measure: GapMeasure, earlier: GapCompared | null, newest: GapCompared): string {
  if (earlier === null) return '';
  const [then, last, now] = [earlier.from, earlier.to, newest.from].map(periodInWords) as [string, string, string];
  const way = {
    wider: 'widened',
    narrower: 'narrowed',
    'no-clear-change': 'did not clearly change',
    'cannot-be-told': 'cannot be compared'
  }[earlier.verdict];
  const sizes = earlier.verdict === 'cannot-be-told' ? '' : ` (${sizesOf(earlier, gapUnit(measure))})`;
  return `On the older count, the gap ${way} from ${then} to ${last}${sizes}. Figures from ${now} on are counted in another way, so the two are not compared.`;
}
