import type { Area } from '../tables/areas.ts';
import { referenceDay, type Period } from './period.ts';

export type { Area } from '../tables/areas.ts';
export type { AreaKind } from '../tables/words.ts';

export const ENGLAND = 'E92000001';

export function isCouncil(area: Pick<Area, 'kind'>): boolean {
  return area.kind !== 'england' && area.kind !== 'region';
}

/** Whether the area counts for the period: in force on 31 December of a calendar year, on 1 January of a January count. */
export function inForce(area: Pick<Area, 'from' | 'to'>, period: Period): boolean {
  const day = referenceDay(period);
  return (area.from === '' || area.from <= day) && (area.to === '' || area.to >= day);
}
