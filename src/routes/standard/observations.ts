import type { Observation } from '$lib/model/observation.ts';

const tables = new Map<string, Promise<Observation[]>>();

/** A measure's table as this site serves it, fetched once a page. A failed fetch is tried again at the next call. */
export function loadObservations(measure: string): Promise<Observation[]> {
  const begun = tables.get(measure);
  if (begun) return begun;
  const table = fetchTable(measure).catch((error: unknown) => {
    tables.delete(measure);
    throw error;
  });
  tables.set(measure, table);
  return table;
}

async function fetchTable(measure: string): Promise<Observation[]> {
  const address = `/data/observations/${measure}.csv`;
  const [response, { parseObservations }] = await Promise.all([fetch(address), import('$lib/publications/observations.ts')]);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return parseObservations(await response.text());
}
