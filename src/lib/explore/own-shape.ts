import { columnLetters, type CsvLine } from '../publications/csv.ts';
import type { PlaceMatcher } from '../places/match.ts';
import type { Problem } from '../publications/index.ts';

const filled = ({ fields }: CsvLine) => fields.findLastIndex((field) => field.trim() !== '') + 1;

type Shape = { header: CsvLine | undefined; records: readonly CsvLine[]; numbers: readonly number[] };

/** Cells of a file parted by commas that may be parts of one. */
export function splitCells(layout: Shape, file: string): Problem[] {
  const wide = [...splitHeading(layout, file), ...tooWide(layout.header, layout.records, file)];
  return wide.length > 0 ? wide : mayBeSplit(layout, file);
}

/**
 * A heading with more cells than any row, of which one begins as the rest of another: 'Appeals per 10' and '000', 'Plans' and ' all'. Every heading
 * behind it stands over another column.
 */
function splitHeading({ header, records }: Shape, file: string): Problem[] {
  if (!header) return [];
  const { fields } = header;
  const most = records.reduce((width, record) => Math.max(width, record.fields.length), 0);
  if (fields.length <= most) return [];
  const isSpaced = (field: string) => /^\s/.test(field) && field.trim() !== '';
  const spaced = fields.slice(1).every((field) => isSpaced(field) || field.trim() === '');
  const at = fields.findIndex(
    (field, index) =>
      index > 0 && ((!spaced && isSpaced(field)) || (/^\d{3}\b/.test(field) && /\d{1,3}$/.test(fields[index - 1] ?? '')))
  );
  if (at < 0) return [];
  return [
    {
      ...{ file, line: header.line, column: null, cell: `${columnLetters(at)}${header.row}`, severity: 'error' },
      what: `The heading has ${fields.length} cells and no row has more than ${most}: ‘${fields[at - 1]},${fields[at]}’ may be one heading.`,
      advice: 'Put a heading with a comma in it in quotation marks.'
    }
  ];
}

/**
 * Rows with more cells than the heading: in a file parted by commas a number such as 1,234 has become two. Each is an error, since nothing
 * says which cell is whose.
 */
function tooWide(header: CsvLine | undefined, records: readonly CsvLine[], file: string): Problem[] {
  if (!header) return [];
  const width = header.fields.length;
  return records
    .filter((record) => filled(record) > width)
    .map((record) => ({
      file,
      line: record.line,
      column: null,
      cell: `${columnLetters(width)}${record.row}`,
      severity: 'error',
      what: `The row has ${filled(record)} cells and the heading has ${width}.`,
      advice: 'Put a number with a comma in it in quotation marks, or write it without; give every column a heading.'
    }));
}

const [UP_TO_THREE, THREE] = [/^[-−–+(£\s]*\d{1,3}$/, /^\d{3}(\.\d+)?[)%\s]*$/];

/**
 * Rows in which a number such as 1,234 may have become two cells without making the row longer than the heading, or where there is no heading:
 * a column that nothing is written over has three digits in every row that it has, behind up to three. `numbers`: columns of figures.
 */
function mayBeSplit({ header, records, numbers }: Shape, file: string): Problem[] {
  return numbers.flatMap((index) => {
    if ((header?.fields[index] ?? '').trim() !== '' || !numbers.includes(index - 1)) return [];
    const rows = records.filter(({ fields }) => (fields[index] ?? '').trim() !== '');
    const cellsOf = ({ fields }: CsvLine) => [(fields[index - 1] ?? '').trim(), (fields[index] ?? '').trim()] as const;
    const isSplit = (record: CsvLine) => {
      const [before, after] = cellsOf(record);
      return UP_TO_THREE.test(before) && THREE.test(after);
    };
    if (rows.length === 0 || !rows.every(isSplit)) return [];
    return rows.map((record) => {
      const [before, after] = cellsOf(record);
      return {
        file,
        line: record.line,
        column: null,
        cell: `${columnLetters(index)}${record.row}`,
        severity: 'error' as const,
        what: `‘${before},${after}’ may be one number, ${before},${after}, or two: nothing is written over column ${columnLetters(index)}.`,
        advice: 'Put a number with a comma in it in quotation marks, or write it without; give every column a heading.'
      };
    });
  });
}

interface Written {
  line: number;
  text: string;
}

/** Figures of a column that may be read in two ways. */
interface Unclear {
  problem: Pick<Problem, 'line' | 'what' | 'advice'>;
  /** The first of them. */
  either: string;
}

const WHICH = 'Say which under Columns, or write all figures of the column one way.';

const unclear = ({ line, text }: Written): Unclear => ({
  either: text.trim(),
  problem: {
    line,
    what: `‘${text.trim()}’ on line ${line} may be in thousands or have decimals. Nothing says which, so the column is not drawn.`,
    advice: WHICH
  }
});

const [POINT, POINTED] = [/\d\.\d/, /^[-−–+(£\s]*\d{1,3}(\.\d{3})+[)\s]*$/];

/** The same of a column of whole numbers or of money whose figures with a point have three digits behind it, each of them: 1.234 of 1,234. */
export function unclearPoints(written: readonly Written[]): Unclear | null {
  const pointed = written.filter(({ text }) => POINT.test(text));
  const [first] = pointed;
  return first && pointed.every(({ text }) => POINTED.test(text)) ? unclear(first) : null;
}

const DECIMAL_COMMA = /^[-−–+(£\s]*(\d+,(\d{1,2}|\d{4,})|\d{1,3}(\.\d{3})+,\d+)[)%\s]*$/;
const EITHER = /^[-−–+(£\s]*\d{1,3}[.,]\d{3}[)%\s]*$/;

/**
 * What is wrong with a column in which commas are decimal points in some figures and may be thousands in others (1,5 and 1,234, or 1.234);
 * null where there is no doubt. `written`: the cells of the column with their lines. `mayBeDecimal`: where each may be either, nothing says that they are thousands.
 */
export function unclearCommas(written: readonly Written[], mayBeDecimal = false): Unclear | null {
  const decimal = written.find(({ text }) => DECIMAL_COMMA.test(text));
  const either = written.find(({ text }) => EITHER.test(text));
  if (!either) return null;
  if (!decimal)
    return mayBeDecimal && written.every(({ text }) => !/\d/.test(text) || EITHER.test(text)) ? unclear(either) : null;
  return {
    either: either.text.trim(),
    problem: {
      line: either.line,
      what: `‘${decimal.text.trim()}’ on line ${decimal.line} has a decimal comma, and ‘${either.text.trim()}’ on line ${either.line} may be in thousands or have decimals. Nothing says which, so the column is not drawn.`,
      advice: WHICH
    }
  };
}

/** Lines in which other nations are looked for. */
const LOOKED_THROUGH = 5000;

/** Why a table is not read whose places are all of another nation, in a sentence; null where it has none. */
export function elsewhere(lines: readonly CsvLine[], matcher: PlaceMatcher): string | null {
  const nations = new Set<string>();
  let found = 0;
  for (const { fields } of lines.slice(0, LOOKED_THROUGH))
    for (const field of fields) {
      if (!/[a-z]/i.test(field)) continue;
      const match = matcher.match(field.trim());
      if (match.kind !== 'nation' || match.place === undefined) continue;
      nations.add(match.name);
      found++;
    }
  if (found === 0) return null;
  const named = [...nations].join(' and ');
  return `Its councils are in ${named}; this site is about England.`;
}
