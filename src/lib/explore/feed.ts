import { MEASURES } from '../measures/index.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { termsOf, type Measure, type PublicationId } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import type { Period } from '../model/period.ts';
import { observe, type Release } from '../publications/shape/observe.ts';
import type { MeasuredObservation } from '../queries/index.ts';
import type { CleanFile } from './files.ts';
import { publicationsOf } from './publication-words.ts';

/** A measure that files of the reader would feed, if something were not missing. */
export interface Unfed {
  measure: Measure;
  /** Publications to bring as well; none when it is the file that has no column for it. */
  needs: PublicationId[];
}

export interface Fed {
  observations: MeasuredObservation[];
  /** What other files have for a measure and period of which the observations cite a newer one. */
  besides: MeasuredObservation[];
  measures: Measure[];
  unfed: Unfed[];
  /** By measure and period, the files that have figures of it, the one cited first. */
  sources: Map<string, Map<Period, string[]>>;
  /** Shares that their two counts put outside 0 to 100 per cent: they are set aside, and stand here as they came out. */
  impossible: MeasuredObservation[];
}

/**
 * Makes every measure that the files can feed together, by the rules of the pipelines; where two files hold a period the
 * newest is cited, or, if nothing tells their age, the one brought last; what the others have for it stands beside, so that no file hides
 * another. `files` are in the order in which they came; `alive` is called after each measure.
 */
export function feed(files: readonly CleanFile[], gazetteer: Gazetteer, alive: () => void = () => undefined): Fed {
  const releases = [...files]
    .reverse()
    .sort((a, b) => compareText(newest(b), newest(a)) || compareText(b.periods[0] ?? '', a.periods[0] ?? ''))
    .map(({ name, publication, rows }): Release => ({ source: name, publication, rows }));
  const brought = new Set(releases.map(({ publication }) => publication));
  const fed: Fed = { observations: [], besides: [], measures: [], unfed: [], sources: new Map(), impossible: [] };
  for (const measure of MEASURES) {
    alive();
    const publications = publicationsOf(measure);
    const counted = publications[0];
    if (counted === undefined || !brought.has(counted)) continue;
    const needs = publications.filter((publication) => !brought.has(publication));
    if (needs.length > 0 || !covers(measure, releases)) {
      fed.unfed.push({ measure, needs });
      continue;
    }
    fed.measures.push(measure);
    const cited = observe(measure, releases, gazetteer);
    const others = besides(measure, counted, releases, gazetteer, sourcesOf(cited));
    for (const [lines, place] of [
      [cited, fed.observations],
      [others, fed.besides]
    ] as const)
      for (const line of lines) {
        const own = { measure: measure.id, ...line };
        const impossible = isImpossible(measure, line);
        if (impossible && line.row !== null) fed.impossible.push(own);
        place.push(impossible ? { ...own, value: null, status: 'faulty' } : own);
      }
    fed.sources.set(measure.id, sourcesOf([...cited, ...others]));
  }
  return fed;
}

/** A share of two counts, each of which may be right alone: a part cannot be more than the whole, nor less than nothing. */
function isImpossible({ unit }: Measure, { value }: Observation): boolean {
  return unit.kind === 'share' && value !== null && (value < 0 || value > 100);
}

/** The lines that other files of the publication have for periods in which they are not cited. */
function besides(
  measure: Measure,
  counted: PublicationId,
  releases: readonly Release[],
  gazetteer: Gazetteer,
  cited: ReadonlyMap<Period, readonly string[]>
): Observation[] {
  const own = releases.filter(({ publication }) => publication === counted);
  if (own.length < 2) return [];
  return own.flatMap((one) => {
    const alone = releases.filter((release) => release === one || release.publication !== counted);
    if (!covers(measure, alone)) return [];
    return observe(measure, alone, gazetteer).filter(
      ({ source, period }) => source === one.source && !cited.get(period)?.includes(source)
    );
  });
}

/** By period, the files that have a figure of a council, in the order of their lines. */
function sourcesOf(lines: readonly Observation[]): Map<Period, string[]> {
  const sources = new Map<Period, string[]>();
  for (const { area, period, source, value } of lines) {
    if (value === null || /^E(92|12)/.test(area)) continue;
    const known = sources.get(period) ?? [];
    if (!known.includes(source)) sources.set(period, [...known, source]);
  }
  return sources;
}

/** Whether rows of each publication have all the columns that the measure is made from. */
function covers(measure: Measure, releases: readonly Release[]): boolean {
  const fields = termsOf(measure);
  return publicationsOf(measure).every((publication) => {
    const own = fields.filter((field) => field.publication === publication).flatMap((field) => field.fields);
    return releases.some(
      (release) => release.publication === publication && release.rows.some(({ cells }) => own.every((name) => cells[name]))
    );
  });
}

function newest({ periods }: CleanFile): string {
  return periods.at(-1) ?? '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
