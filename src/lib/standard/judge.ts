import { isDoubted } from '../model/fault.ts';
import type { Observation } from '../model/observation.ts';
import { rateRatio as ratioOfRates, wilson, Z_95, type Interval } from '../statistics/index.ts';
import type { Evidence, Judgement, NoReturn, Tracked } from './model.ts';

type Figure = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'status'> & Partial<Pick<Observation, 'note'>>;

/** What is judged: the figure; null where no line exists at all. */
export interface Given {
  figure: Figure | null;
}

const NONE = (reason: NoReturn): Judgement => ({ verdict: 'no-return', reason });
const SAYS = (verdict: 'meets' | 'falls-short' | 'not-clear'): Judgement => ({ verdict, reason: null });

/**
 * The verdict of one council on one item. `test` is in the unit of the evidence: per cent for a share (0 to 100), or the grade itself. A
 * share meets the test when its 95% Wilson interval lies wholly at or above it, falls short when wholly below, and is not clear between; at
 * 100% there is no interval to stand on: all of at least one meets. A figure whose count a check doubts never meets: it is not clear. Only
 * evidence is taken: there is no verdict on a proxy, and none on what is tracked.
 */
export function judge(evidence: Evidence, given: Given, test: number): Judgement {
  const judged = asPublished(evidence, given, test);
  return judged.verdict === 'meets' && given.figure && isDoubted(given.figure) ? SAYS('not-clear') : judged;
}

function asPublished(evidence: Evidence, { figure }: Given, test: number): Judgement {
  if (figure === null) return NONE('no-row');
  if (figure.status !== 'ok' || figure.value === null) return NONE(figure.status === 'ok' ? 'not-returned' : figure.status);
  switch (evidence.kind) {
    case 'share':
      return judgeShare(figure, test);
    case 'grade':
      return SAYS((evidence.passes === 'at-most' ? figure.value <= test : figure.value >= test) ? 'meets' : 'falls-short');
  }
}

function judgeShare({ numerator, denominator }: Figure, test: number): Judgement {
  if (numerator === null || denominator === null) return NONE('not-returned');
  if (denominator === 0) return NONE('nothing-to-divide');
  if (numerator < 0 || numerator > denominator) return NONE('faulty');
  if (test >= 100) return SAYS(numerator === denominator ? 'meets' : 'falls-short');
  const { low, high } = wilson(numerator, denominator);
  return SAYS(low >= test / 100 ? 'meets' : high < test / 100 ? 'falls-short' : 'not-clear');
}

/**
 * Whether a rate has fallen or risen since the earlier year: the ratio of the two with its 95% interval on Poisson counts (`rateRatio`) lies
 * wholly below 1, wholly above, or neither. `before`: the figure of the earlier year; null where no line exists, which is so of a council that
 * did not exist then. Neither is better, and nothing here is a verdict.
 */
export function track({ figure: now, before }: { figure: Figure | null; before: Figure | null }): Tracked {
  const none = (reason: NoReturn): Tracked => ({ track: 'no-figure', reason });
  if (now === null) return none('no-row');
  if (now.status !== 'ok' || now.value === null) return none(now.status === 'ok' ? 'not-returned' : now.status);
  if (before === null || before.status === 'not-an-area-then') return none('new-since');
  if (before.status !== 'ok' || before.value === null) return none('no-base');
  if (!now.denominator || !before.denominator || now.numerator === null || before.numerator === null) return none('no-base');
  const events = now.numerator + before.numerator;
  if (events === 0) return { track: 'no-clear-change', reason: null };
  const { low, high } = wilson(now.numerator, events);
  const alike = now.denominator / (now.denominator + before.denominator);
  return { track: high < alike ? 'fallen' : low > alike ? 'risen' : 'no-clear-change', reason: null };
}

/** The ratio of two rates with its 95% interval, as statistics have it; null where neither period has an event. */
export function rateRatio(
  now: { count: number; children: number },
  before: { count: number; children: number }
): (Interval & { ratio: number }) | null {
  if (now.count + before.count === 0) return null;
  return ratioOfRates({ count: now.count, total: now.children }, { count: before.count, total: before.children }, Z_95);
}
