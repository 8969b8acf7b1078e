import { columnsChangePlaces } from '../../checks/columns-change-places.ts';
import type { ReadFile } from '../../checks/evidence.ts';
import { termsOf, type Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import { impossibleIn } from '../../publications/possible.ts';
import type { Flagged } from './evidence.ts';

/** A measure of which nothing is drafted for some periods, and why. */
export interface Held {
  measure: string;
  periods: Period[];
  /** Two of its columns may have changed places, or too many rows of its file have figures that cannot be right. */
  why: 'swapped' | 'impossible';
}

/** The share of a period's councils with a figure that cannot be right, from which on nothing is drafted of the file. In the files published so far it is under one in four. */
const TOO_MANY = 0.5;
/** Councils of which a share says nothing. */
const FEW = 3;

/** The measures of which nothing is drafted, by the checks and by what cannot be right in the files. */
export function heldBack(flagged: readonly Flagged[], files: readonly ReadFile[], measures: readonly Measure[]): Held[] {
  const swapped = flagged
    .filter(({ check }) => check === columnsChangePlaces.id)
    .map(({ measure, period }): Held => ({ measure, periods: period.split(' '), why: 'swapped' }));
  const impossible = files.flatMap((file) => {
    const periods = spoiltPeriods(file);
    if (periods.length === 0) return [];
    return measures
      .filter((measure) => termsOf(measure).some(({ publication }) => publication === file.publication))
      .map(({ id }): Held => ({ measure: id, periods, why: 'impossible' }));
  });
  return [...swapped, ...impossible];
}

/** Periods in which so many councils of a file have a figure that cannot be right. */
export function spoiltPeriods({ publication, rows }: Pick<ReadFile, 'publication' | 'rows'>): Period[] {
  const councils = rows.filter(({ level }) => level === 'council');
  const wrong = new Set(
    impossibleIn({ publication, rows: councils })
      .filter(({ loose, below }) => !loose && below === undefined)
      .map(({ row }) => row)
  );
  const counts = new Map<Period, { all: number; wrong: number }>();
  for (const row of councils) {
    const of = counts.get(row.period) ?? { all: 0, wrong: 0 };
    counts.set(row.period, of);
    of.all++;
    if (wrong.has(row)) of.wrong++;
  }
  return [...counts].filter(([, of]) => of.all > FEW && of.wrong >= of.all * TOO_MANY).map(([period]) => period);
}
