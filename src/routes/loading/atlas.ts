import { atlas } from '$lib/db/node.ts';
import type { Area } from '$lib/model/area.ts';
import type { Measure } from '$lib/model/measure.ts';
import { measureById } from '$lib/measures/index.ts';
import type { Observation } from '$lib/model/observation.ts';
import type { Period } from '$lib/model/period.ts';
import type { Source } from '$lib/model/source.ts';
import {
  areas,
  ask,
  englandSeries,
  faults,
  latestPeriod,
  observationsOfPeriod,
  periodsOfMeasure,
  sources,
  type PlacedObservation
} from '$lib/queries/index.ts';
import type { Line } from '$lib/ui/charts.ts';
import { placeRows, type FigureRow } from '$lib/ui/rows.ts';

/** Asked once a build, not once a page. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => (loaded ??= load());
}

export const allAreas = once(async () => ask(await atlas(), areas));
export const allSources = once(async () => ask(await atlas(), sources));
export const allFaults = once(async () => ask(await atlas(), faults));
export const areasByCode = once(async () => new Map((await allAreas()).map((area): [string, Area] => [area.code, area])));

export async function newestOf(measure: string): Promise<Period> {
  const [period] = await ask(await atlas(), latestPeriod, { measure });
  if (period === undefined) throw new Error(`No period of ${measure} has a figure`);
  return period;
}

export async function periodsOf(measure: string): Promise<Period[]> {
  return ask(await atlas(), periodsOfMeasure, { measure });
}

export async function englandOf(measure: string) {
  return ask(await atlas(), englandSeries, { measure });
}

/** Every row of a measure and period, with its twin's beside it. */
export async function rowsOf(measure: Measure, period: Period): Promise<FigureRow[]> {
  const engine = await atlas();
  const of = (id: string): Promise<PlacedObservation[]> => ask(engine, observationsOfPeriod, { measure: id, period });
  const [rows, twins] = [await of(measure.id), measure.twin ? await of(measure.twin) : []];
  return placeRows(rows, twins, await areasByCode());
}

/** The release that a measure's newest figures were published in. */
export interface AsAt {
  publisher: string;
  title: string;
  release: string;
  /** ISO date; empty where the day is not recorded. */
  published: string;
  period: Period;
}

export async function asAtOf(measure: string, period?: Period): Promise<AsAt> {
  const newest = period ?? (await newestOf(measure));
  const rows = await rowsOf({ ...measureById(measure), twin: null }, newest);
  const source = citedBy(rows, await allSources())[0];
  if (!source) throw new Error(`No row of ${measure} ${newest} cites a source`);
  const { publisher, title, release, published } = source;
  return { publisher, title, release, published, period: newest };
}

/** Sources that rows cite, most cited first. */
export function citedBy(rows: readonly { source: string }[], known: readonly Source[]): Source[] {
  const cited = (id: string) => rows.filter(({ source }) => source === id).length;
  return known.filter(({ id }) => cited(id) > 0).sort((a, b) => cited(b.id) - cited(a.id));
}

export function thin(rows: readonly Observation[]): Line[] {
  return rows.map(({ period, value, numerator, denominator, status }) => ({ period, value, numerator, denominator, status }));
}
