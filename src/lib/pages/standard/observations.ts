import type { Observation } from '../../model/observation.ts';
import { servedText } from '../../ui/served.ts';

/** A measure's table as this site serves it. */
export async function loadObservations(measure: string): Promise<Observation[]> {
  const [text, { parseObservations }] = await Promise.all([
    servedText(`/data/observations/${measure}.csv`),
    import('../../tables/readers.ts')
  ]);
  return parseObservations(text);
}
