import { areaBetween, lineThrough } from '../../charts/kit/shape.ts';
import { tenth } from '../../charts/kit/scale.ts';
import type { Measure } from '../../model/measure.ts';
import { boundaryYear, type Period } from '../../model/period.ts';
import { unbrokenStretches } from '../../words/followed.ts';
import type { FanYear } from './charts.ts';

/** The plane of a small drawing, in its own units. */
export const MINI = { width: 120, height: 44 };

/** The band from P10 to P90 and the median, on a scale from 0 to the highest P90; never drawn from one way of counting into another. */
export function miniOf(
  measure: Pick<Measure, 'caveats' | 'yearBasis'>,
  fan: readonly FanYear[]
): { band: string; middle: string } {
  const years = fan.map(({ period }) => boundaryYear(period));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const top = Math.max(...fan.map(({ p90 }) => p90)) || 1;
  const x = (period: Period) => tenth(((boundaryYear(period) - first) / Math.max(1, last - first)) * MINI.width);
  const y = (value: number) => tenth(MINI.height - (value / top) * MINI.height);
  const runs = unbrokenStretches(
    measure,
    fan.map(({ period }) => period)
  ).map((stretch) => fan.filter(({ period }) => stretch.includes(period)));
  const edge = (run: readonly FanYear[], end: 'p10' | 'middle' | 'p90') =>
    run.map((year) => ({ x: x(year.period), y: y(year[end]) }));
  return {
    band: runs
      .filter(({ length }) => length > 1)
      .map((run) => areaBetween(edge(run, 'p90'), edge(run, 'p10')))
      .join(''),
    middle: runs.map((run) => lineThrough(edge(run, 'middle'))).join('')
  };
}
