import { inForce, isCouncil } from '../model/area.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { type Period, monthOf, periodInWords, referenceDay, yearsLater } from '../model/period.ts';
import { inFigures } from './in-figures.ts';
import type { PlacedRow } from './place.ts';
import type { Problem } from './reading.ts';

/**
 * Holds each placed row against the others and against the calendar. A council that has two rows of one period, and one that was abolished
 * before the period or created after it, are errors that name the lines. `ended`: councils abolished in the course of the year, which the
 * councils that took their place are mapped without. Rows without any number are asked nothing. A period that lies beyond the release which
 * follows `newest`, the day of the newest publication that is known (empty: not asked), is an error too. No clock is read.
 */
export function checkStanding(
  rows: readonly PlacedRow[],
  gazetteer: Gazetteer,
  file: string,
  newest = ''
): { problems: Problem[]; ended: PlacedRow[] } {
  const problems: Problem[] = [];
  const ended: PlacedRow[] = [];
  const error = (line: number, what: string, advice: string) =>
    problems.push({ file, line, column: null, severity: 'error', what, advice });
  problems.push(...strayPeriods(rows, file));
  const seen = new Map<string, PlacedRow>();
  if (newest !== '')
    for (const [period, { line, count }] of beyond(rows, newest))
      problems.push({
        file,
        line,
        column: 'time_period',
        severity: 'error',
        what: `${count === 1 ? 'A row gives' : `${inFigures(count)} rows, this one first, give`} figures for ${periodInWords(period)}. The newest publication that this site knows is of ${periodInWords(monthOf(newest))}, and even one of a year later could not have them.`,
        advice: 'Correct the year. If the file is a newer release, it needs a newer copy of this site.'
      });
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

/** Councils that a year has rows of at least where a table is of all of them, and at most where a slip made the year. */
const [MANY, STRAY] = [50, 2];

/**
 * Rows of a year that one council or two have figures of, where another year has them of most, and such rows of England or a region that has
 * none in that other year: a wrong digit makes such a year.
 */
function strayPeriods(rows: readonly PlacedRow[], file: string): Problem[] {
  const periods = new Map<Period, PlacedRow[]>();
  const wholes = new Map<Period, PlacedRow[]>();
  for (const row of rows) {
    if (Object.values(row.cells).every(({ value }) => value === null)) continue;
    const of = row.level === 'council' ? periods : wholes;
    const known = of.get(row.period);
    if (known) known.push(row);
    else of.set(row.period, [row]);
  }
  const [most, of] = [...periods].reduce<[Period, number]>(
    (best, [one, { length }]) => (length > best[1] ? [one, length] : best),
    ['', 0]
  );
  if (of < MANY) return [];
  const there = new Set(wholes.get(most)?.map(({ area }) => area));
  const lone = [...wholes].map(
    ([period, stray]) => [period, stray.length > STRAY ? [] : stray.filter(({ area }) => !there.has(area))] as const
  );
  return [...periods, ...lone].flatMap(([period, stray]) =>
    stray.length > STRAY || period === most
      ? []
      : stray.map(({ line, name }) => ({
          ...{ file, line, column: 'time_period', severity: 'warning' as const },
          what: `${name} has figures for ${periodInWords(period)}, and ${inFigures(of)} councils have them for ${periodInWords(most)}.`,
          advice: 'The year may be a slip. If it is right, the file has next to nothing of that year.'
        }))
  );
}

/** The day of the newest of publications, which carry a day or a month; empty where none has either. */
export function newestOf(sources: readonly { published: string }[]): string {
  return sources.reduce((newest, { published }) => (published > newest ? published : newest), '');
}

/**
 * The periods that lie beyond the release after the newest known one: the day on which they are counted, or for a year its last, is more than
 * a year after the day of that publication. A release that follows comes out a year later, and counts what is over by then.
 */
function beyond(rows: readonly PlacedRow[], newest: string): Map<Period, { line: number; count: number }> {
  const last = yearsLater(newest, 1);
  const found = new Map<Period, { line: number; count: number }>();
  for (const { period, line } of rows) {
    if (referenceDay(period) <= last) continue;
    const known = found.get(period);
    if (known) known.count++;
    else found.set(period, { line, count: 1 });
  }
  return found;
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
