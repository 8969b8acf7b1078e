import { inForce, isCouncil, type Area } from '../model/area.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import type { Period } from '../model/period.ts';
import { periodInWords } from '../model/period.ts';
import type { PlaceMatcher } from '../places/match.ts';
import { columnLetters, splitCsv, type CsvLine } from '../publications/csv.ts';
import type { Problem, SetAside } from '../publications/index.ts';
import { assumedInWords, dayInWords, NO_SUCH, noneRead, readsAlike, whyNot, type Unmatched } from './own-unmatched.ts';
import { elsewhere, tooWide } from './own-shape.ts';
import { matcherOf, wholeNamed } from './wholes.ts';
import { readOwnCell, readOwnPeriod, type OwnCell, type Unit } from './own-cells.ts';
import { ownColumns, partsAndWholes, type OwnColumn } from './own-columns.ts';
import { doubtsOf } from './own-doubt.ts';

/** A table that a reader made: councils down one column, figures in others. */
export interface OwnTable {
  /** The reader's own name of the column of councils. */
  councilColumn: string;
  /** What holds figures, under the reader's own names, in the order of the file. */
  figures: OwnColumn[];
  /** Rising; null, where figures have no year, comes last. */
  periods: (Period | null)[];
  /** One for each council and period. */
  rows: OwnRow[];
  /** Rows of the file that were read. */
  rowsRead: number;
  /** Rows of the file under its header. */
  rowsInFile: number;
  setAside: SetAside[];
  unmatched: Unmatched[];
  /** What was taken for granted, in sentences. */
  notes: string[];
}

export interface OwnRow {
  line: number;
  /** The council as the reader wrote it. */
  written: string;
  area: Area;
  period: Period | null;
  /** By `index` of the figure. */
  cells: ReadonlyMap<number, OwnCell>;
}

type ReadOwn =
  | { state: 'own'; table: OwnTable; problems: Problem[] }
  | { state: 'refused'; reason: string }
  | { state: 'faulty'; publication: null; problems: Problem[] };

const NO_COUNCILS =
  'Its headers are those of no publication that this page reads. Nor has it a column of councils with a column of figures beside it.';
const HEADINGS_ALONE = 'It has headings and no rows under them, so there is nothing to read.';
const FIGURES_FROM = 0.5;
const YEAR_HEADER = /year|period|date|month/i;
/** Rows for which what may be meant is looked up: a list longer than these is no list of councils. */
const MOST_SUGGESTED = 200;
/** Rows after which a sign of life is given. */
const STEP = 5000;
const PLACE_HEADER = /council|authorit|\barea\b|\bname\b|\bplace\b|\bcode\b|^la$/i;
const CODE_HEADER = /code|\bgss\b|\bons\b|\blad\b|\bid\b|number/i;

/**
 * Reads any table with a column of councils and a column of figures. The column of councils is the one in which most cells name a place;
 * a row whose place is no council is set aside or listed. A council that has two rows of one period is an error that names both. `alive` is
 * called as the reading goes on.
 */
export function readOwnTable(text: string, file: string, gazetteer: Gazetteer, alive: () => void = () => undefined): ReadOwn {
  const { lines, problems, separator } = splitCsv(text, file);
  if (problems.some(isError)) return { state: 'faulty', publication: null, problems };
  alive();
  const matcher = matcherOf(gazetteer);
  const places = columnOfPlaces(lines, matcher);
  if (places === null)
    return {
      state: 'refused',
      reason: areHeadings(lines, separator !== ',') ? HEADINGS_ALONE : (elsewhere(lines, matcher) ?? NO_COUNCILS)
    };
  const known = lines.findIndex(({ fields }) => isPlace(matcher, fields[places] ?? '') || isWhole(matcher, fields[places] ?? ''));
  let first = known;
  while (first > 0 && isRowOfFigures(lines[first - 1], places, separator !== ',')) first--;
  const header = lines[first - 1];
  const records = lines.slice(Math.max(first, 0));
  problems.push(...(separator === ',' ? tooWide(header, records, file) : []));
  if (problems.some(isError)) return { state: 'faulty', publication: null, problems };
  const nameOf = (index: number) => (header?.fields[index] ?? '').trim() || `column ${columnLetters(index)}`;
  const width = widthOf(records);
  const others = Array.from({ length: width }, (_, index) => index).filter((index) => index !== places);
  const cellOf = ({ fields }: CsvLine, index: number) => readOwnCell(fields[index] ?? '', separator !== ',');
  const years = others.find((index) => isYears(records, index, nameOf(index)));
  alive();
  const indices = others
    .filter((index) => index !== years && !isCodes(records, index, nameOf(index), matcher))
    .filter((index) => {
      const cells = records.map((record) => cellOf(record, index)).filter((cell) => cell.kind !== 'none');
      const numbers = cells.filter(({ kind }) => kind === 'number').length;
      return numbers > 0 && numbers >= cells.length * FIGURES_FROM;
    });
  if (indices.length === 0) return { state: 'refused', reason: NO_COUNCILS };
  const { columns: figures, notes, problems: mixed } = ownColumns(indices, nameOf, records, cellOf, years !== undefined);
  const severity = figures.length === 0 ? 'error' : 'warning';
  problems.push(...mixed.map((problem) => ({ file, ...problem, severity }) as const));
  const wholes = partsAndWholes(figures);
  const periodsOfHeadings = [...new Set(figures.flatMap(({ years: of }) => [...(of?.keys() ?? [])]))].sort();
  const alone = figures.some(({ years: of }) => of === undefined);

  const table: OwnTable = {
    councilColumn: nameOf(places),
    figures,
    periods: [],
    rows: [],
    rowsRead: 0,
    rowsInFile: records.length,
    setAside: [],
    unmatched: [],
    notes
  };
  const seen = new Map<string, OwnRow>();
  const assumed = new Map<string, string>();
  for (const [position, record] of records.entries()) {
    if (position % STEP === 0) alive();
    const { line, row: sheetRow, fields } = record;
    const written = (fields[places] ?? '').trim();
    const report = (severity: Problem['severity'], index: number, what: string, advice: string, impossible = false) =>
      problems.push({
        ...{ file, line, column: nameOf(index), cell: `${columnLetters(index)}${sheetRow}`, severity, what, advice },
        ...(impossible ? { impossible } : {})
      });
    const inYear = years === undefined ? null : readOwnPeriod(fields[years] ?? '');
    const whole = wholeNamed(written, matcher);
    if (whole) {
      table.setAside.push({ line, name: written, reason: whole });
      continue;
    }
    if (years !== undefined && inYear === null) {
      table.unmatched.push({
        line,
        written,
        why: `'${(fields[years] ?? '').trim()}' under '${nameOf(years)}' is no year that can be read.`
      });
      continue;
    }
    const times =
      years !== undefined ? [inYear] : [...periodsOfHeadings, ...(alone || periodsOfHeadings.length === 0 ? [null] : [])];
    let [read, lost] = [false, ''];
    for (const time of times) {
      const match = matcher.match(written, time ?? undefined);
      const area = match.kind === 'council' || match.kind === 'abolished' ? gazetteer.byCode(match.code) : undefined;
      const own = figures.flatMap((column) => {
        const index = column.years
          ? time === null
            ? undefined
            : column.years.get(time)
          : periodsOfHeadings.length === 0 || time === null
            ? column.index
            : undefined;
        return index === undefined ? [] : [{ column, index, cell: withUnit(cellOf(record, index), column.unit) }];
      });
      const empty = own.every(({ cell }) => cell.kind !== 'number');
      if (!area) {
        if (written !== '' || !empty)
          lost ||= table.unmatched.length < MOST_SUGGESTED ? whyNot(match, written, gazetteer, matcher) : NO_SUCH;
        continue;
      }
      const standing = time === null ? area.to === '' : inForce(area, time);
      if (!standing) {
        const after = area.to !== '' ? `was abolished on ${dayInWords(area.to)}` : `was created on ${dayInWords(area.from)}`;
        if (periodsOfHeadings.length > 0 && empty) read = true;
        else if (time === null) lost ||= `${area.name} ${after}.`;
        else
          report(
            'error',
            places,
            `${area.name} ${after}, and the row is of ${periodInWords(time)}.`,
            'Correct the year, or the council.'
          );
        continue;
      }
      if (!readsAlike(written, area)) assumed.set(written, area.name);
      const cells = new Map<number, OwnCell>();
      const wrongs = doubtsOf(own, wholes);
      for (const { column, index, cell } of own) {
        cells.set(column.index, cell);
        if (cell.kind === 'text')
          report('warning', index, `'${cell.written}' is no number: ${area.name} has no figure.`, 'Write a number, or n/a.');
        const wrong = wrongs.get(column.index);
        if (wrong === undefined) continue;
        if (wrong.what !== '') report('warning', index, `${fields[index]?.trim()} ${wrong.what}.`, wrong.advice, true);
        cells.set(column.index, { kind: 'none', written: (fields[index] ?? '').trim() });
      }
      const row: OwnRow = { line, written, area, period: time, cells };
      const before = seen.get(`${area.code} ${time ?? ''}`);
      if (before) {
        const names = before.written === written ? '' : ` ('${before.written}' and '${written}')`;
        const when = inYear === null ? '' : ` for ${periodInWords(inYear)}`;
        if (!read)
          report(
            'error',
            places,
            `${area.name} stands twice${when}, on line ${before.line} and on line ${line}${names}.`,
            'Remove one of the two.'
          );
        read = true;
        continue;
      }
      seen.set(`${area.code} ${time ?? ''}`, row);
      table.rows.push(row);
      read = true;
    }
    if (read) table.rowsRead++;
    else if (lost !== '') table.unmatched.push({ line, written, why: lost });
    else if (written === '') table.setAside.push({ line, name: '', reason: 'other-level' });
  }
  if (problems.some(isError)) return { state: 'faulty', publication: null, problems };
  if (table.rows.length === 0)
    return {
      state: 'refused',
      reason: noneRead(table.unmatched)
    };
  table.periods = [...new Set(table.rows.map(({ period }) => period))].sort((a, b) => ((a ?? '~') < (b ?? '~') ? -1 : 1));
  if (assumed.size > 0) notes.push(assumedInWords(assumed));
  return { state: 'own', table, problems };
}

const isError = ({ severity }: Problem) => severity === 'error';

function withUnit(cell: OwnCell, unit: Unit): OwnCell {
  return cell.kind === 'number' ? { ...cell, unit } : cell;
}

/** Whether no line has a figure, and one has what a heading of such a table has. */
function areHeadings(lines: readonly CsvLine[], decimalComma: boolean): boolean {
  const figure = (field: string) => !/^\s*(19|20)\d\d\s*$/.test(field) && readOwnCell(field, decimalComma).kind === 'number';
  return (
    !lines.some(({ fields }) => fields.some(figure)) &&
    lines.some(({ fields }) => fields.length > 1 || PLACE_HEADER.test(fields[0] ?? ''))
  );
}

const widthOf = (lines: readonly CsvLine[]) => lines.reduce((most, { fields }) => Math.max(most, fields.length), 0);

/**
 * Whether a line above the first known place is a row of figures too, whose place is misspelt or no council's: it names something, and
 * has a number that is no year. A heading has none.
 */
function isRowOfFigures(line: CsvLine | undefined, places: number, decimalComma: boolean): boolean {
  const named = (line?.fields[places] ?? '').trim();
  if (!line || named === '' || PLACE_HEADER.test(named)) return false;
  return line.fields.some((field, index) => {
    if (index === places) return false;
    const cell = readOwnCell(field, decimalComma);
    return cell.kind === 'number' && !/^\s*(19|20)\d\d\s*$/.test(field);
  });
}

/** The column that names places in most rows: names before codes, and the first of several that are as full. Null: no column does. */
function columnOfPlaces(lines: readonly CsvLine[], matcher: PlaceMatcher): number | null {
  let best: { index: number; found: number } | null = null;
  const width = widthOf(lines);
  for (let index = 0; index < width; index++) {
    const cells = lines.map(({ fields }) => (fields[index] ?? '').trim()).filter((cell) => cell !== '');
    const digits = cells.filter((cell) => /^\d+$/.test(cell)).length > cells.length / 2;
    const coded = digits && !CODE_HEADER.test(cells.find((cell) => !/^\d+$/.test(cell)) ?? '');
    const found = coded ? 0 : cells.filter((cell) => isPlace(matcher, cell)).length - (digits ? 0.5 : 0);
    if (found >= 0.5 && (best === null || found > best.found)) best = { index, found };
  }
  return best?.index ?? null;
}

function isPlace(matcher: PlaceMatcher, written: string): boolean {
  return written.trim() !== '' && !['none', 'nation', 'region'].includes(matcher.match(written).kind);
}

/** Whether it is a region, a nation or a total: a row like the others, of what is no council. */
function isWhole(matcher: PlaceMatcher, written: string): boolean {
  return wholeNamed(written, matcher) !== null;
}

function isYears(records: readonly CsvLine[], index: number, name: string): boolean {
  const cells = records.map(({ fields }) => (fields[index] ?? '').trim()).filter((cell) => cell !== '');
  const years = cells.filter((cell) => readOwnPeriod(cell) !== null).length;
  return years > 0 && (years === cells.length || (YEAR_HEADER.test(name) && years > cells.length / 2));
}

/** Codes of councils are no figures, whatever they look like. */
function isCodes(records: readonly CsvLine[], index: number, name: string, matcher: PlaceMatcher): boolean {
  const cells = records.map(({ fields }) => (fields[index] ?? '').trim()).filter((cell) => cell !== '');
  return CODE_HEADER.test(name) && cells.length > 0 && cells.filter((cell) => isPlace(matcher, cell)).length > cells.length / 2;
}

/** The councils that a map of this period shows: those in force then, or today. */
export function councilsOf(gazetteer: Gazetteer, period: Period | null): Area[] {
  return gazetteer.areas.filter((area) => isCouncil(area) && (period === null ? area.to === '' : inForce(area, period)));
}
