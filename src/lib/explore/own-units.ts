import { columnLetters, type CsvLine } from '../publications/csv.ts';
import { sampled } from './own-layout.ts';

/** A number with what it counts or is measured in behind it: '12 weeks', '1,234 plans'. */
const WITH_UNIT =
  /^([-−–]?\d[\d.,]*)\s*(weeks?|wks?|days?|months?|mths?|years?|yrs?|hours?|hrs?|minutes?|mins?|children|pupils?|students?|people|plans?|ehcps?|cases?|requests?|appeals?|places?)\.?$/i;

const ALIKE: Readonly<Record<string, string>> = { wk: 'week', mth: 'month', yr: 'year', hr: 'hour', min: 'minute' };
const single = (word: string): string => {
  const one = word.toLowerCase().replace(/s$/, '');
  return ALIKE[one] ?? one;
};

/**
 * The lines without what stands behind every figure of a column, where that is one word in all of them; it goes into the heading. A column of
 * which one figure has another word, or none, is left as it is.
 */
export function withoutUnits(lines: readonly CsvLine[]): { lines: readonly CsvLine[]; notes: string[] } {
  const candidates = new Set<number>();
  for (const { fields } of sampled(lines))
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index] ?? '';
      if (!isBareNumber(field) && !candidates.has(index) && WITH_UNIT.test(field.trim())) candidates.add(index);
    }
  const found = [...candidates].flatMap((index) => columnOf(lines, index) ?? []);
  if (found.length === 0) return { lines, notes: [] };
  return {
    lines: lines.map((line, at) => {
      const fields = [...line.fields];
      for (const { index, heading, said } of found) {
        const cell = (fields[index] ?? '').trim();
        if (at === heading && !new RegExp(`\\b${said}`, 'i').test(cell)) fields[index] = `${cell} (${said})`;
        const bare = WITH_UNIT.exec(cell)?.[1];
        if (bare !== undefined) fields[index] = bare;
      }
      return { ...line, fields };
    }),
    notes: found.map(
      ({ index, said, example }) =>
        `‘${said}’ stands behind every figure in column ${columnLetters(index)}, and is left out: ‘${example}’.`
    )
  };
}

/** Whether nothing stands behind a number, as behind nearly all: no more need be asked of it. */
function isBareNumber(field: string): boolean {
  const last = field.charCodeAt(field.length - 1);
  return last >= 48 && last <= 57;
}

/** The one word behind the figures of a column, as most often written, and the position of its heading; null where there is none. */
function columnOf(
  lines: readonly CsvLine[],
  index: number
): { index: number; heading: number; said: string; example: string } | null {
  const cellOf = ({ fields }: CsvLine) => (fields[index] ?? '').trim();
  const first = lines.findIndex((line) => WITH_UNIT.test(cellOf(line)));
  const example = cellOf(lines[first] ?? { line: 0, row: 0, fields: [] });
  let [word, count] = ['', 0];
  for (const line of lines.slice(first)) {
    const cell = cellOf(line);
    if (!/\d/.test(cell)) continue;
    const unit = WITH_UNIT.exec(cell)?.[2];
    if (unit === undefined || (word !== '' && single(word) !== single(unit))) return null;
    if (word === '' || unit.length > word.length) word = unit;
    count++;
  }
  const heading = lines.slice(0, first).findLastIndex((line) => cellOf(line) !== '');
  return count < 2 || heading < 0 ? null : { index, heading, said: word.toLowerCase(), example };
}
