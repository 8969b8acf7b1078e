import { loadChanges } from '$lib/pages/data/changes.ts';
import { jsonFeed } from '$lib/pages/data/feeds.ts';

export const prerender = true;

/** Changes of the data, as JSON Feed. */
export async function GET() {
  const { log, entries } = await loadChanges();
  return new Response(jsonFeed(log, entries), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
}
