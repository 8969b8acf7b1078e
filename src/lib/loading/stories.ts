import { frontPage, storiesOf, type Story } from '../findings/stories.ts';
import { measureById } from '../measures/index.ts';
import { TOPICS } from '../measures/topics.ts';
import { ENGLAND, isCouncil, type Area } from '../model/area.ts';
import { comparatorOf } from '../model/comparator.ts';
import { isDoubted, isNoBase } from '../model/fault.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Point } from '../ui/findings/chart.ts';
import type { DrawnStory, FindingInContext } from '../ui/findings/draw-story.ts';
import { releaseInWords } from '../ui/dates.ts';
import { measurePath } from '../view/address.ts';
import { isRanked, listName } from '../words/index.ts';
import { areasByCode, asAtOf, historyOf, newestOf, observationsOf, once, onceEach } from './atlas.ts';
import { linesOf, shownIn } from './findings.ts';

/** Every story of the newest figures, the strongest first. */
export const allStories = once(async (): Promise<Story[]> => {
  const { findings } = await shownIn(null);
  const england = new Map<string, number>();
  for (const measure of new Set(findings.map(({ measure }) => measure)))
    for (const { period, value } of (await linesOf(measure)).get(ENGLAND) ?? [])
      if (value !== null) england.set(`${measure} ${period}`, value);
  return storiesOf(findings, {
    measureOf: measureById,
    englandOf: (measure, period) => england.get(`${measure} ${period}`) ?? null
  });
});

export const frontStories = once(async () => frontPage(await allStories()));

/** The newest findings of a council that stand in no story: a check doubts them, or they rest on few. */
export async function findingsOutsideStories(code: string): Promise<FindingInContext[]> {
  const inStories = new Set((await allStories()).flatMap(({ lead, also }) => [lead, ...also]));
  const { findings } = await shownIn(null);
  return Promise.all(findings.filter((finding) => finding.area === code && !inStories.has(finding)).map(findingInContext));
}

/** How many findings the newest figures have: in all, and by topic, region and council. */
export const findingCounts = once(async () => {
  const { findings } = await shownIn(null);
  const areas = await areasByCode();
  const count = (of: (finding: Finding) => string) => {
    const counts = new Map<string, number>();
    for (const finding of findings) counts.set(of(finding), (counts.get(of(finding)) ?? 0) + 1);
    return counts;
  };
  return {
    all: findings.length,
    byTopic: count(({ measure }) => measureById(measure).topic.id),
    byRegion: count(({ area }) => areas.get(area)?.region ?? ''),
    byCouncil: count(({ area }) => area)
  };
});

export async function findingInContext(finding: Finding): Promise<FindingInContext> {
  return { measure: measureById(finding.measure), finding, england: (await linesOf(finding.measure)).get(ENGLAND) ?? [] };
}

/** A council's years as a story draws them: none of a figure that a check takes out of every comparison. */
async function soundLine(measure: string, code: string): Promise<Point[]> {
  const barred = new Set(
    (await historyOf(measure)).filter((row) => row.area === code && isNoBase(row)).map(({ period }) => period)
  );
  const line = (await linesOf(measure)).get(code) ?? [];
  return line.map((point) => (barred.has(point.period) ? { ...point, value: null } : point));
}

const councilValues = onceEach(async (id: string, period: Period): Promise<number[]> =>
  (await observationsOf(id, period))
    .filter((row) => isCouncil(row) && isRanked(measureById(id), row) && !isDoubted(row))
    .flatMap((row) => comparatorOf(row)?.value ?? [])
);

/** 'Time' of 'Time: how long a plan takes'. */
export const topicName = (id: string): string => TOPICS.find((topic) => topic.id === id)?.title.replace(/:.*/, '') ?? id;

/** Where a story stands on a page: 'wakefield-getting-in-2025'. */
export const anchorOf = ({ topic, year }: Pick<Story, 'topic' | 'year'>, { slug }: Pick<Area, 'slug'>): string =>
  `${slug}-${topic}-${year}`;

async function drawnStory({ lead, also, area: code, topic, year }: Story): Promise<DrawnStory> {
  const area = (await areasByCode()).get(code);
  if (!area) throw new Error(`findings.csv names ${code}, which areas.csv lacks`);
  const { measure } = lead;
  const { period } = lead.now;
  return {
    ...(await findingInContext(lead)),
    anchor: anchorOf({ topic, year }, area),
    area: { name: area.name, slug: area.slug },
    name: listName(area),
    topic: topicName(topic),
    council: await soundLine(measure, code),
    councils: lead.kind === 'outlier' ? await councilValues(measure, period) : [],
    href: measurePath(measure, period, await newestOf(measure)),
    release: `Source: ${releaseInWords(await asAtOf(measure, period))}.`,
    also: await Promise.all(also.map(findingInContext))
  };
}

export const drawnStories = (stories: readonly Story[]): Promise<DrawnStory[]> => Promise.all(stories.map(drawnStory));
