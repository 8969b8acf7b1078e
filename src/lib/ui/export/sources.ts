import type { CitedSource } from '../../export/figures/input.ts';
import type * as Readers from '../../tables/readers.ts';
import { servedText } from '../served.ts';
import { citedSource } from './input.ts';

/** Brings the reader of `/data/sources.csv` when it is needed. */
export type BringSources = () => Promise<Pick<typeof Readers, 'parseSources'>>;

/** The sources that rows cite, most cited first. Throws where the list of sources cannot be loaded. */
export async function sourcesCited(rows: readonly { source: string }[], bring: BringSources): Promise<CitedSource[]> {
  const [{ parseSources }, csv] = await Promise.all([bring(), servedText('/data/sources.csv')]);
  const times = new Map<string, number>();
  for (const { source } of rows) times.set(source, (times.get(source) ?? 0) + 1);
  return parseSources(csv)
    .filter(({ id }) => times.has(id))
    .sort((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0))
    .map(citedSource);
}
