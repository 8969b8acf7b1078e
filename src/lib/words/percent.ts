import type { Measure } from '../model/measure.ts';
import { findingIn } from './headline.ts';
import { fixed, formatShort } from './numbers.ts';

/**
 * The measure's finding with its figure in the measure's own decimals: '56.5% of plans came on time', 'there were 41.2 plans for every 1,000
 * children'. For sums and groups, which are told to a decimal because they are held against each other.
 */
export function findingExactly(measure: Measure, value: number): string {
  const rest = /^\{n\} (?:in|of every) 100 (.+)$/.exec(measure.phrases.headline)?.[1];
  if (measure.unit.kind === 'share' && rest !== undefined) return `${formatShort(measure, value)} of ${rest}`;
  return findingIn(measure, value, measure.decimals);
}

/** A difference of two shares (of 1), in percentage points, to a tenth and without its sign: '1.9 points', '1.0 points'. */
export function differenceInPoints(share: number): string {
  return `${fixed(Math.abs(100 * share), 1)} points`;
}
