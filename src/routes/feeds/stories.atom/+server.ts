import { atomOf } from '$lib/loading/feed.ts';
import { storiesFeed } from '$lib/loading/story-feeds.ts';

export const prerender = true;

export async function GET() {
  return new Response(atomOf(await storiesFeed()), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
