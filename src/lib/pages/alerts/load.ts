import { councilFeeds, measureFeeds, STORIES_FEED } from '../../loading/story-feeds.ts';

export async function load() {
  const at = ({ path, name }: { path: string; name: string }) => ({ path, name });
  return { stories: at(STORIES_FEED), councils: (await councilFeeds()).map(at), measures: measureFeeds().map(at) };
}
