import { measureById } from '../measures/index.ts';
import { indexEntry } from '../ui/index-entry.ts';
import type { Today } from '../ui/standard/today.ts';
import { newestOf, onceEach, rowsOf } from './atlas.ts';

export const todayOf = onceEach(async (id: string): Promise<Today> => {
  const measure = measureById(id);
  const period = await newestOf(id);
  const { title, figure, whose, opens, unit, period: basis } = indexEntry(measure, period, await rowsOf(measure, period));
  return { id, title, figure, whose, opens, unit, period: basis, means: measure.statisticalTitle };
});

/** The same of several measures, in their order. */
export const todaysOf = (ids: readonly string[]): Promise<Today[]> => Promise.all(ids.map((id) => todayOf(id)));
