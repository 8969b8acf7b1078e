import type { Measure } from '../../model/measure.ts';
import { alongOf, domainOf, tenth, ticksOf, tickText } from '../kit/scale.ts';

/** A figure on the axis, in the measure's unit, with its 95% interval where it has one. */
export interface BesideRow {
  value: number;
  interval: { low: number; high: number } | null;
}

export interface BesideMark {
  x: number;
  y: number;
  low: number | null;
  high: number | null;
}

export interface BesideLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  /** Where the axis is ruled, and what stands there. */
  ticks: { x: number; label: string }[];
  /** Where the law's standard lies; null where it has none. */
  law: number | null;
  marks: BesideMark[];
}

const [WIDTH, EDGE, ROW, FOOT] = [300, 20, 18, 16];

/** Two figures under each other on the measure's axis, which begins at 0 or below it and holds both intervals. Lengths in the drawing's units. */
export function placeBeside(measure: Pick<Measure, 'unit' | 'lawStandard'>, rows: readonly BesideRow[]): BesideLayout {
  const domain = domainOf(
    measure,
    rows.flatMap(({ value, interval }) => [value, interval?.low ?? null, interval?.high ?? null])
  );
  const along = alongOf(domain);
  const x = (value: number) => tenth(EDGE + along(value) * (WIDTH - 2 * EDGE));
  const all = ticksOf(domain, 2);
  const marked = all.length > 3 ? all.filter((_, i) => i % 2 === 0) : all;
  const law = measure.lawStandard?.value ?? null;
  return {
    width: WIDTH,
    height: ROW * rows.length + FOOT,
    left: EDGE,
    right: WIDTH - EDGE,
    ticks: marked.map((tick) => ({ x: x(tick), label: tickText(tick, marked, measure.unit) })),
    law: law === null ? null : x(law),
    marks: rows.map(({ value, interval }, i) => ({
      x: x(value),
      y: ROW * (i + 0.5),
      low: interval && x(interval.low),
      high: interval && x(interval.high)
    }))
  };
}
