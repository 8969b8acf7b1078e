import type { Area } from '../model/area.ts';
import type { Gazetteer, PlaceWritten } from '../model/gazetteer.ts';
import type { Problem, PublishedRow, Reading } from './reading.ts';

/** A published row and the code of the area it is about. */
export interface PlacedRow extends PublishedRow {
  area: string;
}

/** A row whose name is followed although its code is another council's, or nobody's. */
export interface CodeDisagreement {
  row: PlacedRow;
  codeSays: Area | null;
}

/**
 * Puts every row of a reading in its place. The appeal tables go by name, because the tribunal's counts do; all others by code.
 * A council that cannot be placed is an error that names line and column.
 */
export function placeRows(
  reading: Reading,
  gazetteer: Gazetteer
): { rows: PlacedRow[]; disagreements: CodeDisagreement[]; problems: Problem[] } {
  const rows: PlacedRow[] = [];
  const disagreements: CodeDisagreement[] = [];
  const problems: Problem[] = [];
  for (const row of reading.rows) {
    if (row.level === 'beside') continue;
    const written: PlaceWritten = {
      level: row.level,
      dfeCode: row.dfeCode,
      onsCode: row.onsCode,
      name: row.name,
      period: row.period
    };
    const byName = reading.publication === 'appeals';
    const placed = byName ? gazetteer.placeByName(written) : gazetteer.placeByCode(written);
    if (placed.area === null) {
      const column = byName ? 'name of the local authority' : 'old_la_code, new_la_code, la_name';
      const advice = 'If it is a council that the table of areas lacks, or a new spelling, add it there.';
      problems.push({ file: reading.file, line: row.line, column, severity: 'error', what: placed.what, advice });
      continue;
    }
    const placedRow: PlacedRow = { ...row, area: placed.area.code };
    rows.push(placedRow);
    if (placed.codeSays !== undefined) disagreements.push({ row: placedRow, codeSays: placed.codeSays });
  }
  return { rows, disagreements, problems };
}
