import type { Neighbour } from '../tables/neighbours.ts';

/** The neighbours of each council, by rank. */
export function nearOf(neighbours: readonly Neighbour[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { area, neighbour } of [...neighbours].sort((a, b) => a.rank - b.rank))
    found.set(area, [...(found.get(area) ?? []), neighbour]);
  return found;
}
