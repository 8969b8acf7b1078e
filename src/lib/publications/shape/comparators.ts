import { addedUp } from '../../model/added-up.ts';
import { isCouncil } from '../../model/area.ts';
import type { ComparatorLine } from '../../model/comparator.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import { isPrinted, valueOf, type Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { periodsOfMeasure } from './observe.ts';
import type { Release } from './pages.ts';
import { COUNTS_LEFT_OUT, withheldReturns } from './withheld.ts';
import { isOfBoards } from '../../model/geography.ts';

type Line = Pick<Observation, 'area' | 'numerator' | 'denominator' | 'status'>;

export const hasBoth = ({ numerator, denominator }: Line): boolean => numerator !== null && denominator !== null;

/** The two counts of lines, added up. */
export function sumsOf(lines: readonly Line[]): { numerator: number; denominator: number } {
  return {
    numerator: addedUp(lines.map((line) => line.numerator ?? 0)),
    denominator: addedUp(lines.map((line) => line.denominator ?? 0))
  };
}

/**
 * The councils that are in a total and shown with both counts, and those that are not. `inForce`: codes of the councils of the period; one
 * that has ended counts as left out only where the file has a number of it. A faulty figure is among those shown, as it is in the total:
 * only where the total lies nearer to the others without it is it left out, since then it is another figure that the total has of it.
 */
export function inBoth(
  total: { numerator: number | null; denominator: number | null },
  lines: readonly Line[],
  inForce: ReadonlySet<string>
): { shown: Line[]; leftOut: Line[] } {
  const complete = lines.filter(hasBoth);
  const sound = complete.filter(({ status }) => status !== 'faulty');
  const gap = (some: readonly Line[]) => {
    const sums = sumsOf(some);
    return Math.abs(sums.numerator - (total.numerator ?? 0)) + Math.abs(sums.denominator - (total.denominator ?? 0));
  };
  const hasCounts = total.numerator !== null && total.denominator !== null;
  const shown = hasCounts && gap(sound) < gap(complete) ? sound : complete;
  const leftOut = lines.filter(
    (line) => !shown.includes(line) && (inForce.has(line.area) || line.numerator !== null || line.denominator !== null)
  );
  return { shown, leftOut };
}

/**
 * For each region's and England's figure of a measure that holds parts which its councils do not show: the total of the councils that are in
 * both. By period and area. `observations`: the measure's lines. None of a measure that is printed without its counts, or is of care boards:
 * neither can be added up. Where the counts would give a council's own figure away the line has none, and there is no line where it would
 * print like the total. A total that differs from its councils while none is without a figure holds them all, and has no line here.
 */
export function comparatorsOf(
  measure: Measure,
  releases: readonly Release[],
  gazetteer: Gazetteer,
  observations: readonly Observation[]
): ComparatorLine[] {
  if (isPrinted(measure) || isOfBoards(measure)) return [];
  const withheld = withheldReturns(releases, gazetteer);
  const known = new Map(observations.map((line) => [`${line.period} ${line.area}`, line]));
  return periodsOfMeasure(measure, releases).flatMap((of) => {
    const councils = of.councils(gazetteer);
    const inForce = new Set(councils.inForce.map(({ code }) => code));
    /* Regions whose published total holds the councils shown and no other. */
    const alike = new Set<string>();
    return gazetteer.areas
      .filter((area) => !isCouncil(area))
      .map(({ code }) => code)
      .sort()
      .flatMap((code): ComparatorLine[] => {
        const total = known.get(`${of.period} ${code}`);
        if (!total || total.value === null) return [];
        const alone = total.note.includes(COUNTS_LEFT_OUT);
        if (!alone && (total.numerator === null || total.denominator === null)) return [];
        const england = gazetteer.byCode(code)?.kind === 'england';
        const lines = councils.areas
          .filter((area) => england || area.region === code)
          .flatMap((area) => known.get(`${of.period} ${area.code}`) ?? councils.lines.get(area.code) ?? []);
        const { shown, leftOut } = inBoth(total, lines, inForce);
        const sums = sumsOf(shown);
        if (sums.numerator === total.numerator && sums.denominator === total.denominator) {
          if (total.row !== null) alike.add(code);
          return [];
        }
        if (leftOut.length === 0) return [];
        const value = valueOf(measure.unit, sums.numerator, sums.denominator);
        if (value === null) return [];
        const counted = leftOut.filter(
          (line) => line.numerator !== null || line.denominator !== null || !alike.has(gazetteer.byCode(line.area)?.region ?? '')
        );
        const codes = (counted.length > 0 ? counted : leftOut).map(({ area }) => area).sort();
        /* Beside counts that stay, the counts of all others would be those of the one council that is withheld; and where nothing is left of a
           count, every council that is left out would be known to have none. */
        const whole = withheld.councils(of.period);
        const nothingLeft = sums.numerator === total.numerator || sums.denominator === total.denominator;
        if (alone || ((codes.length === 1 || nothingLeft) && codes.some((one) => whole.has(one)))) {
          const rounded = Number(value.toFixed(measure.decimals));
          if (rounded === Number(total.value.toFixed(measure.decimals))) return [];
          return [
            {
              measure: measure.id,
              area: code,
              period: of.period,
              value: rounded,
              numerator: null,
              denominator: null,
              leftOut: codes
            }
          ];
        }
        return [{ measure: measure.id, area: code, period: of.period, value, ...sums, leftOut: codes }];
      });
  });
}
