import { yearOf } from '../../model/period.ts';
import { FEW_CHILDREN, type Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';

/**
 * A measure's lines with the note `few-children` on the figures of councils that have fewer children than its `rankedFrom` asks for; every
 * other line as it is. `children`: the lines of the mid-year estimates, of which that of the year in which a period begins is taken, or the
 * nearest before it, or else the first. A council without any is not marked.
 */
export function markFew(
  { rankedFrom }: Pick<Measure, 'rankedFrom'>,
  lines: readonly Observation[],
  children: readonly Observation[]
): Observation[] {
  if (rankedFrom === undefined || rankedFrom === 'unknown') return [...lines];
  const estimates = new Map<string, Observation[]>();
  for (const line of children) if (line.value !== null) estimates.set(line.area, [...(estimates.get(line.area) ?? []), line]);
  const living = (area: string, period: string): number | null => {
    const known = [...(estimates.get(area) ?? [])].sort((a, b) => (a.period < b.period ? -1 : 1));
    return (known.findLast((line) => line.period <= String(yearOf(period))) ?? known[0])?.value ?? null;
  };
  return lines.map((line) => {
    const count = line.value === null ? null : living(line.area, line.period);
    return count !== null && count < rankedFrom.children ? { ...line, note: [...line.note, FEW_CHILDREN] } : line;
  });
}
