import { nice, ticks } from 'd3-array';
import type { Measure, Unit } from '../../model/measure.ts';

/** From 0 to the end of a chart's axis, in the measure's unit. */
export type Domain = readonly [0, number];

/** The whole of a share that the law has a standard for; else from 0 to a round number above every value. */
export function domainOf(
  { unit, lawStandard }: Pick<Measure, 'unit' | 'lawStandard'>,
  values: readonly (number | null)[]
): Domain {
  if (unit.kind === 'share' && lawStandard) return [0, 100];
  const highest = Math.max(0, lawStandard?.value ?? 0, ...values.map((value) => value ?? 0));
  const [, top] = nice(0, highest || 1, 4);
  return [0, unit.kind === 'share' ? Math.min(100, top) : top];
}

/** Round values along the axis, its ends among them where they are round. */
export function ticksOf([, top]: Domain, count = 4): number[] {
  return top === 100 ? [0, 25, 50, 75, 100] : ticks(0, top, count);
}

/** What stands at a tick: the last one says the unit. */
export function tickText(tick: number, all: readonly number[], unit: Unit): string {
  const number = tick.toLocaleString('en-GB');
  if (tick !== all.at(-1)) return number;
  return unit.kind === 'share' ? `${number}%` : unit.kind === 'mean' ? `${number} ${unit.of}` : number;
}

/** To a tenth: finer than that is seen by nobody, and costs bytes. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
