import type { CsvLine } from '../publications/csv.ts';
import type { Problem } from '../publications/index.ts';
import type { OwnCell } from './own-cells.ts';
import { percent } from './own-questions.ts';

/** Of percentages without a sign, so many and so large a part of them are not above 1, and none is above the limit, where they may be shares. */
const [FEWEST, SHARE, LIMIT] = [4, 0.75, 2];

/** Figures of a column of percentages that may be the shares themselves, 0.46 for 46%. */
export interface Fractions {
  /** The first of them. */
  written: string;
  /** Why the column is not drawn while it is open what they are. */
  problem: Omit<Problem, 'file'>;
}

/**
 * Figures without a per cent sign that may be shares: none of them is above 1, or beside those that are hardly any is; or the others have a sign,
 * and are above 1. Null: there is no doubt.
 */
export function fractionsIn(
  of: readonly number[],
  heading: string,
  records: readonly CsvLine[],
  cellOf: (record: CsvLine, index: number) => OwnCell
): Fractions | null {
  let first: { line: number; written: string } | null = null;
  let [below, above, parted, signed] = [0, 0, 0, false];
  for (const record of records)
    for (const index of of) {
      const cell = cellOf(record, index);
      if (cell.kind !== 'number' || cell.value === 0) continue;
      if (cell.unit !== '') {
        signed ||= cell.unit === '%' && cell.value > 1;
        continue;
      }
      if (cell.value > LIMIT || cell.value < 0) return null;
      if (cell.value > 1) {
        above++;
        continue;
      }
      below++;
      if (cell.value < 1) parted++;
      if (first === null || (first.written === '1' && cell.value < 1))
        first = { line: record.line, written: (record.fields[index] ?? '').trim() };
    }
  if (first === null) return null;
  const isMost = above > 0 && parted > 0 && below + above >= FEWEST && below >= (below + above) * SHARE;
  const isAll = above === 0 && (signed || below > 1);
  if (!isMost && !isAll) return null;
  const what = isMost
    ? `Most figures under ‘${heading}’ are not above 1, and none is above ${LIMIT}`
    : signed
      ? `‘${first.written}’ on line ${first.line} has no per cent sign, as other figures under ‘${heading}’ have, and is not above 1`
      : `No figure under ‘${heading}’ is above 1`;
  return {
    written: first.written,
    problem: {
      ...{ line: first.line, column: heading, severity: 'warning' },
      what: `${what}: ${first.written} may be ${percent(first.written)} or ${first.written}%. Nothing says which, so the column is not drawn.`,
      advice: 'Say which under Columns, or write every figure with its per cent sign.'
    }
  };
}
