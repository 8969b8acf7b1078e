import { atomOf } from '$lib/loading/feed.ts';
import { councilFeed, councilFeeds } from '$lib/loading/story-feeds.ts';
import { wanted } from '$lib/loading/wanted.ts';

export const prerender = true;
export const entries = async () =>
  wanted(await councilFeeds(), ({ path }) => `${path}.atom`).map(({ slug }) => ({ council: slug }));

export async function GET({ params }) {
  return new Response(atomOf(await councilFeed(params.council)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
  });
}
