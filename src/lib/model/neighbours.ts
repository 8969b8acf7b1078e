import type { Neighbour } from '../tables/neighbours.ts';

/** A code that stands where a neighbour should and is that of no council in force. */
export interface Stranger {
  /** The council whose neighbour it would be. */
  area: string;
  code: string;
  column: string;
  row: number;
}

export interface NeighboursRead {
  source: string;
  /** The year that the neighbours must be in force in. */
  period: string;
  neighbours: Neighbour[];
  strangers: Stranger[];
}
