import { isDoubted } from '../model/fault.ts';
import type { Observation } from '../model/observation.ts';
import { rateRatio as ratioOfRates, wilson, Z_95, type Interval } from '../statistics/index.ts';
import type { Evidence, Judgement, NoReturn } from './model.ts';

type Figure = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'status'> & Partial<Pick<Observation, 'note'>>;

/** What is judged: the figure, and for a direction that of the years before; null where no line exists at all. */
export interface Given {
  figure: Figure | null;
  before: Figure | null;
}

const NONE = (reason: NoReturn): Judgement => ({ verdict: 'no-return', reason });
const SAYS = (verdict: 'meets' | 'falls-short' | 'not-clear'): Judgement => ({ verdict, reason: null });

/**
 * The verdict of one council on one item. `test` is in the unit of the evidence: per cent for a share (0 to 100), the grade itself, or a
 * ratio of rates for a direction. A share meets the test when its 95% Wilson interval lies wholly at or above it, falls short when wholly
 * below, and is not clear between; at 100% there is no interval to stand on: all of at least one meets. A direction is judged in the same
 * way by `rateRatio`. A figure whose count a check doubts never meets: it is not clear. Only evidence is taken: there is no verdict on a proxy.
 */
export function judge(evidence: Evidence, given: Given, test: number): Judgement {
  const judged = asPublished(evidence, given, test);
  return judged.verdict === 'meets' && given.figure && isDoubted(given.figure) ? SAYS('not-clear') : judged;
}

function asPublished(evidence: Evidence, { figure, before }: Given, test: number): Judgement {
  if (figure === null) return NONE('no-row');
  if (figure.status !== 'ok' || figure.value === null) return NONE(figure.status === 'ok' ? 'not-returned' : figure.status);
  switch (evidence.kind) {
    case 'share':
      return judgeShare(figure, test);
    case 'grade':
      return SAYS((evidence.passes === 'at-most' ? figure.value <= test : figure.value >= test) ? 'meets' : 'falls-short');
    case 'direction':
      return judgeDirection(figure, before, test);
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

function judgeDirection(now: Figure, before: Figure | null, test: number): Judgement {
  if (before === null || before.status !== 'ok' || before.value === null) return NONE('no-base');
  if (!now.denominator || !before.denominator || now.numerator === null || before.numerator === null) return NONE('no-base');
  const events = now.numerator + before.numerator;
  if (events === 0) return SAYS('not-clear');
  const { low, high } = wilson(now.numerator, events);
  const expected = (test * now.denominator) / (test * now.denominator + before.denominator);
  return SAYS(high <= expected ? 'meets' : low > expected ? 'falls-short' : 'not-clear');
}

/** The ratio of two rates with its 95% interval, as statistics have it; null where neither period has an event. */
export function rateRatio(
  now: { count: number; children: number },
  before: { count: number; children: number }
): (Interval & { ratio: number }) | null {
  if (now.count + before.count === 0) return null;
  return ratioOfRates({ count: now.count, total: now.children }, { count: before.count, total: before.children }, Z_95);
}
