import { splitCsv, type CsvLine } from './csv.ts';
import type { Cell, Level, Problem, PublishedRow, Reading } from './reading.ts';
import type { PublicationId } from '../model/measure.ts';
import type { Period } from '../model/period.ts';

/** Note of a cell whose figure is left out because it is about very few pupils: the id of the caveat that says so. */
export const FEW_PUPILS = 'few-pupils';

/** Who and when one line of a table in long form is about. */
export interface Subject {
  level: Level;
  dfeCode: string;
  onsCode: string;
  name: string;
  period: Period;
  region: string;
}

/** Reads the lines of a table with one header, each by the names of its columns, and gathers the cells of one place and period in a row. */
export class LongForm {
  readonly problems: Problem[];
  readonly #records: readonly CsvLine[];
  readonly #at: ReadonlyMap<string, number>;
  readonly #width: number;
  readonly #rows = new Map<string, PublishedRow>();
  #cellsRead = 0;

  constructor(
    readonly publication: PublicationId,
    text: string,
    readonly file: string,
    columns: readonly string[]
  ) {
    const { lines, problems } = splitCsv(text, file);
    const [header, ...records] = lines;
    const headers = (header?.fields ?? []).map((name) => name.trim());
    this.problems = problems;
    this.#at = new Map(headers.map((name, index) => [name, index]));
    this.#width = headers.length;
    for (const column of header ? columns : [])
      if (!this.#at.has(column))
        this.report(1, column, `The column '${column}' is missing.`, 'Use the file as published, with all its columns.');
    for (const column of headers)
      if (!columns.includes(column))
        this.report(1, column, `This table has no column '${column}'.`, 'Compare with the published file.');
    this.#records = this.problems.length > 0 ? [] : records;
  }

  report(line: number | null, column: string | null, what: string, advice: string): void {
    this.problems.push({ file: this.file, line, column, severity: 'error', what, advice });
  }

  /** Every line with a way to ask for a column's trimmed text. A line that is too short or too long is reported and left out. */
  *lines(): Generator<{ line: number; text: (column: string) => string }> {
    for (const { line, fields } of this.#records) {
      if (fields.length !== this.#width) {
        const what = `The line has ${fields.length} fields where the header has ${this.#width}.`;
        this.report(line, null, what, 'The file may be cut short: download it again.');
        continue;
      }
      yield { line, text: (column) => (fields[this.#at.get(column) ?? -1] ?? '').trim() };
    }
  }

  /** Puts a cell into the row of its subject. The same cell twice is reported, naming the first line. */
  add(subject: Subject, field: string, cell: Cell & { line: number }): void {
    const key = `${subject.period} ${subject.level} ${subject.dfeCode || subject.onsCode || subject.name}`;
    const row = this.#rows.get(key) ?? { ...subject, line: cell.line, cells: {} };
    this.#rows.set(key, row);
    this.#cellsRead++;
    const before = row.cells[field];
    if (before)
      this.report(cell.line, cell.column, `The same figure stands on line ${before.line} already.`, 'Remove one of the two.');
    else row.cells[field] = cell;
  }

  reading(layout: string): Reading {
    const { publication, file, problems } = this;
    const rows = [...this.#rows.values()];
    if (rows.length === 0 && problems.length === 0) this.report(null, null, 'The file has no figures.', 'Download it again.');
    return { publication, layout, file, rows, problems, cellsRead: this.#cellsRead };
  }
}
