import { headerKey, splitCsv } from './csv.ts';
import { sheetOf, type Sheet } from './book.ts';
import type { Cell, Problem, PublishedRow, Reading } from './reading.ts';

/** Outcomes under the framework of 2023 are those published to this year, and under that of 2016 those of inspections to this one. */
const PERIOD_2023 = '2026';
const PERIOD_2016 = '2022';

const ADVICE = 'Compare with the published file.';
const MISSING = (file: string, column: string): Problem => ({
  file,
  line: null,
  column,
  severity: 'error',
  what: 'The column is missing.',
  advice: 'Compare with the published file.'
});

/** '02/02/26' and '02/02/2026' → '2026-02-02'; empty for a blank, for words in place of a date, and for 01/01/1900, which means none. */
export function isoDate(written: string): string {
  const parts = /^(\d{2})\/(\d{2})\/(\d{2}|\d{4})$/.exec(written.trim());
  if (!parts || written.trim() === '01/01/1900') return '';
  const [, day, month, year = ''] = parts;
  const iso = `${year.length === 2 ? `20${year}` : year}-${month}-${day}`;
  return Number.isNaN(Date.parse(iso)) ? '' : iso;
}

const COLUMNS_2023 = {
  code: 'La Code',
  onsCode: 'LTLA23CD',
  name: 'Local Authority',
  outcome: 'Outcome Grade',
  start: 'Inspection Start Date',
  end: 'Inspection End Date',
  published: 'Publication Date',
  text: 'Inspection Outcome Text'
} as const;

const YEARS_IN_WORDS: Readonly<Record<string, string>> = { three: '3', five: '5' };

/**
 * What an outcome's text says of the visits that follow, as spans: 'A monitoring inspection will be carried out within approximately 18
 * months. The next full reinspection will be within approximately three years.' → monitoring 'about 18 months', full 'about 3 years'. Without
 * 'about' where the text has no 'approximately'; empty where it says nothing. The list's own columns `Next Inspection` and `Next Inspection By
 * Date` are not read: they call the monitoring visit the next inspection, and make a day of an approximate span.
 */
export function nextVisits(text: string): { monitoring: string; full: string } {
  const spanAfter = (visit: string) => {
    const said = new RegExp(`${visit}[^.]*? within (approximately )?(\\w+) (months|years)`, 'i').exec(text.replace(/\s+/g, ' '));
    if (!said) return '';
    const [, about, count = '', unit = ''] = said;
    return `${about ? 'about ' : ''}${YEARS_IN_WORDS[count.toLowerCase()] ?? count} ${unit.toLowerCase()}`;
  };
  return {
    monitoring: spanAfter('monitoring inspection will be'),
    full: spanAfter('next full (?:area SEND inspection|reinspection) will')
  };
}

/**
 * Reads the list of area inspections under the framework of 2023, gathered from the published reports: one line an inspected area, with
 * its three-digit code. The file's ONS codes are wrong for three councils: no row is placed by them. A grade that was not found stays a blank.
 */
export function readInspections2023(text: string, file: string): Reading {
  const { lines, problems } = splitCsv(text, file);
  const reading: Reading = {
    publication: 'inspections-2023',
    layout: 'framework of 2023',
    file,
    rows: [],
    problems,
    cellsRead: 0
  };
  const [header, ...records] = lines;
  if (!header) return reading;
  const at = new Map(header.fields.map((name, index) => [headerKey(name), index]));
  const missing = Object.values(COLUMNS_2023).filter((column) => !at.has(headerKey(column)));
  problems.push(...missing.map((column) => MISSING(file, column)));
  if (problems.length > 0) return reading;
  const seen = new Set<string>();
  for (const { line, fields } of records) {
    const field = (name: keyof typeof COLUMNS_2023) => fields[at.get(headerKey(COLUMNS_2023[name])) ?? -1] ?? '';
    const report = (column: string, what: string) =>
      problems.push({ file, line, column, severity: 'error', what, advice: ADVICE });
    const published = field('outcome');
    const grade = /^[123](\.0)?$/.test(published.trim()) ? Number(published) : null;
    if (grade === null && !/^(nan)?$/i.test(published.trim())) report(COLUMNS_2023.outcome, `'${published}' is no outcome.`);
    const code = field('code').trim();
    if (seen.has(code)) report(COLUMNS_2023.code, `The council ${code} stands on two lines.`);
    seen.add(code);
    const outcome: Cell = {
      published,
      value: grade,
      mark: grade === null ? 'blank' : null,
      column: COLUMNS_2023.outcome,
      ...(grade === null ? { note: 'no-grade' } : {})
    };
    reading.cellsRead++;
    reading.rows.push({
      line,
      period: PERIOD_2023,
      level: 'council',
      dfeCode: code,
      onsCode: field('onsCode').trim(),
      onsColumn: COLUMNS_2023.onsCode,
      name: field('name').trim(),
      region: '',
      cells: { outcome },
      dates: {
        start: isoDate(field('start')),
        end: isoDate(field('end')),
        published: isoDate(field('published'))
      },
      spans: nextVisits(field('text'))
    });
  }
  return reading;
}

const SHEET_2016 = 'Area_SEND_up_to_31_Aug_2022';
const COLUMNS_2016 = {
  code: 'Local authority code',
  name: 'Area name',
  start: 'Inspection start date',
  published: 'Inspection publication date',
  statement: 'Inspection outcome: written statement of action required?',
  revisitStart: 'Revisit start date',
  revisitPublished: 'Revisit publication date',
  revisit: 'Revisit outcome: sufficient progress in addressing all significant weaknesses?'
} as const;
const STATEMENT: Readonly<Record<string, number>> = { No: 0, Yes: 1 };
const REVISIT: Readonly<Record<string, number>> = { Yes: 1, Some: 2, No: 3 };

/**
 * Reads Ofsted's table of the framework of 2016: whether each area had to write a statement of action after its inspection, and, apart,
 * what a revisit found. The old Dorset and Northamptonshire are in the notes alone, as Ofsted says; the councils that followed them have no
 * line. An area not revisited has a blank.
 */
export function readInspections2016(sheets: readonly Sheet[], file: string): Reading {
  const problems: Problem[] = [];
  const reading: Reading = {
    publication: 'inspections-2016',
    layout: 'framework of 2016',
    file,
    rows: [],
    problems,
    cellsRead: 0
  };
  const { rows } = sheetOf(sheets, SHEET_2016);
  const headerLine = rows.findIndex((row) => row.includes(COLUMNS_2016.code));
  const headers = rows[headerLine] ?? [];
  problems.push(
    ...Object.values(COLUMNS_2016)
      .filter((column) => !headers.includes(column))
      .map((column) => MISSING(file, column))
  );
  if (problems.length > 0) return reading;
  rows.slice(headerLine + 1).forEach((fields, index) => {
    const field = (name: keyof typeof COLUMNS_2016) => (fields[headers.indexOf(COLUMNS_2016[name])] ?? '').trim();
    if (field('code') === '') return;
    const line = headerLine + index + 2;
    const cell = (name: 'statement' | 'revisit', words: Readonly<Record<string, number>>): Cell => {
      const published = field(name);
      const value = words[published] ?? null;
      if (value === null && (name === 'statement' || published !== ''))
        problems.push({
          file,
          line,
          column: COLUMNS_2016[name],
          severity: 'error',
          what: `'${published}' is no outcome.`,
          advice: ADVICE
        });
      return { published, value, mark: value === null ? 'blank' : null, column: `${SHEET_2016}: ${COLUMNS_2016[name]}` };
    };
    const row: PublishedRow = {
      line,
      period: PERIOD_2016,
      level: 'council',
      dfeCode: '',
      onsCode: field('code'),
      onsColumn: COLUMNS_2016.code,
      name: field('name'),
      region: '',
      cells: { statement: cell('statement', STATEMENT), revisit: cell('revisit', REVISIT) },
      dates: {
        start: isoDate(field('start')),
        published: isoDate(field('published')),
        revisitStart: isoDate(field('revisitStart')),
        revisitPublished: isoDate(field('revisitPublished'))
      }
    };
    reading.cellsRead += 2;
    reading.rows.push(row);
  });
  return reading;
}
