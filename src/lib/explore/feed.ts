import { MEASURES } from '../measures/index.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { fieldsOf, termsOf, type Measure, type PublicationId } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import type { Period } from '../model/period.ts';
import { rowsOfNone } from '../publications/never-none.ts';
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

export interface Shared {
  councils: number;
  /** Those of which the figures are not the same. */
  differ: number;
  /** The files whose figures of them are used where all files are read together, in the order of `sources`. */
  used: string[];
}

export interface Fed {
  observations: MeasuredObservation[];
  /** What other files have for a measure and period of which the observations cite a newer one. */
  besides: MeasuredObservation[];
  measures: Measure[];
  unfed: Unfed[];
  /** By measure and period, the files that have figures of it, the one cited first. */
  sources: Map<string, Map<Period, string[]>>;
  /** By measure and period, the councils of which more than one file has a figure. */
  shared: Map<string, Map<Period, Shared>>;
  /** Shares that their two counts put outside 0 to 100 per cent: they are set aside, and stand here as they came out. */
  impossible: MeasuredObservation[];
}

/**
 * Makes every measure that the files can feed together, by the rules of the pipelines; where two files hold a period the
 * newest is cited, or, if nothing tells their age, the one brought last; what the others have for it stands beside, each file whole, so that
 * no file hides another: `exploreReader` reads them together, or one alone. `files` are in the order in which they came; `alive` is called after
 * each measure.
 */
export function feed(files: readonly CleanFile[], gazetteer: Gazetteer, alive: () => void = () => undefined): Fed {
  const releases = [...files]
    .reverse()
    .sort((a, b) => compareText(newest(b), newest(a)) || compareText(b.periods[0] ?? '', a.periods[0] ?? ''))
    .map(({ name, publication, rows }): Release => ({ source: name, publication, rows }));
  const brought = new Set(releases.map(({ publication }) => publication));
  const fed: Fed = {
    observations: [],
    besides: [],
    measures: [],
    unfed: [],
    sources: new Map(),
    shared: new Map(),
    impossible: []
  };
  const together = new Map<PublicationId, Release[]>();
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
    const read = together.get(counted) ?? othersTogether(releases, counted);
    together.set(counted, read);
    const doubted = doubtedNone(measure, counted, read);
    const cited = observe(measure, read, gazetteer);
    const others = besides(measure, counted, read, gazetteer, sourcesOf(cited));
    for (const [lines, place] of [
      [cited, fed.observations],
      [others, fed.besides]
    ] as const)
      for (const line of lines) {
        const own = { measure: measure.id, ...line };
        const doubt = doubted.has(`${line.source} ${line.area} ${line.period}`);
        if (doubt) own.note = [...own.note, `none-among-hundreds.${measure.id}.${line.area}.${line.period}`];
        const impossible = isImpossible(measure, line);
        if (impossible && line.row !== null) fed.impossible.push(own);
        place.push(impossible ? { ...own, value: null, status: 'faulty' } : own);
      }
    const sources = sourcesOf([...cited, ...others]);
    fed.sources.set(measure.id, sources);
    fed.shared.set(measure.id, sharedOf([...cited, ...others], sources));
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

/**
 * The releases, those of other publications than the one that is counted as one each: of an area and period the row of the newest, so that two
 * files of some councils each are divided by as one of all. What is counted is told apart by file.
 */
function othersTogether(releases: readonly Release[], counted: PublicationId): Release[] {
  const others = new Map<PublicationId, Release>();
  const seen = new Set<string>();
  for (const { publication, source, rows } of releases) {
    if (publication === counted) continue;
    const added = rows.filter(({ area, period }) => {
      const key = `${publication} ${area} ${period}`;
      return !seen.has(key) && seen.add(key);
    });
    const before = others.get(publication);
    others.set(publication, before ? { ...before, rows: [...before.rows, ...added] } : { publication, source, rows: added });
  }
  return [...releases.filter(({ publication }) => publication === counted), ...others.values()];
}

/** Of lines of several files, by period, the councils that two or more have a figure of. */
function sharedOf(lines: readonly Observation[], sources: ReadonlyMap<Period, readonly string[]>): Map<Period, Shared> {
  const figures = new Map<string, { period: Period; bySource: Map<string, number> }>();
  for (const { area, period, source, value } of lines) {
    if (value === null || isWider(area)) continue;
    const key = `${period} ${area}`;
    const known = figures.get(key) ?? { period, bySource: new Map<string, number>() };
    known.bySource.set(source, value);
    figures.set(key, known);
  }
  const shared = new Map<Period, Shared>();
  for (const { period, bySource } of figures.values()) {
    if (bySource.size < 2) continue;
    const of = shared.get(period) ?? { councils: 0, differ: 0, used: [] };
    const order = sources.get(period) ?? [];
    const first = order.find((name) => bySource.has(name)) ?? '';
    of.councils++;
    if (new Set(bySource.values()).size > 1) of.differ++;
    if (!of.used.includes(first)) of.used = order.filter((name) => name === first || of.used.includes(name));
    shared.set(period, of);
  }
  return shared;
}

const isWider = (area: string): boolean => /^E(92|12)/.test(area);

/** The figures, as 'file area period', that count none where dozens would be usual in the file they come from: the check of the pipelines. */
function doubtedNone(measure: Measure, counted: PublicationId, releases: readonly Release[]): Set<string> {
  const fields = termsOf(measure)
    .filter(({ publication }) => publication === counted)
    .flatMap(fieldsOf);
  return new Set(
    releases
      .filter(({ publication }) => publication === counted)
      .flatMap(({ source, rows }) => rowsOfNone(counted, rows, fields).map(({ area, period }) => `${source} ${area} ${period}`))
  );
}

/** By period, the files that have a figure of a council, in the order of their lines. */
function sourcesOf(lines: readonly Observation[]): Map<Period, string[]> {
  const sources = new Map<Period, string[]>();
  for (const { area, period, source, value } of lines) {
    if (value === null || isWider(area)) continue;
    const known = sources.get(period) ?? [];
    if (!known.includes(source)) sources.set(period, [...known, source]);
  }
  return sources;
}

/** Whether rows of each publication have all the columns that the measure is made from. */
function covers(measure: Measure, releases: readonly Release[]): boolean {
  const fields = termsOf(measure);
  return publicationsOf(measure).every((publication) => {
    const own = fields.filter((field) => field.publication === publication).flatMap(fieldsOf);
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
