import { inForce, isCouncil } from '../model/area.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { referenceDay, type Period } from '../model/period.ts';
import type { PlacedRow } from './place.ts';
import type { Problem } from './reading.ts';

/**
 * Holds each placed row against the others and against the calendar. A council that has two rows of one period, and one that was abolished
 * before the period or created after it, are errors that name the lines. `ended`: councils abolished in the course of the year, which the
 * councils that took their place are mapped without. Rows without any number are asked nothing.
 */
export function checkStanding(
  rows: readonly PlacedRow[],
  gazetteer: Gazetteer,
  file: string
): { problems: Problem[]; ended: PlacedRow[] } {
  const problems: Problem[] = [];
  const ended: PlacedRow[] = [];
  const error = (line: number, what: string, advice: string) =>
    problems.push({ file, line, column: null, severity: 'error', what, advice });
  const seen = new Map<string, PlacedRow>();
  for (const row of rows) {
    const area = gazetteer.byCode(row.area);
    if (!area) continue;
    const before = seen.get(`${row.area} ${row.period}`);
    if (before)
      error(
        row.line,
        `${area.name} stands twice for ${row.period}: on line ${before.line}${before.name === row.name ? '' : ` ('${before.name}')`} and on line ${row.line}${before.name === row.name ? '' : ` ('${row.name}')`}.`,
        'Remove one of the two, or correct its name or code.'
      );
    else seen.set(`${row.area} ${row.period}`, row);
    if (!isCouncil(area) || inForce(area, row.period)) continue;
    if (Object.values(row.cells).every(({ value }) => value === null)) continue;
    const [first, last] = yearOf(row.period);
    if (area.to !== '' && area.to < first)
      error(
        row.line,
        `${area.name} was abolished on ${dayInWords(area.to)}, and the row gives it figures for ${row.period}.`,
        'Correct the year, or the council.'
      );
    else if (area.from !== '' && area.from > last)
      error(
        row.line,
        `${area.name} was created on ${dayInWords(area.from)}, and the row gives it figures for ${row.period}.`,
        'Correct the year, or the council.'
      );
    else ended.push(row);
  }
  return { problems, ended };
}

/** First and last day of the period: of the calendar year where it is one, else the day that it counts on. */
function yearOf(period: Period): [string, string] {
  if (/^\d{4}$/.test(period)) return [`${period}-01-01`, `${period}-12-31`];
  const day = referenceDay(period);
  return [day, day];
}

function dayInWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  });
}
