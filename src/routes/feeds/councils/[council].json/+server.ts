import { jsonOf } from '$lib/loading/feed.ts';
import { councilFeed, councilFeeds } from '$lib/loading/story-feeds.ts';
import { wanted } from '$lib/loading/wanted.ts';

export const prerender = true;
export const entries = async () =>
  wanted(await councilFeeds(), ({ path }) => `${path}.json`).map(({ slug }) => ({ council: slug }));

export async function GET({ params }) {
  return new Response(jsonOf(await councilFeed(params.council)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' }
  });
}
