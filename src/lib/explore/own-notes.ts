import { columnLetters, type CsvLine } from '../publications/csv.ts';
import type { Problem } from '../publications/index.ts';
import { formatCount } from '../words/index.ts';
import { readOwnPeriod, type OwnCell } from './own-cells.ts';
import { asWords } from './own-headings.ts';
import { isPlace } from './own-cell-kinds.ts';
import { PLACE_HEADER, type Layout } from './own-layout.ts';
import type { Names } from './own-names.ts';

/** Tells rows of a table that are no rows of it: notes under and between the councils, and the heading of another table. */
export class Notes {
  #last: number | null = null;

  constructor(
    readonly layout: Pick<Layout, 'records' | 'places' | 'header'>,
    readonly names: Names
  ) {}

  /** The line of the last row that names a place: notes stand under it. */
  lastPlace(): number {
    const { records, places } = this.layout;
    this.#last ??= records.findLast(({ fields }) => isPlace(this.names.matcher, fields[places] ?? ''))?.line ?? Infinity;
    return this.#last;
  }

  /** Whether a row holds a text and nothing beside it, which names nothing like a council. */
  isNote({ fields }: CsvLine, written: string): boolean {
    if (fields.some((field, index) => index !== this.layout.places && field.trim() !== '')) return false;
    const { matcher } = this.names;
    return matcher.match(written).kind === 'none' && (written.length > 60 || this.names.nearest(written).length === 0);
  }

  /** Lines on which another table, or another year, begins under the first. */
  readonly #begun: number[] = [];
  readonly #headings: { line: CsvLine; at: readonly number[] }[] = [];

  /** Whether it is the heading of a table under the first, or a year over rows of it. */
  begins(record: CsvLine, written: string, own: readonly { index: number; cell: OwnCell; written: string }[]): boolean {
    const { fields, line } = record;
    const isHeading =
      PLACE_HEADER.test(written) &&
      own.every(({ cell, written: field }) => cell.kind !== 'number' || readOwnPeriod(field) !== null) &&
      fields.some((field) => /[a-z]{3}/i.test(field));
    const isYear = readOwnPeriod(written) !== null && own.every(({ cell }) => cell.kind !== 'number');
    if (isHeading) this.#headings.push({ line: record, at: own.map(({ index }) => index) });
    if (isHeading || isYear) this.#begun.push(line);
    return isHeading || isYear;
  }

  /** The line behind another on which a table or a year begins last; undefined: none does. */
  begunAfter(line: number): number | undefined {
    return this.#begun.findLast((one) => one > line);
  }

  /** Headings of tables under the first that are not its own: what stands under them is something else. */
  differing(file: string): Problem[] {
    const { header, places } = this.layout;
    const [second, ...others] = this.#headings;
    const first = header && (header.fields[places] ?? '').trim() !== '' ? header : second?.line;
    const all = first === second?.line ? others : this.#headings;
    const keyAt = ({ fields }: CsvLine, index: number) => asWords((fields[index] ?? '').trim()).toLowerCase();
    return all.flatMap(({ line, at }) => {
      const differs = (one: number, of: CsvLine) => {
        const [own, before] = [keyAt(line, one), keyAt(of, one)];
        return own !== '' && before !== '' && own !== before;
      };
      const index = first ? at.find((one) => differs(one, first)) : undefined;
      if (first === undefined || index === undefined) return [];
      const [own, before] = [line, first].map(({ fields }) => (fields[index] ?? '').trim());
      return {
        ...{ file, line: line.line, column: null, cell: `${columnLetters(index)}${line.row}`, severity: 'error' as const },
        what: `Another heading stands on line ${formatCount(line.line)}, with ‘${own}’ where the first has ‘${before}’.`,
        advice: 'Bring each table as a file of its own, or give each row its year in a column.'
      };
    });
  }
}
