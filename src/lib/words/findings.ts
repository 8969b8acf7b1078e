import type { At, Finding, Kind } from '../model/finding.ts';
import type { Measure } from '../model/measure.ts';
import { periodInWords, type Period } from '../model/period.ts';
import { moveBetween, runByChance } from '../statistics/index.ts';
import { countOf } from './figure.ts';
import { fixed, formatCount, formatShort, inWords, timesInWords } from './numbers.ts';
import { readsOn } from './titles.ts';

/** A piece of a sentence: words, or a figure of the council, or of England, that opens to its published cells. */
export type Part = string | { figure: string; period: Period; england?: true };

export interface PointInTime {
  period: Period;
  value: number | null;
  /** What is published, where `value` is another, like-for-like figure. */
  published?: number | null;
}

/** Whether a like-for-like figure prints otherwise than the published one. */
export function hasOwnLike(measure: Measure, { value, published }: Omit<PointInTime, 'period'>): boolean {
  return published != null && value !== null && formatShort(measure, value) !== formatShort(measure, published);
}

export const KIND_TITLES: Readonly<Record<Kind, string>> = {
  outlier: 'Far from England',
  change: 'Changed in a year',
  reversal: 'Reversed',
  run: 'Years in one direction'
};

/**
 * One finding as a sentence, in pieces, without the council's name: 'Plans issued within 20 weeks went up from 12.3% in 2024 (45 of 366
 * plans) to …'. Built from the finding's own row. `england`: England's figure, which an outlier is held
 * against; `likeForLike`: it is like for like, and the published one prints otherwise.
 */
export function findingInWords(measure: Measure, finding: Finding, england: number | null, likeForLike = false): Part[] {
  switch (finding.kind) {
    case 'outlier':
      return outlierInWords(measure, finding, england, likeForLike);
    case 'change':
      return [...fromTo(measure, finding), `: ${sizeOf(measure, finding)}.`];
    case 'reversal':
      return reversalInWords(measure, finding);
    case 'run':
      return runInWords(measure, finding);
  }
}

/** What a finding does not say. */
export const NO_VERDICT =
  'A finding is not a verdict: sampling chance alone seldom gives a difference this large, and other explanations remain.';

/** The same as plain text: 'Walsall: plans issued …'. */
export function findingAsText(name: string, parts: readonly Part[]): string {
  return `${name}: ${textOf(parts)}`;
}

/** A sentence in pieces as plain text. */
export const textOf = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.figure)).join('');

function outlierInWords(measure: Measure, finding: Finding, england: number | null, likeForLike: boolean): Part[] {
  const { now, low, high } = finding;
  const limits = `${limit(measure, low)} to ${limit(measure, high)}`;
  const side = finding.way === 'above' ? 'above' : 'below';
  return [
    `${measure.title}: `,
    ...at(measure, now),
    ...(england === null
      ? []
      : [', against ', { figure: formatShort(measure, england), period: now.period, england: true as const }, ' in England']),
    `${likeForLike && england !== null ? ', like for like' : ''}. It is ${side} the 99.8% limits, ${limits}, which allow for chance and for how far councils usually differ.`
  ];
}

function reversalInWords(measure: Measure, finding: Finding): Part[] {
  const { base, turn, now } = finding;
  if (!base || !turn) throw new Error(`A reversal of ${finding.measure} lacks one of its three figures`);
  const rose = finding.way === 'rose-then-fell';
  const first = span(measure, finding.firstLow ?? 0, finding.firstHigh ?? Infinity);
  const second = span(measure, finding.low, finding.high);
  const unit = measure.unit.kind === 'share' ? ' percentage points' : '';
  return [
    `${subjectOf(measure)} went ${rose ? 'up' : 'down'} from `,
    ...at(measure, base),
    ' to ',
    ...at(measure, turn),
    `, then ${rose ? 'down' : 'up'} to `,
    ...at(measure, now),
    `. Each step is more than chance explains: ${first}${unit}, then ${second} (99.8% intervals).`
  ];
}

/* The council's figure and England's, then which way and how far the one moved from the other. */
function runInWords(measure: Measure, finding: Finding): Part[] {
  const { base, now, steps, england, baseEngland } = finding;
  if (!base || england === null || baseEngland === null)
    throw new Error(`A run of ${finding.measure} lacks a figure to begin with`);
  const there = (value: number, { period }: At) => ({ figure: formatShort(measure, value), period, england: true as const });
  const odds = formatCount(Math.round(1 / runByChance(steps)));
  return [
    `${subjectOf(measure)} went from `,
    ...at(measure, base),
    ' to ',
    ...at(measure, now),
    ', England’s, like for like, from ',
    there(baseEngland, base),
    ' to ',
    there(england, now),
    `. ${againstEngland(measure, finding)}${measure.unit.kind === 'share' ? ', ' : ': '}${beyondEngland(measure, finding)}. By chance alone, about one council in ${odds} would show such a run, whatever its size.`
  ];
}

/** Which way the council's own figure went from first to last, beyond chance: 1 up, -1 down, 0 no clear change. */
export function ownMove({ unit }: Pick<Measure, 'unit'>, { base, now }: Pick<Finding, 'base' | 'now'>): -1 | 0 | 1 {
  if (!base) return 0;
  const countsOf = ({ numerator, denominator }: At) => ({ count: numerator, total: denominator });
  return moveBetween(unit.kind, countsOf(base), countsOf(now)).beyond;
}

/** Whether the council's own figure went, beyond chance, the other way than it went against England's. */
export const wentOtherWay = (measure: Pick<Measure, 'unit'>, finding: Finding): boolean =>
  ownMove(measure, finding) === (finding.way === 'fell' ? 1 : -1);

/**
 * Which way a run went, in each of its years: 'Relative to England’s figure, it fell in each of the three years'. Where the council's own figure
 * went the other way, or shows no clear change, that is said first.
 */
export function againstEngland(measure: Pick<Measure, 'unit'>, finding: Finding): string {
  const { way: relative, steps } = finding;
  const against = `elative to England’s figure, it ${relative === 'rose' ? 'rose' : 'fell'} in each of the ${inWords(steps)} years`;
  const own = ownMove(measure, finding);
  if (own === 0) return `The figure itself shows no clear change; r${against}`;
  if (!wentOtherWay(measure, finding)) return `R${against}`;
  const less = measure.unit.kind === 'share' ? 'by less' : 'more slowly';
  return `It ${own === 1 ? 'rose' : 'fell'} ${less} than England’s; r${against}`;
}

/** 'by 16.8 percentage points in all, 99.8% interval 12.1 to 21.4'; of a rate '18% lower than if it had kept pace with England, 99.8% interval …'. */
function beyondEngland(measure: Measure, { base, now, england, baseEngland, low, high }: Finding): string {
  if (!base || england === null || baseEngland === null) return '';
  const interval = `99.8% interval ${span(measure, low, high)}`;
  if (measure.unit.kind === 'share')
    return `by ${points(Math.abs(now.value - base.value - (england - baseEngland)))} percentage points in all, ${interval}`;
  if (base.value === 0) return `from none, ${interval}`;
  if (now.value === 0) return `to none, ${interval}`;
  return ratioInWords(
    measure,
    now.value / base.value / (england / baseEngland),
    low,
    high,
    'than if it had kept pace with England'
  );
}

/** Under twice as high, a ratio is read as per cent. */
const TWICE = 2;

/** '18% lower than …, 99.8% interval 10% to 26% lower'; from twice on, or where an end is not finite, 'x times as high'. */
function ratioInWords(measure: Measure, ratio: number, low: number, high: number, beside = ''): string {
  const plain = [ratio, low, high].every((one) => Number.isFinite(one) && one > 0 && one < TWICE);
  if (!plain) {
    const as = beside === '' ? '' : ` as ${beside.replace(/^than /, '')}`;
    return `${times(ratio)} times as high${as}, 99.8% interval ${span(measure, low, high)}`;
  }
  const all = [ratio, low, high].map((one) => (one - 1) * 100);
  const decimals = all.some((one) => Math.abs(one) < 1) ? 1 : 0;
  const percentages = all.map((one) => `${fixed(Math.abs(one), decimals)}% ${one < 0 ? 'lower' : 'higher'}`);
  const [size = '', ...limits] = percentages;
  const [first = '', last = ''] = high <= 1 ? limits.reverse() : limits;
  const range = first.split(' ')[1] === last.split(' ')[1] ? `${first.split(' ')[0]} to ${last}` : `${first} to ${last}`;
  return `${size}${beside === '' ? '' : ` ${beside}`}, 99.8% interval ${range}`;
}

function fromTo(measure: Measure, finding: Finding): Part[] {
  if (!finding.base) throw new Error(`A ${finding.kind} of ${finding.measure} has no figure to begin with`);
  return [`${subjectOf(measure)} went ${way(finding)} from `, ...at(measure, finding.base), ' to ', ...at(measure, finding.now)];
}

const way = (finding: Finding): 'up' | 'down' => (finding.way === 'rose' ? 'up' : 'down');

/** '12.3% in 2024 (45 of 366 plans)'. */
function at(measure: Measure, figure: At): Part[] {
  const count = countOf(measure, figure);
  const when = periodInWords(figure.period);
  return [
    { figure: formatShort(measure, figure.value), period: figure.period },
    ` in ${when}${count === '' ? '' : ` (${count})`}`
  ];
}

/** '84.0 percentage points, 99.8% interval 80.1 to 87.2'; of a rate '11% lower, 99.8% interval 8% to 14% lower'. */
function sizeOf(measure: Measure, { base, now, low, high }: Finding): string {
  if (!base) return '';
  const interval = `99.8% interval ${span(measure, low, high)}`;
  if (measure.unit.kind === 'share') return `${points(Math.abs(now.value - base.value))} percentage points, ${interval}`;
  if (base.value === 0) return `from none, ${interval}`;
  if (now.value === 0) return `to none, ${interval}`;
  return ratioInWords(measure, now.value / base.value, low, high);
}

/** Of a share's move its size in points, whichever way; of a rate's, how many times as high it is afterwards. */
function span({ unit }: Measure, low: number, high: number): string {
  if (unit.kind !== 'share') {
    const [least, most] = timesInWords([low, high].filter(Number.isFinite));
    return most === undefined ? `at least ${least} times` : `${least} to ${most} times`;
  }
  const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  return `${points(least)} to ${points(most)}`;
}

const times = (ratio: number): string => timesInWords([ratio])[0] ?? '';

/** A title that a sentence can begin with as its subject; any other stands as a title: '‘Told within 16 weeks …’ went up'. */
const subjectOf = ({ title }: Measure): string => (readsOn(title) ? title : `‘${title}’`);

/** One decimal; two where one would make nothing of something. */
function points(size: number): string {
  const text = fixed(size, 1);
  return size > 0 && !/[1-9]/.test(text) ? fixed(size, 2) : text;
}

function limit(measure: Measure, value: number): string {
  return `${fixed(value, measure.decimals)}${measure.unit.kind === 'share' ? '%' : ''}`;
}

/** What stands beside a finding for its own sake; caveats of the measure and of the ledger are told by those. */
export function besideFinding({ unit, phrases }: Pick<Measure, 'unit' | 'phrases'>, finding: Finding): string[] {
  const { notes, excepted, baseExcepted } = finding;
  const share = (value: number | null) => `${fixed(value ?? 0, 1)}%`;
  const since = finding.turn ?? finding.base;
  return [
    ...(notes.includes('exceptions-moved') && since
      ? [
          `The share of plans excepted moved as well, from ${share(baseExcepted)} in ${periodInWords(since.period)} to ${share(excepted)}: this figure leaves those plans out.`
        ]
      : []),
    ...(notes.includes('exceptions-differ')
      ? [`It leaves out ${share(excepted)} of the council’s plans as exceptions, and ${share(baseExcepted)} of England’s.`]
      : []),
    ...(notes.includes('nearly-none')
      ? ['It rests on zero, or nearly zero, where England’s share would give dozens: that may be a way of recording.']
      : []),
    ...(notes.includes('few')
      ? [
          `Small numbers: fewer than ${unit.kind === 'share' ? `100 ${phrases.below ?? phrases.counted}` : `30 ${phrases.counted}`}${since ? ' in at least one of these years' : ''}.`
        ]
      : [])
  ];
}
