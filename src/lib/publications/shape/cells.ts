import { isCouncil } from '../../model/area.ts';
import type { Role, Term, UsedCell } from '../../model/cell.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import { bottomOf, isPrinted, topOf, type Field, type Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import { periodsOfMeasure, type PeriodOfMeasure } from './observe.ts';
import { COUNTS_LEFT_OUT } from './withheld.ts';
import { signedFields, type Page, type Release } from './pages.ts';

export interface CellsOfMeasure {
  terms: Term[];
  cells: UsedCell[];
}

/**
 * The published cells that a measure's observations are made from, marks and blanks among them, sorted by period, term and area.
 * Councils that ended within a period are there where they have a row, since sums hold them. A sum has no cells of its own, but for a
 * denominator that is published for the whole area. Throws when no file covers the measure.
 */
export function cellsOf(
  measure: Measure,
  releases: readonly Release[],
  gazetteer: Gazetteer,
  observations: readonly Observation[]
): CellsOfMeasure {
  const terms = new Map<string, Term>();
  const cells: UsedCell[] = [];
  const wider = gazetteer.areas.filter((area) => !isCouncil(area));
  const lines = new Map(observations.map((line) => [`${line.period} ${line.area}`, line]));
  const bottom = bottomOf(measure);

  const add = (period: Period, area: string, page: Page | undefined, role: Role, field: Field) => {
    const row = page?.byArea.get(area);
    if (!page || !row) return;
    for (const [name, sign] of signedFields(field)) {
      const cell = row.cells[name];
      if (!cell) continue;
      const { source } = page.release;
      const key = JSON.stringify([role, sign, source, cell.column]);
      const term = terms.get(key) ?? { term: terms.size + 1, role, sign, source, column: cell.column };
      terms.set(key, term);
      cells.push({ area, period, term: term.term, row: cell.line ?? row.line, published: cell.published });
    }
  };
  const addAll = (of: PeriodOfMeasure, page: Page, area: string) => {
    add(of.period, area, page, isPrinted(measure) ? 'value' : 'numerator', topOf(measure));
    if (bottom) add(of.period, area, of.other ? of.other.page : page, 'denominator', bottom);
    if ('publishedRate' in measure.from && measure.from.publishedRate)
      add(of.period, area, page, 'published-rate', {
        publication: topOf(measure).publication,
        fields: [measure.from.publishedRate]
      });
  };

  /* What is printed, and none of the counts behind it. */
  const addPrinted = (of: PeriodOfMeasure, page: Page, area: string) => {
    if (isPrinted(measure)) add(of.period, area, page, 'value', topOf(measure));
  };
  for (const of of periodsOfMeasure(measure, releases)) {
    const [newest] = of.pages;
    for (const { code } of of.councils(gazetteer).areas) addAll(of, newest, code);
    for (const { code } of wider) {
      const line = lines.get(`${of.period} ${code}`);
      if (!line) continue;
      if (line.note.includes('summed')) {
        if (bottom && of.other) add(of.period, code, of.other.page, 'denominator', bottom);
        continue;
      }
      const page = of.pages.find((candidate) => candidate.byArea.has(code));
      if (page && line.note.includes(COUNTS_LEFT_OUT)) addPrinted(of, page, code);
      else if (page) addAll(of, page, code);
    }
  }
  return { terms: [...terms.values()], cells: cells.sort(byPlace) };
}

function byPlace(a: UsedCell, b: UsedCell): number {
  if (a.period !== b.period) return a.period < b.period ? -1 : 1;
  return a.term - b.term || (a.area < b.area ? -1 : a.area > b.area ? 1 : a.row - b.row);
}
