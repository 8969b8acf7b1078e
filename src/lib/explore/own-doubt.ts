import { formatCount } from '../words/index.ts';
import { isShortened, type OwnCell } from './own-cells.ts';
import { CHANGE_HEADER, isCount, type OwnColumn, type OwnHabits } from './own-columns.ts';
import { asWords } from './own-headings.ts';

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

/** Of a count, so many figures and so large a part of them are no whole numbers where a table counts in parts of one: full-time equivalents. */
const [PARTED, PARTED_SHARE] = [3, 0.05];
const STAFF = /\bstaff|\bposts?\b|workforce|workers?\b|psychologists?\b|officers?\b/i;
/** Headings of what is never below zero, whatever it is divided by. */
const NEVER_BELOW = /rate|ratio|\bper\b|share|proportion|percent/i;
/** Digits that a program writes where it writes all that it holds of a number: 7.8700000000000006E-2. */
const RAW = /^[-−+]?(?=(?:\D*\d){15})\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * What a column has so often that it is meant, with the first figure of each: figures below zero of which two differ, or one with decimals
 * where nothing says that the figures count or are a rate; parts of one in a count. `exact`: its numbers are written with all digits, so that one in scientific notation has lost none.
 */
export function habitsOf(
  column: Pick<OwnColumn, 'name' | 'unit'>,
  figures: Iterable<{ line: number; written: string; cell: OwnCell }>
): { habits: OwnHabits; notes: string[] } {
  const below = new Set<number>();
  let belowParted = false;
  const first: { below?: string; parted?: string } = {};
  let [numbers, parted, exact] = [0, 0, false];
  for (const { line, written, cell } of figures) {
    if (cell.kind !== 'number') continue;
    numbers++;
    exact ||= RAW.test(written.trim());
    const where = `${written.trim()} on line ${formatCount(line)}`;
    if (cell.value < 0) {
      below.add(cell.value);
      belowParted ||= !Number.isInteger(cell.value);
      first.below ??= where;
    }
    if (!Number.isInteger(cell.value) && !isShortened(written)) {
      parted++;
      first.parted ??= where;
    }
  }
  const count = isCount(column);
  const isParted = count && parted > 0 && (STAFF.test(column.name) || (parted >= PARTED && parted >= numbers * PARTED_SHARE));
  const isScore = column.unit === '' && !NEVER_BELOW.test(asWords(column.name));
  const isBelow = !count && (below.size > 1 || (belowParted && isScore)) && !isFree(column);
  const said = (what: string, where = '') =>
    `‘${column.name}’ has figures that are ${what}, such as ${where}. They are drawn as written.`;
  return {
    habits: { ...(isBelow ? { below: true } : {}), ...(isParted ? { parted: true } : {}), ...(exact ? { exact: true } : {}) },
    notes: [...(isBelow ? [said('below zero', first.below)] : []), ...(isParted ? [said('not whole numbers', first.parted)] : [])]
  };
}

/** Whether its heading says that anything may stand in a column. */
const isFree = ({ name, unit }: Pick<OwnColumn, 'name' | 'unit'>) => CHANGE_HEADER.test(asWords(name)) || unit === '£';

const NOT_DRAWN = 'It is not drawn. If it is a change, say so in the heading.';

const traits = new WeakMap<OwnColumn, { free: boolean; count: boolean }>();

/** What its heading says of a column, asked once: whether anything may stand in it, and whether it counts. */
function traitsOf(column: OwnColumn): { free: boolean; count: boolean } {
  const known = traits.get(column) ?? {
    free: isFree(column),
    count: isCount(column) && column.habits?.parted !== true
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
    if (isShortened(written) && column.habits?.exact !== true)
      doubts.set(column.index, {
        what: 'is in scientific notation, which leaves digits out',
        advice: 'It is not drawn. Write the number in full.'
      });
    else if (!free && column.unit === '%' && (cell.value > 100 || (cell.value < 0 && column.habits?.below !== true)))
      doubts.set(column.index, { what: 'is not between 0% and 100%', advice: NOT_DRAWN });
    else if (!free && cell.value < 0 && column.habits?.below !== true)
      doubts.set(column.index, { what: 'is below zero', advice: NOT_DRAWN });
    else if (count && !Number.isInteger(cell.value))
      doubts.set(column.index, {
        what: `is not a whole number, and ‘${column.name}’ is a count`,
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
