import type { Publication } from './publication.ts';
import type { Sheet } from './book.ts';
import { readCell } from './csv.ts';
import type { Cell, Problem, Reading } from './reading.ts';

const BUDGET = 'Section 251 budget';
const PERIOD = '2021-22';
const NOT_THERE = '#N/A';
const ADVICE = 'Compare with the published file.';

/** Field → header of its column, in the short header row. Some of the long ones say 'per head': the figures are pounds in all. */
const COLUMNS = {
  topUpMaintained: 'Top up funding (maintained schools, academies, free schools and colleges)',
  topUpIndependent: 'Top up funding (non-maintained and independent schools and colleges)',
  senSupport: 'SEN support and inclusion services',
  therapies: 'Therapies and other health related services'
} as const;

/**
 * Reads the planned spending (section 251 budget) of the high needs benchmarking tool: pounds for each council. The same sheet has an
 * outturn under the heading 2020-21; it gives figures for North and West Northamptonshire, which began in April 2021, so its year is in
 * doubt and it is not read. Councils that had ended have `#N/A` throughout and are left out. Nothing is published for England.
 */
export function readHighNeedsBenchmarking(sheets: readonly Sheet[], file: string): Reading {
  const problems: Problem[] = [];
  const reading: Reading = { publication: 'high-needs-benchmarking', layout: PERIOD, file, rows: [], problems, cellsRead: 0 };
  const missing = (column: string) =>
    problems.push({ file, line: null, column, severity: 'error', what: 'The column is missing.', advice: ADVICE });
  const sheet = sheets.find((candidate) => candidate.rows.some((row) => row.includes(BUDGET)));
  const sections = sheet?.rows.findIndex((row) => row.includes(BUDGET)) ?? -1;
  const section = sheet?.rows[sections] ?? [];
  const headers = (sheet?.rows[sections + 1] ?? []).map((header) => header.replace(/\s+/g, ' ').trim());
  const from = section.indexOf(BUDGET);
  const places = Object.entries(COLUMNS).map(([name, header]) => ({ name, header, index: headers.indexOf(header, from) }));
  const identity = sheet?.rows.findIndex((row) => row.includes('LA code')) ?? -1;
  const [code, name] = ['LA code', 'LA name'].map((header) => sheet?.rows[identity]?.indexOf(header) ?? -1);
  if (!sheet || from < 0) missing(BUDGET);
  if (code === undefined || name === undefined || code < 0 || name < 0) missing('LA code');
  for (const { header, index } of places) if (index < 0) missing(header);
  if (!sheet || code === undefined || name === undefined || problems.length > 0) return reading;
  sheet.rows.forEach((fields, index) => {
    if (index <= identity || !/^\d{3}$/.test(fields[code] ?? '')) return;
    const line = index + 1;
    const cells: Record<string, Cell> = {};
    for (const { name: field, header, index: at } of places) {
      const published = fields[at] ?? '';
      const column = `${sheet.name}: ${header} (column ${letters(at)})`;
      const cell =
        published === NOT_THERE ? { published, value: null, mark: 'blank' as const, column } : readCell(published, column, []);
      if (cell) cells[field] = cell.value === 0 ? { ...cell, note: 'none-recorded' } : cell;
      else
        problems.push({
          file,
          line,
          column,
          severity: 'error',
          what: `'${published}' is no number.`,
          advice: 'Compare with the published file.'
        });
    }
    reading.cellsRead += places.length;
    if (Object.values(cells).every((cell) => cell.published === NOT_THERE)) return;
    reading.rows.push({
      line,
      period: PERIOD,
      level: 'council',
      dfeCode: fields[code] ?? '',
      onsCode: '',
      name: (fields[name] ?? '').replace(/\s*\(.*\)$/, '').trim(),
      region: '',
      cells
    });
  });
  return reading;
}

/** 0 → 'A', 27 → 'AB': the letters over a column. */
function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

export const highNeedsBenchmarking: Publication = {
  id: 'high-needs-benchmarking',
  publisher: 'dfe',
  missing: 'nothing',
  title: 'High needs benchmarking',
  inPounds: true,
  counts: [],
  book: readHighNeedsBenchmarking
};
