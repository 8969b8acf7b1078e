import type { Publication } from './publication.ts';
import { columnLetters, headerKey, splitCsv, type CsvLine } from './csv.ts';
import { withoutNotes } from './notes.ts';
import { ASK, type Account, type Cell, type Level, type Problem, type PublishedRow, type Reading } from './reading.ts';

const APPEALS = 'appealsregistered';
const DECISIONS = 'totalappealabledecisions';
const RATE = 'sendtribunalappealrate';
const FIELD_BY_HEADER: Record<string, string> = {
  [APPEALS]: 'appeals',
  [DECISIONS]: 'appealableDecisions',
  [RATE]: 'appealRate',
  [`indevelopment${DECISIONS}`]: 'appealableDecisionsInDevelopment',
  [`indevelopment${RATE}`]: 'appealRateInDevelopment'
};

/** Footnote numbers are glued to names and headers: `Cumberland8`, `Total Appealable Decisions1,9`. */
function withoutFootnotes(text: string): string {
  return text.trim().replace(/\s*\d+(\s*,\s*\d+)*$/, '');
}

/** `-` is none, `..` no such council, `x` unavailable, `~` suppressed; thousands carry commas, rates a per cent sign. Null: none of these. */
export function readAppealCell(published: string, column: string): Cell | null {
  const text = published.trim();
  if (text === '-') return { published, value: 0, mark: null, column };
  if (text === 'x' || text === '..' || text === '~') return { published, value: null, mark: text, column };
  if (text === '') return { published, value: null, mark: 'blank', column };
  if (/^\d{1,3}(,\d{3})+$/.test(text) || /^\d+$/.test(text))
    return { published, value: Number(text.replaceAll(',', '')), mark: null, column };
  if (/^\d+(\.\d+)?%$/.test(text)) return { published, value: Number(text.slice(0, -1)), mark: null, column };
  return null;
}

/** A count left blank beside a rate of 0.00% is 0, and says so; a blank beside anything else stays a mark. */
function settleBlank(cells: Record<string, Cell>): void {
  const { appeals, appealRate } = cells;
  if (appeals?.mark === 'blank' && appealRate?.value === 0)
    cells.appeals = { published: appeals.published, column: appeals.column, value: 0, mark: null, note: 'blank-is-zero' };
}

interface Place {
  index: number;
  period: string;
  field: string;
  column: string;
}

function level(name: string): Level {
  if (/^england total excluding/i.test(name)) return 'beside';
  return /^england total/i.test(name) ? 'england' : 'council';
}

function rowsOf(
  record: CsvLine,
  name: string,
  code: string,
  places: readonly Place[],
  file: string,
  problems: Problem[]
): PublishedRow[] {
  const byPeriod = new Map<string, Record<string, Cell>>();
  for (const { index, period, field, column } of places) {
    const cell = readAppealCell(record.fields[index] ?? '', column);
    if (cell === null) {
      const what = `'${record.fields[index]}' is neither a number nor one of the table's marks (-, .., x, ~).`;
      const place = `${columnLetters(index)}${record.row}`;
      problems.push({ file, line: record.line, column, cell: place, severity: 'error', what, advice: ASK });
      continue;
    }
    byPeriod.set(period, { ...byPeriod.get(period), [field]: cell });
  }
  return [...byPeriod].flatMap(([period, cells]) => {
    settleBlank(cells);
    const absent = Object.values(cells).every((cell) => cell.mark === '..' || cell.mark === 'blank');
    if (absent) return [];
    const row = { line: record.line, period, level: level(name), dfeCode: code, onsCode: '', name, region: '', cells };
    return [record.row === record.line ? row : { ...row, sheetRow: record.row }];
  });
}

/** How far a file looks like the wide appeal-rate table: 1 when its title and its two header rows are there, else 0. */
export function looksLikeWideAppealTable(lines: readonly CsvLine[]): number {
  return lines
    .slice(0, 6)
    .some((line) => headerKey(line.fields[0] ?? '') === 'localauthority' && /^la\s*code$/i.test((line.fields[1] ?? '').trim()))
    ? 1
    : 0;
}

/** The columns of the wide table, each under its year. A year that lacks one is an error, and any other column of the reader's own is left. */
function placesUnder(years: CsvLine, headers: CsvLine, file: string, problems: Problem[]): Place[] {
  const places: Place[] = [];
  const own: { header: string; index: number; year: string }[] = [];
  let year = '';
  headers.fields.forEach((header, index) => {
    const above = (years.fields[index] ?? '').trim();
    const field = FIELD_BY_HEADER[headerKey(withoutFootnotes(header))];
    const cell = `${columnLetters(index)}${years.row}`;
    if (/^20\d\d$/.test(above)) year = above;
    else if (index > 1 && above !== '' && field)
      problems.push({
        file,
        line: years.line,
        column: above,
        cell,
        severity: 'error',
        what: `'${above}' is not a year.`,
        advice: ASK
      });
    if (index < 2) return;
    if (field && year)
      places.push({ index, period: year, field, column: `${year} ${withoutFootnotes(header).replace(/\s+/g, ' ')}` });
    else if (header.trim() !== '') own.push({ header: header.trim(), index, year });
    else if (above !== '' && !/^20\d\d$/.test(above)) own.push({ header: above, index, year });
  });
  for (const { header, index, year: under } of own) {
    const missing = [APPEALS, DECISIONS, RATE].filter(
      (key) => !places.some(({ period, field }) => period === under && field === FIELD_BY_HEADER[key])
    );
    const needed = missing.length > 0;
    problems.push({
      file,
      line: headers.line,
      column: header,
      cell: `${columnLetters(index)}${headers.row}`,
      severity: needed ? 'error' : 'warning',
      ...(needed ? {} : { strict: true }),
      what: `The column '${header}' is not one of the published table's.`,
      advice: needed
        ? `Under ${under || 'each year'} the table has Appeals registered, Total Appealable Decisions and SEND Tribunal Appeal Rate: give the column its published name.`
        : 'It is left out; all other columns are read.'
    });
  }
  return places;
}

/**
 * Reads 'SEND appeal rate table 1': a spreadsheet saved as CSV, with a title, years merged over a second header row, region banners,
 * totals and notes. Footnote numbers are taken off names; a second England row ('excluding suppressed') is left to the notes.
 */
export function readWideAppealTable(text: string, file: string): Reading {
  const { lines, problems } = splitCsv(text, file);
  const account: Account = { rows: 0, parts: 0, headings: 0, faulty: 0 };
  const reading: Reading = {
    publication: 'appeals',
    layout: 'SEND appeal rate table 1',
    file,
    rows: [],
    problems,
    cellsRead: 0,
    setAside: [],
    account
  };
  const at = lines.findIndex((line) => headerKey(line.fields[0] ?? '') === 'localauthority');
  const [years, headers] = [lines[at], lines[at + 1]];
  if (!years || !headers) {
    problems.push({
      file,
      line: 1,
      column: 'Local Authority',
      severity: 'error',
      what: "No header row begins 'Local Authority'.",
      advice: ASK
    });
    return reading;
  }
  const places = placesUnder(years, headers, file, problems);
  reading.columns = headers.fields.map((_, index) => places.find((place) => place.index === index)?.column ?? '');
  const width = headers.fields.length;
  let ended = false;
  const below = lines.slice(at + 2);
  const records = withoutNotes(below);
  account.rows = below.length;
  account.headings = below.length - records.length;
  for (const record of records) {
    const faultsBefore = problems.length;
    const first = (record.fields[0] ?? '').trim();
    if (record.fields.length !== width) {
      problems.push({
        file,
        line: record.line,
        column: null,
        severity: 'error',
        what: `The line has ${record.fields.length} fields where the header has ${width}.`,
        advice: 'The file may be cut short: download it again.'
      });
      account.faulty++;
      continue;
    }
    const code = (record.fields[1] ?? '').trim();
    const isBanner = record.fields.slice(1).every((field) => field.trim() === '');
    if (first === '' || isBanner || (ended && level(first) !== 'beside')) {
      account.headings++;
      if (ended && /^\d{3}$/.test(code)) {
        const what = `${first} stands below 'England Total', where the table has ended.`;
        problems.push({
          file,
          line: record.line,
          column: null,
          severity: 'error',
          what,
          advice: 'Move the row above the total.'
        });
        account.headings--;
        account.faulty++;
      }
      continue;
    }
    const rows = rowsOf(record, withoutFootnotes(first), code, places, file, problems);
    reading.cellsRead += places.length;
    reading.rows.push(...rows);
    if (problems.length > faultsBefore) account.faulty++;
    if (level(first) === 'england') ended = true;
  }
  if (!ended)
    problems.push({
      file,
      line: null,
      column: null,
      severity: 'error',
      what: "The file has no row 'England Total'.",
      advice: 'It may be cut short: download it again.'
    });
  return reading;
}

const LONG_HEADER = /^(appeals|appealable_decisions|appeal_rate)_(20\d\d)$/;
const LONG_FIELD: Record<string, string> = {
  appeals: 'appeals',
  appealable_decisions: 'appealableDecisionsInDevelopment',
  appeal_rate: 'appealRateInDevelopment'
};

export function looksLikeAppealList(headers: readonly string[]): number {
  return headers.some((header) => LONG_HEADER.test(header.trim())) &&
    headers.some((header) => header.trim() === 'la_name_as_published')
    ? 1
    : 0;
}

/** Reads 'SEND appealable decisions rate': one line a council, three columns a year, by the second method. It has no totals. */
export function readAppealList(text: string, file: string): Reading {
  const { lines, problems } = splitCsv(text, file);
  const reading: Reading = {
    publication: 'appeals',
    layout: 'SEND appealable decisions rate',
    file,
    rows: [],
    problems,
    cellsRead: 0,
    setAside: [],
    account: { rows: Math.max(0, lines.length - 1), parts: 0, headings: 0, faulty: 0 }
  };
  const [header, ...below] = lines;
  if (!header) return reading;
  const records = withoutNotes(below);
  if (reading.account) reading.account.headings = below.length - records.length;
  const places: Place[] = [];
  header.fields.forEach((name, index) => {
    const match = LONG_HEADER.exec(name.trim());
    if (match?.[1] && match[2])
      places.push({ index, period: match[2], field: LONG_FIELD[match[1]] ?? match[1], column: name.trim() });
    else if (!['old_la_code', 'la_name_as_published'].includes(name.trim()))
      problems.push({
        file,
        line: 1,
        column: name,
        severity: 'warning',
        strict: true,
        what: name.trim() === '' ? 'A column has no name.' : `The column '${name.trim()}' is not one of the published table's.`,
        advice: 'It is left out; all other columns are read.'
      });
  });
  const [code = -1, name = -1] = ['old_la_code', 'la_name_as_published'].map((own) =>
    header.fields.findIndex((field) => field.trim() === own)
  );
  if (code < 0 || name < 0)
    problems.push({
      file,
      line: 1,
      column: code < 0 ? 'old_la_code' : 'la_name_as_published',
      severity: 'error',
      what: `The column '${code < 0 ? 'old_la_code' : 'la_name_as_published'}' is missing.`,
      advice: 'Use the file as published, with all its columns.'
    });
  if (problems.some(({ severity }) => severity === 'error')) return reading;
  reading.columns = header.fields.map((field) => field.trim());
  for (const record of records) {
    const faultsBefore = problems.length;
    if (record.fields.length !== header.fields.length) {
      problems.push({
        file,
        line: record.line,
        column: null,
        severity: 'error',
        what: `The line has ${record.fields.length} fields where the header has ${header.fields.length}.`,
        advice: 'The file may be cut short: download it again.'
      });
      if (reading.account) reading.account.faulty++;
      continue;
    }
    reading.rows.push(
      ...rowsOf(record, withoutFootnotes(record.fields[name] ?? ''), (record.fields[code] ?? '').trim(), places, file, problems)
    );
    reading.cellsRead += places.length;
    if (problems.length > faultsBefore && reading.account) reading.account.faulty++;
  }
  return reading;
}

export const appeals: Publication = {
  id: 'appeals',
  publisher: 'moj-and-dfe',
  missing: 'x',
  title: 'SEND appeals',
  files: 'SEND appeal rate table 1, 2014 to 2024; SEND appealable decisions rate, 2024 to 2025',
  placedBy: 'name',
  looksLike: (lines) =>
    looksLikeWideAppealTable(lines) > 0 || looksLikeAppealList((lines[0]?.fields ?? []).map((header) => header.trim())) > 0,
  text: (text, file) =>
    looksLikeWideAppealTable(splitCsv(text, file).lines) ? readWideAppealTable(text, file) : readAppealList(text, file)
};
