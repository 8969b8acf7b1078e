import type { At, Finding, Group, Kind } from '../model/finding.ts';
import type { Measure } from '../model/measure.ts';
import { periodInWords, type Period } from '../model/period.ts';
import { OUTSIDE_998, runByChance } from '../statistics/index.ts';
import { byChance, findsNothing, reachInWords, runFromNoneToAll } from './chance.ts';
import { countOf } from './figure.ts';
import { capital, fixed, formatCount, formatShort, inWords, list, timesInWords } from './numbers.ts';

/** A piece of a sentence: words, or a figure of the council, or of England, that opens to its published cells. */
export type Part = string | { figure: string; period: Period; england?: true };

interface PointInTime {
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
 * against; `apart`: it is like for like, and the published one prints otherwise.
 */
export function findingInWords(measure: Measure, finding: Finding, england: number | null, apart = false): Part[] {
  switch (finding.kind) {
    case 'outlier':
      return outlierInWords(measure, finding, england, apart);
    case 'change':
      return [...fromTo(measure, finding), `: ${sizeOf(measure, finding)}.`];
    case 'reversal':
      return reversalInWords(measure, finding);
    case 'run':
      return runInWords(measure, finding);
  }
}

/** The same as plain text: 'Walsall: plans issued …'. */
export function findingAsText(name: string, parts: readonly Part[]): string {
  return `${name}: ${textOf(parts)}`;
}

/** A sentence in pieces as plain text. */
export const textOf = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.figure)).join('');

function outlierInWords(measure: Measure, finding: Finding, england: number | null, apart: boolean): Part[] {
  const { now, low, high } = finding;
  const limits = `${limit(measure, low)} to ${limit(measure, high)}`;
  const side = finding.way === 'above' ? 'above' : 'below';
  return [
    `${measure.title}: `,
    ...at(measure, now),
    ...(england === null
      ? []
      : [', where England has ', { figure: formatShort(measure, england), period: now.period, england: true as const }]),
    `${apart && england !== null ? ' like for like' : ''}. It lies ${side} the 99.8% limits, ${limits}, which allow for chance and for how far councils usually differ.`
  ];
}

function reversalInWords(measure: Measure, finding: Finding): Part[] {
  const { base, turn, now } = finding;
  if (!base || !turn) throw new Error(`A reversal of ${finding.measure} lacks one of its three figures`);
  const rose = finding.way === 'rose-then-fell';
  const first = span(measure, finding.firstLow ?? 0, finding.firstHigh ?? Infinity);
  const second = span(measure, finding.low, finding.high);
  return [
    `${measure.title} went ${rose ? 'up' : 'down'} from `,
    ...at(measure, base),
    ' to ',
    ...at(measure, turn),
    `, then ${rose ? 'down' : 'up'} to `,
    ...at(measure, now),
    `. Each step is more than chance explains: ${first}, then ${second} (99.8% intervals).`
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
    `${measure.title} went from `,
    ...at(measure, base),
    ' to ',
    ...at(measure, now),
    ', England from ',
    there(baseEngland, base),
    ' to ',
    there(england, now),
    `. ${againstEngland(finding)}: ${beyondEngland(measure, finding)}. The order of the years alone could be chance: if councils only varied about a steady distance from England, one in ${odds} would have such a run.`
  ];
}

/**
 * Which way a run went, in each of its years: 'Compared with England’s, it fell in each of the three years'. Where the council's own figure
 * went the other way, that is said first.
 */
export function againstEngland({ way: relative, steps, base, now }: Finding): string {
  const each = `in each of the ${inWords(steps)} years`;
  const own = Math.sign(now.value - (base?.value ?? now.value));
  if (relative === 'fell' && own > 0) return `It rose less than England’s: set against England’s, it went down ${each}`;
  if (relative === 'rose' && own < 0) return `It fell less than England’s: set against England’s, it went up ${each}`;
  return `Compared with England’s, it ${relative === 'rose' ? 'rose' : 'fell'} ${each}`;
}

/** '16.8 points, 99.8% interval 12.1 to 21.4 points'; of a rate '18% lower than if it had kept pace with England, 99.8% interval …'. */
function beyondEngland(measure: Measure, { base, now, england, baseEngland, low, high }: Finding): string {
  if (!base || england === null || baseEngland === null) return '';
  const interval = `99.8% interval ${span(measure, low, high)}`;
  if (measure.unit.kind === 'share')
    return `${points(Math.abs(now.value - base.value - (england - baseEngland)))} points, ${interval}`;
  if (base.value === 0) return `from none, ${interval}`;
  if (now.value === 0) return `to none, ${interval}`;
  return ratioInWords(now.value / base.value / (england / baseEngland), low, high, 'than if it had kept pace with England');
}

/** Under twice as high, a ratio is read as per cent. */
const TWICE = 2;

/** '18% lower than …, 99.8% interval 10% to 26% lower'; from twice on, or where an end is not finite, 'x times as high'. */
function ratioInWords(ratio: number, low: number, high: number, beside = ''): string {
  const plain = [ratio, low, high].every((one) => Number.isFinite(one) && one > 0 && one < TWICE);
  if (!plain) {
    const as = beside === '' ? '' : ` as ${beside.replace(/^than /, '')}`;
    const [least, most] = timesInWords([low, high].filter(Number.isFinite));
    return `${times(ratio)} times as high${as}, 99.8% interval ${most === undefined ? `at least ${least}` : `${least} to ${most}`} times`;
  }
  const all = [ratio, low, high].map((one) => (one - 1) * 100);
  const decimals = all.some((one) => Math.abs(one) < 1) ? 1 : 0;
  const told = all.map((one) => `${fixed(Math.abs(one), decimals)}% ${one < 0 ? 'lower' : 'higher'}`);
  const [size = '', ...limits] = told;
  const [first = '', last = ''] = high <= 1 ? limits.reverse() : limits;
  const ends = first.split(' ')[1] === last.split(' ')[1] ? `${first.split(' ')[0]} to ${last}` : `${first} to ${last}`;
  return `${size}${beside === '' ? '' : ` ${beside}`}, 99.8% interval ${ends}`;
}

function fromTo(measure: Measure, finding: Finding): Part[] {
  if (!finding.base) throw new Error(`A ${finding.kind} of ${finding.measure} has no figure to begin with`);
  return [`${measure.title} went ${way(finding)} from `, ...at(measure, finding.base), ' to ', ...at(measure, finding.now)];
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

/** '84.0 points, 99.8% interval 80.1 to 87.2 points'; of a rate '11% lower, 99.8% interval 8% to 14% lower'. */
function sizeOf(measure: Measure, { base, now, low, high }: Finding): string {
  if (!base) return '';
  const interval = `99.8% interval ${span(measure, low, high)}`;
  if (measure.unit.kind === 'share') return `${points(Math.abs(now.value - base.value))} points, ${interval}`;
  if (base.value === 0) return `from none, ${interval}`;
  if (now.value === 0) return `to none, ${interval}`;
  return ratioInWords(now.value / base.value, low, high);
}

/** Of a share's move its size in points, whichever way; of a rate's, how many times as high it is afterwards. */
function span({ unit }: Measure, low: number, high: number): string {
  if (unit.kind !== 'share') {
    const [least, most] = timesInWords([low, high].filter(Number.isFinite));
    return most === undefined ? `at least ${least} times` : `${least} to ${most} times`;
  }
  const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  return `${points(least)} to ${points(most)} points`;
}

const times = (ratio: number): string => timesInWords([ratio])[0] ?? '';

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

/** What was tested in one group, what was found and what chance would give, in a sentence or two. */
export function groupInWords({ kind, tests, plain, found, expected, reach, basePeriod, period }: Group): string {
  const councils = `${formatCount(tests)} councils`;
  const when = periodInWords(period);
  switch (kind) {
    case 'outlier':
      return [
        `Of ${councils}, ${howMany(plain ?? 0)} ${plain === 1 ? 'lies' : 'lie'} beyond 99.8% limits that allow for chance alone, where chance would put ${byChance(tests * OUTSIDE_998)}.`,
        reach && findsNothing(reach)
          ? `Limits that also allow for how far councils usually differ ${runFromNoneToAll()}`
          : found === 0
            ? `No council lies beyond limits that also allow for how far councils usually differ, where chance would put ${byChance(expected)}.`
            : `Beyond limits that also allow for how far councils usually differ ${found === 1 ? 'lies' : 'lie'} ${howMany(found)}; chance would put ${byChance(expected)} there.`,
        reach ? reachInWords(reach) : ''
      ]
        .filter((text) => text !== '')
        .join(' ');
    case 'change':
      return `In ${howMany(found)} of ${councils} the figure moved by more than chance explains between ${periodInWords(basePeriod ?? '')} and ${when}; chance alone would give ${byChance(expected)}.`;
    case 'reversal':
      return `In ${howMany(found)} of ${councils} it moved beyond chance one way and then beyond chance back, from ${periodInWords(basePeriod ?? '')} to ${when}; chance alone would give ${byChance(expected)}.`;
    case 'run':
      return `In ${howMany(plain ?? 0)} of ${councils} the figure rose, or fell, compared with England’s in each of the last three years or more; if councils only varied about a steady distance from England, ${byChance(expected)} would. In ${howMany(found)} of them it also moved by more than chance explains from first to last.`;
  }
}

/** How many figures a group leaves out because a check doubts their count: 'One more, whose count a check doubts, is left out here.' */
export function doubtedInWords(doubted: number): string {
  if (doubted === 0) return '';
  const words =
    doubted === 1 ? 'one more, whose count a check doubts, is' : `${inWords(doubted)} more, whose counts a check doubts, are`;
  return `${capital(words)} left out here.`;
}

const howMany = (count: number): string => (count === 0 ? 'none' : inWords(count));

export interface Tally {
  measures: number;
  tests: number;
  found: number;
  expected: number;
  /** Of outliers: how many figures were held against England's, and how many lie beyond plain limits. */
  placed: number;
  plain: number;
  /** Measures whose outliers no test could find, the limits leaving no room. Their tests are not among `tests`. */
  blind: string[];
  /** Of runs: councils asked, those that moved one way against England, and how many chance would give. */
  asked: number;
  ran: number;
  byChance: number;
  /** Runs that moved beyond chance as well. */
  runs: number;
}

/** What all groups come to. Runs are kept apart: chance there is an order of figures, and no limit. A test that cannot fail is not counted. */
export function tallyOf(groups: readonly Group[]): Tally {
  const of = (some: readonly Group[], pick: (group: Group) => number) => some.reduce((sum, group) => sum + pick(group), 0);
  const runs = groups.filter(({ kind }) => kind === 'run');
  const isBlind = ({ reach }: Group) => reach !== null && findsNothing(reach);
  const tested = groups.filter((group) => group.kind !== 'run' && !isBlind(group));
  const outliers = groups.filter(({ kind }) => kind === 'outlier');
  return {
    measures: new Set(groups.map(({ measure }) => measure)).size,
    tests: of(tested, ({ tests }) => tests),
    found: of(tested, ({ found }) => found),
    expected: of(tested, ({ expected }) => expected),
    placed: of(outliers, ({ tests }) => tests),
    plain: of(outliers, ({ plain }) => plain ?? 0),
    blind: [...new Set(groups.filter(isBlind).map(({ measure }) => measure))],
    asked: of(runs, ({ tests }) => tests),
    ran: of(runs, ({ plain }) => plain ?? 0),
    byChance: of(runs, ({ expected }) => expected),
    runs: of(runs, ({ found }) => found)
  };
}

/** The first thing that the page says. */
export function tallyInWords({ measures, tests, found, expected }: Tally, when = 'the newest figures'): string {
  return `In ${when} of ${inWords(measures)} ${measures === 1 ? 'measure' : 'measures'}, ${found === 0 ? 'no' : formatCount(found)} ${found === 1 ? 'finding stands' : 'findings stand'} out among ${formatCount(tests)} tests; chance alone would give ${byChance(expected)}.`;
}

/** What stands beside the count of findings wherever it is told: they are not so many pieces of evidence. */
export const NOT_INDEPENDENT =
  'One event can be counted up to four times. Changes are tested against sampling chance alone, and councils vary by more than that from year to year. So findings are not independent evidence, and more of them than chance would give is to be expected.';

/**
 * How many findings chance alone would give one council that was tested in these groups; runs, where chance is an order of figures, are left out. What is
 * expected of a group is spread evenly over its tests.
 */
export function expectedOfOne(groups: readonly Group[]): number {
  return groups
    .filter(({ kind, tests }) => kind !== 'run' && tests > 0)
    .reduce((sum, { expected, tests }) => sum + expected / tests, 0);
}

/**
 * What chance alone would find in one council, after its findings: 'By chance alone about 0.1 such finding would be expected here.' `runs`:
 * whether moves in one direction over years are among them, of which chance is reckoned otherwise.
 */
export function expectedHere(expected: number, runs: boolean): string {
  if (expected === 0) return 'No figure of this council could be tested against chance.';
  const size = fixed(expected, expected >= 10 ? 0 : expected < 0.05 ? 3 : 1);
  const told = `By chance alone about ${size} such ${Number(size) > 1 ? 'findings' : 'finding'} would be expected here.`;
  return runs ? `${told} Moves in one direction over several years are not in that number.` : told;
}

/** The two kinds of limits, those that leave no room, and runs of years, in the sentences that follow. */
export function tallyFurther(
  { placed, plain, blind, asked, ran, byChance: chance, runs }: Tally,
  outliers: number,
  titleOf: (measure: string) => string
): string[] {
  return [
    ...(placed > 0
      ? [
          `Compared with England, ${formatCount(plain)} of ${formatCount(placed)} figures lie beyond limits that allow for chance alone: more than sampling chance would produce; recording practice is one possible cause. Only the ${formatCount(outliers)} beyond limits that allow for how far councils usually differ are called far from England.`
        ]
      : []),
    ...(blind.length > 0 ? [blindInWords(blind.map(titleOf))] : []),
    ...(asked > 0
      ? [
          `In ${formatCount(ran)} of ${formatCount(asked)} cases a figure rose, or fell, compared with England’s in each of three years or more; if councils only varied about a steady distance from England, ${byChance(chance)} would. The ${formatCount(runs)} that also moved beyond chance from first to last are findings too.`
        ]
      : [])
  ];
}

/** Of measures in which no test could find an outlier. */
export function blindInWords(titles: readonly string[]): string {
  return `For ${list(titles.map((title) => `‘${title}’`))} the limits that allow for how far councils usually differ ${runFromNoneToAll()}`;
}

/** Where England went over the years that a group is of: 'England’s figure went from 3.3 in 2016 to 22.1 in 2025.' */
export function englandMoved(measure: Measure, from: PointInTime | undefined, to: PointInTime | undefined): string {
  if (!from || !to || from.value === null || to.value === null) return '';
  const apart = [from, to].flatMap((point) =>
    hasOwnLike(measure, point) ? `${formatShort(measure, point.published ?? 0)} in ${periodInWords(point.period)}` : []
  );
  const published = apart.length === 0 ? '' : `, like for like; published ${apart.length === 1 ? 'is' : 'are'} ${list(apart)}`;
  return `England’s figure went from ${formatShort(measure, from.value)} in ${periodInWords(from.period)} to ${formatShort(measure, to.value)} in ${periodInWords(to.period)}${published}.`;
}

/** How many of a group are listed: 'The 3 most striking of 85.' Empty where all are. */
export function listedInWords(listed: number, found: number): string {
  return listed === found ? '' : `The ${inWords(listed)} most striking of ${inWords(found)}.`;
}
