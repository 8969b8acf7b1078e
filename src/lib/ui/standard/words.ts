import type { Measure } from '../../model/measure.ts';
import type { Status } from '../../model/observation.ts';
import { periodInWords } from '../../model/period.ts';
import type { JudgedCell } from '../../standard/matrix.ts';
import { rateRatio } from '../../standard/judge.ts';
import type { Item, JudgedItem, Verdict } from '../../standard/model.ts';
import { countToMeet, countToReach } from '../../standard/what-if.ts';
import { dayInWords } from '../dates.ts';
import { fixed, formatCount, intervalOf, inWords, labelOf, list, plainName, reasonOf } from '../../words/index.ts';
import { isByReports } from './when.ts';

/** The five words, as a cell says them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  meets: 'meets',
  'falls-short': 'falls short',
  'not-clear': 'not clear',
  'no-return': 'no figure',
  'not-published': 'not published'
};

/** What each word means, for the key. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  meets: 'the test is met, chance allowed for',
  'falls-short': 'the test is not met, chance allowed for',
  'not-clear': 'the figure is too close to the test, or rests on too few, to say',
  'no-return': 'not yet inspected, none published, or one that our checks doubt',
  'not-published': 'nobody publishes this for any council'
};

/** What a word means in the page's key. `year`: one is shown for which some promises have no figures; null where all have. */
export function meaningOf(verdict: Verdict, year: string | null): string {
  const means = VERDICT_MEANINGS[verdict];
  if (verdict === 'no-return') return `${means}. The cell says which; it does not mean that a council failed to answer.`;
  return verdict === 'not-published' && year !== null ? `${means}, or there are no figures for ${year}` : means;
}

/** A test as a sentence has it: 'at least 90% of plans within 20 weeks'. */
export function testInWords(item: JudgedItem, test: number): string {
  if (test === item.test && item.defaultWords) return item.defaultWords;
  return item.testWords.replace('{t}', fixed(test, Number.isInteger(test) ? 0 : Number.isInteger(test * 10) ? 1 : 2));
}

/** What the list is, in the page's first sentence: how many things, and how many of them are law, guidance, or asked for. */
export function standingInWords(items: readonly Pick<Item, 'standing'>[]): string {
  const count = (standing: Item['standing']) => inWords(items.filter((item) => item.standing === standing).length);
  return `These are ${formatCount(items.length)} things that every disabled child should be able to count on: ${count('law')} rest on the law, ${count('guidance')} on statutory guidance, and ${count('asked')} are what families, members of parliament and the sector ask for.`;
}

/** A number as a sentence of the page begins with it: '918 of 1,989 cells'. */
export function judgedSentence(judged: number, cells: number, councils: number, items: number): string {
  return `Of ${formatCount(councils)} councils times ${items} items, ${formatCount(cells)} cells, ${formatCount(judged)} can be judged from anything published at all.`;
}

/** A cell, with the ids of what the checks found in the row behind it, where they are at hand. */
type NotedCell = JudgedCell & { note?: readonly string[] };
type Placed = { name: string; slug: string };

/** The figure behind a cell in words: 'Derbyshire: 71 of 1,431 plans, 5.0%; 95% interval 3.9% to 6.2%', or why there is none. */
export function figureInWords(measure: Measure, council: Placed, cell: NotedCell, period: string): string {
  const status: Status = cell.reason === '' || cell.reason === 'no-base' ? 'ok' : cell.reason;
  const figure = { ...cell, note: [...(cell.note ?? [])], status, period, name: council.name };
  if (cell.value === null || status !== 'ok') return `${plainName(council)}: ${reasonOf(measure, figure)}.`;
  const interval = intervalOf(measure, cell);
  const digits = measure.decimals;
  const limits = interval ? `; 95% interval ${fixed(interval.low, digits)} to ${fixed(interval.high, digits)}` : '';
  const report = cell.dated === '' ? '' : `; report published ${dayInWords(cell.dated)}`;
  return `${labelOf(measure, figure)}${limits}${report}.`;
}

/**
 * The rate per 10,000 that a direction is measured from, and the ratio with its interval, so that a verdict can be worked out again: 'In 2022:
 * 217 appeals, 14.2 per 10,000 children. The rate of 2025 is 3.12 times that, 95% interval 2.68 to 3.63.'
 */
export function ratioInWords(cell: JudgedCell, { before, period }: { before: string; period: string }): string {
  const { numerator, denominator, numerator0, denominator0 } = cell;
  if (numerator === null || numerator0 === null || !denominator || !denominator0) return '';
  const found = rateRatio({ count: numerator, children: denominator }, { count: numerator0, children: denominator0 });
  if (!found) return `No appeals in ${before} or ${period}.`;
  const { ratio, low, high } = found;
  const earlier = `In ${before}: ${formatCount(numerator0)} ${numerator0 === 1 ? 'appeal' : 'appeals'}, ${fixed((10_000 * numerator0) / denominator0, 1)} per 10,000 children.`;
  if (!Number.isFinite(ratio)) return `${earlier} There is no ratio to none; its 95% interval begins at ${fixed(low, 2)}.`;
  return `${earlier} The rate of ${period} is ${fixed(ratio, 2)} times that, 95% interval ${fixed(low, 2)} to ${fixed(high, 2)}.`;
}

/** What a verdict rests on, or why there is none: the figure, of a direction with that of the years before. */
export function evidenceInWords(
  item: JudgedItem,
  measure: Measure,
  council: Placed,
  cell: NotedCell,
  found: { period: string; before: string }
): string {
  if (cell.verdict === 'no-return') return noReturnInWords(measure, council, cell, found);
  const figure = figureInWords(measure, council, cell, found.period);
  return item.evidence.kind === 'direction' ? `${figure} ${ratioInWords(cell, found)}`.trim() : figure;
}

/**
 * What it would take to meet the test, in numbers where they tell; empty where the council meets it. `next`: ISO day of the next inspection.
 * `before`: the period that a direction is measured from.
 */
export function whatItWouldTake(
  item: Item,
  measure: Measure | null,
  cell: JudgedCell | null,
  test: number,
  { next = '', before = '' }: { next?: string; before?: string } = {}
): string {
  if (!item.published) return `Before anybody could check it: ${item.missing}`;
  if (!cell || !measure) return 'A figure that can be used.';
  if (cell.verdict === 'meets') return '';
  if (item.id === 'parity-inspection') {
    const due =
      next === '' ? '' : ` The report of the last one says that the next full inspection is due by ${dayInWords(next)}.`;
    return `${cell.reason === 'no-row' ? 'An inspection under the framework of 2023.' : 'An inspection that reaches the test.'}${due}`;
  }
  if (cell.verdict === 'no-return') return 'A figure that can be used.';
  if (item.id === 'joint-officers') return 'A designated health officer and a designated social care officer, both in post.';
  if (item.evidence.kind === 'direction') return appealsAtRateBefore(cell, test, before);
  if (item.evidence.kind !== 'share' || cell.numerator === null || cell.denominator === null) return '';
  return moreOnTime(cell.numerator, cell.denominator, test, measure.phrases.below ?? measure.phrases.counted);
}

/* Two numbers, because a figure that reaches the test is not clear until its whole interval does. */
function moreOnTime(numerator: number, denominator: number, test: number, noun: string): string {
  const percent = `${fixed(test, Number.isInteger(test) ? 0 : 1)}%`;
  const reach = countToReach(denominator, test);
  const meet = countToMeet(denominator, test);
  const first =
    reach > numerator
      ? `${formatCount(reach - numerator)} more of the ${formatCount(denominator)} ${noun} on time, ${formatCount(reach)} in all, would have reached ${percent}.`
      : `The figure is at ${percent} or above already.`;
  if (meet === reach && reach > numerator) return first;
  const second =
    meet === null
      ? `${formatCount(denominator)} are too few for the whole interval to lie at ${percent} or above, were all of them on time.`
      : `For the whole 95% interval to lie there, which is the test, it would take ${formatCount(meet - numerator)} more, ${formatCount(meet)} in all; short of that the verdict is not clear.`;
  return `${first} ${second}`;
}

/* How many appeals the rate of the years before, times the test, would have brought among the children of now. */
function appealsAtRateBefore(
  { numerator, denominator, numerator0, denominator0 }: JudgedCell,
  test: number,
  year: string
): string {
  if (numerator === null || numerator0 === null || !denominator || !denominator0) return '';
  const expected = (test * numerator0 * denominator) / denominator0;
  const times = test === 1 ? '' : ` times ${fixed(test, 2)}`;
  return `The rate of ${year}${times} would have brought ${formatCount(Math.round(expected))} appeals; there were ${formatCount(numerator)}.`;
}

/** Why a cell has no verdict, as a sentence. */
export function noReturnInWords(
  measure: Measure,
  council: Placed,
  cell: JudgedCell,
  { period, before }: { period: string; before: string }
): string {
  if (cell.reason === 'no-base')
    return `${plainName(council)} has no figure for ${periodInWords(before)} to compare with: it did not exist then, or none was published that can be used.`;
  if (cell.reason === 'no-row' && isByReports(measure, period))
    return `${plainName(council)}: no report under the framework of 2023 was published by the end of ${period}, by the list used here, which has the newest report of each area.`;
  return figureInWords(measure, council, cell, period);
}

/** 'plan-on-time and review-on-time moved' as a banner lists them. */
export function movedInWords(items: readonly JudgedItem[], tests: Readonly<Record<string, number>>): string {
  return list(items.filter(({ id }) => tests[id] !== undefined).map((item) => testInWords(item, tests[item.id] ?? item.test)));
}
