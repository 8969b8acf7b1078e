import { inForce, isCouncil, type Area } from '../model/area.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import type { Period } from '../model/period.ts';
import { periodInWords } from '../model/period.ts';
import type { PlaceMatch, PlaceMatcher } from '../places/match.ts';
import { columnLetters, splitCsv, type CsvLine } from '../publications/csv.ts';
import type { Problem, SetAside } from '../publications/index.ts';
import { matcherOf, wholeNamed } from './wholes.ts';
import { readOwnCell, readOwnPeriod, type OwnCell } from './own-cells.ts';

/** A table that a reader made: councils down one column, figures in others. */
export interface OwnTable {
  /** The reader's own name of the column of councils. */
  councilColumn: string;
  /** The columns that hold figures, under the reader's own names, in the order of the file. */
  figures: OwnColumn[];
  /** Rising; one null where the file has no years. */
  periods: (Period | null)[];
  rows: OwnRow[];
  /** Rows of the file under its header. */
  rowsInFile: number;
  setAside: SetAside[];
  unmatched: Unmatched[];
}

export interface OwnColumn {
  index: number;
  name: string;
}

export interface OwnRow {
  line: number;
  /** The council as the reader wrote it. */
  written: string;
  area: Area;
  period: Period | null;
  /** By position of the column. */
  cells: ReadonlyMap<number, OwnCell>;
}

/** A row whose council could not be told: it is listed, and not mapped. */
export interface Unmatched {
  line: number;
  written: string;
  why: string;
}

type ReadOwn =
  | { state: 'own'; table: OwnTable; problems: Problem[] }
  | { state: 'refused'; reason: string }
  | { state: 'faulty'; publication: null; problems: Problem[] };

const NO_COUNCILS =
  'Its headers are those of no publication that this page reads. Nor has it a column of councils with a column of figures beside it.';
const FIGURES_FROM = 0.5;
const YEAR_HEADER = /year|period|date|month/i;
/** Rows for which what may be meant is looked up: a list longer than these is no list of councils. */
const MOST_SUGGESTED = 200;
const NO_SUCH = 'No council of England is called that.';
const PLACE_HEADER = /council|authorit|\barea\b|\bname\b|\bplace\b|\bcode\b|^la$/i;
/** Headings under which a figure may lie below zero, or above 100%. */
const CHANGE_HEADER =
  /change|growth|differen|balance|deficit|surplus|increase|decrease|rise|fall|gap|spen[dt]|cost|budget|income|saving|£|\+\/-/i;
const CODE_HEADER = /code|\bgss\b|\bons\b|\blad\b|\bid\b|number/i;

/**
 * Reads any table with a column of councils and a column of figures. The column of councils is the one in which most cells name a place;
 * a row whose place is no council is set aside or listed. A council that has two rows of one period is an error that names both.
 */
export function readOwnTable(text: string, file: string, gazetteer: Gazetteer): ReadOwn {
  const { lines, problems, separator } = splitCsv(text, file);
  const matcher = matcherOf(gazetteer);
  const places = columnOfPlaces(lines, matcher);
  if (places === null) return { state: 'refused', reason: NO_COUNCILS };
  const known = lines.findIndex(({ fields }) => isPlace(matcher, fields[places] ?? '') || isWhole(matcher, fields[places] ?? ''));
  let first = known;
  while (first > 0 && isRowOfFigures(lines[first - 1], places, separator !== ',')) first--;
  const header = lines[first - 1];
  const records = lines.slice(Math.max(first, 0));
  const nameOf = (index: number) => (header?.fields[index] ?? '').trim() || `column ${columnLetters(index)}`;
  const width = widthOf(records);
  const others = Array.from({ length: width }, (_, index) => index).filter((index) => index !== places);
  const cellOf = ({ fields }: CsvLine, index: number) => readOwnCell(fields[index] ?? '', separator !== ',');
  const years = others.find((index) => isYears(records, index, nameOf(index)));
  const figures = others
    .filter((index) => index !== years && !isCodes(records, index, nameOf(index), matcher))
    .filter((index) => {
      const cells = records.map((record) => cellOf(record, index)).filter((cell) => cell.kind !== 'none');
      const numbers = cells.filter(({ kind }) => kind === 'number').length;
      return numbers > 0 && numbers >= cells.length * FIGURES_FROM;
    })
    .map((index): OwnColumn => ({ index, name: nameOf(index) }));
  if (figures.length === 0) return { state: 'refused', reason: NO_COUNCILS };

  const table: OwnTable = {
    councilColumn: nameOf(places),
    figures,
    periods: [],
    rows: [],
    rowsInFile: records.length,
    setAside: [],
    unmatched: []
  };
  const seen = new Map<string, OwnRow>();
  for (const record of records) {
    const { line, row: sheetRow, fields } = record;
    const written = (fields[places] ?? '').trim();
    const report = (severity: Problem['severity'], index: number, what: string, advice: string) =>
      problems.push({ file, line, column: nameOf(index), cell: `${columnLetters(index)}${sheetRow}`, severity, what, advice });
    const inYear = years === undefined ? null : readOwnPeriod(fields[years] ?? '');
    const whole = wholeNamed(written, matcher);
    const match = matcher.match(written, inYear ?? undefined);
    if (whole) {
      table.setAside.push({ line, name: written, reason: whole });
      continue;
    }
    const area = match.kind === 'council' || match.kind === 'abolished' ? gazetteer.byCode(match.code) : undefined;
    if (years !== undefined && inYear === null) {
      table.unmatched.push({
        line,
        written,
        why: `'${(fields[years] ?? '').trim()}' under '${nameOf(years)}' is no year that can be read.`
      });
      continue;
    }
    if (!area) {
      if (written !== '' || figures.some(({ index }) => cellOf(record, index).kind === 'number'))
        table.unmatched.push({
          line,
          written,
          why: table.unmatched.length < MOST_SUGGESTED ? whyNot(match, written, gazetteer, matcher) : NO_SUCH
        });
      else table.setAside.push({ line, name: '', reason: 'other-level' });
      continue;
    }
    const standing = inYear === null ? area.to === '' : inForce(area, inYear);
    if (!standing) {
      const after = area.to !== '' ? `was abolished on ${dayInWords(area.to)}` : `was created on ${dayInWords(area.from)}`;
      if (inYear === null) table.unmatched.push({ line, written, why: `${area.name} ${after}.` });
      else
        report(
          'error',
          places,
          `${area.name} ${after}, and the row is of ${periodInWords(inYear)}.`,
          'Correct the year, or the council.'
        );
      continue;
    }
    const cells = new Map(figures.map(({ index }): [number, OwnCell] => [index, cellOf(record, index)]));
    for (const [index, cell] of cells) {
      if (cell.kind === 'text')
        report('warning', index, `'${cell.written}' is no number: ${area.name} has no figure.`, 'Write a number, or n/a.');
      const wrong = impossible(cell, nameOf(index), fields[index] ?? '');
      if (wrong !== '') {
        report(
          'warning',
          index,
          `${fields[index]?.trim()} ${wrong}.`,
          'It is not drawn. If it is a change, say so in the heading.'
        );
        cells.set(index, { kind: 'none', written: (fields[index] ?? '').trim() });
      }
    }
    const row: OwnRow = { line, written, area, period: inYear, cells };
    const before = seen.get(`${area.code} ${inYear ?? ''}`);
    if (before) {
      const names = before.written === written ? '' : ` ('${before.written}' and '${written}')`;
      const when = inYear === null ? '' : ` for ${periodInWords(inYear)}`;
      report(
        'error',
        places,
        `${area.name} stands twice${when}, on line ${before.line} and on line ${line}${names}.`,
        'Remove one of the two.'
      );
      continue;
    }
    seen.set(`${area.code} ${inYear ?? ''}`, row);
    table.rows.push(row);
  }
  if (problems.some(({ severity }) => severity === 'error')) return { state: 'faulty', publication: null, problems };
  if (table.rows.length === 0)
    return {
      state: 'refused',
      reason: 'None of its rows is of a council of England that could be told, so there is nothing to map.'
    };
  table.periods = [...new Set(table.rows.map(({ period }) => period))].sort();
  return { state: 'own', table, problems };
}

/** Why a figure cannot be, in words that follow it; empty where it can, as a change can lie below zero and above 100%, and money below zero. */
function impossible(cell: OwnCell, heading: string, written: string): string {
  if (cell.kind !== 'number' || CHANGE_HEADER.test(heading) || written.includes('£')) return '';
  if (cell.percent && (cell.value > 100 || cell.value < 0)) return 'is not between 0% and 100%';
  return cell.value < 0 ? 'is below zero' : '';
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

function whyNot(match: PlaceMatch, written: string, gazetteer: Gazetteer, matcher: PlaceMatcher): string {
  const nameOf = (code: string) => gazetteer.byCode(code)?.name ?? code;
  switch (match.kind) {
    case 'several':
      return `It may be ${match.choices.map(({ council, district }) => (district ? `${district} (in ${nameOf(council)})` : nameOf(council))).join(' or ')}: say which.`;
    case 'district':
      return `${match.name} is a district; the council responsible for SEND is ${nameOf(match.council)}.`;
    case 'coming':
      return `${match.name} is not a council until ${dayInWords(match.from)}.`;
    default: {
      if (written === '') return 'The row has figures and no council.';
      const near = matcher.nearest(written).map(nameOf);
      return near.length > 0 ? `No council is called that. Is it ${near.join(' or ')}?` : NO_SUCH;
    }
  }
}

function dayInWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  });
}

/** The councils that a map of this period shows: those in force then, or today. */
export function councilsOf(gazetteer: Gazetteer, period: Period | null): Area[] {
  return gazetteer.areas.filter((area) => isCouncil(area) && (period === null ? area.to === '' : inForce(area, period)));
}
