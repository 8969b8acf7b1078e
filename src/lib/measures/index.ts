import type { Measure } from '../model/measure.ts';
import { MEASURES } from './catalogue.ts';

export { MEASURES };

const BY_ID = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** The measure of this id. Throws when there is none: an address is checked before it comes here. */
export function measureById(id: string): Measure {
  const measure = BY_ID.get(id);
  if (!measure) throw new Error(`There is no measure '${id}'`);
  return measure;
}

export function isMeasureId(id: string): boolean {
  return BY_ID.has(id);
}
