import { jsonOf } from '$lib/loading/feed.ts';
import { storiesFeed } from '$lib/loading/story-feeds.ts';

export const prerender = true;

export async function GET() {
  return new Response(jsonOf(await storiesFeed()), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
}
