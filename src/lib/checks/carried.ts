import { periodInWords, yearsLater } from '../model/period.ts';
import type { Fault } from '../model/fault.ts';
import { fieldsOf, type Measure } from '../model/measure.ts';
import { observationOf, type Evidence, type Finding, filesOf, rowIndex, type Check } from './evidence.ts';

/** A finding about a count, told of the change that is measured from it a year later, under the check that made it. */
export interface Carried extends Finding {
  check: Check;
}

/**
 * What the findings about a count say of the next period's change: a measure that divides by the count of the period before rests on it
 * as much as on its own. A finding of one count stands beside the change once, with its weight.
 */
export function carriedForward(
  evidence: Evidence,
  faults: readonly Omit<Fault, 'decision'>[],
  checks: ReadonlyMap<string, Check>
): Carried[] {
  return evidence.measures.filter(isChange).flatMap((measure) => {
    const reported = new Set<string>();
    return faults.flatMap((fault) => {
      const check = checks.get(fault.check);
      if (!check || check.carries === false) return [];
      return fault.period.split(' ').flatMap((period): Carried[] => {
        const next = yearsLater(period, 1);
        const line = observationOf(evidence, measure.id, fault.area, next);
        if (!line || line.value === null || !isOfTheCount(evidence, measure, fault, period)) return [];
        const key = [fault.check, fault.source, fault.row, fault.area, period, fault.column, fault.published].join('|');
        if (reported.has(key)) return [];
        reported.add(key);
        return [
          {
            check,
            source: fault.source,
            row: fault.row,
            area: fault.area,
            measure: measure.id,
            period: next,
            column: fault.column,
            published: `${fault.published} in ${periodInWords(period)}`,
            expected: fault.expected,
            read: `The change to ${periodInWords(next)} is measured from this count.`,
            severity: fault.severity
          }
        ];
      });
    });
  });
}

function isChange({ from }: Measure): boolean {
  return 'numerator' in from && from.base === 'period-before';
}

/** Whether the column that is told of is the one that the change divides by. */
function isOfTheCount(
  evidence: Evidence,
  { from }: Measure,
  { source, area, column }: Pick<Fault, 'source' | 'area' | 'column'>,
  period: string
): boolean {
  if (!('denominator' in from)) return false;
  const file = filesOf(evidence, from.denominator.publication).find((candidate) => candidate.source === source);
  const row = file && rowIndex(file).get(`${area} ${period}`);
  const columns = fieldsOf(from.denominator).flatMap((field) => row?.cells[field]?.column ?? []);
  return column.split(/, | and /).some((name) => columns.includes(name));
}
