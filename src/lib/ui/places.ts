import type { Area } from '../model/area.ts';
import { servedJson } from './served.ts';

/** A council as the search knows it: one entry of `/councils.json`. */
export type Place = Pick<Area, 'code' | 'dfeCode' | 'name' | 'slug' | 'kind' | 'region' | 'aliases' | 'from' | 'to'>;

/** The list of councils. */
export function loadPlaces(): Promise<Place[]> {
  return servedJson<Place[]>('/councils.json');
}
