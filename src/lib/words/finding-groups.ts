import type { Group } from '../model/finding.ts';
import type { Measure } from '../model/measure.ts';
import { periodInWords } from '../model/period.ts';
import { OUTSIDE_998 } from '../statistics/index.ts';
import { byChance, findsNothing, reachInWords, runFromNoneToAll } from './chance.ts';
import { hasOwnLike, type PointInTime } from './findings.ts';
import { capital, formatCount, formatShort, inWords, list } from './numbers.ts';

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
      return `In ${howMany(found)} of ${councils} the figure moved beyond chance one way and then beyond chance back, from ${periodInWords(basePeriod ?? '')} to ${when}; chance alone would give ${byChance(expected)}.`;
    case 'run':
      return `In ${howMany(plain ?? 0)} of ${councils} the figure rose, or fell, relative to England’s in each of the last three years or more; by chance alone, with a steady distance from England, ${byChance(expected)} would. In ${howMany(found)} of them it also moved by more than chance explains from first to last.`;
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
  /** Of those tests, the ones of a figure that moved one way and back, and how many of them chance would find. */
  turned: { tests: number; expected: number };
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
  const reversals = groups.filter(({ kind }) => kind === 'reversal');
  return {
    measures: new Set(groups.map(({ measure }) => measure)).size,
    tests: of(tested, ({ tests }) => tests),
    found: of(tested, ({ found }) => found),
    expected: of(tested, ({ expected }) => expected),
    turned: { tests: of(reversals, ({ tests }) => tests), expected: of(reversals, ({ expected }) => expected) },
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
  'One event can be counted up to four times. Changes are tested against sampling chance alone, and councils vary from year to year by more than that. So findings are not independent evidence, and there will be more of them than chance alone would give.';

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
 * What chance alone would find in one council, after its findings: 'By chance alone fewer than one (0.1) such finding would be expected here.' `runs`:
 * whether moves in one direction over years are among them, of which chance is reckoned otherwise.
 */
export function expectedHere(expected: number, runs: boolean): string {
  if (expected === 0) return 'No figure of this council could be tested against chance.';
  const sentence = `By chance alone ${byChance(expected)} such ${expected >= 1.05 ? 'findings' : 'finding'} would be expected here.`;
  return runs ? `${sentence} Moves in one direction over several years are not in that number.` : sentence;
}

/** Each 99.8% interval or pair of limits leaves out this many of a thousand figures that differ by chance alone. */
const IN_A_THOUSAND = Math.round(OUTSIDE_998 * 1000);

/** How the number that chance alone would give is added up, so that a reader can do it. */
function reckonedInWords({ tests, expected, turned }: Pick<Tally, 'tests' | 'expected' | 'turned'>): string {
  const back =
    turned.expected > 0
      ? ` A figure that moved and moved back is tested twice, and chance would do that about once in ${formatCount(Math.round(turned.tests / turned.expected / 1000) * 1000)} times.`
      : '';
  return `Chance is counted test by test. It would put ${IN_A_THOUSAND} in 1,000 figures far from England’s, half as many where the limits can single out councils on one side alone, and would make ${IN_A_THOUSAND} in 1,000 seem to rise or fall.${back} Over ${formatCount(tests)} tests that comes to ${byChance(expected)}.`;
}

/** How chance is counted, the two kinds of limits, those that leave no room, and runs of years, in the sentences that follow. */
export function tallyFurther(
  { tests, expected, turned, placed, plain, blind, asked, ran, byChance: chance, runs }: Tally,
  outliers: number,
  titleOf: (measure: string) => string
): string[] {
  return [
    ...(tests > 0 ? [reckonedInWords({ tests, expected, turned })] : []),
    ...(placed > 0
      ? [
          `Compared with England, ${formatCount(plain)} of ${formatCount(placed)} figures lie beyond limits that allow for chance alone: more than sampling chance would produce; recording practice is one possible cause. Only the ${formatCount(outliers)} beyond limits that allow for how far councils usually differ are called far from England.`
        ]
      : []),
    ...(blind.length > 0 ? [blindInWords(blind.map(titleOf))] : []),
    ...(asked > 0
      ? [
          `In ${formatCount(ran)} of ${formatCount(asked)} cases a figure rose, or fell, relative to England’s in each of three years or more; by chance alone, with a steady distance from England, ${byChance(chance)} would. The ${formatCount(runs)} that also moved beyond chance from first to last are findings too.`
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
  const publishedFigures = [from, to].flatMap((point) =>
    hasOwnLike(measure, point) ? `${formatShort(measure, point.published ?? 0)} in ${periodInWords(point.period)}` : []
  );
  const published =
    publishedFigures.length === 0
      ? ''
      : `, like for like; the published ${publishedFigures.length === 1 ? 'figure is' : 'figures are'} ${list(publishedFigures)}`;
  return `England’s figure went from ${formatShort(measure, from.value)} in ${periodInWords(from.period)} to ${formatShort(measure, to.value)} in ${periodInWords(to.period)}${published}.`;
}

/** How many of a group are listed: 'The 3 most striking of 85.' Empty where all are. */
export function listedInWords(listed: number, found: number): string {
  return listed === found ? '' : `The ${inWords(listed)} most striking of ${inWords(found)}.`;
}
