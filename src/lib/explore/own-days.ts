import { MONTHS, yearOf } from '../model/period.ts';

const MONTH = MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const WRITTEN = new RegExp(`^(?:(\\d{1,2})(?:st|nd|rd|th)?[ -])?(${MONTH})[ -](20\\d\\d|19[89]\\d)$`, 'i');
/** Days of what was done with figures, rather than of the figures. */
const NO_DAY_OF_FIGURES = /receiv|repl(y|ied)|sent|publish|updat|extract|request|download|start|end\b|birth|due|deadline/i;

/** A day or month as people write it, so that later ones sort behind: '2020-03-11', '11/03/2020', '11 March 2020' and 'Mar 2020'. Null: it is none. */
export function dayOf(written: string): string | null {
  const text = written.trim().replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '');
  const iso = /^((?:19[89]|20\d)\d)-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return isDay(Number(iso[2]), Number(iso[3])) ? text : null;
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19[89]|20\d)\d)$/.exec(text);
  if (british) {
    const [, day = '', month = '', year = ''] = british;
    return isDay(Number(month), Number(day)) ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
  }
  const [, day, month = '', year = ''] = WRITTEN.exec(text) ?? [];
  if (year === '') return null;
  const number = String(MONTHS.findIndex((name) => name.toLowerCase().startsWith(month.slice(0, 3).toLowerCase())) + 1).padStart(
    2,
    '0'
  );
  return `${year}-${number}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
}

const isDay = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** The newest of days and months as they are written; null where one of them is neither, or there is none. */
export function newestDay(all: Iterable<string>): string | null {
  let newest: { written: string; day: string } | null = null;
  for (const written of all) {
    const day = dayOf(written);
    if (day === null) return null;
    if (newest === null || day > newest.day) newest = { written, day };
  }
  return newest?.written ?? null;
}

/** The year of the day that all rows have under a heading of days, as written with it; null where they have several or none. */
export function yearOfDays(heading: string, cells: Iterable<string>): { year: string; written: string } | null {
  if (!/\b(date|day|time|month|week|period|quarter)\b/i.test(heading) || NO_DAY_OF_FIGURES.test(heading)) return null;
  let only: string | null = null;
  for (const cell of cells) {
    if (cell === '') continue;
    if (only !== null && cell !== only) return null;
    only = cell;
  }
  const day = only === null ? null : dayOf(only);
  return day === null || only === null ? null : { year: String(yearOf(day)), written: only };
}
