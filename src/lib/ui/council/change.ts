import { firstOfNewReturn } from '../../measures/returns.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { periodInWords } from '../../model/period.ts';
import { newcombe } from '../../statistics/index.ts';
import { fixed, formatShort, hasIntervals } from '../../words/index.ts';
import { comparablePeriods } from '../parity/followed.ts';

/** One measure's newest period against the one before it, in one council. */
export interface Change {
  id: string;
  title: string;
  /** The two periods in words, and the figure of each. */
  from: string;
  to: string;
  before: string;
  now: string;
  /** '+3.2 points'; the difference in the measure's unit. */
  difference: string;
  /** '1.1 to 5.3', in points: Newcombe's 95% interval of the difference. Empty where none can be worked out. */
  interval: string;
  /** `alike`: the interval holds 0. `untested`: no interval, so nothing is said of chance. */
  verdict: 'rose' | 'fell' | 'alike' | 'untested';
}

/**
 * What changed between the newest period and the one before it; null where either has no sound figure, where the kind of return changed
 * between them, of grades, and of figures of care boards. `rows`: the council's lines of this measure.
 */
export function changeOf(measure: Measure, rows: readonly Observation[]): Change | null {
  if (measure.unit.kind === 'grade' || measure.geography === 'icb') return null;
  const [before, now] = rows
    .filter(({ status }) => status !== 'not-an-area-then' && status !== 'not-collected')
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .slice(-2);
  if (!before || !now || !isSound(before) || !isSound(now)) return null;
  const changed = firstOfNewReturn(measure);
  if (changed !== null && before.period < changed && now.period >= changed) return null;
  if (comparablePeriods(measure, [before.period, now.period]).length < 2) return null;
  const difference = (now.value ?? 0) - (before.value ?? 0);
  const tested = intervalOfChange(measure, before, now);
  const sign = (value: number) => signed(value, measure.decimals);
  return {
    id: measure.id,
    title: measure.title,
    from: periodInWords(before.period),
    to: periodInWords(now.period),
    before: formatShort(measure, before.value ?? 0),
    now: formatShort(measure, now.value ?? 0),
    difference: measure.unit.kind === 'share' ? `${difference > 0 ? '+' : ''}${sign(difference)} points` : '',
    interval: tested ? `${sign(tested.low)} to ${sign(tested.high)}` : '',
    verdict: !tested ? 'untested' : tested.low > 0 ? 'rose' : tested.high < 0 ? 'fell' : 'alike'
  };
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

/** Newcombe's 95% interval of now less before, in percentage points; null where a share's counts are not published. */
function intervalOfChange(measure: Measure, before: Observation, now: Observation): { low: number; high: number } | null {
  if (measure.unit.kind !== 'share' || !hasIntervals(measure)) return null;
  const [later, earlier] = [now, before].map(({ numerator, denominator }) => ({
    count: numerator ?? -1,
    total: denominator ?? 0
  }));
  if (!later || !earlier) return null;
  if ([later, earlier].some(({ count, total }) => count < 0 || total < 1 || count > total)) return null;
  const { low, high } = newcombe(later, earlier);
  return { low: low * 100, high: high * 100 };
}
