import { jsonOf } from '$lib/loading/feed.ts';
import { measureFeed, measureFeeds } from '$lib/loading/story-feeds.ts';
import { wanted } from '$lib/loading/wanted.ts';

export const prerender = true;
export const entries = () => wanted(measureFeeds(), ({ path }) => `${path}.json`).map(({ id }) => ({ measure: id }));

export async function GET({ params }) {
  return new Response(jsonOf(await measureFeed(params.measure)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' }
  });
}
