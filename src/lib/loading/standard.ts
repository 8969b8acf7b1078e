import { atlas } from '../db/node.ts';
import { isCouncil } from '../model/area.ts';
import { ask, asks, inspectionYears, neighbours, figuresToJudge } from '../queries/index.ts';
import { ITEMS, PUBLISHED } from '../standard/items.ts';
import {
  askedItems,
  judgedOf,
  periodsOfItems,
  summaryOf,
  withReportYears,
  judgedCells,
  type JudgedCell,
  type PeriodsOfItems
} from '../standard/matrix.ts';
import { citedSource } from '../ui/export/input.ts';
import { nextVisitsInWords } from '../ui/council/inspection.ts';
import { packCells, type StandardCouncil } from '../ui/standard/packed.ts';
import { warningsOn, type Warning } from '../ui/standard/warnings.ts';
import { listName } from '../words/index.ts';
import { allAreaChanges, allAreas, allFaults, newestOf, observationsOf, once, periodsOf, sourcesOf } from './atlas.ts';
import { inspectionsOf } from './near.ts';

/** After every change of councils so far. */
const TODAY = '9999-12-31';
const DEPRIVATION = 'deprivation-score';

/** The matrix at the project's tests, with the newest figures of every item. */
export async function standardData() {
  const engine = await atlas();
  const all = await allAreas();
  const regions = all.filter(({ kind }) => kind === 'region').map(({ code, name, slug }) => ({ code, name, slug }));
  const published = await publishedPeriods();
  const periods = periodsOfItems(new Map(published), null);
  const cells = await verdictsAtDefaults();
  const fifths = await deprivationFifths();
  const places = all.filter(isCouncil);
  const index = new Map(places.map(({ code }, i) => [code, i]));
  const near = await Promise.all(
    places.map(async ({ code }) => (await ask(engine, neighbours, { area: code })).map((one) => index.get(one.code) ?? -1))
  );

  const next = await Promise.all(
    places.map(async ({ code }) => {
      const newest = (await inspectionsOf(code)).findLast(({ framework }) => framework === '2023');
      return newest ? nextVisitsInWords(newest) : '';
    })
  );

  const councils = places.map((area, i): StandardCouncil => ({
    code: area.code,
    name: listName(area),
    slug: area.slug,
    region: regions.findIndex(({ code }) => code === area.region),
    children: area.children,
    fifth: fifths.get(area.code) ?? null,
    from: area.from,
    to: area.to,
    next: next[i] ?? '',
    near: near[i] ?? []
  }));
  const cited = await Promise.all(PUBLISHED.map(({ evidence }) => sourcesOf(evidence.measure)));
  const sources = [...new Map(cited.flat().map((source) => [source.id, citedSource(source)])).values()];
  const changes = (await allAreaChanges()).map(({ words, from, to }) => ({ words, from, to }));
  return {
    regions,
    councils,
    published,
    periods,
    sources,
    changes,
    cells: packCells(councils, cells),
    asks: await ask(engine, asks)
  };
}

/** How many cells of the matrix can be judged from published figures, and how many meet the project's pass marks. */
export async function standardCounts(): Promise<{
  items: number;
  councils: number;
  cells: number;
  judged: number;
  met: number;
}> {
  const { councils, cells, all } = summaryOf(
    (await allAreas()).filter((area) => isCouncil(area) && area.to === ''),
    await verdictsAtDefaults()
  );
  return { items: ITEMS.length, councils, cells, judged: judgedOf(all), met: all.meets };
}

const reportYears = once(async () => ask(await atlas(), inspectionYears));

/** Periods with figures of every measure that is judged. */
export async function publishedPeriods(): Promise<[string, string[]][]> {
  const periods = await Promise.all(
    PUBLISHED.map(async ({ evidence }): Promise<[string, string[]]> => [evidence.measure, await periodsOf(evidence.measure)])
  );
  return withReportYears(periods, await reportYears());
}

/** Every verdict on one council, at the project's tests. */
export async function verdictsOn(area: string): Promise<{ cells: JudgedCell[]; periods: PeriodsOfItems; warnings: Warning[] }> {
  const periods = periodsOfItems(new Map(await publishedPeriods()), null);
  const cells = (await verdictsAtDefaults()).filter((cell) => cell.area === area);
  return { cells, periods, warnings: warningsOn(area, await allFaults(), periods) };
}

export const verdictsAtDefaults = once(async () => {
  const periods = periodsOfItems(new Map(await publishedPeriods()), null);
  return judgedCells(await ask(await atlas(), figuresToJudge, { items: askedItems(periods), day: TODAY }), {});
});

/** Which fifth of living councils a council lies in, 1 having the highest deprivation scores. */
async function deprivationFifths(): Promise<Map<string, number>> {
  const period = await newestOf(DEPRIVATION);
  const living = new Set((await allAreas()).filter((area) => isCouncil(area) && area.to === '').map(({ code }) => code));
  const scored = (await observationsOf(DEPRIVATION, period))
    .filter(({ area, value }) => living.has(area) && value !== null)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || (a.area < b.area ? -1 : 1));
  return new Map(scored.map(({ area }, place) => [area, Math.floor((place * 5) / scored.length) + 1]));
}
