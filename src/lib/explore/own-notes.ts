import type { CsvLine } from '../publications/csv.ts';
import type { OwnCell } from './own-cells.ts';
import { isPlace } from './own-cell-kinds.ts';
import { PLACE_HEADER, type Layout } from './own-layout.ts';
import type { Names } from './own-names.ts';

/** Tells rows of a table that are no rows of it: notes under and between the councils, and the heading of another table. */
export class Notes {
  #last: number | null = null;

  constructor(
    readonly layout: Pick<Layout, 'records' | 'places'>,
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

  /** Whether it is the heading of a table under the first. */
  isHeading({ fields }: CsvLine, written: string, own: readonly { cell: OwnCell }[]): boolean {
    return (
      PLACE_HEADER.test(written) &&
      own.every(({ cell }) => cell.kind !== 'number') &&
      fields.some((field) => /[a-z]{3}/i.test(field))
    );
  }
}
