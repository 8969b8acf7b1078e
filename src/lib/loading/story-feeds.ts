import { mayLead, type Story } from '../findings/stories.ts';
import { isTestable } from '../findings/tested.ts';
import { MEASURES, measureById } from '../measures/index.ts';
import { isCouncil } from '../model/area.ts';
import type { Finding } from '../model/finding.ts';
import { headlineOf, sentenceOf, type FindingInContext } from '../ui/findings/draw-story.ts';
import { releaseInWords } from '../ui/dates.ts';
import { textOf } from '../words/findings.ts';
import { inPlace, listName, plainName } from '../words/index.ts';
import { storyCaveat } from '../words/stories.ts';
import { allAreas, areasByCode, asAtOf, once } from './atlas.ts';
import { dayOf, outBy, type Entry, type Feed } from './feed.ts';
import { allStories, anchorOf, frontStories, findingInContext } from './stories.ts';

/** Where a feed is, without its ending, and what it is called in a list. */
export interface FeedAt {
  path: string;
  name: string;
}

/** Living councils, each with a feed of its own, by name. */
export const councilFeeds = once(async (): Promise<(FeedAt & { slug: string })[]> =>
  (await allAreas())
    .filter((area) => isCouncil(area) && area.to === '')
    .map((area) => ({ slug: area.slug, path: `/feeds/councils/${area.slug}`, name: listName(area) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
);

/** Measures whose changes are tested, each with a feed of its own, in the order of the catalogue. */
export const measureFeeds = (): (FeedAt & { id: string })[] =>
  MEASURES.filter(isTestable).map(({ id, title }) => ({ id, path: `/feeds/measures/${id}`, name: title }));

export const STORIES_FEED: FeedAt = { path: '/feeds/stories', name: 'What changed beyond chance' };

const isChange = (finding: Finding): boolean => finding.kind !== 'outlier' && mayLead(finding);

/** The changes of a story that may be told by themselves, the one that leads first. A figure far from England is no change. */
const changesIn = ({ lead, also }: Story): Finding[] => [lead, ...also].filter(isChange);

/** Changes of the front page. */
export async function storiesFeed(): Promise<Feed> {
  return feedAt(STORIES_FEED, 'stories', {
    title: 'SEND Parity Atlas: what changed beyond chance',
    subtitle: 'The largest changes in the newest figures of England’s councils that chance in sampling does not explain',
    page: '/findings',
    entries: await entriesOf(await frontStories())
  });
}

/** Changes of one council. Throws for one that is none. */
export async function councilFeed(slug: string): Promise<Feed> {
  const area = (await allAreas()).find((one) => one.slug === slug && isCouncil(one));
  if (!area) throw new Error(`There is no council “${slug}”`);
  const name = plainName(area);
  return feedAt({ path: `/feeds/councils/${slug}`, name }, `stories/${area.code}`, {
    title: `SEND Parity Atlas: ${name}`,
    subtitle: `Changes ${inPlace(area)} that chance in sampling does not explain`,
    page: `/findings/councils/${slug}`,
    entries: await entriesOf((await allStories()).filter((story) => story.area === area.code))
  });
}

/** Changes of one measure, in every council. */
export async function measureFeed(id: string): Promise<Feed> {
  const { title, topic } = measureById(id);
  const stories = (await allStories()).filter((story) => story.topic === topic.id);
  const entries = await Promise.all(
    stories.flatMap((story) => {
      const own = changesIn(story).filter(({ measure }) => measure === id);
      return own.length === 0 ? [] : [entryOf(story, own, `stories/${story.area}/${id}/${story.year}`)];
    })
  );
  return feedAt({ path: `/feeds/measures/${id}`, name: title }, `stories/${id}`, {
    title: `SEND Parity Atlas: ${title}`,
    subtitle: 'Changes in councils that chance in sampling does not explain',
    page: `/measures/${id}`,
    entries: newestFirst(entries)
  });
}

type FeedContent = Pick<Feed, 'title' | 'subtitle' | 'page' | 'entries'>;
const feedAt = ({ path }: FeedAt, name: string, content: FeedContent): Feed => ({
  name,
  atom: `${path}.atom`,
  json: `${path}.json`,
  ...content
});

async function entriesOf(stories: readonly Story[]): Promise<Entry[]> {
  const entries = stories.flatMap((story) => {
    const changes = changesIn(story);
    return changes.length === 0 ? [] : [entryOf(story, changes, `stories/${story.id}`)];
  });
  return newestFirst(await Promise.all(entries));
}

/* Of what came out together the strongest stays first. */
const newestFirst = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => (a.updated === b.updated ? 0 : a.updated > b.updated ? -1 : 1));

async function entryOf(story: Story, changes: readonly Finding[], name: string): Promise<Entry> {
  const area = (await areasByCode()).get(story.area);
  const [first, ...rest] = await Promise.all(changes.map(findingInContext));
  if (!area || !first) throw new Error(`No change of ${story.id} can be told`);
  const release = await asAtOf(first.measure.id, first.finding.now.period);
  const headline = (one: FindingInContext) => headlineOf(one, area);
  const title = headline(first);
  const others = [...new Set(rest.map(headline))].filter((text) => text !== title);
  return {
    name,
    title,
    page: `/findings/councils/${area.slug}#${anchorOf(story, area)}`,
    updated: outBy(release.published),
    published: dayOf(release.published),
    lines: [
      textOf(sentenceOf(first)),
      `Read with care. ${storyCaveat(first.measure, first.finding)}`,
      ...others.map((text) => `${text}.`),
      `Source: ${releaseInWords(release)}.`
    ]
  };
}
