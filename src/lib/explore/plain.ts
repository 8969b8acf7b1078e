import { ENGLAND, isCouncil, type Area } from '../model/area.ts';
import type { Observation } from '../model/observation.ts';
import type { Period } from '../model/period.ts';
import type { ComparedObservation, MeasuredObservation, ReaderExploration } from '../queries/index.ts';

/* What the first map of a reader's files is drawn from: the same answers as the database's, without it. A test holds both to each other. */

type Places = ReadonlyMap<string, Area>;

const councilOf = (places: Places, code: string): Area | null => {
  const area = places.get(code);
  return area && code !== ENGLAND && isCouncil(area) ? area : null;
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Measure and period of every figure in which any council has one, rising: what `readerPeriods` gives. */
export function plainPeriods(lines: readonly MeasuredObservation[], places: Places): { measure: string; period: Period }[] {
  const found = new Map<string, { measure: string; period: Period }>();
  for (const { measure, period, status, area } of lines) {
    if ((status !== 'ok' && status !== 'faulty') || councilOf(places, area) === null) continue;
    found.set(`${measure} ${period}`, { measure, period });
  }
  return [...found.values()].sort((a, b) => byText(a.measure, b.measure) || byText(a.period, b.period));
}

/**
 * The councils of one measure and period, in one region or all, once each and by area code, each beside this site's line of it: what
 * `exploreReader` gives. `ours`: the lines of this site's table of the measure.
 */
export function plainLines(
  lines: readonly MeasuredObservation[],
  { measure, period, region, source, order = [] }: ReaderExploration,
  places: Places,
  ours: readonly Observation[]
): ComparedObservation[] {
  const place = (file: string) => (order.includes(file) ? order.indexOf(file) : order.length);
  const before = (a: MeasuredObservation, b: MeasuredObservation) =>
    Number(a.status === 'no-row') - Number(b.status === 'no-row') ||
    place(a.source) - place(b.source) ||
    byText(a.source, b.source);
  const first = new Map<string, MeasuredObservation>();
  for (const line of lines) {
    if (line.measure !== measure || line.period !== period || (source !== null && line.source !== source)) continue;
    const known = first.get(line.area);
    if (!known || before(line, known) < 0) first.set(line.area, line);
  }
  const own = new Map(ours.filter((line) => line.period === period).map((line) => [line.area, line]));
  return [...first.values()]
    .flatMap(({ measure: _, ...line }): ComparedObservation[] => {
      const area = councilOf(places, line.area);
      if (area === null || (region !== null && area.region !== region)) return [];
      const { name, slug, kind, region: lies } = area;
      return [{ ...line, name, slug, kind, region: lies, ours: oursOf(own.get(line.area)) }];
    })
    .sort((a, b) => byText(a.area, b.area));
}

function oursOf(line: Observation | undefined): ComparedObservation['ours'] {
  if (!line) return null;
  const { value, numerator, denominator, status, note } = line;
  return { value, numerator, denominator, status, note };
}
