import type { Measure } from '../../model/measure.ts';
import type { Domain } from '../kit/scale.ts';

/** A place along the axis that no circle is moved across: on a `line` a circle that stands there stays. In the unit of its list. */
export interface Fence {
  at: number;
  line: boolean;
}

/** The law's line, England's, nought where figures lie on both sides of it, the ends of the axis and of what can be; in the measure's unit. */
export function fencesOf(
  { unit, lawStandard }: Pick<Measure, 'unit' | 'lawStandard'>,
  [bottom, top]: Domain,
  england: number | null
): Fence[] {
  const lines = [lawStandard?.value ?? null, england, bottom < 0 ? 0 : null].filter((at) => at !== null);
  const bounds = [bottom, unit.kind === 'share' ? Math.min(top, 100) : top];
  return [...lines.map((at) => ({ at, line: true })), ...bounds.map((at) => ({ at, line: false }))];
}

/** So far from a fence a circle that is moved towards it stays. */
const SHY = 1;

/**
 * Where a circle may be moved to from `along`, in the unit of the fences: towards the nearest fence on either side and never onto it, so
 * that it stays on its own side of each. One at an end is moved inwards alone; one that stands on a line stays there, unless the line is an
 * end too and `inwards` is asked for.
 */
export function withinFences(along: number, fences: readonly Fence[], inwards = false): { from: number; to: number } {
  const here = fences.filter(({ at }) => at === along);
  if (here.some(({ line }) => line) && !(inwards && here.some(({ line }) => !line))) return { from: along, to: along };
  const below = Math.max(...fences.flatMap(({ at }) => (at < along ? at : [])));
  const above = Math.min(...fences.flatMap(({ at }) => (at > along ? at : [])));
  const shy = (distance: number) => (Number.isFinite(distance) ? distance - Math.min(SHY, distance / 2) : 0);
  return { from: along - shy(along - below), to: along + shy(above - along) };
}
