import { inForce, isCouncil, type Area } from '../model/area.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { periodInWords, yearOf, type Period } from '../model/period.ts';
import { columnLetters, type CsvLine } from '../publications/csv.ts';
import type { Problem, SetAside } from '../publications/index.ts';
import type { Commas, OwnCell } from './own-cells.ts';
import type { OwnChoices, OwnQuestion } from './own-choices.ts';
import type { ColumnNote, OwnColumn } from './own-columns.ts';
import { filledFromBeside } from './own-codes.ts';
import { datedIn, saidBeside } from './own-beside-figures.ts';
import { gridOfText, type Grid } from './own-grid.ts';
import { joinedInWords, withWholeNames } from './own-joint.ts';
import { areYearsFilledDown, filledDown, isFilledDown, kindsOf, ofKinds, withinCouncils, type OwnKind } from './own-kinds.ts';
import {
  areHeadings,
  areMore,
  bodiesIn,
  isNotParted,
  layoutOf,
  offeredColumns,
  type Layout,
  type OfferedColumn
} from './own-layout.ts';
import { isPlace, isWhole } from './own-cell-kinds.ts';
import { gridOfList } from './own-list.ts';
import { Names, type AskedName } from './own-names.ts';
import { OwnReading } from './own-rows.ts';
import { elsewhere, splitCells } from './own-shape.ts';
import { SECTIONS, withSectionYears } from './own-sections.ts';
import { titleOf } from './own-title.ts';
import { turnedRound, TURNED } from './own-turned.ts';
import { kindsInWords, noneOfAreas, noneOfBodies, noneOfCouncils, noneRead, type Unmatched } from './own-unmatched.ts';
import { withoutUnits } from './own-units.ts';
import { matcherOf } from './wholes.ts';
import { counted, list } from '../words/index.ts';

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
  /** Rows of the file under its header, of the kinds that are drawn. */
  rowsInFile: number;
  setAside: SetAside[];
  unmatched: Unmatched[];
  /** What was taken for granted of rows and of the whole, in sentences. */
  notes: string[];
  columnNotes: readonly ColumnNote[];
  /** What every row is about, as a column says whose figures are called no more than 'Value'; empty: none does. */
  about: string;
  /** What the file says over the table, or what its sheet or it is called; empty where neither says anything. */
  title: string;
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

/** What the reader may choose in a table, with what was guessed. */
export interface OwnOffers {
  columns: readonly OfferedColumn[];
  /** Null: none was found. */
  council: number | null;
  years: number | null;
  /** The year of all figures: the reader's, or that of the one day that every row has. Null: there is none. */
  year: Period | null;
  /** Years that all figures may be of, newest first. */
  mayBeOf: readonly Period[];
  kinds: readonly OwnKind[];
  questions: readonly OwnQuestion[];
  /** Names to be settled, and those that were, in the order of the file. */
  names: readonly AskedName[];
  /** How many names are not listed, because they are too many. */
  namesMore: number;
  sheets: Grid['sheets'];
  sheet: string | null;
  choices: OwnChoices;
}

export type ReadOwn =
  | { state: 'own'; table: OwnTable; problems: Problem[]; offers: OwnOffers }
  | { state: 'refused'; reason: string; offers?: OwnOffers }
  | { state: 'faulty'; publication: null; problems: Problem[]; offers?: OwnOffers };

const NO_COUNCILS =
  'Its headers are those of no publication that this page reads. Nor has it a column of councils with a column of figures beside it.';
const NOT_PARTED = 'No comma, semicolon, tab or bar parts its cells: every line is one cell. Save the table as CSV.';
const HEADINGS_ALONE = 'It has headings and no rows under them, so there is nothing to read.';

/** Lines in which codes of other areas are looked for. */
const LOOKED_THROUGH = 1000;
/** The first year that a table without years may be said to be of. */
const FIRST_YEAR = 2010;
/** Years beyond the newest publication that a forecast may reach. */
const FORECAST = 15;

/** Reads a table from its text: `readOwnGrid` says how. */
export function readOwnTable(
  text: string,
  file: string,
  gazetteer: Gazetteer,
  alive: (part?: number) => void = () => undefined,
  choices: OwnChoices = {},
  newest = ''
): ReadOwn {
  const grid = gridOfList(text, matcherOf(gazetteer)) ?? gridOfText(text, file);
  return readOwnGrid(grid, file, gazetteer, alive, choices, newest);
}

/**
 * Reads any table with a column of councils and a column of figures. The column of councils is the one in which most cells name a place,
 * unless the reader chose another; a row whose place is no council is set aside, or asked about. A council that has two rows of one period is
 * an error that names both. `newest`: the day of the newest publication that this site knows; a year far beyond it is no figure's. `alive` is called as the reading goes on. Never throws for what is in it.
 */
export function readOwnGrid(
  grid: Grid,
  file: string,
  gazetteer: Gazetteer,
  alive: (part?: number) => void,
  choices: OwnChoices,
  newest = ''
): ReadOwn {
  const { problems: found, byCommas } = grid;
  if (found.some(isError)) return { state: 'faulty', publication: null, problems: found };
  alive();
  const matcher = matcherOf(gazetteer);
  const commas: Commas = choices.commas ?? !byCommas;
  const sections = withSectionYears(grid.lines);
  const { lines: bare, notes: ofUnits } = withoutUnits(sections ?? grid.lines);
  const turned = turnedRound(bare, matcher, commas);
  const names = new Names(gazetteer, matcher, choices);
  const layoutIn = (of: readonly CsvLine[]) => layoutOf(of, matcher, commas, choices, alive);
  const { lines, layout, joined } = withWholeNames(turned ?? bare, layoutIn, matcher, byCommas && turned === null);
  const offersOf = (more: Partial<OwnOffers> = {}): OwnOffers => ({
    columns: layout ? offeredColumns(layout) : offeredColumns(bareLayout(lines)),
    council: layout?.places ?? null,
    years: layout?.years ?? null,
    year: choices.year ?? null,
    mayBeOf: yearsTo(newest),
    kinds: [],
    questions: [],
    names: [],
    namesMore: 0,
    sheets: grid.sheets,
    sheet: grid.sheet,
    choices,
    ...more
  });
  if (isNotParted(grid.lines)) return { state: 'refused', reason: NOT_PARTED };
  if (layout === null) {
    if (areHeadings(lines, commas)) return { state: 'refused', reason: HEADINGS_ALONE };
    const nation = elsewhere(lines, matcher);
    if (nation !== null) return { state: 'refused', reason: nation };
    const bodies = bodiesIn(lines, matcher);
    if (bodies !== null) return { state: 'refused', reason: noneOfBodies(bodies), offers: offersOf() };
    return {
      state: 'refused',
      reason: noneOfAreas(lines.slice(0, LOOKED_THROUGH)) ?? NO_COUNCILS,
      ...(mayBeTable(lines) || grid.sheets.length > 1 ? { offers: offersOf() } : {})
    };
  }
  const wide = byCommas && turned === null ? splitCells(layout, file) : [];
  if (wide.length > 0) return { state: 'faulty', publication: null, problems: [...found, ...wide] };
  const notes: string[] = [
    ...(grid.notes ?? []),
    ...(turned === null ? [] : [TURNED]),
    ...(sections === null ? [] : [SECTIONS]),
    ...ofUnits,
    ...joinedInWords(joined)
  ];
  let shaped: Layout = layout;
  if (isFilledDown(layout)) {
    shaped = { ...layout, records: filledDown(layout.records, layout.places) };
    notes.push(`Blank cells under ‘${layout.headings[layout.places] ?? ''}’ are read as the council above them.`);
  } else if (layout.beside !== null) {
    const { records, filled } = filledFromBeside(layout.records, { places: layout.places, beside: layout.beside }, names);
    if (filled > 0) {
      shaped = { ...layout, records };
      notes.push(
        `${counted(filled, 'row')} with a blank under ‘${layout.headings[layout.places] ?? ''}’ ${filled === 1 ? 'is' : 'are'} read by ‘${layout.headings[layout.beside] ?? ''}’.`
      );
    }
  }
  if (layout.years !== null && areYearsFilledDown(layout)) {
    shaped = { ...shaped, records: filledDown(shaped.records, layout.years) };
    notes.push(`Blank cells under ‘${layout.headings[layout.years] ?? ''}’ are read as the year above them.`);
  }
  if (layout.second.length > 0)
    notes.push(
      `Another table stands beside the first: column ${list(layout.second.map(columnLetters))} names councils too. What belongs to it is not read. Put it under the first, or in a file of its own.`
    );
  if (choices.council === undefined && layout.otherPlaces.length > 0)
    notes.push(
      `More than one column names councils. Rows are read as those of ‘${layout.headings[layout.places] ?? ''}’, not of ${list(layout.otherPlaces.map((index) => `‘${layout.headings[index] ?? ''}’`))}.`
    );
  const kinds = kindsOf(shaped, (written) => names.codeOf(written), choices, alive);
  alive();
  const records = ofKinds(shaped.records, kinds);
  notes.push(...kindsInWords(kinds, records.length, shaped.records.length));
  const dated =
    layout.years === null && choices.year === undefined && choices.years === undefined ? datedIn(shaped, records) : null;
  if (dated)
    notes.push(
      `Every row that is drawn has ‘${dated.written}’ under ‘${dated.heading}’, so the figures are read as those of ${dated.year}.`
    );
  const said = saidBeside(shaped, records);
  const read = new OwnReading(
    { ...shaped, records, turned: turned !== null },
    {
      file,
      gazetteer,
      commas,
      choices: dated ? { ...choices, year: dated.year } : choices,
      names,
      signs: {
        isPercent: said.isPercent,
        mayBeDecimal: grid.bySemicolons === true,
        farthest: newest === '' ? Infinity : yearOf(newest) + FORECAST
      },
      problems: [...found],
      notes,
      alive
    }
  );
  const within = withinCouncils(kinds);
  const year = choices.year ?? dated?.year ?? null;
  const offers = () => offersOf({ kinds, year, questions: read.questions, ...read.names() });
  if (within !== null) return { state: 'refused', reason: within, offers: offers() };
  if (read.figures.length === 0) {
    if (read.problems.some(({ severity }) => severity === 'error'))
      return { state: 'faulty', publication: null, problems: read.problems, offers: offers() };
    return { state: 'refused', reason: NO_COUNCILS, offers: offers() };
  }
  const readRows = read.read();
  const ahead = readRows.periods.flatMap((period) =>
    period !== null && newest !== '' && yearOf(period) > yearOf(newest) ? [periodInWords(period)] : []
  );
  if (ahead.length > 0)
    notes.push(
      `${list(ahead)} ${ahead.length === 1 ? 'has' : 'have'} not come yet: the figures can only be a forecast, or the year is wrong.`
    );
  const title = titleOf(grid, file);
  const table = { ...readRows, about: said.about, title: isPlace(matcher, title) || isWhole(matcher, title) ? '' : title };
  if (read.problems.some(isError)) return { state: 'faulty', publication: null, problems: read.problems, offers: offers() };
  if (isUnread(table)) {
    const problems = read.problems.map((problem) => ({ ...problem, severity: 'error' as const }));
    return { state: 'faulty', publication: null, problems, offers: offers() };
  }
  if (table.rows.length === 0) {
    const bodies = layout.levels === null ? '' : (layout.headings[layout.levels] ?? '');
    const isOther = table.setAside.some(({ reason }) => reason === 'level-disagrees');
    return { state: 'refused', reason: isOther ? noneOfCouncils(bodies) : noneRead(table.unmatched), offers: offers() };
  }
  return { state: 'own', table, problems: read.problems, offers: offers() };
}

/** From the year of the newest publication back; none where its day is not known. */
function yearsTo(newest: string): Period[] {
  const last = newest === '' ? FIRST_YEAR - 1 : yearOf(newest);
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, back) => String(last - back));
}

/** Whether no row has a figure, and some have characters that are none. */
function isUnread({ rows }: OwnTable): boolean {
  const cells = rows.flatMap((row) => [...row.cells.values()]);
  return cells.some(({ kind }) => kind === 'text') && !cells.some(({ kind }) => kind === 'number');
}

const isError = ({ severity }: Problem) => severity === 'error';

/** Whether the lines may be a table whose councils were not found. */
const mayBeTable = (lines: readonly CsvLine[]) => areMore(lines, ({ fields }) => fields.length > 1, 1);

/** The columns of a table in which nothing is known. */
function bareLayout(lines: readonly CsvLine[]): Pick<Layout, 'headings' | 'records'> {
  const width = lines.slice(0, 100).reduce((most, { fields }) => Math.max(most, fields.length), 0);
  const header = lines.find(({ fields }) => fields.filter((field) => field.trim() !== '').length > 1);
  const headings = Array.from(
    { length: width },
    (_, index) => (header?.fields[index] ?? '').trim() || `column ${columnLetters(index)}`
  );
  return { headings, records: lines.slice(header ? lines.indexOf(header) + 1 : 0) };
}

/** The councils that a map of this period shows: those in force then, or today. */
export function councilsOf(gazetteer: Gazetteer, period: Period | null): Area[] {
  return gazetteer.areas.filter((area) => isCouncil(area) && (period === null ? area.to === '' : inForce(area, period)));
}
