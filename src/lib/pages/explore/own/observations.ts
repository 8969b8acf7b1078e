import type { Observation } from '../../../model/observation.ts';
import { fetchText } from '../../../served/fetch.ts';
import { parseObservations } from '../../../tables/readers.ts';

const fetched = new Map<string, Promise<Observation[]>>();

/** Every published figure of a measure, fetched once. Throws in words for a reader. */
export function observationsOf(measure: string): Promise<Observation[]> {
  const known =
    fetched.get(measure) ??
    fetchObservations(measure).catch((error: unknown) => {
      fetched.delete(measure);
      throw error;
    });
  fetched.set(measure, known);
  return known;
}

async function fetchObservations(measure: string): Promise<Observation[]> {
  return parseObservations(await fetchText(`/data/observations/${measure}.csv`, { what: 'The table of this measure' }));
}
