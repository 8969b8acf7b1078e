import { referenceDay, type Period } from './period.ts';

export type AreaKind = 'england' | 'region' | 'county' | 'unitary' | 'metropolitan' | 'london';

/** A place that figures are published for. One line of `data/areas.csv`. */
export interface Area {
  /** GSS code as ONS used it in December 2024; an abolished council keeps its last one. */
  code: string;
  /** DfE's three-digit local authority code; empty for regions and England. */
  dfeCode: string;
  name: string;
  /** Other names and codes under which publishers write this area. */
  aliases: string[];
  slug: string;
  kind: AreaKind;
  /** GSS code of the region a council lies in; empty for regions and England. */
  region: string;
  /** ISO date of the first day in force; empty when before 2014. */
  from: string;
  /** ISO date of the last day in force; empty when in force. */
  to: string;
  /** People aged 0 to 17, mid-2024, or the last year known; null when never published. */
  children: number | null;
}

export const ENGLAND = 'E92000001';

export function isCouncil(area: Pick<Area, 'kind'>): boolean {
  return area.kind !== 'england' && area.kind !== 'region';
}

/** Whether the area counts for the period: in force on 31 December of a calendar year, on 1 January of a January count. */
export function inForce(area: Pick<Area, 'from' | 'to'>, period: Period): boolean {
  const day = referenceDay(period);
  return (area.from === '' || area.from <= day) && (area.to === '' || area.to >= day);
}
