import { loadChanges } from '$lib/pages/data/changes.ts';
import { atomFeed } from '$lib/pages/data/feeds.ts';

export const prerender = true;

/** Changes of the data, as Atom. */
export async function GET() {
  const { log, entries } = await loadChanges();
  return new Response(atomFeed(log, entries), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
