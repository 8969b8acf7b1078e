import type { Area } from '../model/area.ts';
import type { Gazetteer, PlaceWritten } from '../model/gazetteer.ts';
import type { CareBoards } from './care-boards.ts';
import { columnLetters, headerKey } from './csv.ts';
import { inARow, inFigures } from './in-figures.ts';
import { publicationById } from './index.ts';
import { ASK, type Problem, type PublishedRow, type Reading } from './reading.ts';

/** A published row and the code of the area it is about. */
export interface PlacedRow extends PublishedRow {
  area: string;
  /** Notes that go with every figure of the row. */
  notes?: string[];
}

/** A row whose name is followed although its code is another council's, or nobody's. */
export interface CodeDisagreement {
  row: PlacedRow;
  codeSays: Area | null;
}

const WHERE = {
  name: 'name of the local authority',
  'ons-code': 'ONS code and name',
  code: 'old_la_code, new_la_code, la_name'
} as const;

/**
 * Puts every row of a reading in its place. A council that cannot be placed is an error that names line and column. A row of an
 * integrated care board becomes one row for each council in force that it is the main board of; a row of a sub-location of one does so where
 * the board has no other, and is left out elsewhere. A code that is neither's is an error.
 */
export function placeRows(
  reading: Reading,
  gazetteer: Gazetteer,
  boards?: CareBoards
): { rows: PlacedRow[]; disagreements: CodeDisagreement[]; problems: Problem[] } {
  const { placedBy } = publicationById(reading.publication);
  const by = placedBy === 'name' || placedBy === 'ons-code' ? placedBy : 'code';
  const rows: PlacedRow[] = [];
  const disagreements: CodeDisagreement[] = [];
  const problems: Problem[] = [];
  const blanks: Record<'code' | 'name', PlacedRow[]> = { code: [], name: [] };
  for (const row of reading.rows) {
    if (row.level === 'beside') continue;
    if (row.level === 'icb') {
      if (!boards) throw new Error('Rows of care boards need the table of councils and boards');
      rows.push(...ofBoard(row, gazetteer, boards));
      if (!boards.knows(row.onsCode)) problems.push(unknownBoard(reading.file, row));
      continue;
    }
    const written: PlaceWritten = {
      level: row.level,
      dfeCode: row.dfeCode,
      onsCode: placedBy === 'dfe-code' ? '' : row.onsCode,
      name: row.name,
      period: row.period
    };
    const placed =
      by === 'name'
        ? gazetteer.placeByName(written)
        : by === 'ons-code'
          ? gazetteer.placeByOnsCode(written)
          : gazetteer.placeByCode(written);
    if (placed.area === null) {
      const column = WHERE[by];
      const advice = `Correct the name or the code. ${ASK}`;
      problems.push({ file: reading.file, line: row.line, column, severity: 'error', what: placed.what, advice });
      continue;
    }
    const placedRow: PlacedRow = { ...row, area: placed.area.code };
    rows.push(placedRow);
    if (placed.blank) blanks[placed.blank].push(placedRow);
    if (placed.codeSays !== undefined) disagreements.push({ row: placedRow, codeSays: placed.codeSays });
  }
  problems.push(
    ...placedWithout('code', blanks.code, reading, gazetteer),
    ...placedWithout('name', blanks.name, reading, gazetteer)
  );
  return { rows, disagreements, problems };
}

/** What is told of rows that leave the code or the name blank: nothing where the file has no such column. */
function placedWithout(
  blank: 'code' | 'name',
  rows: readonly PlacedRow[],
  { file, columns = [] }: Reading,
  gazetteer: Gazetteer
): Problem[] {
  const header = blank === 'code' ? 'old_la_code' : 'la_name';
  const at = columns.findIndex((column) => headerKey(column) === headerKey(header));
  const [first] = rows;
  if (at < 0 || !first) return [];
  const named = rows.slice(0, 5).map(({ area, line }) => `${gazetteer.byCode(area)?.name ?? area} on line ${inFigures(line)}`);
  const more = rows.length > named.length ? [`${inFigures(rows.length - named.length)} others`] : [];
  return [
    {
      file,
      line: first.line,
      column: columns[at]?.trim() ?? header,
      cell: `${columnLetters(at)}${first.sheetRow ?? first.line}`,
      severity: 'warning',
      strict: true,
      what: `The ${blank === 'code' ? "council's code" : "council's name"} is blank: ${inARow([...named, ...more])} ${rows.length === 1 ? 'is' : 'are'} read by ${blank === 'code' ? 'name' : 'code'}.`,
      advice: 'Nothing, if that is the council.'
    }
  ];
}

function ofBoard(row: PublishedRow, gazetteer: Gazetteer, boards: CareBoards): PlacedRow[] {
  return gazetteer.councilsInForce(row.period).flatMap((council): PlacedRow[] => {
    const board = boards.boardOf(council.code);
    if (!board || (row.onsCode !== board.code && row.onsCode !== board.onlySubIcb)) return [];
    return [{ ...row, area: council.code, notes: [`icb-${board.code}`, ...(board.straddles ? ['straddles-icbs'] : [])] }];
  });
}

function unknownBoard(file: string, { line, onsCode, name }: PublishedRow): Problem {
  const what = `No integrated care board, and no sub-location of one, has the code '${onsCode}' (the row says '${name}').`;
  return {
    file,
    line,
    column: null,
    severity: 'error',
    what,
    advice: 'Boards have merged or changed code: bring a newer table of boards.'
  };
}
