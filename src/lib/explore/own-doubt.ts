import { isShortened, type OwnCell } from './own-cells.ts';
import { CHANGE_HEADER, isCount, type OwnColumn } from './own-columns.ts';

interface Own {
  column: OwnColumn;
  cell: OwnCell;
  /** As the file has it. */
  written: string;
}

export interface Doubt {
  /** What is wrong, in words that follow the figure; empty where another cell of the row says it. */
  what: string;
  advice: string;
}

const NOT_DRAWN = 'It is not drawn. If it is a change, say so in the heading.';

const traits = new WeakMap<OwnColumn, { free: boolean; count: boolean }>();

/** What its heading says of a column, asked once: whether anything may stand in it, and whether it counts. */
function traitsOf(column: OwnColumn): { free: boolean; count: boolean } {
  const known = traits.get(column) ?? {
    free: CHANGE_HEADER.test(column.name) || column.unit === '£',
    count: isCount(column)
  };
  traits.set(column, known);
  return known;
}

/**
 * Figures of one row that cannot be, by `index` of the column: below zero or outside 0% to 100% unless the heading is of a change or of
 * money, a part of one where the heading counts, a part that is more than its whole.
 */
export function doubtsOf(
  own: readonly Own[],
  wholes: readonly { part: OwnColumn; whole: OwnColumn }[]
): ReadonlyMap<number, Doubt> {
  const doubts = new Map<number, Doubt>();
  const valueOf = (column: OwnColumn) => {
    const cell = own.find((one) => one.column === column)?.cell;
    return cell?.kind === 'number' && !doubts.has(column.index) ? cell.value : null;
  };
  for (const { column, cell, written } of own) {
    if (cell.kind !== 'number') continue;
    const { free, count } = traitsOf(column);
    if (isShortened(written))
      doubts.set(column.index, {
        what: 'is in scientific notation, which leaves digits out',
        advice: 'It is not drawn. Write the number in full.'
      });
    else if (!free && column.unit === '%' && (cell.value > 100 || cell.value < 0))
      doubts.set(column.index, { what: 'is not between 0% and 100%', advice: NOT_DRAWN });
    else if (!free && cell.value < 0) doubts.set(column.index, { what: 'is below zero', advice: NOT_DRAWN });
    else if (count && !Number.isInteger(cell.value))
      doubts.set(column.index, {
        what: `is no whole number, and ‘${column.name}’ is a count`,
        advice: 'It is not drawn. If it is a rate or an average, say so in the heading.'
      });
  }
  for (const { part, whole } of wholes) {
    const [some, all] = [valueOf(part), valueOf(whole)];
    if (some === null || all === null || some <= all) continue;
    doubts.set(part.index, {
      what: `under ‘${part.name}’ is more than the whole, ${all.toLocaleString('en-GB')} under ‘${whole.name}’`,
      advice: 'Neither of the two is drawn. Correct them, or the headings.'
    });
    doubts.set(whole.index, { what: '', advice: '' });
  }
  return doubts;
}
