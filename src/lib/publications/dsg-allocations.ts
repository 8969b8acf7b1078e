import type { Publication } from './publication.ts';
import { sheetOf, type Sheet } from './book.ts';
import { readCell } from './csv.ts';
import type { Cell, Level, Problem, Reading } from './reading.ts';

const SHEET = 'Allocations_summary';
const PERIOD = '2023-24';
const ADVICE = 'Compare with the published file.';

/** Field → header of its column. The two blocks of columns give the grant before and after deductions. */
const COLUMNS = {
  highNeeds: 'High needs block (£s)',
  highNeedsAfterDeductions: 'High needs block allocation (£s)'
} as const;

/** The nine regions; the table has other groups of councils, and London a second time among those. */
const REGIONS = new Set([
  'london',
  'east of england',
  'east midlands',
  'north east',
  'north west',
  'south east',
  'south west',
  'west midlands',
  'yorkshire and the humber'
]);

/**
 * Reads the summary of the dedicated schools grant for 2023-24: pounds for each council by DfE's three-digit code, for the regions and for
 * England. Isles of Scilly and City of London are not in it, as its first sheet says.
 */
export function readDsgAllocations(sheets: readonly Sheet[], file: string): Reading {
  const problems: Problem[] = [];
  const reading: Reading = { publication: 'dsg-allocations', layout: '2023 to 2024', file, rows: [], problems, cellsRead: 0 };
  const { rows } = sheetOf(sheets, SHEET);
  const headerLine = rows.findIndex((row) => row.includes(COLUMNS.highNeeds));
  const headers = rows[headerLine] ?? [];
  for (const column of Object.values(COLUMNS))
    if (!headers.includes(column))
      problems.push({ file, line: null, column, severity: 'error', what: 'The column is missing.', advice: ADVICE });
  if (problems.length > 0) return reading;
  const lastLondon = rows.findLastIndex((row) => (row[0] ?? '').trim().toLowerCase() === 'london');
  rows.forEach((fields, index) => {
    const line = index + 1;
    const [first = '', second = ''] = fields.map((field) => field.trim());
    if (index <= headerLine || first === '') return;
    const level = levelOf(first, index >= lastLondon);
    const cells: Record<string, Cell> = {};
    for (const [name, header] of Object.entries(COLUMNS)) {
      const column = `${SHEET}: ${header}`;
      const published = fields[headers.indexOf(header)] ?? '';
      const cell = readCell(published, column, ['x']);
      if (cell) cells[name] = cell;
      else if (/^\d{3}$/.test(first) || level !== 'beside')
        problems.push({ file, line, column, severity: 'error', what: `'${published}' is no number.`, advice: ADVICE });
    }
    if (Object.keys(cells).length === 0) return;
    reading.cellsRead += Object.keys(cells).length;
    reading.rows.push({
      line,
      period: PERIOD,
      level,
      dfeCode: level === 'council' ? first : '',
      onsCode: level === 'england' ? 'E92000001' : '',
      name: level === 'council' ? second : first,
      region: '',
      cells
    });
  });
  return reading;
}

function levelOf(first: string, isAmongRegions: boolean): Level {
  if (/^\d{3}$/.test(first)) return 'council';
  const name = first.toLowerCase();
  if (name === 'england') return 'england';
  return isAmongRegions && REGIONS.has(name) ? 'region' : 'beside';
}

export const dsgAllocations: Publication = {
  id: 'dsg-allocations',
  publisher: 'dfe',
  missing: 'nothing',
  title: 'Dedicated schools grant allocations',
  inPounds: true,
  counts: [],
  book: readDsgAllocations
};
