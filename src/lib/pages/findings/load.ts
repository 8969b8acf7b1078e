import { error } from '@sveltejs/kit';
import type { Story } from '../../findings/stories.ts';
import { escape } from '../../charts/kit/markup.ts';
import { TOPICS } from '../../measures/topics.ts';
import { isCouncil, type Area } from '../../model/area.ts';
import { allAreas, areasByCode } from '../../loading/atlas.ts';
import { drawnFindings, findingsLead, findingYears } from '../../loading/findings.ts';
import {
  allStories,
  drawnStories,
  findingCounts,
  frontStories,
  topicName,
  findingsOutsideStories
} from '../../loading/stories.ts';
import { wanted } from '../../loading/wanted.ts';
import { drawStories, drawFindingInFull, headlineOf } from '../../ui/findings/draw-story.ts';
import { capital, formatCount, inPlace, inWords, listName, plainName, regionInProse } from '../../words/index.ts';
import { keepDrawn } from './kept.ts';

/** A page that can be gone to, and how many findings it has. */
export interface Choice {
  href: string;
  name: string;
  found: number;
}

/** So many stories a page of a topic or a region draws; the others are folded, a headline each. */
const DRAWN = 12;

const councils = async (): Promise<Area[]> => (await allAreas()).filter((area) => isCouncil(area) && area.to === '');

async function topics(): Promise<Choice[]> {
  const { byTopic } = await findingCounts();
  return TOPICS.filter(({ id }) => byTopic.has(id)).map(({ id }) => ({
    href: `/findings/topics/${id}`,
    name: topicName(id),
    found: byTopic.get(id) ?? 0
  }));
}

async function regions(): Promise<Choice[]> {
  const { byRegion } = await findingCounts();
  return (await allAreas())
    .filter(({ kind, code }) => kind === 'region' && byRegion.has(code))
    .map(({ code, name, slug }) => ({ href: `/findings/regions/${slug}`, name, found: byRegion.get(code) ?? 0 }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function councilChoices(region?: string): Promise<Choice[]> {
  const { byCouncil } = await findingCounts();
  return (await councils())
    .filter((area) => region === undefined || area.region === region)
    .map((area) => ({ href: `/findings/councils/${area.slug}`, name: listName(area), found: byCouncil.get(area.code) ?? 0 }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export async function loadFront() {
  const stories = await drawnStories(await frontStories());
  keepDrawn('/findings', drawStories(stories, 2, true));
  const counts = await findingCounts();
  return {
    stories: stories.length,
    all: counts.all,
    events: (await allStories()).length,
    first: stories[0] ? headlineOf(stories[0], stories[0].area) : '',
    lead: capital(await findingsLead()),
    topics: await topics(),
    regions: await regions(),
    councils: await councilChoices(),
    years: await findingYears()
  };
}

/** What a page of a topic, a region or a council says beside its stories. */
export interface StoriesData {
  address: string;
  title: string;
  description: string;
  lead: string;
  /** Where the same is followed as a feed: its address without its ending, and its name. */
  feed: { path: string; title: string } | null;
  /** What else can be gone to. */
  near: { title: string; choices: Choice[] };
  /** A further page on the same: the council's own. */
  more: { href: string; text: string } | null;
}

async function keepStories(address: string, stories: readonly Story[], after = '', most = DRAWN): Promise<void> {
  const [first, rest] = [stories.slice(0, most), stories.slice(most)];
  const drawn = drawStories(await drawnStories(first), 2);
  const folded = drawStoriesShort(await drawnStories(rest));
  keepDrawn(address, `${drawn}${folded}${after}`);
}

/** The stories after the first, folded: a headline, which leads to the council's page, where it is told in full. */
function drawStoriesShort(stories: Awaited<ReturnType<typeof drawnStories>>): string {
  if (stories.length === 0) return '';
  const items = stories.map(
    (story) =>
      `<li><a href="/findings/councils/${story.area.slug}#${story.anchor}">${escape(headlineOf(story, story.area))}</a></li>`
  );
  return `<details class="shut fold more"><summary>${formatCount(stories.length)} more, a line each</summary><ul class="plain">${items.join('')}</ul></details>`;
}

const findingsIn = (count: number): string => `${capital(inWords(count))} ${count === 1 ? 'finding' : 'findings'}`;

function leadOf(found: number, stories: number, where: string): string {
  if (found === 0) return `No figure ${where} stands out beyond chance in the newest figures.`;
  const inStories = stories === 1 ? 'in one story' : `in ${inWords(stories)} stories, one for each council, topic and year`;
  return `${findingsIn(found)} beyond chance ${where}${stories === 0 ? '; none makes a story' : `, ${inStories}`}.`;
}

export const topicEntries = async () =>
  wanted(await topics(), ({ href }) => href).map(({ href }) => ({ topic: href.split('/').at(-1) ?? '' }));

export async function loadTopic({ params }: { params: { topic: string } }): Promise<StoriesData> {
  const known = await topics();
  const address = `/findings/topics/${params.topic}`;
  const own = known.find(({ href }) => href === address);
  const topic = TOPICS.find(({ id }) => id === params.topic);
  if (!own || !topic) error(404, `There are no findings on “${params.topic}”.`);
  const stories = (await allStories()).filter((story) => story.topic === topic.id);
  const measures = await drawnFindings(null, topic.id);
  await keepStories(
    address,
    stories,
    `<section class="section" aria-labelledby="measures"><h2 id="measures">Measure by measure</h2>${measures}</section>`
  );
  return {
    address,
    title: `What stands out: ${own.name.toLowerCase()}`,
    description: `${topic.title}. What stands out beyond chance in the newest figures of England’s councils, the strongest first.`,
    lead: `${topic.title}. ${leadOf(own.found, stories.length, 'in the newest figures')}`,
    feed: null,
    near: { title: 'Other topics', choices: known.filter(({ href }) => href !== address) },
    more: null
  };
}

export const regionEntries = async () =>
  wanted(await regions(), ({ href }) => href).map(({ href }) => ({ region: href.split('/').at(-1) ?? '' }));

export async function loadRegion({ params }: { params: { region: string } }): Promise<StoriesData> {
  const area = (await allAreas()).find(({ slug, kind }) => kind === 'region' && slug === params.region);
  if (!area) error(404, `There is no region “${params.region}”.`);
  const address = `/findings/regions/${area.slug}`;
  const byCode = await areasByCode();
  const stories = (await allStories()).filter((story) => byCode.get(story.area)?.region === area.code);
  await keepStories(address, stories);
  const where = `in ${regionInProse(area.name)}`;
  return {
    address,
    title: `What stands out ${where}`,
    description: `What stands out beyond chance ${where}, in the newest figures of its councils on special educational needs, the strongest first.`,
    lead: leadOf((await findingCounts()).byRegion.get(area.code) ?? 0, stories.length, where),
    feed: null,
    near: { title: 'Its councils', choices: await councilChoices(area.code) },
    more: null
  };
}

export const councilEntries = async () =>
  wanted(await councils(), ({ slug }) => `/findings/councils/${slug}`).map(({ slug }) => ({ council: slug }));

export async function loadCouncil({ params }: { params: { council: string } }): Promise<StoriesData> {
  const area = (await councils()).find(({ slug }) => slug === params.council);
  if (!area) error(404, `There is no council “${params.council}”.`);
  const address = `/findings/councils/${area.slug}`;
  const stories = (await allStories()).filter((story) => story.area === area.code);
  const outside = await findingsOutsideStories(area.code);
  const rest = outside.map((one) => `<li data-figures="${one.measure.id}/${area.slug}/">${drawFindingInFull(one)}</li>`).join('');
  await keepStories(
    address,
    stories,
    rest &&
      `<section class="section" aria-labelledby="untold"><h2 id="untold">Not in the stories</h2><p>Beyond chance too, but a check doubts a figure, or it rests on few cases, or its figures are old.</p><ul class="plain untold">${rest}</ul></section>`,
    stories.length
  );
  const name = plainName(area);
  const region = (await areasByCode()).get(area.region);
  return {
    address,
    title: `What stands out ${inPlace(area)}`,
    description: `What stands out beyond chance ${inPlace(area)}, in its newest figures on special educational needs, with counts, charts and what to be careful of.`,
    lead: leadOf((await findingCounts()).byCouncil.get(area.code) ?? 0, stories.length, inPlace(area)),
    feed: { path: `/feeds/councils/${area.slug}`, title: `${name}: changes beyond chance` },
    near: {
      title: region ? `In ${regionInProse(region.name)}` : 'Other councils',
      choices: (await councilChoices(area.region)).filter(({ href }) => href !== address)
    },
    more: { href: `/councils/${area.slug}`, text: `All figures for ${name}` }
  };
}
