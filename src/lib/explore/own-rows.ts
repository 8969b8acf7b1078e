import { inForce, type Area } from '../model/area.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { periodInWords, yearOf, type Period } from '../model/period.ts';
import { columnLetters, type CsvLine } from '../publications/csv.ts';
import type { Problem } from '../publications/index.ts';
import { isNote } from '../publications/notes.ts';
import { readOwnCell, readOwnPeriod, type Commas, type OwnCell } from './own-cells.ts';
import type { OwnChoices, OwnQuestion } from './own-choices.ts';
import { inUnit, ownColumns, partsAndWholes, type ColumnSigns, type OwnColumn } from './own-columns.ts';
import { disagreement } from './own-codes.ts';
import { AskedNames } from './own-asked.ts';
import { doubtsOf, habitsOf } from './own-doubt.ts';
import { LOOKED_THROUGH } from './own-kinds.ts';
import { isElsewhere, wholeOf } from './own-levels.ts';
import { Notes } from './own-notes.ts';
import { Swaps } from './own-swapped.ts';
import { sampled, type Layout } from './own-layout.ts';
import { hasMark, outOfTime, withoutMarks, type AskedName, type Names } from './own-names.ts';
import { inconsistentRates, inconsistentShares, inconsistentTotals } from './own-rates.ts';
import type { OwnRow, OwnTable } from './own-table.ts';
import { formatCount } from '../words/index.ts';
import {
  assumedInWords,
  endedInWords,
  marksInWords,
  noSuch,
  noNumber,
  readsAlike,
  twiceAdvice,
  whyNot
} from './own-unmatched.ts';
import { wholeNamed } from './wholes.ts';

/** A cell of a row in its column, as read and as the file has it. */
interface Own {
  column: OwnColumn;
  index: number;
  cell: OwnCell;
  written: string;
}

interface Setting {
  file: string;
  gazetteer: Gazetteer;
  commas: Commas;
  choices: OwnChoices;
  names: Names;
  signs: Required<ColumnSigns>;
  problems: Problem[];
  notes: string[];
  alive: (part?: number) => void;
}

/** Rows and names for which what may be meant is looked up: a list longer than these is no list of councils. */
const MOST_SUGGESTED = 200;
/** Second rows of councils that are named one by one, and rows after which a sign of life is given. */
const [MOST_TWICE, STEP] = [1000, 5000];
/** Columns of figures that are read: nobody looks through more, and each is held for every council. */
const MOST_FIGURES = 500;

/** The rows of a table whose parts are known, as they are read one after another. */
export class OwnReading {
  readonly figures: OwnColumn[];
  readonly questions: OwnQuestion[];
  readonly problems: Problem[];
  readonly #asked: AskedNames;
  readonly #seen = new Map<string, OwnRow>();
  readonly #assumed = new Map<string, string>();
  readonly #marked = new Map<string, string>();
  /** Councils that are no more, with their last day, where no row says of which year it is. */
  readonly #ended = new Map<string, string>();
  readonly #wholes: ReturnType<typeof partsAndWholes>;
  readonly #notes: Notes;
  readonly #swaps: Swaps;
  /** Years that columns have. */
  readonly #ofColumns: Period[];
  readonly #alone: boolean;
  readonly #table: OwnTable;
  #twice = 0;

  constructor(
    readonly layout: Layout,
    readonly setting: Setting
  ) {
    const { file, commas, choices, problems, notes } = setting;
    const { headings, records, years, numbers } = layout;
    const read = numbers.filter((index, position) => position < MOST_FIGURES || index === choices.figure);
    if (read.length < numbers.length)
      notes.push(
        `The table has ${formatCount(numbers.length)} columns of figures. The first ${formatCount(MOST_FIGURES)} are read: for others, leave those out of the file.`
      );
    const columns = ownColumns(
      read,
      (index) => headings[index] ?? '',
      records,
      (record, index) => readOwnCell(record.fields[index] ?? '', commas),
      years !== null,
      choices,
      setting.signs
    );
    this.figures = columns.columns.map((column) => {
      const { habits, notes: said } = habitsOf(column, this.#figuresOf(column));
      columns.notes.push(...said.map((words) => ({ columns: [column.index], words })));
      return { ...column, habits };
    });
    this.questions = columns.questions;
    this.problems = problems;
    const severity = this.figures.length === 0 ? 'error' : 'warning';
    problems.push(...columns.problems.map((problem) => ({ file, ...problem, severity }) as const));
    this.#wholes = partsAndWholes(this.figures);
    this.#notes = new Notes(layout, setting.names);
    this.#swaps = new Swaps(file, this.figures, this.#wholes);
    this.#asked = new AskedNames(setting.names, this.figures, choices.year ?? null, MOST_SUGGESTED, layout.places);
    this.#ofColumns = [...new Set(this.figures.flatMap(({ years: of }) => [...(of?.keys() ?? [])]))].sort();
    this.#alone = this.figures.some(({ years: of }) => of === undefined);
    this.#table = {
      councilColumn: headings[layout.places] ?? '',
      figures: this.figures,
      periods: [],
      rows: [],
      rowsRead: 0,
      rowsInFile: records.length,
      setAside: [],
      unmatched: [],
      notes,
      columnNotes: columns.notes,
      about: '',
      title: ''
    };
  }

  /** The figures of a column, or of the first rows and others spread over the file where it has many. */
  *#figuresOf({ index, years }: OwnColumn): Generator<{ line: number; written: string; cell: OwnCell }> {
    for (const { line, fields } of sampled(this.layout.records))
      for (const at of years ? years.values() : [index]) {
        const written = fields[at] ?? '';
        yield { line, written, cell: readOwnCell(written, this.setting.commas) };
      }
  }

  /** Reads every row. */
  read(): OwnTable {
    const table = this.#table;
    for (const [position, record] of this.layout.records.entries()) {
      if (position % STEP === 0)
        this.setting.alive(LOOKED_THROUGH + (1 - LOOKED_THROUGH) * (position / this.layout.records.length));
      this.#row(record);
    }
    if (this.#twice > MOST_TWICE)
      this.problems.push({
        ...{ file: this.setting.file, line: null, column: table.councilColumn, severity: 'error' },
        what: `${formatCount(this.#twice - MOST_TWICE)} more rows are of a council that has one before, and no column tells them apart.`,
        advice: 'Sum them in a spreadsheet, one row a council and year.'
      });
    table.periods = [...new Set(table.rows.map(({ period }) => period))].sort((a, b) => ((a ?? '~') < (b ?? '~') ? -1 : 1));
    this.problems.unshift(...this.#notes.differing(this.setting.file), ...this.#swaps.problems());
    const { file } = this.setting;
    this.problems.push(
      ...inconsistentShares(file, table.rows, this.figures, this.#wholes),
      ...inconsistentRates(file, table.rows, this.figures),
      ...inconsistentTotals(file, table.rows, this.figures)
    );
    if (this.#ended.size > 1) table.notes.push(endedInWords(this.#ended));
    if (this.#marked.size > 0) table.notes.push(marksInWords(this.#marked));
    if (this.#assumed.size > 0) table.notes.push(assumedInWords(this.#assumed));
    return table;
  }

  /** The names to be settled, and those that the reader settled. */
  names(): { names: AskedName[]; namesMore: number } {
    return this.#asked.all();
  }

  #row(record: CsvLine): void {
    const { layout, setting } = this;
    const { names, choices } = setting;
    const { line, fields } = record;
    const written = (fields[layout.places] ?? '').trim();
    const settled = names.settled(written);
    const whole = settled ? null : wholeNamed(written, names.matcher);
    if (whole) {
      this.#table.setAside.push({ line, name: written, reason: whole });
      return;
    }
    if (settled === null) {
      this.#asked.ask(written, line, record, 'You said that it is no council.', null);
      this.#table.setAside.push({ line, name: written, reason: 'other-level' });
      return;
    }
    if (settled === undefined && isElsewhere(record, layout.levels)) {
      const reason = names.codeOf(written) === null ? wholeOf(record, layout.levels) : 'level-disagrees';
      this.#table.setAside.push({ line, name: written, reason });
      return;
    }
    const conflict =
      layout.beside === null || settled !== undefined
        ? null
        : disagreement(written, (fields[layout.beside] ?? '').trim(), layout.headings[layout.beside] ?? '', names);
    if (conflict !== null) {
      this.#table.unmatched.push({ line, written, why: conflict });
      this.#asked.ask(written, line, record, conflict, undefined);
      return;
    }
    const inYear = layout.years === null ? (choices.year ?? null) : readOwnPeriod(fields[layout.years] ?? '');
    if (layout.years !== null && inYear === null) {
      const why = `'${(fields[layout.years] ?? '').trim()}' under '${layout.headings[layout.years] ?? ''}' is no year that can be read.`;
      this.#table.unmatched.push({ line, written, why });
      return;
    }
    if (inYear !== null && yearOf(inYear) > this.setting.signs.farthest) {
      const where = layout.years === null ? 'chosen' : `under '${layout.headings[layout.years] ?? ''}'`;
      this.#table.unmatched.push({ line, written, why: `${periodInWords(inYear)}, ${where}, lies too far ahead for a figure.` });
      return;
    }
    const ofColumns = layout.years === null ? this.#ofColumns : [];
    const times = layout.years !== null ? [inYear] : [...ofColumns, ...(this.#alone || ofColumns.length === 0 ? [inYear] : [])];
    let [read, lost] = [false, ''];
    for (const time of times) {
      const outcome = this.#at(record, written, time, times.length > 1, read);
      read ||= outcome === true;
      if (typeof outcome === 'string') lost ||= outcome;
    }
    if (read) {
      this.#table.rowsRead++;
      if (settled) this.#asked.ask(written, line, record, '', settled);
    } else if (lost !== '') {
      this.#table.unmatched.push({ line, written, why: lost });
      this.#asked.ask(written, line, record, lost, undefined);
    } else this.#table.setAside.push({ line, name: written, reason: 'other-level' });
  }

  /** Reads a row at one time. True: it was read; a text: why not; false: it has nothing then. */
  #at(record: CsvLine, written: string, time: Period | null, several: boolean, readBefore: boolean): boolean | string {
    const { names, gazetteer } = this.setting;
    const match = names.match(written, time ?? undefined);
    const area = names.areaOf(match);
    const own = this.#cellsAt(record, time);
    const empty = own.every(({ cell }) => cell.kind !== 'number');
    if (!area) {
      if (match.kind === 'none' && isNote(written)) return false;
      if (this.#notes.begins(record, written, own)) return false;
      if (empty && (written === '' || this.#notes.isNote(record, written))) return false;
      if (
        empty &&
        record.line > this.#notes.lastPlace() &&
        own.every(({ cell }) => cell.kind === 'text' || (cell.kind === 'none' && cell.written === '')) &&
        names.nearest(written).length === 0
      )
        return false;
      return this.#table.unmatched.length < MOST_SUGGESTED ? whyNot(match, written, gazetteer, names.matcher) : noSuch(written);
    }
    if (!(time === null ? area.to === '' : inForce(area, time))) {
      if (several && empty) return true;
      if (time === null && area.to !== '' && !several) this.#ended.set(area.name, area.to);
      if (time === null || this.setting.choices.year === time) return outOfTime(area, time);
      this.#report('error', record, this.layout.places, outOfTime(area, time), 'Correct the year, or the council.');
      return false;
    }
    const before = this.#seen.get(`${area.code} ${time ?? ''}`);
    if (before && names.settled(written))
      return `${area.name} is in the file already, on line ${before.line}. Choose another council, or leave it out.`;
    if (before) {
      const alike = before.written === written ? '' : ` ('${before.written}' and '${written}')`;
      const when = time === null || this.layout.years === null ? '' : ` for ${periodInWords(time)}`;
      if (!readBefore && ++this.#twice <= MOST_TWICE)
        this.#report(
          'error',
          record,
          this.layout.places,
          `${area.name} stands twice${when}, on line ${before.line} and on line ${record.line}${alike}.`,
          twiceAdvice(this.#notes.begunAfter(before.line))
        );
      return true;
    }
    const beside = this.layout.beside === null ? '' : (record.fields[this.layout.beside] ?? '').trim();
    if (/^(E\d{8}|\d{3})$/i.test(written) && /[a-z]{3}/i.test(beside) && !readsAlike(withoutMarks(beside), area))
      this.#assumed.set(beside, area.name);
    if (names.settled(written) === undefined && !/^(\d|E\d)/i.test(written)) {
      if (!readsAlike(withoutMarks(written), area)) this.#assumed.set(written, area.name);
      else if (hasMark(written)) this.#marked.set(written, area.name);
    }
    this.#swaps.add(area.code, time, own);
    const row: OwnRow = { line: record.line, written, area, period: time, cells: this.#sound(record, own, area) };
    this.#seen.set(`${area.code} ${time ?? ''}`, row);
    this.#table.rows.push(row);
    return true;
  }

  #cellsAt(record: CsvLine, time: Period | null): Own[] {
    const { commas } = this.setting;
    return this.#columnsAt(time).map(({ column, index }) => {
      const field = record.fields[index] ?? '';
      return { column, index, cell: inUnit(readOwnCell(field, commas), column), written: field.trim() };
    });
  }

  readonly #atTimes = new Map<Period | null, { column: OwnColumn; index: number }[]>();

  /** The figures that a row has at a time, and where. */
  #columnsAt(time: Period | null): { column: OwnColumn; index: number }[] {
    const known = this.#atTimes.get(time);
    if (known) return known;
    const found = this.figures.flatMap((column) => {
      const index = column.years
        ? time === null
          ? undefined
          : column.years.get(time)
        : this.#ofColumns.length === 0 || time === null || time === this.setting.choices.year
          ? column.index
          : undefined;
      return index === undefined ? [] : [{ column, index }];
    });
    this.#atTimes.set(time, found);
    return found;
  }

  /** The cells of a row, those that cannot be right taken out and told. */
  #sound(record: CsvLine, own: readonly Own[], area: Area): Map<number, OwnCell> {
    const cells = new Map<number, OwnCell>();
    const wrongs = doubtsOf(own, this.#wholes);
    for (const { column, index, cell, written } of own) {
      cells.set(column.index, cell);
      if (cell.kind === 'number' && cell.marked) this.#marked.set(written, String(cell.value));
      if (cell.kind === 'text') this.#report('warning', record, index, ...noNumber(cell.written, area));
      const wrong = wrongs.get(column.index);
      if (wrong === undefined) continue;
      if (wrong.what !== '') this.#report('warning', record, index, `${written} ${wrong.what}.`, wrong.advice, true);
      cells.set(column.index, { kind: 'none', written });
    }
    return cells;
  }

  #report(
    severity: Problem['severity'],
    { line, row }: CsvLine,
    index: number,
    what: string,
    advice: string,
    impossible = false
  ): void {
    this.problems.push({
      ...{ file: this.setting.file, line, column: this.layout.headings[index] ?? '' },
      ...(this.layout.turned === true ? {} : { cell: `${columnLetters(index)}${row}` }),
      ...{ severity, what, advice },
      ...(impossible ? { impossible } : {})
    });
  }
}
