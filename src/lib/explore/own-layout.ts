import { columnLetters, type CsvLine } from '../publications/csv.ts';
import type { PlaceMatcher } from '../places/match.ts';
import {
  agrees,
  areRepeated,
  areRowNumbers,
  codesOf,
  isMonth,
  isNoCount,
  isNumbers,
  isPlace,
  isPlaces,
  isRecordNumber,
  isSerialDate,
  isUnread,
  isWhole,
  isYears,
  mostArePlaces,
  numbersColumns,
  YEAR_HEADER
} from './own-cell-kinds.ts';
import { readOwnCell, readOwnPeriod, type Commas } from './own-cells.ts';
import { isCount } from './own-columns.ts';
import type { OwnChoices } from './own-choices.ts';
import { asWords, headingsOf } from './own-headings.ts';
import { levelsAt, namesOthers } from './own-levels.ts';

/** Where the parts of a reader's table lie. */
export interface Layout {
  /** Position of the column of councils. */
  places: number;
  /** Headings by position; a column without one is named by its letter. */
  headings: readonly string[];
  header: CsvLine | undefined;
  records: readonly CsvLine[];
  /** Position of the column of years; null: none. */
  years: number | null;
  /** Positions of columns of numbers. */
  numbers: readonly number[];
  /** Positions of other columns that are no codes and no names of places. */
  texts: readonly number[];
  /** Position of the column that says what the area of each row is, where some are no councils; null: none. */
  levels: number | null;
  /** Position of a column that says again of whom each row is, by codes or names; null: none. */
  beside: number | null;
  /** Positions of columns that name other councils. */
  otherPlaces: readonly number[];
  /** Positions of columns of councils of other tables beside this one. */
  second: readonly number[];
  /** Whether the file has councils across its top, so that its cells lie elsewhere. */
  turned?: boolean;
}

/** A column as the reader is offered it. */
export interface OfferedColumn {
  index: number;
  heading: string;
  /** The first cells that hold something. */
  examples: readonly string[];
}

export const PLACE_HEADER = /council|authorit|\barea\b|\bname\b|\bplace\b|\bcode\b|^la$|^row labels$/i;
/** What is a heading of places and nothing else: 'Devno County Council' is none. */
const PLACE_HEADING =
  /^(?:[^a-z]*\b(?:councils?|local|authorit(?:y|ies)|area|name|place|code|of|the|la|lea|lad|utla|upper|tier|gss|ons|row|labels|responsible|home)\b)+[^a-z]*$/i;
const CODE_HEADER = /code|\bgss\b|\bons\b|\blad\b|\bid\b|number/i;
/** Numbers that say whose rows they are rather than how many. */
const KIND_HEADER = /^(age|age group|age band|year group|ncy|key stage|quarter|month|week|phase)$/i;
const DATE_HEADER = /\b(date|day|when|received|sent|replied|asked|month)\b/i;
/** Rows looked at to tell what a column holds: the first, and others spread over the file. */
const LOOKED_AT = 1500;

/** Finds the parts of a table; null where no column names councils. `alive` is called as the work goes on. */
export function layoutOf(
  lines: readonly CsvLine[],
  matcher: PlaceMatcher,
  commas: Commas,
  choices: OwnChoices,
  alive: () => void
): Layout | null {
  const places = choices.council ?? columnOfPlaces(lines, matcher, alive);
  if (places === null) return null;
  alive();
  const known = lines.findIndex(({ fields }) => isPlace(matcher, fields[places] ?? '') || isWhole(matcher, fields[places] ?? ''));
  let first = known;
  while (first > 0 && isRowOfFigures(lines, first - 1, places, commas, matcher)) first--;
  if (first < 0) first = Math.min(1, lines.length);
  const { header, headings: named } = headingsOf(lines, first, places);
  const under = lines.slice(Math.max(first, 0));
  const records = under[0] && numbersColumns(under[0]) ? under.slice(1) : under;
  const width = Math.max(widthOf(records), choices.council === undefined ? 0 : named.length);
  const headings = Array.from({ length: width }, (_, index) => {
    const heading = (named[index] ?? '').replace(/\s+/g, ' ').trim();
    return heading === '' ? `column ${columnLetters(index)}` : heading;
  });
  const looked = sampled(records);
  const cells = new Map<number, string[]>();
  const cellsOf = (index: number): string[] => {
    const found = cells.get(index) ?? looked.flatMap(({ fields }) => filled(fields[index]));
    cells.set(index, found);
    return found;
  };
  const others = headings.map((_, index) => index).filter((index) => index !== places);
  const worded = headings.map(asWords);
  const headingAt = (index: number) => worded[index] ?? '';
  const isFigures = (index: number) => isNumbers(cellsOf(index), commas) && !isCodes(index);
  const isCodes = (index: number) => {
    const found = cellsOf(index);
    return CODE_HEADER.test(headingAt(index))
      ? mostArePlaces(found, matcher) && (isNoCount(found, headingAt(index)) || agrees(looked, places, index, matcher) > 0.5)
      : found.length > 2 && codesOf(found) && agrees(looked, places, index, matcher) > 0.9;
  };
  const hasYears = (index: number) =>
    isYears(cellsOf(index), headingAt(index)) &&
    (YEAR_HEADER.test(headingAt(index)) ||
      !cellsOf(index).every((cell) => /^\d{4}$/.test(cell)) ||
      (!isCount({ name: headingAt(index), unit: '' }) &&
        areRepeated(cellsOf(index), cellsOf(places)) &&
        others.some((other) => other !== index && isFigures(other))));
  const years = choices.years === undefined ? (others.find(hasYears) ?? null) : choices.years;
  const numbers: number[] = [];
  const texts: number[] = [];
  const otherPlaces: number[] = [];
  /* Councils under the same heading once more: another table stands beside this one. */
  const second: number[] = [];
  let beside: number | null = null;
  for (const [position, index] of others.entries()) {
    if (position % 200 === 0) alive();
    const heading = headingAt(index);
    const found = cellsOf(index);
    if (index === years || found.length === 0) continue;
    if (index !== choices.figure && isCodes(index)) {
      if (!codesOf(cellsOf(places))) beside ??= index;
      continue;
    }
    if (index !== choices.figure && (isRecordNumber(found, heading) || (index < places && areRowNumbers(found, heading))))
      continue;
    const isTime =
      (YEAR_HEADER.test(heading) && found.every(isMonth)) || (DATE_HEADER.test(heading) && found.every(isSerialDate));
    if (isNumbers(found, commas) && (index === choices.figure || !(KIND_HEADER.test(heading) || isTime))) numbers.push(index);
    else if (!isPlaces(found, matcher)) texts.push(index);
    else if (mostArePlaces(found, matcher)) {
      const same = agrees(looked, places, index, matcher);
      if (same >= 0.5 && codesOf(cellsOf(places))) beside ??= index;
      if (same < 1 && heading === headingAt(places)) second.push(index);
      else if (same < 0.5) otherPlaces.push(index);
    }
  }
  const from = Math.max(-1, ...second.filter((index) => index < places));
  const to = Math.min(...second.filter((index) => index > places), headings.length);
  const isOwn = (index: number) => index > from && index < to;
  /* A table without a column of figures may have one that nobody can read: its cells are told one by one. */
  const unread = numbers.length > 0 ? [] : texts.filter((index) => isUnread(cellsOf(index), commas));
  return {
    ...{ places, headings, header, records, years, beside, otherPlaces, second, levels: levelsAt(headings, cellsOf) },
    numbers: [...numbers, ...unread].filter(isOwn),
    texts: texts.filter((index) => isOwn(index) && !unread.includes(index))
  };
}

/** Columns as a reader is offered them, with the first cells of each. */
export function offeredColumns({ headings, records }: Pick<Layout, 'headings' | 'records'>, most = 200): OfferedColumn[] {
  const first = records.slice(0, 40);
  return headings.slice(0, most).map((heading, index) => ({
    index,
    heading,
    examples: first.flatMap(({ fields }) => filled(fields[index])).slice(0, 3)
  }));
}

/** Whether more than so many lines are such; no more are looked at. */
export function areMore(lines: readonly CsvLine[], isSuch: (line: CsvLine) => boolean, most: number): boolean {
  let found = 0;
  return lines.some((line) => isSuch(line) && ++found > most);
}

/** Lines that a heading may have: more are rows. */
const MOST_HEADINGS = 4;

/** Whether no line has a figure, one has what a heading of such a table has, and under it stand notes at most. */
export function areHeadings(lines: readonly CsvLine[], commas: Commas): boolean {
  const figure = (field: string) => !/^\s*(19|20)\d\d\s*$/.test(field) && readOwnCell(field, commas).kind === 'number';
  const cells = ({ fields }: CsvLine) => fields.filter((field) => field.trim() !== '').length;
  const heading = lines.findLastIndex((line) => cells(line) > 1 || PLACE_HEADER.test(line.fields[0] ?? ''));
  return (
    heading >= 0 &&
    /* Several lines of words are headings over one another only where one of them says what of. */
    (heading === lines.findIndex((line) => cells(line) > 1) ||
      lines.some(({ fields }) => fields.some((field) => PLACE_HEADER.test(field)))) &&
    !areMore(lines, (line) => cells(line) > 1, MOST_HEADINGS) &&
    !lines.some(({ fields }) => fields.some(figure)) &&
    !lines.slice(heading + 1).some(({ fields }) => fields.some((field) => /\d/.test(field)))
  );
}

/** Whether every line is one cell, some with digits: a mark parts them that is none of those known. */
export function isNotParted(lines: readonly CsvLine[]): boolean {
  return (
    lines.length > 1 &&
    lines.every(({ fields }) => fields.length === 1) &&
    lines.some(({ fields: [field = ''] }) => /[a-z]{3}.*\d/i.test(field))
  );
}

export function filled(field: string | undefined): string[] {
  const cell = (field ?? '').trim();
  return cell === '' ? [] : [cell];
}

/** The first rows, and others at even distances: enough to tell what columns hold. */
export function sampled<T>(all: readonly T[]): readonly T[] {
  if (all.length <= 2 * LOOKED_AT) return all;
  const step = Math.ceil((all.length - LOOKED_AT) / LOOKED_AT);
  return [...all.slice(0, LOOKED_AT), ...all.slice(LOOKED_AT).filter((_, i) => i % step === 0)];
}

const widthOf = (lines: readonly CsvLine[]) => lines.reduce((most, { fields }) => Math.max(most, fields.length), 0);

/**
 * Whether a line above the first known place is a row of figures too, whose place is misspelt or no council's: it names something, or a
 * region or total elsewhere, and has a number that is no year. A heading has none.
 */
function isRowOfFigures(lines: readonly CsvLine[], at: number, places: number, commas: Commas, matcher: PlaceMatcher): boolean {
  const line = lines[at];
  const named = asWords((line?.fields[places] ?? '').trim());
  if (!line || PLACE_HEADING.test(named)) return false;
  const isUnderHeading = () => lines.slice(0, at).some(({ fields }) => PLACE_HEADING.test(asWords(fields[places] ?? '')));
  if (PLACE_HEADER.test(named) && matcher.nearest(named).length === 0 && !isUnderHeading()) return false;
  if (named === '' && !line.fields.some((field) => isWhole(matcher, field))) return false;
  return line.fields.some((field, index) => {
    if (index === places) return false;
    const cell = readOwnCell(field, commas);
    return cell.kind === 'number' && readOwnPeriod(field) === null;
  });
}

/** The column that names places in most rows: names before codes, and the first of several that are as full. Null: no column does. */
function columnOfPlaces(lines: readonly CsvLine[], matcher: PlaceMatcher, alive: () => void): number | null {
  const best = bestOf(sampled(lines), matcher, alive);
  return best ?? (lines.length > 2 * LOOKED_AT ? bestOf(lines, matcher, alive) : null);
}

function bestOf(lines: readonly CsvLine[], matcher: PlaceMatcher, alive: () => void): number | null {
  return placesIn(lines, matcher, alive)?.index ?? null;
}

/** Cells after which a sign of life is given. */
const STEP = 20_000;

/** The column that names most places in these lines, and in how many of them; null: none names any. */
export function placesIn(
  lines: readonly CsvLine[],
  matcher: PlaceMatcher,
  alive: () => void
): { index: number; found: number } | null {
  let best: { index: number; found: number } | null = null;
  const width = widthOf(lines);
  for (let index = 0; index < width; index++) {
    if (index % 100 === 0) alive();
    const cells: string[] = [];
    let numbered = 0;
    for (const { fields } of lines) {
      const cell = (fields[index] ?? '').trim();
      if (cell === '') continue;
      cells.push(cell);
      if (/^\d+$/.test(cell)) numbered++;
    }
    const digits = numbered > cells.length / 2;
    const heading = asWords(cells.find((cell) => !/^\d+$/.test(cell)) ?? '');
    const coded = digits && !CODE_HEADER.test(heading) && !/^(la|lea|dfe|local authority|authority|council)$/i.test(heading);
    if (coded) continue;
    let [named, first] = [0, -1];
    for (let at = 0; at < cells.length; at++) {
      if (at % STEP === STEP - 1) alive();
      const cell = cells[at] ?? '';
      const isOne = isPlace(matcher, cell);
      if (isOne) named++;
      if (first < 0 && (isOne || isWhole(matcher, cell))) first = at;
    }
    if (named === 0 || headingOfOthers(cells, first) !== null) continue;
    const found = named - (digits ? 0.5 : 0);
    if (found >= 0.5 && (best === null || found > best.found)) best = { index, found };
  }
  return best;
}

/** Cells over the first place of a column in which its heading is looked for: the first bodies may have no council's name. */
const HEADING_WITHIN = 3;

/** The heading of a column that says that other bodies have the names under it; null: none does. A title is longer than a heading. */
function otherBodiesOver(cells: readonly string[], matcher: PlaceMatcher): string | null {
  return headingOfOthers(
    cells,
    cells.findIndex((cell) => isPlace(matcher, cell) || isWhole(matcher, cell))
  );
}

/** The same of a column whose first place is known. */
function headingOfOthers(cells: readonly string[], first: number): string | null {
  const over = cells.slice(Math.max(0, first - HEADING_WITHIN), Math.max(0, first));
  return over.findLast((cell, at) => namesOthers(cell) && (at === over.length - 1 || cell.split(' ').length <= 4)) ?? null;
}

/** The heading of a column in which other bodies have names of councils; null: there is none. */
export function bodiesIn(lines: readonly CsvLine[], matcher: PlaceMatcher): string | null {
  const looked = sampled(lines);
  for (let index = 0; index < widthOf(looked); index++) {
    const heading = otherBodiesOver(
      looked.flatMap(({ fields }) => filled(fields[index])),
      matcher
    );
    if (heading !== null) return heading;
  }
  return null;
}
