import type { Publication } from './publication.ts';
import { headerKey, readCell, splitCsv } from './csv.ts';
import type { Cell, Level, PublishedRow, Reading } from './reading.ts';

const LEVELS: Readonly<Record<string, Level>> = { national: 'england', regional: 'region', 'local authority': 'council' };
const COLUMNS = {
  level: 'geographic_level',
  region: 'region_name',
  name: 'la_name',
  deficit: 'deficit',
  balance: 'DSG cumulative balance as a % of the total income',
  period: 'financial_year'
} as const;
const ADVICE = 'Compare with the published file.';

/**
 * Reads the cumulative balances of the dedicated schools grant, in per cent of the year's income: what is left over is above 0 and what is
 * owed below it. The file has names and no codes. Its column `deficit` is the same figure with the other sign: a check holds them together.
 */
export function readDsgBalance(text: string, file: string): Reading {
  const { lines, problems } = splitCsv(text, file);
  const reading: Reading = { publication: 'dsg-balance', layout: '2019-20 to 2021-22', file, rows: [], problems, cellsRead: 0 };
  const [header, ...records] = lines;
  if (!header) return reading;
  const at = new Map(header.fields.map((name, index) => [headerKey(name), index]));
  for (const column of Object.values(COLUMNS))
    if (!at.has(headerKey(column)))
      problems.push({ file, line: 1, column, severity: 'error', what: 'The column is missing.', advice: ADVICE });
  if (problems.length > 0) return reading;
  for (const { line, fields } of records) {
    const field = (name: keyof typeof COLUMNS) => (fields[at.get(headerKey(COLUMNS[name])) ?? -1] ?? '').trim();
    const report = (column: string, what: string) =>
      problems.push({ file, line, column, severity: 'error', what, advice: ADVICE });
    const level = LEVELS[field('level').toLowerCase()];
    const period = field('period');
    if (!level) report(COLUMNS.level, `'${field('level')}' is no level that this table has.`);
    if (!/^20\d\d-\d\d$/.test(period)) report(COLUMNS.period, `'${period}' is no financial year.`);
    if (!level || !/^20\d\d-\d\d$/.test(period)) continue;
    const cells: Record<string, Cell> = {};
    for (const name of ['balance', 'deficit'] as const) {
      const cell = readCell(field(name), COLUMNS[name], ['x', 'z', 'blank']);
      reading.cellsRead++;
      if (cell) cells[name] = cell;
      else report(COLUMNS[name], `'${field(name)}' is neither a number nor a mark.`);
    }
    const name = level === 'council' ? field('name') : level === 'region' ? field('region') : 'England';
    const onsCode = level === 'england' ? 'E92000001' : '';
    const row: PublishedRow = { line, period, level, dfeCode: '', onsCode, name, region: '', cells };
    reading.rows.push(row);
  }
  return reading;
}

export const dsgBalance: Publication = {
  id: 'dsg-balance',
  publisher: 'dfe',
  missing: 'nothing',
  title: 'Dedicated schools grant balances',
  placedBy: 'name',
  inPounds: true,
  counts: [],
  text: readDsgBalance
};
