import type { Observation } from '../../model/observation.ts';
import type { Period } from '../../model/period.ts';
import { COUNTS_LEFT_OUT, LEAVES_OUT } from '../../publications/shape/withheld.ts';
import type { MeasuredObservation } from '../../queries/index.ts';
import type { Fed } from '../feed.ts';

/** Why a figure of a file is not the one of this site's table. */
export type Reason =
  | 'withdrawn'
  | 'later-release'
  | 'held-wrong'
  | 'withheld-total'
  | 'not-shown-here'
  | 'other-children'
  | 'set-aside'
  | 'none-in-files'
  | 'added-here'
  | 'printed-otherwise';

/** A figure with its counts, as a table has it. */
type Figure = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'status' | 'note' | 'source' | 'row'>;

/** A figure of the files that differs from this site's table. */
export interface Difference {
  measure: string;
  area: string;
  period: Period;
  theirs: Figure;
  ours: Figure;
  reason: Reason;
}

/** How the figures of one measure and period compare. A figure agrees where value, numerator and denominator are all the same. */
export interface Agreed {
  measure: string;
  period: Period;
  /** Of councils, and of regions and England. */
  councils: Count;
  totals: Count;
  /** Lines in which neither has a figure. */
  neither: number;
}

export interface Count {
  same: number;
  differ: number;
}

export interface Reconciled {
  agreed: Agreed[];
  differences: Difference[];
  /** Periods of a measure that this site's table does not have, rising. */
  fresh: { measure: string; periods: Period[] }[];
}

const isWider = (area: string): boolean => /^E(92|12)/.test(area);

/**
 * Holds every figure that files came to against this site's tables: those that are cited, and those that an older file has beside. `ours`:
 * this site's lines by measure. A line that no file has is not compared, because a file may be a part of a release.
 */
export function reconcile(
  { observations, besides }: Pick<Fed, 'observations' | 'besides'>,
  ours: ReadonlyMap<string, readonly Observation[]>
): Reconciled {
  const index = new Map(
    [...ours].map(([measure, lines]) => [measure, new Map(lines.map((line) => [`${line.area} ${line.period}`, line]))])
  );
  const periods = new Map([...ours].map(([measure, lines]) => [measure, new Set(lines.map(({ period }) => period))]));
  const agreed = new Map<string, Agreed>();
  const differences: Difference[] = [];
  const fresh = new Map<string, Set<Period>>();
  const hold = (theirs: MeasuredObservation, older: boolean) => {
    if (theirs.status === 'no-row') return;
    const { measure, area, period } = theirs;
    if (!periods.get(measure)?.has(period)) {
      fresh.set(measure, (fresh.get(measure) ?? new Set()).add(period));
      return;
    }
    const line = index.get(measure)?.get(`${area} ${period}`);
    if (!line) return;
    const key = `${measure} ${period}`;
    const counts = agreed.get(key) ?? { measure, period, councils: none(), totals: none(), neither: 0 };
    agreed.set(key, counts);
    if (line.value === null && theirs.value === null) {
      counts.neither += older ? 0 : 1;
      return;
    }
    const count = isWider(area) ? counts.totals : counts.councils;
    const same = (['value', 'numerator', 'denominator'] as const).every((name) => line[name] === theirs[name]);
    // What an older file says again is no other figure.
    if (same) count.same += older ? 0 : 1;
    else {
      count.differ++;
      differences.push({ measure, area, period, theirs, ours: line, reason: reasonFor(theirs, line, older) });
    }
  };
  for (const line of observations) hold(line, false);
  for (const line of besides) hold(line, true);
  return {
    agreed: [...agreed.values()].filter(({ councils, totals }) =>
      [councils, totals].some(({ same, differ }) => same + differ > 0)
    ),
    differences,
    fresh: [...fresh].map(([measure, found]) => ({ measure, periods: [...found].sort() }))
  };
}

const none = (): Count => ({ same: 0, differ: 0 });

function reasonFor(theirs: Figure, ours: Figure, older: boolean): Reason {
  if (ours.note.some((note) => note.startsWith('withdrawn'))) return 'withdrawn';
  if (older) return 'later-release';
  if (theirs.note.some((note) => note === COUNTS_LEFT_OUT || note.startsWith(LEAVES_OUT))) return 'withheld-total';
  if (theirs.value === null && theirs.status !== 'faulty') return 'none-in-files';
  if (theirs.note.includes('summed')) return 'added-here';
  if (ours.note.some((note) => note === COUNTS_LEFT_OUT || note.startsWith(LEAVES_OUT))) return 'withheld-total';
  if (ours.status === 'faulty') return 'held-wrong';
  if (ours.value === null) return 'not-shown-here';
  if (theirs.value === null) return 'set-aside';
  if (theirs.numerator === ours.numerator && theirs.numerator !== null && theirs.denominator !== ours.denominator)
    return theirs.note.some((note) => note.startsWith('children-')) || ours.note.some((note) => note.startsWith('children-'))
      ? 'other-children'
      : 'printed-otherwise';
  return 'printed-otherwise';
}

/** All counts of some measures and periods together. */
export function sumOf(agreed: readonly Agreed[]): { councils: Count; totals: Count; neither: number } {
  const sum = { councils: none(), totals: none(), neither: 0 };
  for (const one of agreed) {
    for (const kind of ['councils', 'totals'] as const)
      for (const of of ['same', 'differ'] as const) sum[kind][of] += one[kind][of];
    sum.neither += one.neither;
  }
  return sum;
}
