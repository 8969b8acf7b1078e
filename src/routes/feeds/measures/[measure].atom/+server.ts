import { atomOf } from '$lib/loading/feed.ts';
import { measureFeed, measureFeeds } from '$lib/loading/story-feeds.ts';
import { wanted } from '$lib/loading/wanted.ts';

export const prerender = true;
export const entries = () => wanted(measureFeeds(), ({ path }) => `${path}.atom`).map(({ id }) => ({ measure: id }));

export async function GET({ params }) {
  return new Response(atomOf(await measureFeed(params.measure)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
  });
}
