import { yearOf } from '../../model/period.ts';
import { error } from '@sveltejs/kit';
import { MEASURES, measureById } from '../../measures/index.ts';
import { ENGLAND, isCouncil, type Area } from '../../model/area.ts';
import { changeOf } from '../../ui/council/change.ts';
import { figuresOf, findingOf } from '../../ui/council/figures.ts';
import { keepDrawn } from '../../ui/drawn.ts';
import { drawHistory } from './history.ts';
import { drawKey } from './key-draw.ts';
import { drawLocator } from './locator.ts';
import { drawNeighbours } from './neighbours-draw.ts';
import { inspectionsInWords } from '../../ui/council/inspection.ts';
import { missingOfficers } from '../../ui/standard/officers.ts';
import { kindOf } from './kind.ts';
import { lawOf, missingOf } from './missing.ts';
import { comingInWords } from '../../ui/find/coming.ts';
import { listName, plainName } from '../../words/index.ts';
import {
  allAreaChanges,
  allAreas,
  allBoards,
  allFaults,
  areasByCode,
  linesOfAreas,
  newestOf,
  thin
} from '../../loading/atlas.ts';
import { constituenciesOf } from '../../loading/constituencies.ts';
import { findingsOn } from '../../loading/findings.ts';
import { answerOn } from '../../loading/answer.ts';
import { keyRowsOf } from '../../loading/key.ts';
import { inspectionsOf, linesOf, nearOf, tinyCouncils, type Near } from '../../loading/near.ts';
import { allComing } from '../../loading/places.ts';
import { verdictsOn } from '../../loading/standard.ts';
import { wanted } from '../../loading/wanted.ts';
import { isOfBoards } from '../../model/geography.ts';

export const entries = async () =>
  wanted((await allAreas()).filter(isCouncil), ({ slug }) => `/councils/${slug}`).map(({ slug }) => ({ slug }));

export async function load({ params }: { params: { slug: string } }) {
  const area = (await allAreas()).find(({ slug }) => slug === params.slug);
  if (!area || !isCouncil(area)) error(404, `There is no council “${params.slug}”.`);
  const byCode = await areasByCode();
  const region = byCode.get(area.region);
  const name = plainName(area);
  const of = await linesOfAreas();
  const faults = (await allFaults()).filter((fault) => fault.area === area.code);
  const ended = area.to !== '';
  const near = ended ? [] : await nearOf(area.code);
  const tiny = await tinyCouncils();
  const inspections = await inspectionsOf(area.code);
  const reported = inspections.findLast(({ framework, outcome }) => framework === '2023' && outcome !== '')?.published ?? '';

  const board = (await allBoards()).find((one) => one.area === area.code);
  const measures = (
    await Promise.all(
      MEASURES.map(async (measure) => {
        const council = of(measure.id, area.code);
        const newest = council.at(-1)?.period;
        const rows = {
          council,
          region: of(measure.id, area.region),
          england: of(measure.id, ENGLAND),
          counterpart: of(measure.counterpart, area.code),
          near: newest === undefined ? [] : await linesOf(measure.id, newest, near),
          tiny,
          reported: measure.id === 'area-inspection-outcome' ? reported : ''
        };
        return figuresOf(measure, name, rows, faults, isOfBoards(measure) ? board : undefined) ?? [];
      })
    )
  ).flat();

  const whose = { slug: area.slug, region: region?.name ?? 'Region', regionSlug: region?.slug ?? '' };
  keepDrawn(`history/${area.slug}`, drawHistory(measures, whose));
  keepDrawn(`key/${area.slug}`, drawKey(await keyRowsOf(area.code), plainName(area)));
  keepDrawn(
    `locator/${area.slug}`,
    drawLocator(
      area.code,
      near.map(({ code }) => code)
    )
  );
  if (near.length > 0) keepDrawn(`near/${area.slug}`, await neighboursOf(area, near));
  const standsOut = ended ? null : await findingsOn(area.code);
  standsOut?.charts.forEach((chart, i) => keepDrawn(`finding/${area.slug}/${i}`, chart));
  const answer = await answerOn(area.code);
  if (!answer) error(500, `${area.code} has no line of the headline measure`);

  const [headline] = MEASURES;
  if (!headline) error(500, 'The catalogue is empty');
  const own = of(headline.id, area.code).filter(({ status }) => status !== 'not-an-area-then');
  const last = own.at(-1);
  /* Figures of three years ago and older are no change since the release before. */
  const current = String(yearOf(await newestOf(headline.id)) - 2);
  const at = (code: string, id: string | null = headline.id) =>
    of(id, code).find(({ period }) => period === last?.period) ?? null;

  const offered = await newestOf('joint-officers-in-post');
  const newest = (id: string) => of(id, area.code).find(({ period }) => period === offered) ?? null;

  return {
    area: { code: area.code, name: listName(area), slug: area.slug, kind: kindOf(area), from: area.from, to: area.to },
    region: region ? { name: region.name, slug: region.slug } : null,
    finding: findingOf(
      headline,
      name,
      own,
      at(ENGLAND),
      at(area.code, headline.counterpart),
      at(ENGLAND, headline.counterpart)?.value ?? null
    ),
    ended: last ? last.period < (await newestOf(headline.id)) : true,
    changes: [...(await changesOf(area, byCode, false)), ...(await toCome(area))],
    codes: await changesOf(area, byCode, true),
    checklist: ended ? null : await verdictsOn(area.code),
    officers: missingOfficers(newest('designated-health-officers'), newest('social-care-officer-in-post')),
    near: near.map(({ name, slug, closeness }) => ({ name, slug, closeness })),
    moves: ended ? [] : MEASURES.flatMap((measure) => changeOf(measure, of(measure.id, area.code), current) ?? []),
    inspections: inspectionsInWords(inspections),
    constituencies: await constituenciesOf(area.code),
    missing: ended ? [] : missingOf(measures),
    law: lawOf(measures),
    standsOut: standsOut && { findings: standsOut.findings, expected: standsOut.expected, blind: standsOut.blind },
    card: answer.card,
    measures: measures.map(({ id, title, topic, latest }) => ({ id, title, topic, latest })),
    headline,
    trend: {
      council: thin(own),
      region: thin(of(headline.id, area.region)),
      england: thin(of(headline.id, ENGLAND))
    }
  };
}

/** What is to become of a council, where the law has said it. */
async function toCome(area: Area) {
  const words = comingInWords(area, await allComing());
  return words === '' ? [] : [{ words, links: [] }];
}

/** What became of a council, or what it came from, with links to the others; or, `recoded`, when its code alone became another. */
async function changesOf(area: Area, byCode: ReadonlyMap<string, Area>, recoded: boolean) {
  return (await allAreaChanges())
    .filter(({ kind, from, to }) => (kind === 'recode') === recoded && (from.includes(area.code) || to.includes(area.code)))
    .map(({ words, from, to }) => ({
      words,
      links: [...from, ...to].flatMap((code) => {
        const other = byCode.get(code);
        return other && code !== area.code ? { slug: other.slug, name: listName(other) } : [];
      })
    }));
}

/** The measures that a council is set beside its neighbours in. */
const BESIDE = [
  'plans-within-20-weeks',
  'plans-over-52-weeks',
  'requests-answered-in-6-weeks',
  'reviews-decided-in-4-weeks',
  'plans-no-education-or-work',
  'requests-refused',
  'appeals-per-10000-children'
];

async function neighboursOf(area: Area, near: readonly Near[]): Promise<string> {
  const of = await linesOfAreas();
  const measures = await Promise.all(BESIDE.map(async (id) => ({ measure: measureById(id), period: await newestOf(id) })));
  const line = (code: string, name: string, slug: string, closeness: string) => ({
    name,
    slug,
    closeness,
    rows: measures.map(({ measure, period }) => of(measure.id, code).find((row) => row.period === period) ?? null)
  });
  return drawNeighbours(
    measures,
    line(area.code, plainName(area), area.slug, ''),
    near.map(({ code, name, slug, closeness }) => line(code, name, slug, closeness)),
    line(ENGLAND, 'England', 'england', '')
  );
}
