import { januaryOf } from '../model/period.ts';
import type { Publication } from './publication.ts';
import { byOwnName, calendarYear, readDfeTable, type DfeTable } from './dfe-table.ts';
import type { Cell, PublishedRow, Reading } from './reading.ts';

/**
 * Which councils' areas have a designated medical, clinical and social care officer. DfE labels the counts with a calendar year and means
 * its January: the councils listed are those of that January in every year. Where the file has 'n/a' for all, it did not ask.
 */
const TABLE: DfeTable = {
  publication: 'officers',
  period: (text) => (calendarYear(text) ? januaryOf(Number(text)) : null),
  layouts: [
    {
      name: 'releases of 2025 and 2026',
      hasBreakdowns: false,
      fields: byOwnName('des_med_off des_clin_off des_so_care_off'),
      ignored: []
    }
  ],
  words: {
    yes: { value: 1, mark: null },
    no: { value: 0, mark: null },
    recruiting: { value: 0, mark: null, note: 'recruiting' },
    'not returned': { value: null, mark: 'x' },
    'n/a': { value: null, mark: 'z' }
  }
};

/** Reads the table of officers, and adds to each row the field `joint`: 1 where both a health and a social care officer are in post. */
export function readOfficers(text: string, file: string): Reading {
  const reading = readDfeTable(TABLE, text, file);
  const asked = new Set(reading.rows.filter(({ cells }) => isAnswer(cells.des_so_care_off)).map(({ period }) => period));
  return { ...reading, rows: reading.rows.map((row) => withJoint(asked.has(row.period) ? row : notAsked(row))) };
}

/** 'Not returned' is an answer too; a bare mark is not. */
function isAnswer(cell: Cell | undefined): boolean {
  return cell !== undefined && !/^(x|z|n\/a)?$/i.test(cell.published.trim());
}

/** The release of 2025 prints 'n/a' where nobody was asked about a social care officer, and that of 2026 'x'. Neither is an answer. */
function notAsked(row: PublishedRow): PublishedRow {
  const { des_so_care_off: cell } = row.cells;
  return cell ? { ...row, cells: { ...row.cells, des_so_care_off: { ...cell, value: null, mark: 'z' } } } : row;
}

/** The cell that settles it stands for both: a health officer's where none is in post, else the social care officer's. */
function withJoint(row: PublishedRow): PublishedRow {
  const { des_med_off: medical, des_clin_off: clinical, des_so_care_off: socialCare } = row.cells;
  if (!medical || !clinical || !socialCare) return row;
  const health = healthOfficer(medical, clinical);
  const joint = socialCare.mark !== 'z' && health.value === 0 ? health : socialCare;
  return { ...row, cells: { ...row.cells, joint } };
}

/** One officer is enough. Of two that are not in post, the one being recruited tells more. */
function healthOfficer(medical: Cell, clinical: Cell): Cell {
  return [medical, clinical].find((cell) => cell.value === 1) ?? [medical, clinical].find((cell) => cell.note) ?? clinical;
}

export const officers: Publication = {
  id: 'officers',
  publisher: 'dfe',
  missing: 'nothing',
  title: 'Designated officers',
  counts: [],
  table: TABLE,
  text: readOfficers
};
