import type { Period } from './period.ts';

/** Why a figure is, or is not, there. Picking the wrong one tells the reader something false. */
export const STATUSES = [
  'ok',
  'not-collected',
  'nothing-to-divide',
  'suppressed',
  'not-returned',
  'no-row',
  'not-an-area-then',
  'faulty'
] as const;
export type Status = (typeof STATUSES)[number];

/** One line of `data/observations/<measure>.csv`. */
export interface Observation {
  area: string;
  period: Period;
  /** In the measure's unit (shares in per cent), unrounded; null unless the status is `ok` or `faulty`. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  status: Status;
  /** Ids from faults.csv, or words of the measure's notes such as `summed`. */
  note: string[];
  /** Id in sources.csv; empty for a sum that nobody published. */
  source: string;
  /** Line of the published file, its header being line 1; null for a sum. */
  row: number | null;
}

/** Whether the figure may be ranked, compared, counted in a spread or named as an extreme. */
export function isUsable(observation: Pick<Observation, 'status' | 'value'>): boolean {
  return observation.status === 'ok' && observation.value !== null;
}
