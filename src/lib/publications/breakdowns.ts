import type { Gazetteer } from '../model/gazetteer.ts';
import { isCouncil } from '../model/area.ts';
import type { PublicationId } from '../model/measure.ts';
import type { WithheldReturns } from './shape/withheld.ts';
import type { BreakdownTable, PlacedPart } from './parts.ts';
import { placeRows } from './place.ts';
import { BREAKDOWNS } from '../tables/breakdowns.ts';
import { headersOf } from '../tables/record.ts';
import type { BreakdownRow, Problem, PublishedRow } from './index.ts';

interface Part extends Omit<PlacedPart, 'area' | 'figures'> {
  place: string;
  figures: string;
}

/** Keeps every row of one file in few bytes: each place once, the figures of a row as one text. */
export class BreakdownCollector {
  readonly #places = new Map<string, PublishedRow>();
  readonly #parts: Part[] = [];
  #columns: string[] = [];
  #hasParts = false;

  readonly add = (row: BreakdownRow): void => {
    const { line, period, level, dfeCode, onsCode, name, topic, breakdown, cells } = row;
    const place = [period, level, dfeCode, onsCode, name].join('|');
    if (!this.#places.has(place)) this.#places.set(place, { ...row, cells: {} });
    if (this.#parts.length === 0) this.#columns = Object.values(cells).map((cell) => cell.column);
    if (topic !== this.#parts[0]?.topic) this.#hasParts ||= this.#parts.length > 0;
    const figures = Object.values(cells).map((cell) => cell.published.trim());
    this.#parts.push({ place, period, topic, breakdown, row: line, figures: figures.join() });
  };

  /** The table with every row at its area; null when the file holds the rows of all children alone. */
  table(
    { publication, source, file }: Pick<BreakdownTable, 'publication' | 'source'> & { file: string },
    gazetteer: Gazetteer
  ): { table: BreakdownTable | null; problems: Problem[] } {
    if (!this.#hasParts) return { table: null, problems: [] };
    const places = [...this.#places.values()];
    const { rows: placed, problems } = placeRows(
      { publication, layout: '', file, rows: places, problems: [], cellsRead: 0 },
      gazetteer
    );
    const areas = new Map(placed.map((row) => [[row.period, row.level, row.dfeCode, row.onsCode, row.name].join('|'), row.area]));
    const rows = this.#parts.flatMap(({ place, figures, ...part }): PlacedPart[] => {
      const area = areas.get(place);
      return area === undefined ? [] : [{ area, ...part, figures: figures.split(',') }];
    });
    rows.sort(inOrder);
    rows.forEach((row, index) => {
      const before = rows[index - 1];
      if (before && inOrder(before, row) === 0)
        problems.push({
          file,
          line: row.row,
          column: 'breakdown',
          severity: 'error',
          what: `The same area, period and part stand on line ${before.row} already.`,
          advice: 'Remove one of the two, or correct its code.'
        });
    });
    return { table: { publication, source, columns: this.#columns, rows }, problems };
  }
}

const KEY = ['topic', 'breakdown', 'period', 'area'] as const;

function inOrder(a: PlacedPart, b: PlacedPart): number {
  for (const key of KEY) if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1;
  return 0;
}

/**
 * The table without the totals from which subtraction gives away a council whose whole return of a year is withheld: of such a year, the
 * rows of England and of the regions that hold such a council.
 */
export function withoutGivingAway(table: BreakdownTable, withheld: WithheldReturns): BreakdownTable {
  const kept = new Map<string, boolean>();
  const isKept = ({ area: code, period }: PlacedPart): boolean => {
    const key = `${code} ${period}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const area = withheld.gazetteer.byCode(code);
    const hidden =
      area && !isCouncil(area) ? withheld.leftOut(area, period, [{ publication: table.publication, fields: [] }]) : [];
    const keeps = hidden.length === 0 || withheld.councils(period).size === 0;
    kept.set(key, keeps);
    return keeps;
  };
  return { ...table, rows: table.rows.filter(isKept) };
}

/** Path under `data/` of a publication's breakdowns. */
export const breakdownsPath = (publication: PublicationId): string => `${BREAKDOWNS.path}${publication}.csv.gz`;

/** As `toCsv` writes it, many times as fast: figures are numbers and marks, which want no quotes. */
export function breakdownsCsv({ columns, rows }: BreakdownTable): string {
  const quoted = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map(
    ({ topic, breakdown, period, area, row, figures }) =>
      `${quoted(topic)},${quoted(breakdown)},${period},${area},${row},${figures.join()}\n`
  );
  return `${[...headersOf(BREAKDOWNS), ...columns].join()}\n${lines.join('')}`;
}
