import { MEASURES } from '../../measures/index.ts';
import { TOPICS } from '../../measures/topics.ts';
import { indexEntry } from '../../ui/index-entry.ts';
import { newestOf, rowsOf } from '../../loading/atlas.ts';

export async function load() {
  const entries = MEASURES.map(async (measure) => {
    const period = await newestOf(measure.id);
    return indexEntry(measure, period, await rowsOf(measure, period));
  });
  return { topics: TOPICS.map(({ id, title }) => ({ id, title })), measures: await Promise.all(entries) };
}
