import { firstOfNewReturn } from '../../measures/returns.ts';
import { isComparableMove, isDoubted } from '../../model/fault.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { periodInWords } from '../../model/period.ts';
import { newcombe, rateRatio, Z_95, type Interval } from '../../statistics/index.ts';
import { fixed, formatShort, hasIntervals, isSmall, timesInWords } from '../../words/index.ts';
import { comparablePeriods } from '../../words/followed.ts';
import { isOfBoards } from '../../model/geography.ts';

/** One measure's newest period against the one before it, in one council. */
export interface Change {
  id: string;
  title: string;
  /** The two periods in words, and the figure of each. */
  from: string;
  to: string;
  before: string;
  now: string;
  /** '+3.2 points' of a share, '1.29 times as high' of a rate; empty where nothing is tested. */
  difference: string;
  /** '1.1 to 5.3 points', Newcombe's 95% interval of the difference; '1.08 to 1.54 times', that of the ratio of two rates. Empty where there is none. */
  interval: string;
  /**
   * `alike`: the interval holds no change. `untested`: no interval, or too few to compare, so nothing is said of chance. `doubted`: a check
   * rules a figure out as one to measure a change from or to (`isComparableMove`), as findings do.
   */
  verdict: 'rose' | 'fell' | 'alike' | 'untested' | 'doubted';
  /** Whether a check leaves open what one of the two counts is of: the move is told with a flag beside it. */
  flagged: boolean;
}

/**
 * What changed between the measure's newest period and the one before it; null where either has no sound figure, where the newest is not
 * collected any more or lies before `since`, where the kind of return changed between them, of grades, and of figures of care boards.
 * `rows`: the council's lines of this measure. `since`: the first year that still counts as current.
 */
export function changeOf(measure: Measure, rows: readonly Observation[], since = ''): Change | null {
  if (isGraded(measure) || isOfBoards(measure)) return null;
  const [now, ...earlier] = rows
    .filter(({ status }) => status !== 'not-an-area-then')
    .sort((a, b) => (a.period < b.period ? 1 : -1));
  const before = earlier.find(({ status }) => status !== 'not-collected');
  if (!before || !now || !isSound(before) || !isSound(now) || now.period < since) return null;
  const changed = firstOfNewReturn(measure);
  if (changed !== null && before.period < changed && now.period >= changed) return null;
  if (comparablePeriods(measure, [before.period, now.period]).length < 2) return null;
  const both = [before, now];
  const doubted = !isComparableMove(before, now);
  const tested =
    doubted || both.some((row) => isSmall(measure, row))
      ? null
      : measure.unit.kind === 'rate'
        ? ratioOf(measure, before, now)
        : differenceOf(measure, before, now);
  return {
    id: measure.id,
    title: measure.title,
    from: periodInWords(before.period),
    to: periodInWords(now.period),
    before: formatShort(measure, before.value ?? 0),
    now: formatShort(measure, now.value ?? 0),
    flagged: both.some(isDoubted),
    ...(tested ?? { difference: '', interval: '', verdict: doubted ? 'doubted' : 'untested' })
  };
}

type Tested = Pick<Change, 'difference' | 'interval' | 'verdict'>;

function verdictOf({ low, high }: Interval, alike: number): Change['verdict'] {
  return low > alike ? 'rose' : high < alike ? 'fell' : 'alike';
}

/** With one decimal more where rounding would make nothing of something: an interval from 0.04 does not begin at 0.0. */
function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  const exact = value !== 0 && !/[1-9]/.test(text) ? fixed(value, decimals + 1) : text;
  return /[1-9]/.test(exact) ? exact.replace('-', '−') : exact.replace('-', '');
}

function isSound({ status, value }: Observation): boolean {
  return status === 'ok' && value !== null;
}

/** Of two shares with their counts: Newcombe's 95% interval of now less before, in percentage points. */
function differenceOf(measure: Measure, before: Observation, now: Observation): Tested | null {
  const [later, earlier] = countsOf(measure, before, now);
  if (measure.unit.kind !== 'share' || !later || !earlier) return null;
  if ([later, earlier].some(({ count, total }) => count > total)) return null;
  const { low, high } = newcombe(later, earlier);
  const sign = (value: number) => signed(value, measure.decimals);
  const difference = (now.value ?? 0) - (before.value ?? 0);
  return {
    difference: `${difference > 0 ? '+' : ''}${sign(difference)} points`,
    interval: `${sign(low * 100)} to ${sign(high * 100)} points`,
    verdict: verdictOf({ low, high }, 0)
  };
}

/** Of two rates with their counts: the 95% interval of now over before, 1 where nothing changed. */
function ratioOf(measure: Measure, before: Observation, now: Observation): Tested | null {
  const [later, earlier] = countsOf(measure, before, now);
  if (!later || !earlier || later.count + earlier.count === 0) return null;
  const { ratio, low, high } = rateRatio(later, earlier, Z_95);
  const [least, most] = timesInWords([low, high].filter(Number.isFinite));
  return {
    difference: earlier.count === 0 ? 'from none' : later.count === 0 ? 'to none' : `${timesInWords([ratio])[0]} times as high`,
    interval: most === undefined ? `at least ${least} times` : `${least} to ${most} times`,
    verdict: verdictOf({ low, high }, 1)
  };
}

/** The counts behind the newer and the older figure; none where they are not published, or are pounds. */
function countsOf(measure: Measure, before: Observation, now: Observation): { count: number; total: number }[] {
  if (!hasIntervals(measure)) return [];
  const counts = [now, before].map(({ numerator, denominator }) => ({ count: numerator ?? -1, total: denominator ?? 0 }));
  return counts.every(({ count, total }) => count >= 0 && total >= 1) ? counts : [];
}
