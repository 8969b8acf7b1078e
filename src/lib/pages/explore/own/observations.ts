import type { Observation } from '../../../model/observation.ts';
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
  const failed = 'The figures of this measure could not be fetched. Check the connection and choose it again.';
  const response = await fetch(`/data/observations/${measure}.csv`, { cache: 'no-cache' }).catch((cause: unknown) => {
    throw new Error(failed, { cause });
  });
  if (!response.ok) throw new Error(failed);
  return parseObservations(await response.text());
}
