import { MEASURES } from '../measures/index.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { termsOf, type Measure, type PublicationId } from '../model/measure.ts';
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
  measures: Measure[];
  unfed: Unfed[];
}

/**
 * Makes every measure that the files can feed together, by the rules of the pipelines; where two files hold a period the
 * newest is cited, or, if nothing tells their age, the one brought last. `files` are in the order in which they came.
 */
export function feed(files: readonly CleanFile[], gazetteer: Gazetteer): Fed {
  const releases = [...files]
    .reverse()
    .sort((a, b) => compareText(newest(b), newest(a)) || compareText(b.periods[0] ?? '', a.periods[0] ?? ''))
    .map(({ name, publication, rows }): Release => ({ source: name, publication, rows }));
  const brought = new Set(releases.map(({ publication }) => publication));
  const fed: Fed = { observations: [], measures: [], unfed: [] };
  for (const measure of MEASURES) {
    const publications = publicationsOf(measure);
    const counted = publications[0];
    if (counted === undefined || !brought.has(counted)) continue;
    const needs = publications.filter((publication) => !brought.has(publication));
    if (needs.length > 0 || !covers(measure, releases)) {
      fed.unfed.push({ measure, needs });
      continue;
    }
    fed.measures.push(measure);
    fed.observations.push(...observe(measure, releases, gazetteer).map((line) => ({ measure: measure.id, ...line })));
  }
  return fed;
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
