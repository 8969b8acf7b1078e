import type { Neighbour } from '../areas/neighbours.ts';
import { toCsv } from './csv.ts';

/** `data/neighbours.csv`: each council's ten statistical neighbours, by council and rank. */
export function neighboursCsv(neighbours: readonly Neighbour[]): string {
  const columns = ['area', 'rank', 'neighbour', 'closeness', 'source', 'row'] as const;
  return toCsv(columns, neighbours, (line) => columns.map((column) => line[column]));
}
