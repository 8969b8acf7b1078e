import type { Publication } from './publication.ts';
import { MONTHS, type Period, monthInWords, yearOf } from '../model/period.ts';
import type { Sheet } from './book.ts';
import { headerKey, readCell } from './csv.ts';
import type { Cell, Level, Problem, Reading } from './reading.ts';

/** Services for children and young people that are read: the start of their fields' names, and their column. */
const SERVICES = {
  speechTherapy: '(CYP) Therapy interventions: Speech and language',
  occupationalTherapy: '(CYP) Therapy interventions: Occupational therapy',
  communityPaediatrics: '(CYP) Community paediatric service'
} as const;

/**
 * The tables of a month, by what their title says: how many are waiting in all, and in each band of weeks. A field is named by service
 * and table: `speechTherapyWaiting`, `speechTherapy18To52Weeks`.
 */
const TABLES: Readonly<Record<string, RegExp>> = {
  Waiting: /^Total waiting list by service,/,
  '0To1Weeks': /^Number waiting 0-1 weeks /,
  '1To2Weeks': /^Number waiting >?1-2 weeks /,
  '2To4Weeks': /^Number waiting >?2-4 weeks /,
  '4To12Weeks': /^Number waiting >?4-12 weeks /,
  '12To18Weeks': /^Number waiting >?12-18 weeks /,
  '18To52Weeks': /^Number waiting >?18-52 weeks /,
  '52To104Weeks': /^Number waiting >?52-104 weeks /,
  Over104Weeks: /^Number waiting over 104 weeks /
};
const TOTAL = 'Waiting';
const ABSENT_ORGANISATIONS = /^Number of organisations of \d+ in scope that did not submit data/;

const IDENTITY = ['Organisation Type', 'Organisation Code', 'Organisation Name'];
/** NHS regions and single organisations are kept for the checks alone. */
const LEVELS: Readonly<Record<string, Level>> = { National: 'england', Region: 'beside', ICB: 'icb', Provider: 'beside' };

const ADVICE = 'If the publisher has changed the workbook, change this publication.';

interface Table {
  field: string;
  sheet: string;
  period: Period;
  rows: readonly (readonly string[])[];
  /** Index of the row of headers. */
  header: number;
}

/**
 * Reads NHS England's workbook of community health services' waiting lists: for England, its regions and each integrated care board, how
 * many children were still waiting in the month, by weeks waited. A blank is a board under which no organisation sent a figure, and
 * stays one. Rows of NHS regions and of single organisations stand beside. Figures of a board, or of England, from which some organisation in scope sent nothing carry the note `organisations-missing`.
 */
export function readCommunityWaits(sheets: readonly Sheet[], file: string): Reading {
  const problems: Problem[] = [];
  const error = (line: number | null, column: string | null, what: string) =>
    problems.push({ file, line, column, severity: 'error', what, advice: ADVICE });
  const tables = Object.keys(TABLES).flatMap((field) => tableOf(sheets, field, error) ?? []);
  const periods = new Set(tables.map(({ period }) => period));
  if (periods.size > 1) error(null, null, `The tables are of different months: ${[...periods].join(', ')}.`);
  const [period] = periods;
  const reading: Reading = { publication: 'community-waits', layout: 'SitRep', file, rows: [], problems, cellsRead: 0 };
  const total = tables.find(({ field }) => field === TOTAL);
  if (problems.length > 0 || !total || !period) return reading;

  const rowsOf = new Map(tables.map((table) => [table, byOrganisation(table)]));
  const columns = new Map(tables.map((table) => [table, columnsOf(table, error)]));
  const absent = absentOrganisations(sheets, period, error);
  for (const [key, index] of rowsOf.get(total) ?? []) {
    const [type = '', code = '', name = ''] = total.rows[index] ?? [];
    const level = LEVELS[type];
    if (!level) {
      error(index + 1, `${total.sheet}: ${IDENTITY[0]}`, `'${type}' is no kind of organisation that is known here.`);
      continue;
    }
    const cells: Record<string, Cell> = {};
    for (const table of tables) {
      const at = rowsOf.get(table)?.get(key);
      if (at === undefined) error(null, table.sheet, `The table has no row for ${name}.`);
      for (const [service, column] of at === undefined ? [] : (columns.get(table) ?? [])) {
        const label = `${table.sheet}: ${SERVICES[service]}`;
        const cell = readCell(table.rows[at ?? 0]?.[column] ?? '', label, ['blank']);
        if (cell) cells[`${service}${table.field}`] = { ...cell, line: (at ?? 0) + 1 };
        else error((at ?? 0) + 1, label, `'${table.rows[at ?? 0]?.[column] ?? ''}' is no number.`);
        reading.cellsRead++;
      }
    }
    if ((absent.get(headerKey(name)) ?? 0) > 0) noteAbsence(cells);
    reading.rows.push({ line: index + 1, period, level, dfeCode: '', onsCode: code, name, region: '', cells });
  }
  const rowsFound = new Set(reading.rows.map((row) => headerKey(row.name)));
  for (const [name, count] of absent)
    if (count > 0 && !rowsFound.has(name))
      error(null, null, `${count} organisations of '${name}' sent nothing, and no row has that name.`);
  return reading;
}

type Report = (line: number | null, column: string | null, what: string) => void;

function tableOf(sheets: readonly Sheet[], field: string, error: Report): Table | null {
  const sheet = sheets.find(({ rows }) => TABLES[field]?.test(rows[0]?.[0] ?? ''));
  if (!sheet) {
    error(null, null, `No sheet has a title like ${TABLES[field]?.source}.`);
    return null;
  }
  const title = sheet.rows[0]?.[0] ?? '';
  const [, month = '', year = ''] = /, ([A-Z][a-z]+) (20\d\d)$/.exec(title.trim()) ?? [];
  if (!MONTHS.includes(month)) error(1, sheet.name, `The title '${title}' names no month.`);
  const header = sheet.rows.findIndex((row) => IDENTITY.every((name, index) => row[index] === name));
  if (header < 0) error(null, sheet.name, `The table has no row that begins ${IDENTITY.join(', ')}.`);
  const period = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`;
  return { field, sheet: sheet.name, period, rows: sheet.rows, header };
}

/** Index of each organisation's row, by type, code and name. */
function byOrganisation({ rows, header }: Table): Map<string, number> {
  const indexes = new Map<string, number>();
  rows.forEach((row, index) => {
    if (index > header && (row[2] ?? '') !== '') indexes.set(row.slice(0, 3).join('\n'), index);
  });
  return indexes;
}

function columnsOf({ rows, header, sheet }: Table, error: Report): [keyof typeof SERVICES, number][] {
  return (Object.keys(SERVICES) as (keyof typeof SERVICES)[]).map((service) => {
    const column = (rows[header] ?? []).indexOf(SERVICES[service]);
    if (column < 0) error(header + 1, sheet, `The table has no column '${SERVICES[service]}'.`);
    return [service, column];
  });
}

/** How many organisations in scope sent nothing for the month, by the key of the name of England, region or board. */
function absentOrganisations(sheets: readonly Sheet[], period: Period, error: Report): Map<string, number> {
  const sheet = sheets.find(({ rows }) => ABSENT_ORGANISATIONS.test(rows[0]?.[0] ?? ''));
  const month = `${monthInWords(period).slice(0, 3)}-${String(yearOf(period)).slice(-2)}`;
  const header = sheet?.rows.findIndex((row) => row.includes(month)) ?? -1;
  const column = sheet?.rows[header]?.indexOf(month) ?? -1;
  const counts = new Map<string, number>();
  if (!sheet || column < 0) error(null, null, `No sheet says how many organisations sent nothing for ${month}.`);
  else for (const row of sheet.rows.slice(header + 1)) counts.set(headerKey(row[1] ?? ''), Number(row[column] || 0));
  return counts;
}

/** The note stands on the totals, which every share divides by, so that a figure carries it once. */
function noteAbsence(cells: Record<string, Cell>): void {
  for (const service of Object.keys(SERVICES)) {
    const cell = cells[`${service}${TOTAL}`];
    if (cell?.mark === null) cell.note = 'organisations-missing';
  }
}

export const communityWaits: Publication = {
  id: 'community-waits',
  publisher: 'nhs-england',
  missing: 'nothing',
  title: 'Community health services waiting times',
  book: readCommunityWaits
};
