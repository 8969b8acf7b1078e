import type { CellsOfMeasure } from '../../src/lib/publications/shape/cells.ts';
import { toCsv } from './csv.ts';

/** The columns that figures are made from, all measures in one table. */
export function termsCsv(measures: ReadonlyMap<string, CellsOfMeasure>): string {
  const rows = [...measures].flatMap(([measure, { terms }]) => terms.map((term) => ({ measure, ...term })));
  return toCsv(['measure', 'term', 'role', 'sign', 'source', 'column'], rows, (row) => [
    row.measure,
    row.term,
    row.role,
    row.sign,
    row.source,
    row.column
  ]);
}

export function cellsCsv({ cells }: CellsOfMeasure): string {
  return toCsv(['area', 'period', 'term', 'row', 'published'], cells, (cell) => [
    cell.area,
    cell.period,
    cell.term,
    cell.row,
    cell.published
  ]);
}
