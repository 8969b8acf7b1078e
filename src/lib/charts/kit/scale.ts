import { kindOf } from '../../model/units/index.ts';
import { nice, ticks } from 'd3-array';
import type { Measure, Unit } from '../../model/measure.ts';

/** The two ends of a chart's axis, in the measure's unit: the first is 0, or below it where figures are. */
export type Domain = readonly [number, number];

/** The whole of a share that the law has a standard for; else between round numbers around every value and 0. */
export function domainOf(
  { unit, lawStandard }: Pick<Measure, 'unit' | 'lawStandard'>,
  values: readonly (number | null)[]
): Domain {
  if (unit.kind === 'share' && lawStandard) return [0, 100];
  const known = values.map((value) => value ?? 0);
  const [lowest, highest] = [Math.min(0, ...known), Math.max(0, lawStandard?.value ?? 0, ...known)];
  const [bottom, top] = nice(lowest, highest || (lowest < 0 ? 0 : 1), 4);
  return [bottom, unit.kind === 'share' && highest <= 100 ? Math.min(100, top) : top];
}

/** How far along the axis a value lies: 0 at its beginning, 1 at its end. A value beyond an end lies at it. */
export function alongOf([bottom, top]: Domain): (value: number) => number {
  return (value) => (Math.min(Math.max(value, bottom), top) - bottom) / (top - bottom || 1);
}

/** The same along an axis of equal ratios, whose ends are above 0. */
export function alongRatios([bottom, top]: Domain): (value: number) => number {
  return (value) => Math.log(value / bottom) / Math.log(top / bottom);
}

/** Round values along the axis, its ends among them where they are round. 0 is one of them wherever figures lie on both sides of it. */
export function ticksOf([bottom, top]: Domain, count = 4): number[] {
  return top === 100 && bottom === 0 ? [0, 25, 50, 75, 100] : ticks(bottom, top, count);
}

/** What stands at a tick: pounds have their sign; of other units the last one says it. */
export function tickText(tick: number, all: readonly number[], unit: Unit): string {
  const number = Math.abs(tick).toLocaleString('en-GB');
  const minus = tick < 0 ? '−' : '';
  return `${minus}${kindOf(unit).tick(unit, number, tick === all.at(-1))}`;
}

/** To a tenth: finer than that is seen by nobody, and costs bytes. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
