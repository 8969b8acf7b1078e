import { isDoubted } from '../model/fault.ts';
import { printsDifferently, scaleOf, type Measure } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import {
  limitsOf,
  OUTSIDE_998,
  overDispersion,
  reachOf,
  turned,
  Z_998,
  type Counted,
  type Interval
} from '../statistics/index.ts';
import { atOf, bare } from './at.ts';
import type { Finding, Found } from '../model/finding.ts';
import type { Tested } from './tested.ts';

/** So few councils have no spread to speak of. */
const LEAST_COUNCILS = 30;

/**
 * Councils beyond 99.8% limits around England's figure that allow for the variance between councils (additive over-dispersion), the limits
 * that a measure's funnel draws. Beside them is counted how many lie beyond limits that know chance alone. A figure whose count a check
 * doubts is not placed. One that prints like the limit it is beyond is not counted as far away. Chance is expected to put half of 0.2% beyond
 * either limit, of those councils alone of which a figure could lie there. `target`: England's figure as a share of 1,
 * or a rate of 1 child.
 */
export function outliersOf(measure: Measure, all: readonly Tested[], period: Period, target: number): Found {
  const rows = all.filter((row) => !isDoubted(row));
  if (rows.length < LEAST_COUNCILS) return { findings: [], groups: [] };
  const kind: Counted = measure.unit.kind === 'rate' ? 'rate' : 'share';
  const counts = rows.map(({ numerator, denominator }) => ({ count: numerator, total: denominator }));
  const { phi, tau2 } = overDispersion(kind, counts, target);
  const scale = scaleOf(measure.unit);
  const placed = rows.map((row) => {
    const share = row.numerator / row.denominator;
    const limits = limitsOf(kind, target, row.denominator, Z_998, tau2);
    const plain = limitsOf(kind, target, row.denominator, Z_998, 0);
    const z = (turned(kind, share) - turned(kind, target)) / Math.sqrt(1 / (4 * row.denominator) + tau2);
    return { row, share, limits, z, beyondPlain: share < plain.low || share > plain.high };
  });
  const beyond = placed
    .filter(({ share, limits }) => isBeyond(measure, share, limits))
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || (a.row.area < b.row.area ? -1 : 1));
  const findings = beyond.map(({ row, share, limits, z }, i): Finding => ({
    ...bare,
    kind: 'outlier',
    measure: measure.id,
    area: row.area,
    way: share > limits.high ? 'above' : 'below',
    now: atOf(row),
    low: limits.low * scale,
    high: limits.high * scale,
    z,
    place: i + 1
  }));
  const totals = rows.map(({ denominator }) => denominator);
  const reach = reachOf(kind, target, totals, Z_998, tau2, (figure, limit) => printsDifferently(measure, figure, limit));
  const group = {
    kind: 'outlier' as const,
    measure: measure.id,
    period,
    basePeriod: null,
    england: target * scale,
    tests: rows.length,
    plain: placed.filter(({ beyondPlain }) => beyondPlain).length,
    found: findings.length,
    expected: ((reach.below + reach.above) * OUTSIDE_998) / 2,
    reach,
    phi,
    tau2
  };
  return { findings, groups: [group] };
}

function isBeyond(measure: Measure, share: number, { low, high }: Interval): boolean {
  return (share < low && printsDifferently(measure, share, low)) || (share > high && printsDifferently(measure, share, high));
}
