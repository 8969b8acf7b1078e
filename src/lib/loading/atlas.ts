import { atlas } from '../db/node.ts';
import type { Area } from '../model/area.ts';
import { withNames, type WithLike } from '../model/comparator.ts';
import type { Measure } from '../model/measure.ts';
import { MEASURES, measureById } from '../measures/index.ts';
import type { Observation } from '../model/observation.ts';
import type { Period } from '../model/period.ts';
import type { Source } from '../model/source.ts';
import {
  areaChanges,
  areaIcbs,
  areas,
  ask,
  englandSeries,
  faults,
  latestPeriod,
  observationsOfMeasure,
  periodsOfMeasures,
  sources,
  type PlacedObservation
} from '../queries/index.ts';
import type { Line } from '../ui/charts.ts';
import { placeRows, withBoards, type FigureRow } from '../ui/rows.ts';
import { nameInProse } from '../words/index.ts';
import { group } from 'd3-array';
import { isOfBoards } from '../model/geography.ts';

/** Asked once a build, not once a page. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => (loaded ??= load());
}

/** Asked once a build for each of its arguments: every page of a measure wants the same rows. What it answers is never changed in place. */
export function onceEach<Args extends readonly (string | undefined)[], T>(
  load: (...args: Args) => Promise<T>
): (...args: Args) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (...args) => {
    const key = args.join('\n');
    const known = loaded.get(key);
    if (known) return known;
    const asked = load(...args);
    loaded.set(key, asked);
    return asked;
  };
}

export const allAreas = once(async () => ask(await atlas(), areas));
export const allSources = once(async () => ask(await atlas(), sources));
export const allFaults = once(async () => ask(await atlas(), faults));
/** Every living council's integrated care board. */
export const allBoards = once(async () =>
  (await ask(await atlas(), areaIcbs)).map(({ area, icbName: name, share, straddles }) => ({ area, name, share, straddles }))
);
/** Every merger, split and recode of councils. */
export const allAreaChanges = once(async () => ask(await atlas(), areaChanges));
export const areasByCode = once(async () => new Map((await allAreas()).map((area): [string, Area] => [area.code, area])));

export const newestOf = onceEach(async (measure: string): Promise<Period> => {
  const [period] = await ask(await atlas(), latestPeriod, { measure });
  if (period === undefined) throw new Error(`No period of ${measure} has a figure`);
  return period;
});

const periodsByMeasure = once(async () => group(await ask(await atlas(), periodsOfMeasures), ({ measure }) => measure));

/** Periods of a measure in which any area has a figure, rising. */
export const periodsOf = async (measure: string): Promise<Period[]> =>
  ((await periodsByMeasure()).get(measure) ?? []).map(({ period }) => period);

export const englandOf = onceEach(async (measure: string) =>
  withNames(await ask(await atlas(), englandSeries, { measure }), await nameByCode())
);

/** The name of an area as a sentence has it, by its code. */
const nameByCode = once(async () => {
  const byCode = await areasByCode();
  return (code: string): string => {
    const area = byCode.get(code);
    if (!area) throw new Error(`comparators.csv leaves out ${code}, which areas.csv lacks`);
    return nameInProse(area);
  };
});

/** Every line of a measure, by period and then area. */
export const historyOf = onceEach(async (measure: string): Promise<WithLike<Observation>[]> =>
  withNames(await ask(await atlas(), observationsOfMeasure, { measure }), await nameByCode())
);

const byPeriod = onceEach(async (measure: string) => {
  const byCode = await areasByCode();
  const placed = (await historyOf(measure)).map((row): PlacedObservation => {
    const area = byCode.get(row.area);
    if (!area) throw new Error(`${measure} has a line of ${row.area}, which areas.csv lacks`);
    const { name, slug, kind, region } = area;
    return { ...row, name, slug, kind, region };
  });
  return group(placed, ({ period }) => period);
});

/** Every line of a measure and period, by area. */
export const observationsOf = async (measure: string, period: Period): Promise<readonly PlacedObservation[]> =>
  (await byPeriod(measure)).get(period) ?? [];

/** Of every measure the lines of every area, by period. */
export const linesOfAreas = once(async () => {
  const lines = new Map<string | null, ReadonlyMap<string, WithLike<Observation>[]>>();
  for (const { id } of MEASURES)
    lines.set(
      id,
      group(await historyOf(id), ({ area }) => area)
    );
  return (measure: string | null, area: string): readonly WithLike<Observation>[] => lines.get(measure)?.get(area) ?? [];
});

/** Sources that any figure of a measure cites, most cited first. */
export const sourcesOf = onceEach(async (measure: string): Promise<Source[]> =>
  citedBy(await historyOf(measure), await allSources())
);

/** Every row of a measure and period, with its twin's beside it. */
export const rowsOf = (measure: Measure, period: Period): Promise<FigureRow[]> => rowsOfMeasure(measure.id, period);

const rowsOfMeasure = onceEach(async (id: string, period: Period): Promise<FigureRow[]> => {
  const measure = measureById(id);
  const [rows, counterparts] = [
    await observationsOf(id, period),
    measure.counterpart ? await observationsOf(measure.counterpart, period) : []
  ];
  const placed = placeRows(rows, counterparts, await areasByCode());
  return isOfBoards(measure) ? withBoards(placed, await allBoards()) : placed;
});

/** The release that a measure's newest figures were published in. */
export interface AsAt {
  publisher: string;
  title: string;
  release: string;
  /** ISO date; empty where the day is not recorded. */
  published: string;
  period: Period;
}

export const asAtOf = onceEach(async (measure: string, period?: Period): Promise<AsAt> => {
  const newest = period ?? (await newestOf(measure));
  const source = citedBy(await observationsOf(measureById(measure).id, newest), await allSources())[0];
  if (!source) throw new Error(`No row of ${measure} ${newest} cites a source`);
  const { publisher, title, release, published } = source;
  return { publisher, title, release, published, period: newest };
});

/** Sources that rows cite, most cited first. */
export function citedBy(rows: readonly { source: string }[], known: readonly Source[]): Source[] {
  const cited = (id: string) => rows.filter(({ source }) => source === id).length;
  return known.filter(({ id }) => cited(id) > 0).sort((a, b) => cited(b.id) - cited(a.id));
}

export function thin(rows: readonly WithLike<Observation>[]): Line[] {
  return rows.map(({ period, value, numerator, denominator, status, note, like }) => ({
    period,
    value,
    numerator,
    denominator,
    status,
    ...(note.includes('summed') ? { note: ['summed'] } : {}),
    ...(like ? { like } : {})
  }));
}
