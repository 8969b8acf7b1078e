import { isNumeric, plainOrText, type ArrowTable } from './arrow.ts';
import type { Value } from './engine.ts';
import { MOST_ROWS } from './question.ts';

/** An answer whose cells are read as they are looked at: a million rows cost nothing until then. */
export interface Sheet {
  columns: { name: string; numeric: boolean }[];
  length: number;
  /** Whether there were more rows than a page holds. */
  cut: boolean;
  cell(row: number, column: number): Value;
}

export function sheetOf(table: ArrowTable): Sheet {
  const { fields } = table.schema;
  const vectors = fields.map((_, i) => table.getChildAt(i));
  return {
    columns: fields.map((field) => ({ name: field.name, numeric: isNumeric(field) })),
    length: Math.min(table.numRows, MOST_ROWS),
    cut: table.numRows > MOST_ROWS,
    cell: (row, column) => {
      const field = fields[column];
      const value = vectors[column]?.get(row) ?? null;
      return field === undefined || value === null ? null : plainOrText(value, field);
    }
  };
}

/** The first rows of a sheet, whole. */
export function rowsOfSheet(sheet: Sheet, most: number): Value[][] {
  return Array.from({ length: Math.min(most, sheet.length) }, (_, row) =>
    sheet.columns.map((_, column) => sheet.cell(row, column))
  );
}
