import { measureById } from '../measures/index.ts';
import { indexEntry } from '../ui/index-entry.ts';
import { newestOf, onceEach, rowsOf } from './atlas.ts';

/** England's newest figure of a measure in a line, or, where there is none, the lowest and the highest council's, or the councils of each grade. */
export interface Today {
  id: string;
  title: string;
  figure: string;
  /** Whose figure it is; empty where the figure says it. */
  whose: string;
  /** The figure's reference, by which it opens to its published cell; empty where it is several figures. */
  opens: string;
  unit: string;
  period: string;
  /** What is counted, out of what. */
  means: string;
}

export const todayOf = onceEach(async (id: string): Promise<Today> => {
  const measure = measureById(id);
  const period = await newestOf(id);
  const { title, figure, whose, opens, unit, period: basis } = indexEntry(measure, period, await rowsOf(measure, period));
  return { id, title, figure, whose, opens, unit, period: basis, means: measure.statisticalTitle };
});

/** The same of several measures, in their order. */
export const todaysOf = (ids: readonly string[]): Promise<Today[]> => Promise.all(ids.map((id) => todayOf(id)));
