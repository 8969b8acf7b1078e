import { measureById } from '../../measures/index.ts';
import type { Measure } from '../../model/measure.ts';
import type { Status } from '../../model/observation.ts';
import { periodInWords } from '../../model/period.ts';
import type { Count, JudgedCell } from '../../standard/matrix.ts';
import { rateRatio } from '../../standard/judge.ts';
import { testOf } from '../../standard/items.ts';
import type { Item, JudgedItem, PublishedItem, Standing, Track, Verdict } from '../../standard/model.ts';
import { countToMeet, countToReach } from '../../standard/what-if.ts';
import { dayInWords } from '../dates.ts';
import {
  capital,
  fixed,
  formatCount,
  intervalOf,
  inWords,
  labelOf,
  list,
  lowered,
  plainName,
  reasonOf,
  timesInWords
} from '../../words/index.ts';
import { isByReports } from './when.ts';

/** The five verdicts and the four words for what is tracked, as a cell says them. */
export const VERDICT_WORDS: Readonly<Record<Verdict | Track, string>> = {
  meets: 'meets',
  'falls-short': 'falls short',
  'not-clear': 'not clear',
  'no-return': 'no figure',
  'not-published': 'not published',
  fallen: 'fallen',
  risen: 'risen',
  'no-clear-change': 'no clear change',
  'no-figure': 'no figure'
};

/** What each word means, for the key. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict | Track, string>> = {
  meets: 'clearly meets the pass mark, allowing for chance',
  'falls-short': 'clearly below the pass mark, allowing for chance',
  'not-clear': 'too close to call, too few cases, or a pass we cannot rely on',
  'no-return': 'no figure published that can be used, or not yet inspected',
  'not-published': 'no public body publishes this for any council',
  fallen: 'clearly lower than three years before, allowing for chance',
  risen: 'clearly higher than three years before, allowing for chance',
  'no-clear-change': 'no more change in three years than chance would produce',
  'no-figure': 'no two figures three years apart to compare'
};

/** What an item rests on, in a word or two, as labels say it. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = { duty: 'duty', expected: 'expected', asked: 'asked for' };

/** What each of those words means. */
export const STANDING_MEANINGS: Readonly<Record<Standing, string>> = {
  duty: 'the law says must',
  expected: 'statutory guidance says should',
  asked: 'families, practitioners or MPs ask for it; no law requires it'
};

/** Whose list it is: the first words of its page, and a note of every picture and table that leaves it. */
export const WHOSE =
  'No government has adopted a national minimum offer. This project drew up the checklist from what families, practitioners and MPs ask for.';

/** Why an item is tracked and not judged. */
export const WHY_TRACKED =
  'Appealing is a family’s right and a council’s rate has no good direction, so appeals are tracked and not judged.';

/** What verdicts are not. */
export const NO_SCORES = 'These verdicts are not scores and should not be added up.';

/** What a word means of one item: grades are not sampled, and only areas are inspected. */
export function meaningOn(item: Pick<PublishedItem, 'id' | 'evidence'>, verdict: Verdict | Track): string {
  if (verdict === 'no-return')
    return item.id === 'parity-inspection' ? 'not yet inspected, or no grade given' : 'no figure published that can be used';
  const means = VERDICT_MEANINGS[verdict];
  return item.evidence.kind === 'grade' ? means.replace(/^clearly (.*), allowing for chance$/, '$1') : means;
}

/** What a word means in the page's key. `year`: one is shown for which some items have no figures; null where all have. */
export function meaningOf(verdict: Verdict | Track, year: string | null): string {
  const means = VERDICT_MEANINGS[verdict];
  if (verdict === 'no-return') return `${means}. The cell says which; none of these means that a council failed to answer.`;
  return verdict === 'not-published' && year !== null ? `${means}, or there are no figures for ${year}` : means;
}

/** A test as a sentence has it: 'at least 90% of plans within 20 weeks'. */
export function testInWords(item: JudgedItem, test: number): string {
  if (test === item.test && item.defaultWords) return item.defaultWords;
  return item.testWords.replace('{t}', fixed(test, Number.isInteger(test) ? 0 : Number.isInteger(test * 10) ? 1 : 2));
}

/** The project's pass mark with what the law says: 'Our pass mark: at least 90% of plans within 20 weeks; the law says every plan.' */
export function passMarkInWords(item: JudgedItem, test: number): string {
  const whose = test === item.test ? 'Our pass mark' : 'The pass mark chosen here';
  return `${whose}: ${testInWords(item, test)}; ${item.lawSays}.`;
}

/** What is published of an item is held against a pass mark, or followed: 'Our pass mark: …', 'Tracked, not judged: …'. */
export function markInWords(item: PublishedItem, tests: Readonly<Record<string, number>>): string {
  return item.tracked ? trackedInWords(item) : passMarkInWords(item, testOf(item, tests));
}

/** 'Tracked, not judged: appeals per 10,000 children against three years before.' */
export function trackedInWords({ evidence }: Extract<PublishedItem, { tracked: true }>): string {
  const measure = measureById(evidence.measure);
  const title = measure.title.charAt(0).toLowerCase() + measure.title.slice(1);
  return `Tracked, not judged: ${title}, against ${inWords(evidence.years)} years before.`;
}

/** What the list is: how many of its items rest on a duty, are expected, or asked for. */
export function standingInWords(items: readonly Pick<Item, 'standing'>[]): string {
  const count = (standing: Standing) => inWords(items.filter((item) => item.standing === standing).length);
  const rests = (standing: Standing) => (count(standing) === 'one' ? 'rests' : 'rest');
  return `Of the checklist’s ${formatCount(items.length)} items, ${count('duty')} ${rests('duty')} on a legal duty (the law says must), ${count('expected')} on statutory guidance (should), and ${count('asked')} ${count('asked') === 'one' ? 'is' : 'are'} asked for.`;
}

/** What can be checked: 'Five can be judged from published figures and one is tracked. For seven, no public body publishes figures, council by council.' */
export function checkableInWords(items: readonly Item[]): string {
  const [judged, tracked] = [items.filter((item) => item.published && !item.tracked), items.filter((item) => item.tracked)];
  const hidden = items.length - judged.length - tracked.length;
  const of = (count: number) => inWords(count);
  return `${capital(of(judged.length))} can be judged from published figures and ${of(tracked.length)} ${tracked.length === 1 ? 'is' : 'are'} tracked. For ${of(hidden)}, no public body publishes figures, council by council.`;
}

/** The page's counts in a sentence: of all cells, how many can be judged. */
export function judgedSentence(judged: number, cells: number, councils: number, items: number): string {
  return `${formatCount(councils)} councils times ${items} items make ${formatCount(cells)} cells; ${formatCount(judged)} can be judged from published figures.`;
}

/** How many councils each thing is said of: '32 councils meet the pass mark, 98 fall short, 15 are not clear, 8 have no figure that can be used.' */
export function countInWords(item: PublishedItem, count: Count): string {
  const of = (word: keyof Count) => (count[word] === 0 ? 'none' : inWords(count[word]));
  const has = (word: keyof Count) => (count[word] === 1 ? 'has' : 'have');
  if (item.tracked)
    return `In ${inWords(item.evidence.years)} years appeals registered per 10,000 children have fallen in ${of('fallen')} councils and risen in ${of('risen')}; ${of('no-clear-change')} ${count['no-clear-change'] === 1 ? 'shows' : 'show'} no clear change, and ${of('no-figure')} cannot be compared with three years before.`;
  const [meets, falls, unclear] = (['meets', 'falls-short', 'not-clear'] as const).map((word) => count[word] === 1);
  const who = count.meets === 0 ? 'no council meets' : `${of('meets')} ${meets ? 'council meets' : 'councils meet'}`;
  const clauses = [
    `${who} the pass mark`,
    ...(count['falls-short'] > 0 ? [`${of('falls-short')} ${falls ? 'falls' : 'fall'} short`] : []),
    ...(count['not-clear'] > 0 ? [`${of('not-clear')} ${unclear ? 'is' : 'are'} not clear`] : []),
    ...(count['no-return'] > 0 ? [`${of('no-return')} ${has('no-return')} no figure that can be used`] : [])
  ];
  return `${capital(list(clauses))}.`;
}

/** '931,129 children under 18 live in those 19 areas; most have no plan.' Empty where no council meets it. */
export function livedInWords(children: number, councils: number): string {
  if (councils === 0) return '';
  const areas = councils === 1 ? 'that area' : `those ${inWords(councils)} areas`;
  return `${formatCount(children)} children under 18 live in ${areas}; most have no plan.`;
}

/** 'a parent and social worker, The heartbreaking and indefensible SEND system and how to fix it (no date known)'. */
export function askInWords({ who, document, date }: { who: string; document: string; date: string }): string {
  return `${who}, ‘${document}’ (${date === '' ? 'no date known' : periodInWords(date)})`;
}

/** A cell, with the ids of what the checks found in the row behind it, where they are at hand. */
type NotedCell = JudgedCell & { note?: readonly string[] };
type Placed = { name: string; slug: string };

/** The figure behind a cell in words: 'Derbyshire: 71 of 1,431 plans, 5.0%; 95% interval 3.9% to 6.2%', or why there is none. */
export function figureInWords(measure: Measure, council: Placed, cell: NotedCell, period: string): string {
  const status: Status = cell.reason === '' || cell.reason === 'no-base' || cell.reason === 'new-since' ? 'ok' : cell.reason;
  const figure = { ...cell, note: [...(cell.note ?? [])], status, period, name: council.name };
  if (cell.value === null || status !== 'ok')
    return `${plainName(council)}: ${reasonOf(measure, figure).replace(/ and gives? no reason$/, '')}.`;
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
  const [times, least, most] = timesInWords([ratio, low, high].filter(Number.isFinite));
  if (!Number.isFinite(ratio))
    return `In ${before} there were no appeals, so there is no ratio; its 95% interval begins at ${times} times.`;
  if (ratio === 0) return `${earlier} In ${period} there were none; the 95% interval of the ratio reaches ${most} times.`;
  return `${earlier} The rate of ${period} is ${times} times that, 95% interval ${least} to ${most}.`;
}

/** What a verdict rests on, or why there is none: the figure, of a direction with that of the years before. */
export function evidenceInWords(
  item: PublishedItem,
  measure: Measure,
  council: Placed,
  cell: NotedCell,
  found: { period: string; before: string }
): string {
  if (cell.verdict === 'no-return' || cell.verdict === 'no-figure') return noReturnInWords(measure, council, cell, found);
  const figure = figureInWords(measure, council, cell, found.period);
  return item.evidence.kind === 'direction' ? `${figure} ${ratioInWords(cell, found)}`.trim() : figure;
}

/**
 * What it would take to meet the test, in numbers where they tell; empty where the council meets it, or nothing is judged. `next`: what the report says of the visits that follow.
 */
export function shortOfPassMark(item: Item, measure: Measure | null, cell: JudgedCell | null, test: number, next = ''): string {
  if (!item.published) return `What is missing before it can be checked: ${lowered(item.missing)}`;
  if (!cell || !measure) return 'A figure that can be used.';
  if (cell.verdict === 'meets' || item.tracked) return '';
  if (item.id === 'parity-inspection') {
    const due = next === '' ? '' : ` ${next}.`;
    return `${cell.reason === 'no-row' ? 'An inspection under the 2023 framework.' : 'An inspection that reaches the pass mark.'}${due}`;
  }
  if (cell.verdict === 'no-return') return 'A figure that can be used.';
  if (item.id === 'joint-officers') return 'A designated health officer and a designated social care officer, both in post.';
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
      ? `${formatCount(denominator)} are too few to clear ${percent} allowing for chance, even if all of them had been on time.`
      : `To clear the pass mark allowing for chance (the whole 95% interval), it would take ${formatCount(meet - numerator)} more, ${formatCount(meet)} in all; short of that it is too close to call.`;
  return `${first} ${second}`;
}

/** Why a cell has no verdict, as a sentence. */
export function noReturnInWords(
  measure: Measure,
  council: Placed,
  cell: JudgedCell,
  { period, before }: { period: string; before: string }
): string {
  if (cell.reason === 'new-since')
    return `${figureInWords(measure, council, cell, period)} ${plainName(council)} did not exist in ${periodInWords(before)}, so no change can be measured.`;
  if (cell.reason === 'no-base')
    return `${figureInWords(measure, council, cell, period)} No figure for ${periodInWords(before)} can be used, so no change can be measured.`;
  if (cell.reason === 'no-row' && isByReports(measure, period))
    return `${plainName(council)}: no report under the 2023 framework was published by the end of ${period}, by the list used here, which has the newest report of each area.`;
  return figureInWords(measure, council, cell, period);
}

/** 'plan-on-time and review-on-time moved' as a banner lists them. */
export function movedInWords(items: readonly JudgedItem[], tests: Readonly<Record<string, number>>): string {
  return list(items.filter(({ id }) => tests[id] !== undefined).map((item) => testInWords(item, tests[item.id] ?? item.test)));
}
