import { isMeasureId, MEASURES, measureById } from '../../measures/index.ts';
import { inForce, isCouncil } from '../../model/area.ts';
import type { Measure } from '../../model/measure.ts';
import { referenceDay, type Period } from '../../model/period.ts';
import { quantile } from '../../statistics/index.ts';
import { isFlagged } from '../../ui/checks.ts';
import { citedSource } from '../../ui/export/input.ts';
import type { ParityData } from './data.ts';
import { comparablePeriods, isFollowed, movedFrom } from '../../words/followed.ts';
import { beyondChance, countedIn, gapYears, moversOf, steadyCouncils } from './gap.ts';
import { childrenYear, testYears } from './tests.ts';
import { listName } from '../../words/index.ts';
import { error } from '@sveltejs/kit';
import {
  allAreaChanges,
  allAreas,
  allFaults,
  areasByCode,
  asAtOf,
  englandOf,
  historyOf,
  periodsOf,
  sourcesOf,
  thin,
  type AsAt
} from '../../loading/atlas.ts';

/** The measure whose gap `/parity` shows: the headline measure of the Department for Education. */
export const FIRST_SHOWN = 'plans-within-20-weeks';

const CHILDREN = 'children';
const NEWEST_ESTIMATE = 2024;
const MOVERS = 8;

/** Every measure whose gap is followed, in the order of the catalogue. */
export async function followedMeasures(): Promise<Measure[]> {
  const all = await Promise.all(MEASURES.map(async (measure) => ({ measure, periods: await periodsOf(measure.id) })));
  return all.filter(({ measure, periods }) => isFollowed(measure, periods)).map(({ measure }) => measure);
}

/** What a page of `/parity` is prerendered from. */
export async function parityData(id: string): Promise<ParityData & { asAt: AsAt }> {
  const followed = await followedMeasures();
  if (!isMeasureId(id) || !followed.some((one) => one.id === id)) error(404, `No gap is followed in “${id}”.`);
  const measure = measureById(id);
  const periods = comparablePeriods(measure, await periodsOf(id));
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  const areas = await allAreas();
  const rows = (await historyOf(id)).filter(({ period }) => periods.includes(period));

  const councils = areas.filter(isCouncil);
  const steady = steadyCouncils(areas, first, last);
  const every = countedIn(measure, rows, new Set(councils.map(({ code }) => code)));
  const same = every.filter(({ area }) => steady.has(area));
  const from = movedFrom(measure, periods);
  const { movers, doubted } = moversOf(countedIn(measure, rows, steadyCouncils(areas, from, last)), from, last);
  const beyond = (way: 1 | -1) => movers.filter((mover) => beyondChance(mover) === way);
  const byCode = await areasByCode();
  const flagged = new Set(
    (await allFaults())
      .filter((fault) => fault.measure === id && [from, last].includes(fault.period) && isFlagged(fault.check))
      .map(({ area }) => area)
  );
  const england = (await englandOf(id)).filter(({ period }) => periods.includes(period));
  const children = await estimates();
  const noEstimate = new Set(
    every.filter(({ area, period }) => children(area, childrenYear(period)) === undefined).map(({ area }) => area)
  );
  const named = (some: typeof movers) =>
    some.map((mover) => {
      const area = byCode.get(mover.area);
      return { ...mover, name: area ? listName(area) : mover.area, slug: area?.slug ?? '', flagged: flagged.has(mover.area) };
    });

  return {
    measure,
    followed: followed.map(({ id, title }) => ({ id, title })),
    steady: {
      councils: steady.size,
      leftOut: councils
        .filter((area) => !steady.has(area.code) && (inForce(area, first) || inForce(area, last)))
        .map(listName)
        .sort(),
      years: gapYears(same, periods),
      fan: periods.map((period) => {
        const values = same.filter((row) => row.period === period).map(({ value }) => value);
        return { period, p10: quantile(values, 0.1), middle: quantile(values, 0.5), p90: quantile(values, 0.9) };
      })
    },
    every: { years: gapYears(every, periods), changes: await changesBetween(periods) },
    england: thin(england),
    summed: england.some(({ note }) => note.includes('summed')),
    sources: (await sourcesOf(id)).map(citedSource),
    tests: testYears(measure, every, periods, children),
    noEstimate: councils
      .filter(({ code }) => noEstimate.has(code))
      .map(listName)
      .sort(),
    moved: {
      from,
      to: last,
      compared: movers.length,
      rose: beyond(1).length,
      fell: beyond(-1).length,
      doubted,
      up: named(beyond(1).slice(0, MOVERS)),
      down: named(beyond(-1).slice(-MOVERS).reverse())
    },
    asAt: await asAtOf(id)
  };
}

/** Mergers and splits after the reference day of the period before each period, and up to its own. */
async function changesBetween(periods: readonly Period[]): Promise<{ period: Period; words: string }[]> {
  const changes = (await allAreaChanges()).filter(({ kind }) => kind !== 'recode');
  return periods.flatMap((period, i) => {
    const before = periods[i - 1];
    if (before === undefined) return [];
    return changes
      .filter(({ date }) => date > referenceDay(before) && date <= referenceDay(period))
      .map(({ words }) => ({ period, words }));
  });
}

/** Children of a council at a mid-year; after the newest estimate, that one. */
async function estimates(): Promise<(area: string, year: number) => number | undefined> {
  const rows = await historyOf(CHILDREN);
  const known = new Map(rows.flatMap(({ area, period, value }) => (value === null ? [] : [[`${area} ${period}`, value]])));
  return (area, year) => known.get(`${area} ${Math.min(year, NEWEST_ESTIMATE)}`);
}
