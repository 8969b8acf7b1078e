import { STATUSES } from '../../model/observation.ts';
import { PUBLISHED } from '../../standard/items.ts';
import type { JudgedCell } from '../../standard/matrix.ts';
import { TRACKS, VERDICTS, type NoReturn } from '../../standard/model.ts';

/** A council of the matrix, as the page carries it. */
export interface StandardCouncil {
  code: string;
  name: string;
  slug: string;
  /** Place of its region in the page's list. */
  region: number;
  children: number | null;
  /** Fifth of councils by deprivation, 1 the most deprived; null where no score is published. */
  fifth: number | null;
  from: string;
  to: string;
  /** What the newest inspection report says of the visits that follow, with no full stop; empty where it says nothing. */
  next: string;
  /** Places of its statistical neighbours in the page's list, the closest first. */
  near: readonly number[];
}

/**
 * Verdict and reason as places in their lists, then numerator, denominator, a value that they do not give, the counts of the years before and
 * the day of the report as a number (20241114), without trailing nothings.
 */
export type PackedCell = (number | null)[];

const REASONS: readonly (NoReturn | '')[] = ['', ...STATUSES.filter((status) => status !== 'ok'), 'no-base', 'new-since'];
const WORDS = [...VERDICTS, ...TRACKS];

/** By council, then by item that something is published on; null where nothing was asked of it. */
export function packCells(councils: readonly { code: string }[], cells: readonly JudgedCell[]): (PackedCell | null)[][] {
  const byKey = new Map(cells.map((cell) => [`${cell.area} ${cell.item}`, cell]));
  return councils.map(({ code }) =>
    PUBLISHED.map(({ id }) => {
      const cell = byKey.get(`${code} ${id}`);
      if (!cell) return null;
      const printed = cell.numerator === null || cell.denominator === null ? cell.value : null;
      const packed = [
        WORDS.indexOf(cell.verdict),
        REASONS.indexOf(cell.reason),
        cell.numerator,
        cell.denominator,
        printed,
        cell.numerator0,
        cell.denominator0,
        cell.dated === '' ? null : Number(cell.dated.replaceAll('-', ''))
      ];
      while (packed.at(-1) === null) packed.pop();
      return packed;
    })
  );
}

/** The cells again. A value that its counts give is worked out by `valueOf(item, numerator, denominator)`. */
export function unpackCells(
  councils: readonly { code: string }[],
  packed: readonly (readonly (PackedCell | null)[])[],
  valueOf: (item: string, numerator: number, denominator: number) => number | null
): JudgedCell[] {
  return councils.flatMap(({ code }, i) =>
    PUBLISHED.flatMap(({ id }, j): JudgedCell[] => {
      const cell = packed[i]?.[j];
      if (!cell) return [];
      const [verdict, reason, numerator = null, denominator = null, printed = null, numerator0 = null, denominator0 = null, day] =
        cell;
      const value = numerator !== null && denominator !== null ? valueOf(id, numerator, denominator) : printed;
      const word = WORDS[verdict ?? 3] ?? 'no-return';
      return [
        {
          area: code,
          item: id,
          verdict: word === 'not-published' ? 'no-return' : word,
          reason: REASONS[reason ?? 0] ?? '',
          value,
          numerator,
          denominator,
          numerator0,
          denominator0,
          dated: day ? String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : ''
        }
      ];
    })
  );
}
