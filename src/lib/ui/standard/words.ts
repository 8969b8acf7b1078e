import type { Measure } from '../../model/measure.ts';
import type { Status } from '../../model/observation.ts';
import { periodInWords } from '../../model/period.ts';
import type { JudgedCell } from '../../standard/matrix.ts';
import { rateRatio } from '../../standard/judge.ts';
import { VERDICTS, type Item, type JudgedItem, type Verdict } from '../../standard/model.ts';
import { dayInWords } from '../dates.ts';
import { fixed, formatCount, intervalOf, labelOf, list, plainName, reasonOf } from '../../words/index.ts';

/** The five words, as a cell says them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  meets: 'meets',
  'falls-short': 'falls short',
  'not-clear': 'not clear',
  'no-return': 'no return',
  'not-published': 'not published'
};

/** The verdict at a column of a row's text, in which each figure is the place of a verdict; not published where it is none. */
export function verdictAt(text: string, column: number): Verdict {
  return VERDICTS[Number(text[column])] ?? 'not-published';
}

/** What each word means, for the key. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  meets: 'the test is met, chance allowed for',
  'falls-short': 'the test is not met, chance allowed for',
  'not-clear': 'the figure is too close to the test, or rests on too few, to say',
  'no-return': 'other councils have a figure and this one has none that can be used',
  'not-published': 'nobody publishes this for any council'
};

/** A test as a sentence has it: 'at least 90% of plans within 20 weeks'. */
export function testInWords(item: JudgedItem, test: number): string {
  if (test === item.test && item.defaultWords) return item.defaultWords;
  return item.testWords.replace('{t}', fixed(test, Number.isInteger(test) ? 0 : Number.isInteger(test * 10) ? 1 : 2));
}

/** A number as a sentence of the page begins with it: '918 of 1,989 cells'. */
export function judgedSentence(judged: number, cells: number, councils: number, items: number): string {
  return `Of ${formatCount(councils)} councils times ${items} items, ${formatCount(cells)} cells, ${formatCount(judged)} can be judged from anything published at all.`;
}

type Placed = { name: string; slug: string };

/** The figure behind a cell in words: 'Derbyshire: 71 of 1,431 plans, 5.0%; 95% interval 3.9% to 6.2%', or why there is none. */
export function figureInWords(measure: Measure, council: Placed, cell: JudgedCell, period: string): string {
  const status: Status = cell.reason === '' || cell.reason === 'no-base' ? 'ok' : cell.reason;
  const figure = { ...cell, status, period, name: council.name };
  if (cell.value === null || status !== 'ok') return `${plainName(council)}: ${reasonOf(measure, figure)}.`;
  const interval = intervalOf(measure, cell);
  const digits = measure.decimals;
  const limits = interval ? `; 95% interval ${fixed(interval.low, digits)} to ${fixed(interval.high, digits)}` : '';
  return `${labelOf(measure, figure)}${limits}.`;
}

/** The ratio of a rate to that of the years before, with its interval. */
export function ratioInWords(
  now: { numerator: number | null; denominator: number | null },
  before: { numerator: number | null; denominator: number | null },
  years: readonly [string, string]
): string {
  if (now.numerator === null || before.numerator === null || !now.denominator || !before.denominator) return '';
  const found = rateRatio(
    { count: now.numerator, children: now.denominator },
    { count: before.numerator, children: before.denominator }
  );
  if (!found) return `No appeals in ${years[0]} or ${years[1]}.`;
  const { ratio, low, high } = found;
  const high2 = Number.isFinite(high) ? fixed(high, 2) : 'no end';
  return `${formatCount(before.numerator)} in ${years[0]}, ${formatCount(now.numerator)} in ${years[1]}: ${fixed(ratio, 2)} times the rate, 95% interval ${fixed(low, 2)} to ${high2}.`;
}

/** What it would take to meet the test, in numbers where they tell; empty where the council meets it. `next`: ISO day of the next inspection. */
export function whatItWouldTake(item: Item, measure: Measure | null, cell: JudgedCell | null, test: number, next = ''): string {
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
  if (item.evidence.kind !== 'share' || cell.numerator === null || cell.denominator === null) return '';
  const more = Math.ceil((test / 100) * cell.denominator - cell.numerator - 1e-9);
  if (more <= 0) return 'More of them: the share is above the test, and rests on too few to be sure.';
  return `${formatCount(more)} more of the ${formatCount(cell.denominator)} ${measure.phrases.below ?? measure.phrases.counted} on time would have reached ${fixed(test, Number.isInteger(test) ? 0 : 1)}%.`;
}

/** How many appeals the rate of the years before, times the test, would have brought among the children of now; empty where no figure tells. */
export function appealsAtRateBefore(
  now: { numerator: number | null; denominator: number | null },
  before: { numerator: number | null; denominator: number | null },
  test: number,
  year: string
): string {
  if (now.numerator === null || before.numerator === null || !now.denominator || !before.denominator) return '';
  const expected = (test * before.numerator * now.denominator) / before.denominator;
  const times = test === 1 ? '' : ` times ${fixed(test, 2)}`;
  return `The rate of ${year}${times} would have brought ${formatCount(Math.round(expected))} appeals; there were ${formatCount(now.numerator)}.`;
}

/** Why a cell has no verdict, in words that begin small. */
export function noReturnInWords(measure: Measure, council: Placed, cell: JudgedCell, period: string, before: string): string {
  if (cell.reason === 'no-base')
    return `${plainName(council)} has no figure for ${periodInWords(before)} to compare with: it did not exist then, or none was published that can be used.`;
  return figureInWords(measure, council, cell, period);
}

/** 'plan-on-time and review-on-time moved' as a banner lists them. */
export function movedInWords(items: readonly JudgedItem[], tests: Readonly<Record<string, number>>): string {
  return list(items.filter(({ id }) => tests[id] !== undefined).map((item) => testInWords(item, tests[item.id] ?? item.test)));
}
