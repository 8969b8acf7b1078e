import type { Period } from '../model/period.ts';
import type { CsvLine } from '../publications/csv.ts';
import type { OwnColumn } from './own-columns.ts';
import type { AskedName, Names } from './own-names.ts';

/** The names of a table that are to be settled, and those that the reader settled, each once. */
export class AskedNames {
  readonly #asked = new Map<string, AskedName & { lines: number[] }>();
  #more = 0;

  /** `most`: names for which what may be meant is looked up; the others are counted. */
  constructor(
    readonly names: Names,
    readonly figures: readonly OwnColumn[],
    readonly year: Period | null,
    readonly most: number,
    /** The column that is read as councils. */
    readonly places: number
  ) {}

  /** `settled`: a council's code, null for no council; undefined while nothing is. */
  ask(written: string, line: number, record: CsvLine, why: string, settled: string | null | undefined): void {
    const known = this.#asked.get(written);
    if (known) {
      known.count++;
      if (known.lines.length < 3) known.lines.push(line);
      return;
    }
    if (written === '' || this.#asked.size >= this.most) {
      if (written !== '') this.#more++;
      return;
    }
    this.#asked.set(written, {
      written,
      lines: [line],
      count: 1,
      beside: [
        ...this.#named(written, record),
        ...this.figures.slice(0, 2).map(({ name, index }) => `${name} ${(record.fields[index] ?? '').trim() || 'blank'}`)
      ].join(', '),
      why,
      options: this.names.optionsFor(written, this.year),
      ...(settled === undefined ? {} : { settled })
    });
  }

  /** What stands next to a code, which says more to a reader: its name. */
  #named(written: string, { fields }: CsvLine): string[] {
    const beside = (fields[this.places + 1] ?? '').trim();
    return /\d{3}/.test(written) && /^[a-z][a-z .,'’&-]+$/i.test(beside) ? [`‘${beside}’`] : [];
  }

  all(): { names: AskedName[]; namesMore: number } {
    return { names: [...this.#asked.values()], namesMore: this.#more };
  }
}
