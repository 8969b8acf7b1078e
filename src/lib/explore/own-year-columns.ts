import { januaryOf, yearOf, yearsLater, type Period } from '../model/period.ts';
import { readOwnPeriod } from './own-cells.ts';
import { dayOf } from './own-days.ts';
import { YEARLY } from './own-title.ts';

const YEAR_IN_HEADING = /(?:\bjan(?:uary)?[ -]+)?\b20\d\d(?:\.0|(?:\s*[-/–]\s*|\s+to\s+)(?:20)?\d\d|\d\d)?\b/i;

const AS_AT = /^(?:as )?(?:at|on|of|to|by|for)?\s*(?:the )?/i;

/** The day that a January count is of, in the year that days of several years are held against one another in. */
const SAME_DAY = '2000-01-01';

/** The day that a heading is, and nothing else, as the time that figures are of and as what the other years' have alike; null where it is none. */
function dayIn(heading: string): { period: Period; rest: string } | null {
  const day = dayOf(heading.replace(AS_AT, ''));
  if (day === null || day.length < SAME_DAY.length) return null;
  const rest = yearsLater(day, yearOf(SAME_DAY) - yearOf(day));
  return { period: rest === SAME_DAY ? januaryOf(yearOf(day)) : String(yearOf(day)), rest };
}

/** Columns whose headings differ by their year alone, each group with what is left of the heading. */
export function ofYears(
  indices: readonly number[],
  headingOf: (index: number) => string
): { name: string; years: ReadonlyMap<Period, number> }[] {
  const groups = new Map<string, { name: string; years: Map<Period, number>; clash: boolean }>();
  const add = (key: string, name: string, period: Period, index: number) => {
    const group = groups.get(key) ?? { name, years: new Map<Period, number>(), clash: false };
    if (group.years.has(period)) group.clash = true;
    group.years.set(period, index);
    groups.set(key, group);
  };
  for (const index of indices) {
    const heading = headingOf(index);
    const day = dayIn(heading);
    if (day) {
      add(day.rest, YEARLY, day.period, index);
      continue;
    }
    const found = YEAR_IN_HEADING.exec(heading)?.[0] ?? (readOwnPeriod(heading) === null ? undefined : heading);
    const period = found === undefined ? null : readOwnPeriod(found);
    if (found === undefined || period === null) continue;
    const rest = withoutYear(heading, found);
    add(rest.toLowerCase(), rest === '' ? YEARLY : rest, period, index);
  }
  return [...groups.values()].filter(({ years, clash }) => years.size > 1 && !clash);
}

/** A heading without its year, and without what led to that: 'Plans in 2024, late' is 'Plans, late'. */
function withoutYear(heading: string, year: string): string {
  const at = heading.indexOf(year);
  const [before, after] = [heading.slice(0, at), heading.slice(at + year.length)];
  const bracketed = before.trimEnd().endsWith('(') && after.trimStart().startsWith(')');
  const [left, right] = bracketed ? [before.trimEnd().slice(0, -1), after.trimStart().slice(1)] : [before, after];
  const led = left.replace(/(?:[\s,:–-]|\b(?:in|at|for|by)\s*$)+$/i, '');
  return `${led} ${led === '' ? right.replace(/^[\s,:–-]+/, '') : right}`
    .replace(/\s+/g, ' ')
    .replace(/ ([,:)])/g, '$1')
    .replace(/[\s,:–-]+$/, '')
    .trim();
}
