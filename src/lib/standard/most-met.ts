import { JUDGED } from './items.ts';
import type { JudgedCell } from './matrix.ts';

type Said = Pick<JudgedCell, 'area' | 'item' | 'verdict'>;

const judged = new Set(JUDGED.map(({ id }) => id));

/**
 * How many judged items each council meets, by its code; a council that meets none is not in it. What is tracked is in no count. A number to find
 * councils by: items do not weigh the same, and the sum of them is no score.
 */
export function metByCouncil(cells: readonly Said[]): ReadonlyMap<string, number> {
  const met = new Map<string, number>();
  for (const { area, item, verdict } of cells)
    if (verdict === 'meets' && judged.has(item)) met.set(area, (met.get(area) ?? 0) + 1);
  return met;
}

/** The most judged items that any of some councils meets, and which of them do, in their order; none where no council meets any. */
export function mostMet<C extends { code: string }>(
  councils: readonly C[],
  cells: readonly Said[]
): { met: number; councils: readonly C[] } {
  const met = metByCouncil(cells);
  const most = Math.max(0, ...councils.map(({ code }) => met.get(code) ?? 0));
  return { met: most, councils: most === 0 ? [] : councils.filter(({ code }) => met.get(code) === most) };
}

const DECIDED: ReadonlySet<JudgedCell['verdict']> = new Set(['meets', 'falls-short', 'not-clear']);

/** In how many of some councils fewer judged items have a verdict than `of`: what is not published, or not inspected yet, cannot be met. */
export function judgedOnFewer(councils: readonly { code: string }[], cells: readonly Said[], of: number): number {
  const decided = new Map<string, number>();
  for (const { area, item, verdict } of cells)
    if (judged.has(item) && DECIDED.has(verdict)) decided.set(area, (decided.get(area) ?? 0) + 1);
  return councils.filter(({ code }) => (decided.get(code) ?? 0) < of).length;
}
